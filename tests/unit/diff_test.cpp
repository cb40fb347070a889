#include <array>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/published.hpp>
#include <juesuan/render_diff.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/compare_disclosures.hpp"
#include "support/error_of.hpp"

using namespace juesuan;
using juesuan_tests::error_of;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

/// One example, its books' disclosure and what they would publish.
struct Example {
  explicit Example(const std::string& name)
      : derived(juesuan_tests::derived(name)),
        published(read_published(render_published(derived))) {}

  Disclosure derived;
  Disclosure published;
};

/// 123.4567 万元 of revenue, 100 万元 of expenditure.
Disclosure small_books() {
  Accounts accounts = books();
  accounts.entries = {revenue(123'456'700), expenditure(100'000'000)};
  return derive(accounts, standard_layout);
}

/// 公开02 表 with these rows, then these claims.
Disclosure printed(const std::string& rows, const std::string& claims = "",
                   const std::string& table_members = "") {
  return read_published(R"({"format": "juesuan.published/1", "entity": {"name": "某局"},
    "tables": [{"key": "revenue", )" +
                        table_members +
                        R"("panels": [{"columns": ["amount", "fiscal", "other_revenue"],
    "rows": [)" + rows + R"(]}]}], "claims": [)" +
                        claims + "]}");
}

/// The differences inside 公开02 表: kind and place of each, tables as a whole left out.
std::vector<std::string> lines(const Differences& differences) {
  std::vector<std::string> lines;
  for (const Difference& item : differences.items) {
    const bool whole = item.place.table != TableKey::none && item.place.row == RowKey::none;
    const bool untold = !item.claim.empty() && item.place.part == ClaimPart::none;
    if (!whole && !untold) lines.push_back(describe(item));
  }
  return lines;
}

using Lines = std::vector<std::string>;

constexpr const char* all_rows = R"(
  {"key": "total", "cells": ["123.46", "123.46", ""]},
  {"key": "code", "code": "201", "cells": ["123.46", "123.46", ""]},
  {"key": "code", "code": "20101", "cells": ["123.46", "123.46", ""]},
  {"key": "code", "code": "2010101", "cells": [")";

std::string rows(const std::string& amount, const std::string& other = "") {
  return all_rows + amount + R"(", "123.46", ")" + other + R"("]})";
}

}  // namespace

TEST_CASE("what the books publish is equal to them") {
  for (const char* const name : {"haidong-2024", "linlan-2024"}) {
    CAPTURE(name);
    const Example example{name};
    const Differences differences = diff(example.derived, example.published);
    CHECK(render_diff(differences, ReportFormat::text) ==
          example.derived.entity.name + " 2024\ncompared: " + std::to_string(differences.compared) +
              ", differs: 0, only_derived: 0, only_published: 0, not_compared: 0\n");
    CHECK(differences.compared > 800);
    CHECK(!differences.any());
  }
}

TEST_CASE("a changed cell of a publication is found, alone, wherever it stands") {
  for (const char* const name : {"haidong-2024", "linlan-2024"}) {
    const Example example{name};
    const Tables& tables = example.published.tables;
    std::size_t changed = 0;
    for (const Table& table : tables.tables()) {
      for (const Panel& panel : tables.panels(table)) {
        for (std::uint32_t i = 0; i < panel.row_count * panel.column_count; ++i) {
          const Row& row = tables.rows(panel)[i / panel.column_count];
          const Column& column = tables.columns(panel)[i % panel.column_count];
          Cell cell = tables.cells(panel, i / panel.column_count)[i % panel.column_count];
          if (!detail::usable(cell)) continue;
          const std::int64_t step = cell.unit == CellUnit::count ? 1 : 20'000;
          cell.low += step;
          cell.high += step;
          Disclosure wrong = example.published;
          wrong.tables = TablesBuilder::with_cell(tables, panel.first_cell + i, cell);
          const Differences found = diff(example.derived, wrong);
          CAPTURE(describe(Location{1, table.key, row.key, row.code, row.line, column.key},
                           example.derived));
          REQUIRE(found.items.size() == 1);
          const Difference& item = found.items[0];
          CHECK(item.kind == DifferenceKind::differs);
          CHECK(item.place.table == table.key);
          CHECK(item.place.row == row.key);
          CHECK(item.place.code == row.code);
          CHECK(item.place.column == column.key);
          REQUIRE((item.printed && item.prints && item.exact));
          const std::int64_t apart = *item.printed - *item.prints;
          CHECK(apart >= step - 1);  // the middle of the figures that print as zero is not moved
          CHECK(apart <= step);
          ++changed;
        }
      }
    }
    CHECK(changed > 500);
  }
}

