#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "support/accounts_text.hpp"
#include "support/error_of.hpp"

using namespace juesuan;
using namespace juesuan_tests;

namespace {

namespace fs = std::filesystem;

const std::string documents = JUESUAN_SOURCE_DIR "/tests/unit/documents/";

/// A JSON document of a unit in 元 with `members` after those that every document has.
std::string json_with(std::string_view members) {
  return R"({"format": "juesuan.accounts/1", "amount_unit": "元",
             "entity": {"name": "某局", "year": "2024", "nature": "administrative"})" +
         std::string(members.empty() ? "" : ", ") + std::string(members) + "}";
}

/// A document with one entry in final expenditure, whose members `changes` replace.
std::string json_entry(
    std::initializer_list<std::pair<std::string_view, std::string_view>> changes) {
  std::vector<std::pair<std::string_view, std::string_view>> members{
      {"year", "2024"},  {"stage", "final"},      {"flow", "expenditure"}, {"source", "fiscal"},
      {"kind", "basic"}, {"function", "2080107"}, {"amount", "1"}};
  for (const auto& [key, value] : changes) {
    const auto same =
        std::ranges::find(members, key, [](const auto& member) { return member.first; });
    if (same == members.end()) {
      members.emplace_back(key, value);
    } else {
      same->second = value;
    }
  }
  std::string text;
  for (const auto& [key, value] : members) {
    text += (text.empty() ? "\"" : ", \"") + std::string(key) + "\": \"" + std::string(value) + '"';
  }
  return json_with("\"entries\": [{" + text + "}]");
}

Accounts read_json(std::string_view document) {
  return read_accounts(document, DocumentFormat::json);
}

Error json_error(std::string_view document) {
  return error_of([&] { read_json(document); });
}

Error format_error(std::string_view document, DocumentFormat format) {
  return error_of([&] { read_accounts(document, format); });
}

void check_begins(const Error& error, std::string_view where, std::string_view message) {
  CHECK(error.status() == Status::input);
  CHECK(error.where() == where);
  CHECK(error.message().substr(0, message.size()) == message);
}

void check_input(const Error& error, std::string_view where, std::string_view message) {
  CHECK(error.status() == Status::input);
  CHECK(error.where() == where);
  CHECK(error.message() == message);
}

std::string repeated(std::string_view text, std::size_t count, std::string_view separator = "") {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) result += separator;
    result += text;
  }
  return result;
}

