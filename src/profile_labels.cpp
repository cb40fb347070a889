#include "profile_labels.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/catalogue.hpp>
#include <juesuan/layout_terms.hpp>

#include "chinese_numeral.hpp"

namespace juesuan::inline v0::detail {

namespace {

bool numbered(RowKey key) noexcept {
  return key == RowKey::expenditure_class ||
         (key >= RowKey::revenue_general_public_budget && key <= RowKey::revenue_other) ||
         (key >= RowKey::opening_general_public_budget && key <= RowKey::opening_state_capital);
}

/// The name of a line without its number. 公开04 表 speaks of 财政拨款 where 公开01 表 speaks of
/// all money.
std::string_view line_name(TableKey table, const RowSpec& row) {
  if (row.key == RowKey::expenditure_class) return catalogue_name(FunctionCode{row.code});
  const bool appropriation = table == TableKey::appropriation_summary;
  if (appropriation && numbered(row.key) && row.key < RowKey::revenue_total) {
    const auto index = static_cast<std::size_t>(row.key) -
                       static_cast<std::size_t>(RowKey::revenue_general_public_budget);
    return terms<Source>[index].name;
  }
  if (appropriation && row.key == RowKey::opening_balance) return "年初财政拨款结转和结余";
  return official_name(row.key);
}

std::vector<std::string> line_labels(TableKey table, const PanelSpec& panel) {
  std::vector<std::string> labels;
  unsigned number = 0;
  for (const RowSpec& row : panel.rows) {
    if (row.kind == RowKind::total) number = 0;
    std::string label = numbered(row.key) ? chinese_numeral(++number) + "、" : std::string{};
    labels.push_back(std::move(label) + std::string(line_name(table, row)));
  }
  return labels;
}

std::string heading_of(TableKey table, const PanelSpec& panel, ColumnKey column) {
  if (table == TableKey::general_budget_expenditure) {
    return "本年支出/" + std::string(column == ColumnKey::amount ? "小计" : official_name(column));
  }
  if (column == ColumnKey::amount) {
    switch (table) {
      case TableKey::revenue:
        return "本年收入合计";
      case TableKey::expenditure:
        return "本年支出合计";
      case TableKey::appropriation_summary:
        return panel.columns.size() > 1 ? "合计" : "金额";
      case TableKey::general_budget_basic:
        return "决算数";
      default:
        break;
    }
  }
  if (table == TableKey::procurement) return "金额";
  return std::string(official_name(column));
}

std::string_view stub_of(const PanelSpec& panel) noexcept {
  switch (panel.stub) {
    case Stub::none:
      return "";
    case Stub::label:
      return "项目";
    case Stub::label_and_line:
      return "项目/行次";
    case Stub::code_and_name:
      return "科目代码/科目名称";
  }
  return "";
}

}  // namespace

PanelWords official_words(TableKey table, const PanelSpec& panel) {
  PanelWords words;
  words.stub = stub_of(panel);
  words.rows = line_labels(table, panel);
  for (const ColumnSpec& column : panel.columns) {
    words.headings.push_back(heading_of(table, panel, column.key));
  }
  return words;
}

}  // namespace juesuan::inline v0::detail