TEST_CASE("a changed figure, percentage or direction of a claim is found, alone") {
  const Example example{"haidong-2024"};
  std::size_t changed = 0;
  const auto expect = [&](const Disclosure& wrong, std::size_t index, ClaimPart part) {
    const Differences found = diff(example.derived, wrong);
    const Claim& claim = wrong.claims[index];
    CAPTURE(std::string(claim.id));
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].kind == DifferenceKind::differs);
    CHECK(found.items[0].claim == claim.id);
    CHECK(found.items[0].place.part == part);
    ++changed;
  };
  for (std::size_t i = 0; i < example.published.claims.size(); ++i) {
    const auto shift = [&](Cell Claim::*member, ClaimPart part) {
      Disclosure wrong = example.published;
      Cell& cell = wrong.claims[i].*member;
      if (!detail::usable(cell)) return;
      cell.low += 20'000;
      cell.high += 20'000;
      expect(wrong, i, part);
    };
    shift(&Claim::figure, ClaimPart::figure);
    shift(&Claim::base, ClaimPart::base);
    shift(&Claim::difference, ClaimPart::difference);
    Disclosure wrong = example.published;
    Claim& claim = wrong.claims[i];
    if (claim.ratio_state == RatioState::value) {
      claim.ratio = Percent::from_hundredths(claim.ratio.hundredths() + 1);
      expect(wrong, i, ClaimPart::ratio);
    }
    if (claim.comparison != Comparison::none) {
      wrong.claims[i] = example.published.claims[i];
      claim.comparison =
          claim.comparison == Comparison::less ? Comparison::greater : Comparison::less;
      expect(wrong, i, ClaimPart::figure);
    }
  }
  CHECK(changed > 150);
}

TEST_CASE("every amount that prints so is equal, in the precision of the publication") {
  const Disclosure derived = small_books();
  CHECK(lines(diff(derived, printed(rows("123.46")))).empty());
  CHECK(lines(diff(derived, printed(rows("123.45")))) ==
        Lines{"differs tables.revenue, code 2010101, column amount: printed 123.45 万元, the books "
              "give 123.4567 万元 (prints 123.46), difference -0.01 万元"});
  const auto one_row = [](const std::string& amount) {
    return R"({"key": "total", "cells": [")" + amount + R"(", ")" + amount + R"(", ""]})";
  };
  const auto of_total = [&](const Disclosure& published) {
    Lines found;
    for (const std::string& line : lines(diff(derived, published))) {
      if (line.find("row total, column amount") != std::string::npos) found.push_back(line);
    }
    return found;
  };
  const std::string yuan = R"("unit": "元", "places": 2, )";
  CHECK(of_total(printed(one_row("1234567.00"), "", yuan)).empty());
  CHECK(of_total(printed(one_row("1234567.01"), "", yuan)).size() == 1);
  const std::string whole = R"("places": 0, )";
  CHECK(of_total(printed(one_row("123"), "", whole)).empty());
  CHECK(of_total(printed(one_row("124"), "", whole)) ==
        Lines{"differs tables.revenue, row total, column amount: printed 124.00 万元, the books "
              "give 123.4567 万元 (prints 123.00), difference 1.00 万元"});
}