/// A new folder that disappears at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "juesuan_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(std::string_view name, std::string_view bytes) const {
    const fs::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string path(std::string_view name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a complete document is read into every field") {
  const Accounts a = read_accounts_file(documents + "complete.json");
  CHECK(a.entity.name == "某某局");
  CHECK(a.entity.year == 2024);
  CHECK(a.entity.nature == Nature::civil_service_managed);
  CHECK(a.entity.scope == Scope::department);
  CHECK(a.entity.supervisor == "某市人民政府");
  CHECK(a.entity.duties == std::vector<std::string>{"拟订规划", "监督 检查"});
  CHECK(a.entity.units == std::vector<std::string>{"某某局本级"});
  CHECK(a.entity.offices == std::vector<std::string>{"办公室", "财务科", "业务科"});

  const FunctionCode item{2080107};
  REQUIRE(a.entries.size() == 5);
  CHECK(a.entries[0] == Entry{442'085'603,
                              item,
                              {},
                              2024,
                              Stage::final,
                              Flow::revenue,
                              Source::general_public_budget,
                              Kind::none,
                              Nature::none,
                              0});
  CHECK(a.entries[1] == Entry{-1, item, EconomicCode{30101}, 2024, Stage::final, Flow::expenditure,
                              Source::general_public_budget, Kind::basic, Nature::administrative,
                              0});
  CHECK(a.entries[2] == Entry{12'000'000, FunctionCode{208}, EconomicCode::personnel(), 2024,
                              Stage::final, Flow::expenditure, Source::none, Kind::none,
                              Nature::none, 3});
  CHECK(a.entries[3] == Entry{0,
                              {},
                              {},
                              2023,
                              Stage::adjusted_budget,
                              Flow::closing_balance,
                              Source::none,
                              Kind::none,
                              Nature::none,
                              0});
  CHECK(a.entries[4] == Entry{2'924'262,
                              FunctionCode{2080109},
                              {},
                              2024,
                              Stage::final,
                              Flow::expenditure,
                              Source::fiscal,
                              Kind::project,
                              Nature::none,
                              0});

  REQUIRE(a.function_names.items().size() == 2);
  CHECK(a.function_names.items()[0].code == FunctionCode{208});
  CHECK(a.function_names.find(FunctionCode{2080109}) == "社会保险经办机构");
  CHECK(a.economic_names.find(EconomicCode::operating_cost()) == "日常公用经费");

  REQUIRE(a.stated.size() == 3);
  CHECK(a.stated[0].year == 2023);
  CHECK(a.stated[0].figure == Figure::grand_total);
  CHECK(a.stated[0].amount.fen() == 1'000'500'000);
  CHECK(a.stated[1].figure == Figure::agency_operation);

  CHECK(a.counts[Count::groups_abroad] == 0);
  CHECK(a.counts[Count::vehicles_kept] == 3);
  CHECK_FALSE(a.counts[Count::reception_persons].has_value());
  CHECK(a.procurement[Procurement::goods] == Amount::from_fen(1'500'000));
  CHECK(a.procurement[Procurement::works] == Amount{});
  CHECK(a.procurement[Procurement::small_micro_contracts] == Amount::from_fen(-2'000'000));
  CHECK_FALSE(a.procurement[Procurement::services].has_value());
  CHECK(a.assets[Asset::large_equipment] == 9'223'372'036'854'775'807);
  CHECK(a.assets[Asset::vehicles_ministerial] == 1);

  REQUIRE(a.reasons.size() == 2);
  CHECK(a.reasons[0].claim == "change.grand_total");
  CHECK(a.reasons[0].text == "“新增”项目 & 人员 <两类>");
  CHECK(a.reasons[1].text == "第一行\n第二行");
  CHECK(a.self_evaluation.projects == 4);
  CHECK(a.self_evaluation.amount == Amount::from_fen(20'000'000));
  CHECK(a.self_evaluation.project_budget == Amount::from_fen(30'500'000));
}

TEST_CASE("a project's form is read with its blanks") {
  const std::vector<Project> projects = read_accounts_file(documents + "complete.json").projects;
  REQUIRE(projects.size() == 2);
  const Project& p = projects[0];
  CHECK(p.name == "信息系统运行维护");
  CHECK(p.form_name == "系统运维");
  CHECK(p.department == "某某局");
  CHECK(p.implementing_unit == "信息中心");
  CHECK(p.total.initial_budget == Amount::from_fen(5'000'000));
  CHECK(p.total.adjusted_budget == Amount::from_fen(5'000'000));
  CHECK(p.total.executed == Amount::from_fen(2'924'262));
  CHECK(p.fiscal.adjusted_budget == Amount::from_fen(4'000'000));
  CHECK(p.carried_over.adjusted_budget == Amount::from_fen(1'000'000));
  CHECK_FALSE(p.carried_over.executed.has_value());
  CHECK(p.other.executed == Amount::from_fen(500'000));
  CHECK(p.carried_forward == Amount::from_fen(2'075'738));
  CHECK(p.stated_rate == Percent::from_hundredths(5849));
  CHECK(p.execution_weight == Points{1000});
  CHECK(p.execution_score == Points{585});
  CHECK(p.stated_weight == Points{10000});
  CHECK(p.stated_score == Points{9550});
  CHECK(p.goal == "稳定运行");
  CHECK(p.achievement == "已完成");
  CHECK(p.summary == "总体良好");
  CHECK(p.problems == "进度偏慢");
  CHECK(p.improvements == "加快支付");
  REQUIRE(p.indicators.size() == 2);
  CHECK(p.indicators[0].category == "产出指标");
  CHECK(p.indicators[0].subcategory == "数量指标");
  CHECK(p.indicators[0].name == "系统数");
  CHECK(p.indicators[0].target == "≥3个");
  CHECK(p.indicators[0].actual == "3个");
  CHECK(p.indicators[0].weight == Points{2000});
  CHECK(p.indicators[0].score == Points{1950});
  CHECK(p.indicators[0].deviation == "无");
  CHECK_FALSE(p.indicators[1].weight.has_value());
  CHECK_FALSE(projects[1].total.executed.has_value());
  CHECK_FALSE(projects[1].stated_rate.has_value());
}

TEST_CASE("JSON, XML and INFO say the same") {
  const std::string json = AccountsText::of(read_accounts_file(documents + "complete.json"));
  CHECK(AccountsText::of(read_accounts_file(documents + "complete.xml")) == json);
  CHECK(AccountsText::of(read_accounts_file(documents + "complete.info")) == json);
  CHECK(json.size() > 1000);
}

TEST_CASE("what a document must have is missed by its path") {
  check_input(json_error("{}"), "format", "missing");
  check_input(json_error(R"({"format": "juesuan.accounts/1"})"), "entity", "missing");
  check_input(json_error(R"({"format": "juesuan.accounts/1", "entity": {"name": "某局"}})"),
              "entity.year", "missing");
  check_input(json_error(R"({"format": "juesuan.accounts/1", "entity": {"year": 2024}})"),
              "entity.name", "missing");
  check_input(json_error(R"({"format": "juesuan.accounts/1",
                             "entity": {"name": "某局", "year": 2024}})"),
              "entity.nature", "missing");
  check_input(json_error(json_with(R"("entries": [{"year": 2024, "stage": "final"}])")),
              "entries[0].flow", "missing");
  check_input(json_error(json_with(R"("projects": [{"name": "甲"}, {"goal": "目标"}])")),
              "projects[1].name", "missing");
  check_input(json_error(json_with(R"("reasons": [{"claim": "change.revenue"}])")),
              "reasons[0].text", "missing");
  check_input(json_error(json_with(R"("stated": [{"year": 2024, "figure": "revenue"}])")),
              "stated[0].amount", "missing");
  check_input(json_error(json_with(R"("names": {"economic": [{"code": "301"}]})")),
              "names.economic[0].name", "missing");
}

TEST_CASE("a document without amounts needs no unit, any amount needs it") {
  const std::string head = R"({"format": "juesuan.accounts/1",
                               "entity": {"name": "某局", "year": 2024, "nature": "行政单位"})";
  CHECK(read_json(head + "}").entity.nature == Nature::administrative);
  for (const std::string_view amount :
       {R"("entries": [{"year": 2023, "stage": "final", "flow": "revenue", "amount": "1"}])",
        R"("procurement": {"goods": 1})",
        R"("projects": [{"name": "甲", "total": {"executed": 0}}])",
        R"("self_evaluation": {"amount": 2})"}) {
    check_input(json_error(head + ", " + std::string(amount) + "}"), "amount_unit",
                "missing; expected 元 or 万元");
  }
  check_input(json_error(head + R"(, "amount_unit": "dollars"})"), "amount_unit",
              R"(expected 元 or 万元; found "dollars")");
}

TEST_CASE("the unit decides the decimals of every amount") {
  const auto fen = [](std::string_view unit, std::string_view amount) {
    std::string document = json_entry({{"amount", amount}});
    document.replace(document.find("元"), std::string_view("元").size(), unit);
    return read_json(document).entries.at(0).fen;
  };
  CHECK(fen("元", "12.34") == 1'234);
  CHECK(fen("yuan", "12.34") == 1'234);
  CHECK(fen("万元", "12.34") == 12'340'000);
  CHECK(fen("wanyuan", "0.000001") == 1);
  CHECK(fen("元", "92233720368547758.07") == 9'223'372'036'854'775'807);
}

TEST_CASE("a malformed amount is refused with what it looks like") {
  const auto error = [](std::string_view amount) {
    return json_error(json_entry({{"amount", amount}}));
  };
  check_input(error("12.345"), "entries[0].amount", R"("12.345" has 3 decimals, 元 has 2)");
  for (const std::string_view text :
       {"1e5", "１２", "NaN", "null", "0x1F", " 1", "1,000", "1.", "-"}) {
    CHECK(error(text).status() == Status::input);
    CHECK(error(text).where() == "entries[0].amount");
    CHECK(error(text).message().find('"' + std::string(text) + '"') == 0);
  }
  check_begins(error(""), "entries[0].amount", "expected a number in 元");
  CHECK(error("92233720368547758.08").status() == Status::range);
  CHECK(error("92233720368547758.08").where() == "entries[0].amount");
  CHECK(json_error(json_with(R"("procurement": {"goods": 1e5})")).where() == "procurement.goods");
  CHECK(json_error(json_with(R"("projects": [{"name": "甲", "other": {"executed": "x"}}])"))
            .where() == "projects[0].other.executed");
}

TEST_CASE("unknown and duplicate keys are refused by their path") {
  check_begins(json_error(json_with(R"("entires": [])")), "entires",
               "unknown key; expected one of format, amount_unit, entity, ");
  check_begins(json_error(json_with(R"("projects": [{"name": "甲", "total": {"budget": 1}}])")),
               "projects[0].total.budget",
               "unknown key; expected one of initial_budget, adjusted_budget, executed");
  check_begins(json_error(json_with(R"("counts": {"vehicles": 1})")), "counts.vehicles",
               "unknown key");
  check_begins(json_error(json_with(R"("counts": {"a.b": 1})")), "counts.\"a.b\"", "unknown key");
  check_begins(json_error(json_with("\"" + std::string(100, 'k') + "\": 1")),
               '"' + std::string(40, 'k') + "…\"", "unknown key");
  check_input(json_error(json_with(R"("format": "juesuan.accounts/1")")), "format",
              "duplicate key");
  check_input(json_error(json_with(R"("assets": {"large_equipment": "", "large_equipment": 1})")),
              "assets.large_equipment", "duplicate key");
  check_input(format_error("<accounts><format/><format/></accounts>", DocumentFormat::xml),
              "format", "duplicate key");
  check_input(
      format_error("format juesuan.accounts/1\nentity { name a name b }", DocumentFormat::info),
      "entity.name", "duplicate key");
}

TEST_CASE("values outside their enumeration, codes and years are refused") {
  const auto error = [](std::string_view key, std::string_view value) {
    return json_error(json_entry({{key, value}}));
  };
  check_input(error("stage", "budget"), "entries[0].stage",
              R"(expected one of final, initial_budget, adjusted_budget; found "budget")");
  check_input(error("kind", "Basic"), "entries[0].kind",
              "expected one of basic, project, superior_remittance, operating, subsidiary_subsidy; "
              "found \"Basic\"");
  check_input(error("function", "2080"), "entries[0].function",
              R"(expected 3, 5 or 7 digits that begin with 2; found "2080")");
  check_input(error("economic", "3010"), "entries[0].economic",
              "expected 3 or 5 digits that begin with 3, personnel or operating_cost; "
              "found \"3010\"");
  for (const std::string_view padded : {"0208", "0002080", "00", "0"}) {
    CHECK(error("function", padded).where() == "entries[0].function");
  }
  for (const std::string_view padded : {"0301", "0030101", "1", "2", "0"}) {
    CHECK(error("economic", padded).where() == "entries[0].economic");
  }
  for (const std::string_view axes : {"economy", "economic,function", "economic|economic", "|"}) {
    check_input(error("detail", axes), "entries[0].detail",
                "expected different axes of function, economic, source, kind, nature, joined by |; "
                "found \"" +
                    std::string(axes) + '"');
  }
  check_input(error("year", "24"), "entries[0].year",
              R"(expected a year from 1949 to 9999; found "24")");
  check_begins(json_error(json_with(R"("names": {"function": [{"code": "", "name": "x"}]})")),
               "names.function[0].code",
               "expected 3, 5 or 7 digits that begin with 2; found nothing");
}

TEST_CASE("the disclosure year lies from 1949 to 9999") {
  const auto year = [](std::string_view text) {
    return R"({"format": "juesuan.accounts/1", "entity": {"name": "某局", "nature": "行政单位",
               "year": ")" +
           std::string(text) + "\"}}";
  };
  CHECK(read_json(year("1949")).entity.year == 1949);
  CHECK(read_json(year("9999")).entity.year == 9999);
  for (const std::string_view text :
       {"1948", "10000", "02024", "２０２４", "+2024", "2024.0", ""}) {
    CHECK(json_error(year(text)).where() == "entity.year");
    CHECK(json_error(year(text)).status() == Status::input);
  }
}

TEST_CASE("every entry keeps the rules of the books") {
  check_input(json_error(json_entry({{"function", "208"}})), "entries[0].function",
              "expected 7 digits (项) in the disclosure year's final accounts; found \"208\"");
  check_input(json_error(json_entry({{"year", "2022"}})), "entries[0].year",
              "expected the disclosure year or the year before it; found \"2022\"");
  check_input(json_error(json_entry({{"source", ""}})), "entries[0].source",
              "expected a source in the disclosure year's final accounts; found nothing");
  check_input(json_error(json_entry({{"detail", "nature"}})), "entries[0].nature",
              "expected a nature: detail names this axis; found nothing");
  CHECK(read_json(json_entry({{"year", "2023"}, {"function", "208"}, {"source", ""}}))
            .entries.size() == 1);
}

TEST_CASE("counts and scores are not negative, counts are whole") {
  check_input(json_error(json_with(R"("counts": {"vehicles_kept": -1})")), "counts.vehicles_kept",
              R"(expected a number not below 0; found "-1")");
  check_input(json_error(json_with(R"("counts": {"vehicles_kept": 1.5})")), "counts.vehicles_kept",
              R"("1.5" has 1 decimals, a count has 0)");
  CHECK(json_error(json_with(R"("counts": {"vehicles_kept": 9223372036854775808})")).status() ==
        Status::range);
  check_input(json_error(json_with(R"("projects": [{"name": "甲", "stated_score": "-1"}])")),
              "projects[0].stated_score", R"(expected a number not below 0; found "-1")");
  check_input(json_error(json_with(R"("projects": [{"name": "甲", "stated_score": "9.999"}])")),
              "projects[0].stated_score", R"("9.999" has 3 decimals, a score has 2)");
  check_begins(json_error(json_with(R"("projects": [{"name": "甲", "stated_rate": "half"}])")),
               "projects[0].stated_rate", "\"half\" is not a plain decimal number");
}

TEST_CASE("what may occur once is refused the second time") {
  check_input(json_error(json_with(R"("stated": [
                {"year": 2024, "figure": "revenue", "amount": 1},
                {"year": 2023, "figure": "revenue", "amount": 1},
                {"year": 2024, "figure": "本年收入合计", "amount": 2}])")),
              "stated[2].figure", "duplicate of item 0");
  check_input(json_error(json_with(R"("names": {"function": [
                {"code": "209", "name": "a"}, {"code": "208", "name": "b"},
                {"code": "208", "name": "c"}]})")),
              "names.function[2].code", "duplicate of item 1");
  check_input(json_error(json_with(R"("reasons": [{"claim": "a", "text": "x"},
                                                 {"claim": "a", "text": "y"}])")),
              "reasons[1].claim", "duplicate of item 0");
}

TEST_CASE("a stated figure is of the disclosure year or the one before") {
  for (const std::string_view year : {"2022", "2025"}) {
    check_input(
        json_error(json_with(R"("stated": [{"year": ")" + std::string(year) +
                             R"(", "figure": "revenue", "amount": 1}])")),
        "stated[0].year",
        "expected the disclosure year or the year before it; found \"" + std::string(year) + '"');
  }
}

