#include <array>
#include <utility>
#include <vector>

#include <juesuan/catalogue.hpp>
#include <juesuan/error.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/standard_layout.hpp>

#include "profile_words.hpp"

namespace juesuan::inline v0 {

namespace {

/// 一 … 九十九, the numbering of lines.
std::string ordinal(unsigned number) {
  constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                    "五", "六", "七", "八", "九"};
  std::string text;
  if (number >= 20) text += digits[number / 10];
  if (number >= 10) text += "十";
  return text + std::string(digits[number % 10]);
}

bool numbered(RowKey key) noexcept {
  return key == RowKey::expenditure_class ||
         (key >= RowKey::revenue_general_public_budget && key <= RowKey::revenue_other) ||
         (key >= RowKey::opening_general_public_budget && key <= RowKey::opening_state_capital);
}

/// The name of a line without its number. 公开04 表 speaks of 财政拨款 where 公开01 表 speaks of
/// all money.
std::string line_name(TableKey table, const RowSpec& row) {
  if (row.key == RowKey::expenditure_class) {
    return std::string(catalogue_name(FunctionCode{row.code}));
  }
  const bool appropriation = table == TableKey::appropriation_summary;
  if (appropriation && numbered(row.key) && row.key < RowKey::revenue_total) {
    const auto index = static_cast<std::size_t>(row.key) -
                       static_cast<std::size_t>(RowKey::revenue_general_public_budget);
    return std::string(terms<Source>[index].name);
  }
  if (appropriation && row.key == RowKey::opening_balance) return "年初财政拨款结转和结余";
  return std::string(official_name(row.key));
}

std::vector<std::string> line_labels(TableKey table, const PanelSpec& panel) {
  std::vector<std::string> labels;
  unsigned number = 0;
  for (const RowSpec& row : panel.rows) {
    if (row.kind == RowKind::total) number = 0;
    const bool counted = numbered(row.key);
    std::string label = counted ? ordinal(++number) + "、" : "";
    labels.push_back(std::move(label) + line_name(table, row));
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
      case TableKey::agency_operation:
        return "机关运行经费支出决算数";
      default:
        break;
    }
  }
  if (table == TableKey::procurement) return "金额";
  return std::string(official_name(column));
}

std::string stub_of(TableKey table, const PanelSpec& panel) {
  switch (panel.stub) {
    case Stub::none:
      return "";
    case Stub::label:
      return "项目";
    case Stub::label_and_line:
      return table == TableKey::procurement ? "政府采购支出信息/行次" : "项目/行次";
    case Stub::code_and_name:
      return table == TableKey::agency_operation ? "经济分类编码/经济分类名称"
                                                 : "科目代码/科目名称";
  }
  return "";
}

TableWords words_of(const TableSpec& table) {
  TableWords words;
  words.key = table.key;
  words.number =
      "公开" + std::string(table.number < 10 ? "0" : "") + std::to_string(table.number) + "表";
  for (const BandSpec& band : table.bands) {
    for (const PanelSpec& panel : band.panels) {
      PanelWords& panel_words = words.panels.emplace_back();
      panel_words.stub = stub_of(table.key, panel);
      panel_words.rows = line_labels(table.key, panel);
      for (const ColumnSpec& column : panel.columns) {
        panel_words.headings.push_back(heading_of(table.key, panel, column.key));
      }
    }
  }
  return words;
}

}  // namespace

const Profile& Profile::built_in(std::string_view name) {
  static const Profile qinghai{[] {
    auto words = std::make_shared<Words>();
    words->name = "qinghai-2024";
    words->layout = std::make_unique<const CompiledLayout>(standard_layout);
    words->cells = {{Zeros::trimmed, Separators::none}, true};
    for (const TableSpec& table : standard_layout.tables) words->tables.push_back(words_of(table));
    return words;
  }()};
  if (name == qinghai.name()) return qinghai;
  throw Error(Status::not_found, "profile",
              detail::quoted(name) + " is no profile; known: qinghai-2024");
}

std::string_view Profile::name() const noexcept { return words_->name; }
const CompiledLayout& Profile::layout() const noexcept { return *words_->layout; }
CellStyle Profile::style() const noexcept { return words_->cells; }

std::string_view Profile::function(FunctionCode code) const { return catalogue_name(code); }
std::string_view Profile::economic(EconomicCode code) const { return catalogue_name(code); }
std::string_view Profile::title(TableKey table) const { return official_name(table); }

std::string_view Profile::number(TableKey table) const {
  const TableWords* const words = words_->find(table);
  return words != nullptr ? std::string_view{words->number} : std::string_view{};
}

std::string_view Profile::row(TableKey table, std::size_t panel, std::size_t row) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr && row < words->rows.size() ? std::string_view{words->rows[row]}
                                                      : std::string_view{};
}

std::string_view Profile::heading(TableKey table, std::size_t panel, std::size_t column) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr && column < words->headings.size()
             ? std::string_view{words->headings[column]}
             : std::string_view{};
}

std::string_view Profile::stub_heading(TableKey table, std::size_t panel) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr ? std::string_view{words->stub} : std::string_view{};
}

}  // namespace juesuan::inline v0