TEST_CASE("what prints of an amount is what its interval holds") {
  for (const std::uint8_t places : std::array<std::uint8_t, 3>{0, 2, 6}) {
    const Precision precision{MoneyUnit::wanyuan, places};
    for (const std::int64_t fen : {0, 1, -1, 4'999, 5'000, -5'000, 9'999, 500'000, -499'999,
                                   1'500'000, -1'500'000, 123'456'789}) {
      const std::int64_t shown = printed_fen(fen, precision);
      const Interval interval = printed_interval(shown, precision);
      CHECK(shown % step_fen(precision) == 0);
      CHECK(interval.low <= fen);
      CHECK(fen <= interval.high);
      if (places == 2) CHECK(shown == publish(Amount::from_fen(fen)).hundredths() * 10'000);
    }
  }
  using Limit = std::numeric_limits<std::int64_t>;
  CHECK(printed_fen(Limit::max(), {}) == Limit::max());
  CHECK(printed_fen(Limit::min(), {}) == Limit::min());
}

TEST_CASE("rows and cells of one side count if they say something") {
  const Disclosure derived = small_books();
  const std::string without_item = R"({"key": "total", "cells": ["123.46", "123.46", ""]},
    {"key": "code", "code": "201", "cells": ["123.46", "123.46", ""]},
    {"key": "code", "code": "20101", "cells": ["123.46", "123.46", ""]})";
  CHECK(lines(diff(derived, printed(without_item))) ==
        Lines{"only_derived tables.revenue, code 2010101"});
  CHECK(lines(diff(derived, printed(without_item, "", R"("left_out": 1, )"))) ==
        Lines{"not_compared tables.revenue, code 2010101: rows of the published table could not be "
              "read"});
  const std::string more = rows("123.46") + R"(,
    {"key": "code", "code": "205", "cells": ["5.00", "", ""]},
    {"key": "code", "code": "206", "cells": ["0.00", "", ""]})";
  CHECK(lines(diff(derived, printed(more))) == Lines{"only_published tables.revenue, code 205"});
}

TEST_CASE("of a repeated row the first is compared, the others are of the publication alone") {
  const Disclosure derived = small_books();
  const auto again = [&](const std::string& cells) {
    return lines(diff(derived, printed(rows("123.46") + R"(, {"key": "code", "code": "2010101",
                                       "cells": [)" +
                                       cells + "]}")));
  };
  const Lines repeated{
      "only_published tables.revenue, code 2010101: an earlier row says this already"};
  CHECK(again(R"("1.00", "123.46", "")") == repeated);
  CHECK(again(R"("123.46", "123.46", "")") == repeated);
  CHECK(again(R"("0.00", "", "")").empty());
  // Of a row that the books do not have, each is named.
  const std::string strange = R"(, {"key": "code", "code": "205", "cells": ["5.00", "", ""]})";
  CHECK(lines(diff(derived, printed(rows("123.46") + strange + strange))) ==
        Lines{"only_published tables.revenue, code 205",
              "only_published tables.revenue, code 205: an earlier row says this already"});
}

TEST_CASE("a column that two panels print is compared once and named again") {
  const Disclosure derived = small_books();
  const auto total = [](const std::string& columns, const std::string& cells) {
    return R"({"columns": [)" + columns + R"(], "rows": [{"key": "total", "cells": [)" + cells +
           "]}]}";
  };
  const Disclosure published = read_published(
      R"({"format": "juesuan.published/1", "entity": {}, "tables": [{"key": "revenue", "panels": [)" +
      total(R"("amount", "fiscal")", R"("123.46", "123.46")") + "," +
      total(R"("amount", "other_revenue")", R"("123.46", "")") + "]}]}");
  Lines found;
  for (const std::string& line : lines(diff(derived, published))) {
    if (line.find("row total") != std::string::npos) found.push_back(line);
  }
  CHECK(found == Lines{"only_published tables.revenue, row total, column amount: printed 123.46 "
                       "万元, an earlier row says this already"});
}