TEST_CASE("another format is refused") {
  check_input(json_error(R"({"format": "juesuan.accounts/2"})"), "format",
              R"(expected juesuan.accounts/1; found "juesuan.accounts/2")");
}

TEST_CASE("objects, arrays and texts do not stand for each other") {
  check_input(json_error("42"), "", R"(expected an object; found "42")");
  check_input(json_error("[1]"), "", "expected an object; found an array");
  check_input(json_error(json_with(R"("entries": {"entry": {}})")), "entries",
              "expected an array; found an object");
  check_input(json_error(json_with(R"("entries": "none")")), "entries",
              R"(expected an array; found "none")");
  check_input(json_error(json_with(R"("counts": [1])")), "counts",
              "expected an object; found an array");
  check_input(json_error(json_with(R"("projects": [7])")), "projects[0]",
              R"(expected an object; found "7")");
  check_input(json_error(json_with(R"("projects": [{"name": ["甲"]}])")), "projects[0].name",
              "expected a text or a number; found an array or an object");
  check_input(format_error("<accounts><projects><item/></projects><format>juesuan.accounts/1"
                           "</format><entity><name>a</name><year>2024</year><nature>行政单位"
                           "</nature></entity></accounts>",
                           DocumentFormat::xml),
              "projects.item", "unknown key; expected project");
  check_input(format_error("<accounts>text<format/></accounts>", DocumentFormat::xml), "",
              R"(expected an object; found "text")");
}

