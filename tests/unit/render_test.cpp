#include <string>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"

using namespace juesuan;

namespace {

Disclosure derived(const Accounts& accounts) {
  const Profile& profile = Profile::built_in();
  return derive(accounts, profile.layout(), profile);
}

std::string rendered(const Disclosure& disclosure, TableKey table, RenderFormat format) {
  return render_table(disclosure, *disclosure.tables.find(table), format, Profile::built_in());
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a cell prints as its profile prints it") {
  const CellStyle plain{.number = {}, .zero_blank = false};
  const Cell money = exact_cell(Amount::from_fen(1'234'567'890));
  CHECK(cell_text(money, plain) == "1234.57");
  CHECK(cell_text(money, {.number = {Zeros::fixed, Separators::thousands}, .zero_blank = false}) ==
        "1,234.57");
  const Cell zero = exact_cell(Amount{});
  CHECK(cell_text(zero, plain) == "0.00");
  CHECK(cell_text(zero, {.number = {Zeros::trimmed}, .zero_blank = false}) == "0");
  CHECK(cell_text(zero, {.number = {}, .zero_blank = true}).empty());
  CHECK(cell_text(exact_cell(CellUnit::count, 12'345), plain) == "12345");
  CHECK(cell_text(exact_cell(std::nullopt), plain).empty());
  CHECK(cell_text(Cell{}, plain).empty());
}

TEST_CASE("no text of the books leaves its field or its line") {
  Accounts accounts = test::books();
  accounts.entity.name = "甲局\n## 乙\t局";
  accounts.entries = {test::revenue(10'000)};
  accounts.function_names.set(FunctionCode{2010101}, "一\t二\r\n三|四\\五");
  const Disclosure d = derived(accounts);
  CHECK(contains(rendered(d, TableKey::revenue, RenderFormat::tsv),
                 "\n2010101\t一 二  三|四\\五\t0.01\t0.01\t"));
  CHECK(contains(rendered(d, TableKey::revenue, RenderFormat::markdown),
                 "| 2010101 | 一 二  三\\|四\\\\五 | 0.01 |"));
  CHECK(render(d, RenderFormat::markdown, Profile::built_in())
            .starts_with("# 甲局 \\#\\# 乙 局2024年度"));
}

TEST_CASE("an unknown code shows as itself") {
  Accounts accounts = test::books();
  accounts.entries = {test::revenue(10'000, 2999999)};
  CHECK(contains(rendered(derived(accounts), TableKey::revenue, RenderFormat::tsv),
                 "\n2999999\t2999999\t0.01\t"));
}

TEST_CASE("JSON tells zero, unknown, coarsely known and absent figures apart") {
  Accounts accounts = test::books();
  accounts.entries = {test::revenue(49), test::revenue(1, 2010101, Source::fiscal)};
  accounts.counts[Count::vehicles_kept] = 3;
  const Disclosure d = derived(accounts);
  std::string summary = rendered(d, TableKey::summary, RenderFormat::json);
  std::erase_if(summary, [](char c) { return c == ' ' || c == '\n'; });
  CHECK(contains(summary, R"("line":1,"cells":[{"fen":49,"wanyuan":"0.00","lower_bound":true}])"));
  CHECK(contains(summary, R"("line":9,"cells":[null])"));
  CHECK(contains(summary, R"("line":27,"cells":[{"fen":50,"wanyuan":"0.00"}])"));
  CHECK(contains(summary, R"("line":58,"cells":[{"state":"insufficient"}])"));
  std::string counts = rendered(d, TableKey::three_public, RenderFormat::json);
  std::erase_if(counts, [](char c) { return c == ' ' || c == '\n'; });
  CHECK(contains(counts, R"("cells":[{"count":3}])"));
}