TEST_CASE("what cannot be compared is said, and is no difference") {
  const Disclosure derived = small_books();
  const Differences unreadable = diff(derived, printed(rows("12,34.5")));
  CHECK(lines(unreadable) ==
        Lines{"not_compared tables.revenue, code 2010101, column amount: printed \"12,34.5\", the "
              "books give 123.4567 万元 (prints 123.46), the printed text is no number"});
  Accounts coarse = books();
  coarse.entries = {revenue(123'456'700), revenue(7, 2010101, Source::non_fiscal)};
  const Differences bounded =
      diff(derive(coarse, standard_layout), printed(rows("123.46", "9.00")));
  const std::size_t not_compared = bounded.count(DifferenceKind::not_compared);
  CHECK(not_compared >= 1);
  CHECK(lines(bounded).size() == not_compared);
  CHECK(lines(bounded).back().find("the books give only a lower bound") != std::string::npos);
  Differences alone;
  alone.items.push_back(unreadable.items.front());
  alone.items[0].kind = DifferenceKind::not_compared;
  CHECK(!alone.any());
}

TEST_CASE("what the books do not hold is not compared, a blank for it is no difference") {
  Accounts accounts = books();
  accounts.entries = {expenditure(100'000'000)};
  const Disclosure derived = derive(accounts, standard_layout);
  CHECK(lines(diff(derived, printed(R"({"key": "total", "cells": ["", "", ""]})"))).empty());
  CHECK(lines(diff(derived, printed(R"({"key": "total", "cells": ["1.00", "", ""]})"))) ==
        Lines{"not_compared tables.revenue, row total, column amount: printed 1.00 万元, the books "
              "do not give it"});
}

TEST_CASE("tables and claims of one side are named") {
  const Disclosure derived = small_books();
  const Differences differences =
      diff(derived, printed(rows("123.46"), R"({"id": "execution.2080107", "figure": "1.00"})"));
  std::size_t tables = 0;
  std::size_t claims = 0;
  for (const Difference& item : differences.items) {
    if (item.kind == DifferenceKind::only_derived && item.claim.empty()) ++tables;
    if (item.kind == DifferenceKind::only_derived && !item.claim.empty()) ++claims;
  }
  CHECK(tables == derived.tables.tables().size() - 1);
  CHECK(claims == derived.claims.size());
  CHECK(describe(differences.items.back()) == "only_published claims.execution.2080107");
  CHECK(differences.any());
}

TEST_CASE("claims are compared in the places that the text prints") {
  const Disclosure derived = small_books();
  const auto said = [&](const std::string& members) {
    return lines(diff(
        derived, printed(rows("123.46"), R"({"id": "share.revenue.fiscal", )" + members + "}")));
  };
  CHECK(said(R"("figure": "123.46", "ratio": "100.00%")").empty());
  CHECK(said(R"("ratio": "100%", "ratio_places": 0)").empty());
  CHECK(said(R"("ratio": "99.9%", "ratio_places": 1)") ==
        Lines{"differs claims.share.revenue.fiscal.ratio: printed 99.90%, the books give 100.00%, "
              "difference -0.10%"});
  CHECK(said(R"("ratio": "many")").at(0).starts_with("not_compared "));
  CHECK(said(R"("figure": "123.46", "difference": "1.00")") ==
        Lines{"only_published claims.share.revenue.fiscal.difference: printed 1.00 万元"});
}