TEST_CASE("a text holds no control characters, however they are written") {
  const auto json_name = [](std::string_view name) {
    return json_error(
        json_with(R"("reasons": [{"claim": ")" + std::string(name) + R"(", "text": "x"}])"));
  };
  check_input(json_name(R"(a\u0000b)"), "reasons[0].claim",
              R"(expected no control characters; found "a?b")");
  check_input(json_name(R"(\u001b[2J)"), "reasons[0].claim",
              R"(expected no control characters; found "?[2J")");
  CHECK(read_json(json_with(R"("reasons": [{"claim": "c", "text": "a\tb\r\n\ud83d\ude00"}])"))
            .reasons[0]
            .text == "a\tb\r\n😀");
  check_input(format_error("<accounts><format>&#1;</format></accounts>", DocumentFormat::xml),
              "format", R"(expected no control characters; found "?")");
  check_input(format_error(R"(format "a\0")", DocumentFormat::info), "format",
              R"(expected no control characters; found "a?")");
}

TEST_CASE("texts of names, claims and reasons are not empty") {
  check_input(json_error(json_with(R"("reasons": [{"claim": "", "text": "x"}])")),
              "reasons[0].claim", "expected a text; found nothing");
  check_input(json_error(R"({"format": "juesuan.accounts/1",
                             "entity": {"name": "", "year": 2024, "nature": "行政单位"}})"),
              "entity.name", "expected a text; found nothing");
}

