#include <cctype>
#include <string>

#include <doctest/doctest.h>

#include <juesuan.h>
#include <juesuan/catalogue.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>
#include <juesuan/render_report.hpp>

#include "support/file_text.hpp"

using namespace juesuan;

namespace {

/// How often the header begins a constant so, each time with a number.
std::size_t count_constants(const std::string& header, const std::string& prefix) {
  std::size_t count = 0;
  for (std::size_t at = header.find(prefix); at != std::string::npos;
       at = header.find(prefix, at + 1)) {
    const std::size_t end = header.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_", at + 1);
    if (header.compare(end, 3, " = ") == 0) ++count;
  }
  return count;
}

/// Every term of an enumeration stands in juesuan.h as PREFIX_TOKEN with its number, and there is
/// no other constant of that prefix; `others` counts those without a term, such as PREFIX_NONE.
template <class E>
void check_constants(const std::string& prefix, std::size_t others) {
  const std::string header = test::file_text("capi/juesuan.h");
  for (const Term<E>& term : terms<E>) {
    std::string name = prefix;
    for (const char c : term.token) {
      name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    const std::string constant = ' ' + name + " = " + std::to_string(static_cast<int>(term.value));
    const std::size_t at = header.find(constant);
    REQUIRE_MESSAGE(at != std::string::npos, constant);
    CHECK_MESSAGE(!std::isdigit(static_cast<unsigned char>(header[at + constant.size()])),
                  constant);
  }
  CHECK_MESSAGE(count_constants(header, ' ' + prefix) == terms<E>.size() + others, prefix);
}

}  // namespace

TEST_CASE("the enumerations of juesuan.h have the numbers of the library") {
  check_constants<Stage>("JUESUAN_STAGE_", 0);
  check_constants<Flow>("JUESUAN_FLOW_", 0);
  check_constants<Source>("JUESUAN_SOURCE_", 1);
  check_constants<Kind>("JUESUAN_KIND_", 1);
  check_constants<Nature>("JUESUAN_NATURE_", 1);
  check_constants<Axis>("JUESUAN_AXIS_", 0);
  check_constants<Count>("JUESUAN_COUNT_", 0);
  check_constants<Procurement>("JUESUAN_PROCUREMENT_", 0);
  check_constants<RowKind>("JUESUAN_ROW_", 0);
  check_constants<Severity>("JUESUAN_SEVERITY_", 0);
  check_constants<RuleClass>("JUESUAN_CLASS_", 0);
  check_constants<Outcome>("JUESUAN_OUTCOME_", 0);
  check_constants<JointProof>("JUESUAN_JOINT_", 1);
  check_constants<FigureUnit>("JUESUAN_FIGURE_UNIT_", 1);
  check_constants<Asset>("JUESUAN_ASSET_", 0);
  check_constants<Scope>("JUESUAN_SCOPE_", 0);
  check_constants<ClaimKind>("JUESUAN_CLAIM_", 0);
  check_constants<Comparison>("JUESUAN_COMPARISON_", 1);
  check_constants<Origin>("JUESUAN_ORIGIN_", 0);
}

TEST_CASE("so have the constants without a token") {
  const auto same = [](int number, auto value) { return number == static_cast<int>(value); };
  CHECK(same(JUESUAN_OK, Status::ok));
  CHECK(same(JUESUAN_E_MEMORY, Status::memory));
  CHECK(same(JUESUAN_E_ARGUMENT, Status::argument));
  CHECK(same(JUESUAN_E_INPUT, Status::input));
  CHECK(same(JUESUAN_E_RANGE, Status::range));
  CHECK(same(JUESUAN_E_NOT_FOUND, Status::not_found));
  CHECK(same(JUESUAN_E_FILE, Status::file));
  CHECK(same(JUESUAN_E_INTERNAL, Status::internal));
  CHECK(same(JUESUAN_CELL_VALUE, CellState::value));
  CHECK(same(JUESUAN_CELL_BLANK, CellState::blank));
  CHECK(same(JUESUAN_CELL_INSUFFICIENT, CellState::insufficient));
  CHECK(same(JUESUAN_CELL_ABSENT, CellState::absent));
  CHECK(same(JUESUAN_CELL_UNREADABLE, CellState::unreadable));
  CHECK(same(JUESUAN_UNIT_NONE, CellUnit::none));
  CHECK(same(JUESUAN_UNIT_MONEY, CellUnit::money));
  CHECK(same(JUESUAN_UNIT_COUNT, CellUnit::count));
  CHECK(same(JUESUAN_DOCUMENT_JSON, DocumentFormat::json));
  CHECK(same(JUESUAN_DOCUMENT_XML, DocumentFormat::xml));
  CHECK(same(JUESUAN_DOCUMENT_INFO, DocumentFormat::info));
  CHECK(same(JUESUAN_RENDER_TSV, RenderFormat::tsv));
  CHECK(same(JUESUAN_RENDER_MARKDOWN, RenderFormat::markdown));
  CHECK(same(JUESUAN_RENDER_JSON, RenderFormat::json));
  CHECK(same(JUESUAN_REPORT_TEXT, ReportFormat::text));
  CHECK(same(JUESUAN_REPORT_JSON, ReportFormat::json));
  CHECK(same(JUESUAN_MONEY_YUAN, MoneyUnit::yuan));
  CHECK(same(JUESUAN_MONEY_WANYUAN, MoneyUnit::wanyuan));
  CHECK(same(JUESUAN_EVIDENCE_PUBLISHED, Evidence::published));
  CHECK(same(JUESUAN_EVIDENCE_CORROBORATED, Evidence::corroborated));
  CHECK(same(JUESUAN_EVIDENCE_STANDARD, Evidence::standard));
  CHECK(same(JUESUAN_EVIDENCE_RECALLED, Evidence::recalled));
  CHECK(same(JUESUAN_RENDER_HTML, RenderFormat::html));
  CHECK(JUESUAN_ECONOMIC_PERSONNEL == EconomicCode::personnel().value());
  CHECK(JUESUAN_ECONOMIC_OPERATING_COST == EconomicCode::operating_cost().value());
}