TEST_CASE("a change that prints as nothing may be called none") {
  Accounts accounts = books();
  Entry last = revenue(100'000'000);
  last.year = 2023;
  accounts.entries = {revenue(100'000'100), last, expenditure(100'000'000)};
  const Disclosure derived = derive(accounts, standard_layout);
  const auto said = [&](const std::string& comparison) {
    return lines(diff(
        derived, printed(R"({"key": "total", "cells": ["100.00", "", ""]})",
                         R"({"id": "change.grand_total", "comparison": ")" + comparison + "\"}")));
  };
  const auto of_claim = [&](const std::string& comparison) {
    Lines found;
    for (const std::string& line : said(comparison)) {
      if (line.find("claims.") != std::string::npos) found.push_back(line);
    }
    return found;
  };
  CHECK(of_claim("equal").empty());
  CHECK(of_claim("greater").empty());
  CHECK(of_claim("less") ==
        Lines{"differs claims.change.grand_total.figure: the text says 减少, the books say 增加"});
}

TEST_CASE("two of one kind, or of two years, are refused") {
  const Disclosure derived = small_books();
  Disclosure published = printed(rows("123.46"));
  CHECK(error_of([&] { return diff(published, published); }).where() == "derived");
  CHECK(error_of([&] { return diff(derived, derived); }).where() == "published");
  published.entity.year = 2023;
  const Error error = error_of([&] { return diff(derived, published); });
  CHECK(error.status() == Status::input);
  CHECK(error.where() == "entity.year");
}

TEST_CASE("differences as JSON") {
  const Differences differences = diff(small_books(), printed(rows("123.45")));
  rapidjson::Document json;
  json.Parse(render_diff(differences, ReportFormat::json).c_str());
  REQUIRE(!json.HasParseError());
  CHECK(std::string(json["format"].GetString()) == "juesuan.diff/1");
  CHECK(json["entity"]["year"].GetInt64() == 2024);
  CHECK(json["compared"].GetInt64() == static_cast<std::int64_t>(differences.compared));
  CHECK(json["counts"]["differs"].GetInt64() == 1);
  const auto& items = json["differences"];
  REQUIRE(items.Size() == differences.items.size());
  std::size_t seen = 0;
  for (const auto& item : items.GetArray()) {
    if (std::string(item["kind"].GetString()) != "differs") continue;
    ++seen;
    CHECK(std::string(item["table"].GetString()) == "revenue");
    CHECK(std::string(item["code"].GetString()) == "2010101");
    CHECK(std::string(item["column"].GetString()) == "amount");
    CHECK(std::string(item["unit"].GetString()) == "fen");
    CHECK(item["exact"].GetInt64() == 123'456'700);
    CHECK(item["prints"].GetInt64() == 123'460'000);
    CHECK(item["printed"].GetInt64() == 123'450'000);
    CHECK(item["difference"].GetInt64() == -10'000);
    CHECK(std::string(item["printed_text"].GetString()) == "123.45");
  }
  CHECK(seen == 1);
  CHECK(error_of([] { render_diff({}, static_cast<ReportFormat>(3)); }).where() == "format");
}

TEST_CASE("a fund without money need not tell its balances") {
  const Disclosure derived = juesuan_tests::derived("haidong-2024");
  const auto untold = [&](const std::string& revenue, std::int64_t closing) {
    Disclosure books = derived;
    for (Claim& claim : books.claims) {
      if (claim.key == ClaimKey::level_government_fund_closing) {
        claim.figure.low = claim.figure.high = closing;
      }
    }
    const std::string claims = R"({"id": "level.government_fund.revenue", "figure": ")" + revenue +
                               R"("}, {"id": "level.government_fund.expenditure", "figure": "0"})";
    std::string ids;
    for (const Difference& item : diff(books, printed(rows("123.46"), claims)).items) {
      if (item.claim.find("_balance") != std::string::npos) ids += item.claim + '|';
    }
    return ids;
  };
  const std::string capital =
      "level.state_capital.opening_balance|level.state_capital.closing_balance|";
  CHECK(untold("0", 0) == capital);
  CHECK(untold("0", 300) == "level.government_fund.closing_balance|" + capital);
  CHECK(untold("1.00", 0) ==
        "level.government_fund.opening_balance|"
        "level.government_fund.closing_balance|" +
            capital);
}