TEST_CASE("the limits of a document hold at their edges") {
  const auto project = [](std::string_view goal) {
    return json_with(R"("projects": [{"name": "甲", "goal": ")" + std::string(goal) + "\"}]");
  };
  CHECK(read_json(project(std::string(limits.text_bytes, 'x'))).projects[0].goal.size() ==
        limits.text_bytes);
  const Error text = json_error(project(std::string(limits.text_bytes + 1, 'x')));
  CHECK(text.status() == Status::range);
  CHECK(text.where() == "projects[0].goal");
  CHECK(text.message() == "expected at most 65536 bytes of text; found 65537");

  const auto projects = [](std::size_t count) {
    return json_with("\"projects\": [" + repeated(R"({"name": "甲"})", count, ",") + "]");
  };
  CHECK(read_json(projects(limits.projects)).projects.size() == limits.projects);
  const Error many = json_error(projects(limits.projects + 1));
  CHECK(many.status() == Status::range);
  CHECK(many.where() == "projects");
  CHECK(many.message() == "expected at most 1000 items; found 1001");

  const auto indicators = [](std::size_t count) {
    return json_with(R"("projects": [{"name": "甲", "indicators": [)" +
                     repeated(R"({"name": "乙"})", count, ",") + "]}]");
  };
  CHECK(read_json(indicators(limits.indicators)).projects[0].indicators.size() ==
        limits.indicators);
  const Error rows = json_error(indicators(limits.indicators + 1));
  CHECK(rows.status() == Status::range);
  CHECK(rows.where() == "projects[0].indicators");
}

