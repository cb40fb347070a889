#include <doctest/doctest.h>

#include <juesuan/layout.hpp>
#include <juesuan/table.hpp>

using namespace juesuan;
namespace f = juesuan::formulas;

namespace {

bool same(const Formula& a, const Formula& b) { return (a - b).size() == 0; }

}  // namespace

TEST_CASE("a cell is what its panel, row and column have in common") {
  CHECK(base_formula(BaseKey::everything) == f::current_final);
  CHECK(base_formula(BaseKey::government_fund) ==
        (f::current_final & f::of(Source::government_fund)));
  CHECK(base_formula(BaseKey::facts).empty());
  CHECK(base_formula(BaseKey::none).empty());

  const RowSpec item{RowKey::code, RowKind::line, 0, 2080107};
  const RowSpec account{RowKey::code, RowKind::line, 0, 30201};
  CHECK(same(row_formula(item, RowAxis::tree), f::of(FunctionCode{2080107})));
  CHECK(same(row_formula(account, RowAxis::code_list), f::of(EconomicCode{30201})));
  CHECK(same(row_formula({RowKey::use_of_reserves}, RowAxis::lines), f::use_of_reserves));
  CHECK(row_formula({RowKey::filler}, RowAxis::lines).size() == 0);

  CHECK(same(column_formula(ColumnKey::amount, Stage::adjusted_budget), Selector{}));
  CHECK(same(column_formula(ColumnKey::project, Stage::adjusted_budget), f::of(Kind::project)));
  CHECK(same(column_formula(ColumnKey::budget_travel_abroad, Stage::initial_budget),
             f::travel_abroad & Selector{.stages = Stage::initial_budget}));
  CHECK(column_formula(ColumnKey::fact, Stage::adjusted_budget).size() == 0);

  const PanelSpec tree{
      .base = BaseKey::expenditure, .axis = RowAxis::tree, .columns = {}, .rows = {}};
  CHECK(
      same(cell_formula(tree, item, ColumnKey::basic, Stage::adjusted_budget),
           f::current_final & f::expenditure & f::of(FunctionCode{2080107}) & f::of(Kind::basic)));
}

TEST_CASE("a selector says on which axes it is narrower than everything") {
  CHECK(Selector{}.restricted_axes() == 0);
  CHECK(f::current_final.restricted_axes() == 0);
  CHECK(f::of(Kind::basic).restricted_axes() == static_cast<std::uint8_t>(Axis::kind));
  CHECK((f::of(Source::fiscal) & f::of(FunctionCode{208}) & f::of(EconomicCode{301}))
            .restricted_axes() ==
        (static_cast<unsigned>(Axis::function) | static_cast<unsigned>(Axis::economic) |
         static_cast<unsigned>(Axis::source)));
}

TEST_CASE("an exact figure is known to the last digit, or not at all") {
  const Cell known = exact_cell(CellUnit::count, -7);
  CHECK(known.unit == CellUnit::count);
  CHECK(known.state == CellState::value);
  CHECK(known.low == -7);
  CHECK(known.high == -7);
  CHECK_FALSE(known.lower_bound);
  CHECK(exact_cell(Amount::from_fen(5)).unit == CellUnit::money);
  CHECK(exact_cell(Amount::from_fen(5)).high == 5);
  CHECK(exact_cell(std::nullopt).state == CellState::insufficient);
}