TEST_CASE("an entries file is asked for by its name and follows the document's own entries") {
  std::string asked;
  const FileSource files = [&](std::string_view name) {
    asked = name;
    return std::string(
        "year,stage,flow,source,kind,function,economic,amount_wanyuan\n"
        "2023,final,revenue,,,208,,1\n");
  };
  const Accounts accounts = read_accounts(
      json_with(R"("entries": [{"year": 2023, "stage": "final", "flow": "revenue", "amount": 5}],
                   "entries_file": "账.csv")"),
      DocumentFormat::json, files);
  CHECK(asked == "账.csv");
  REQUIRE(accounts.entries.size() == 2);
  CHECK(accounts.entries[0].fen == 500);
  CHECK(accounts.entries[1].fen == 1'000'000);
}

TEST_CASE("a document chooses no file outside its folder") {
  const FileSource files = [](std::string_view) -> std::string { throw 0; };
  for (const std::string_view name : {"../e.csv", "a/e.csv", "/e.csv", R"(a\\e.csv)", ".."}) {
    const std::string document = json_with(R"("entries_file": ")" + std::string(name) + '"');
    const Error error = error_of([&] { read_accounts(document, DocumentFormat::json, files); });
    CHECK(error.status() == Status::input);
    check_begins(error, "entries_file", "expected the name of a file beside the document; found ");
  }
}

TEST_CASE("an entries file without files to read, and an error inside it") {
  const std::string document = json_with(R"("entries_file": "entries.csv")");
  CHECK(json_error(document).status() == Status::argument);
  CHECK(json_error(document).where() == "entries_file");
  const Error error = error_of([&] {
    read_accounts(document, DocumentFormat::json,
                  [](std::string_view) { return std::string("x"); });
  });
  CHECK(error.where() == "entries.csv");
  CHECK(error.line() == 1);
}

TEST_CASE("a document on disk is read by its extension, its entries file beside it") {
  const Folder folder;
  const std::string document =
      folder.write("accounts.json", json_with(R"("entries_file": "e.csv")"));
  const Error missing = error_of([&] { read_accounts_file(document); });
  CHECK(missing.status() == Status::file);
  CHECK(missing.where() == folder.path("e.csv"));
  CHECK(missing.message().starts_with("cannot be read: "));

  folder.write("e.csv",
               "year,stage,flow,source,kind,function,economic,amount_yuan\n"
               "2023,final,revenue,,,,,1.00\n");
  CHECK(read_accounts_file(document).entries.size() == 1);
}

TEST_CASE("files that cannot be read, and files of another kind") {
  const Folder folder;
  const auto error = [&](std::string_view name) {
    return error_of([&] { read_accounts_file(folder.path(name)); });
  };
  CHECK(error("none.json").status() == Status::file);
  CHECK(error("none.json").where() == folder.path("none.json"));
  fs::create_directory(folder.path("folder.json"));
  CHECK(error("folder.json").status() == Status::file);
  CHECK(error("accounts.yaml").status() == Status::argument);
  CHECK(error("accounts.yaml").message() == "expected a file that ends in .json, .xml or .info");
  folder.write("empty.xml", "");
  check_input(error("empty.xml"), "", "expected a document; found nothing");
}
