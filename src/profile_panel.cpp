#include "profile_panel.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/catalogue.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>

#include "document_values.hpp"
#include "profile_labels.hpp"
#include "profile_terms.hpp"
#include "row_kinds.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr std::int64_t line_max = 9999;
constexpr std::int64_t stub_span_max = 16;
constexpr std::int64_t first_number_max = 99;
constexpr std::int64_t fillers_max = 999;

/// Whether rows of a key may stand on an axis: what they mean there is fixed in `derive`.
bool fits(RowKey key, RowAxis axis) noexcept {
  switch (axis) {
    case RowAxis::lines:
      return key != RowKey::code && !is_fact(key);
    case RowAxis::code_list:
      return key == RowKey::code || key == RowKey::total || key == RowKey::filler ||
             key == RowKey::personnel_total || key == RowKey::operating_cost_total;
    case RowAxis::tree:
      return key == RowKey::total;
    case RowAxis::facts:
      return is_fact(key);
  }
  return false;
}

/// One item of a panel's `rows`: a row by its key, or several rows in short.
struct RowItem {
  RowKey key = RowKey::none;
  std::uint32_t code = 0;
  std::optional<RowKind> kind;
  std::optional<std::string> label;
  std::uint16_t line = 0;
  std::size_t fillers = 0;
  std::vector<std::uint32_t> classes;
  std::vector<std::uint32_t> codes;
};

template <class Code>
std::uint32_t code_in(const Node& node) {
  Code code;
  read_value(node, code);
  return code.value();
}

void read_code(const Node& node, RowItem& item) {
  if (item.key == RowKey::expenditure_class) {
    item.code = code_in<FunctionCode>(node);
  } else if (item.key == RowKey::code) {
    item.code = code_in<EconomicCode>(node);
  } else {
    node.fail("expected no code: only rows of the keys expenditure_class and code have one");
  }
}

void read_kind(const Node& node, RowItem& item) {
  read_value(node, item.kind);
  if (item.kind == RowKind::line || item.kind == RowKind::total) return;
  node.fail(expected_but("expected one of line, total", node.text()));
}

template <class Code>
void read_codes(const Node& node, std::vector<std::uint32_t>& codes) {
  node.each_item("code", [&](const Node& item) { codes.push_back(code_in<Code>(item)); });
}

constexpr std::array row_members{
    Member<RowItem>{"key", false, into<&RowItem::key>},
    Member<RowItem>{"line", false,
                    [](const Node& node, RowItem& item) {
                      item.line = static_cast<std::uint16_t>(read_number(node, 1, line_max));
                    }},
    Member<RowItem>{"code", false, read_code},
    Member<RowItem>{"label", false, into<&RowItem::label>},
    Member<RowItem>{"kind", false, read_kind},
    Member<RowItem>{"fillers", false,
                    [](const Node& node, RowItem& item) {
                      item.fillers = static_cast<std::size_t>(read_number(node, 1, fillers_max));
                    }},
    Member<RowItem>{
        "classes", false,
        [](const Node& node, RowItem& item) { read_codes<FunctionCode>(node, item.classes); }},
    Member<RowItem>{
        "codes", false,
        [](const Node& node, RowItem& item) { read_codes<EconomicCode>(node, item.codes); }},
};

/// A panel while it is read.
struct PanelReading {
  LayoutContext& context;
  TableKey table;
  PanelSpec spec{};
  std::uint8_t first_number = 0;
  std::optional<std::string> stub_heading{};
  std::vector<ColumnSpec> columns{};
  std::vector<std::optional<std::string>> headings{};
  std::vector<RowSpec> rows{};
  std::vector<std::optional<std::string>> labels{};
};

std::string row_name(const RowSpec& row) {
  return row.code == 0 ? quoted(token(row.key)) : std::to_string(row.code);
}

void check_new(const Node& node, const PanelReading& panel, const RowSpec& row) {
  if (row.kind == RowKind::filler) return;
  const bool known = std::ranges::any_of(panel.rows, [&](const RowSpec& other) {
    return other.key == row.key && other.code == row.code;
  });
  if (known) node.fail(row_name(row) + " occurs twice in this panel");
  const bool mixed = is_fact(row.key) && !panel.rows.empty() &&
                     is_count(panel.rows.front().key) != is_count(row.key);
  if (mixed) node.fail(row_name(row) + " does not go with counts of another unit");
}

/// Every cell must be able to hold something.
void check_cells(const Node& node, const PanelReading& panel, const RowSpec& row) {
  if (row.kind == RowKind::filler || row.kind == RowKind::fact) return;
  for (const ColumnSpec& column : panel.columns) {
    const Stage budget = panel.context.three_public_budget;
    if (cell_formula(panel.spec, row, column.key, budget).size() != 0) continue;
    node.fail(row_name(row) + " in the column " + quoted(token(column.key)) +
              " can never hold money of the base " + std::string(token(panel.spec.base)));
  }
}

void append(const Node& node, PanelReading& panel, RowSpec row,
            const std::optional<std::string>& label = {}) {
  if (!fits(row.key, panel.spec.axis)) {
    node.fail(row_name(row) + " does not stand on the axis " + std::string(token(panel.spec.axis)));
  }
  check_new(node, panel, row);
  check_cells(node, panel, row);
  panel.context.cells += panel.columns.size();
  if (panel.context.cells > limits.layout_cells) {
    node.fail("expected at most " + std::to_string(limits.layout_cells) +
                  " cells in all listed rows of a profile",
              Status::range);
  }
  panel.rows.push_back(row);
  panel.labels.push_back(label);
}

void check_code(const Node& node, RowKey key, std::uint32_t code, bool labelled) {
  if (key == RowKey::code && EconomicCode{code}.level() < 2) {
    node.fail("expected a code of 3 or 5 digits");
  }
  if (key != RowKey::expenditure_class) return;
  if (FunctionCode{code}.level() != 1) {
    node.fail(expected_but("expected a class of 3 digits", std::to_string(code)));
  }
  if (!labelled && catalogue_name(FunctionCode{code}).empty()) {
    node.fail(std::to_string(code) + " has no name in the catalogue; give it a label");
  }
}

/// Appends the rows of an item, which have consecutive lines, if any.
void append_all(const Node& node, PanelReading& panel, const RowItem& item) {
  std::uint16_t line = item.line;
  const auto add = [&](RowKey key, std::uint32_t code) {
    check_code(node, key, code, item.label.has_value());
    append(node, panel, {key, item.kind.value_or(usual_kind(key)), line, code}, item.label);
    if (line != 0) ++line;
  };
  if (item.key != RowKey::none) add(item.key, item.code);
  for (std::size_t i = 0; i < item.fillers; ++i) add(RowKey::filler, 0);
  for (const std::uint32_t code : item.classes) add(RowKey::expenditure_class, code);
  for (const std::uint32_t code : item.codes) add(RowKey::code, code);
}

void check_item(const Node& node, const RowItem& item) {
  const int forms = int{item.key != RowKey::none} + int{item.fillers != 0} +
                    int{!item.classes.empty()} + int{!item.codes.empty()};
  if (forms != 1) node.fail("expected one of key, fillers, classes, codes");
  const bool coded = item.key == RowKey::expenditure_class || item.key == RowKey::code;
  if (coded && item.code == 0) node.fail_member("code", "missing");
  if (item.label && (item.key == RowKey::none || item.key == RowKey::code)) {
    node.fail_member("label", "expected no label: codes have their names, fillers none");
  }
  const RowKind usual = usual_kind(item.key);
  const bool fixed =
      item.key == RowKey::none || (usual != RowKind::line && usual != RowKind::total);
  if (item.kind && fixed) node.fail_member("kind", "expected no kind: that of the row is fixed");
}

void read_row(const Node& node, PanelReading& panel) {
  RowItem item;
  if (node.leaf()) {
    read_value(node, item.key);
  } else {
    read_members<row_members>(node, item);
  }
  check_item(node, item);
  append_all(node, panel, item);
}

/// A column whose formula restricts what the codes of the rows lie on could not be told apart by
/// row.
void check_column(const Node& node, const PanelReading& panel, ColumnKey key) {
  const RowAxis axis = panel.spec.axis;
  const auto fail = [&] {
    node.fail(quoted(token(key)) + " does not go with the axis " + std::string(token(axis)));
  };
  if ((key == ColumnKey::fact) != (axis == RowAxis::facts)) fail();
  if (axis != RowAxis::tree && axis != RowAxis::code_list) return;
  for (const auto& part : column_formula(key, panel.context.three_public_budget)) {
    if (!part.selector.economic.empty() || !part.selector.function.empty()) fail();
  }
}

struct ColumnItem {
  ColumnKey key = ColumnKey::none;
  std::optional<std::string> heading;
};

constexpr std::array column_members{
    Member<ColumnItem>{"key", true, into<&ColumnItem::key>},
    Member<ColumnItem>{"heading", false, into<&ColumnItem::heading>},
};

void read_column(const Node& node, PanelReading& panel) {
  ColumnItem item;
  if (node.leaf()) {
    read_value(node, item.key);
  } else {
    read_members<column_members>(node, item);
  }
  check_column(node, panel, item.key);
  if (std::ranges::count(panel.columns, item.key, &ColumnSpec::key) != 0) {
    node.fail(quoted(token(item.key)) + " occurs twice in this panel");
  }
  const std::size_t number = panel.first_number + panel.columns.size();
  panel.columns.push_back(
      {item.key, panel.first_number == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(number)});
  panel.headings.push_back(std::move(item.heading));
}

std::uint8_t usual_span(Stub stub) noexcept {
  switch (stub) {
    case Stub::none:
      return 0;
    case Stub::label:
      return 1;
    case Stub::label_and_line:
    case Stub::code_and_name:
      return 2;
  }
  return 0;
}

void read_axis(const Node& node, PanelReading& panel) {
  read_value(node, panel.spec.axis);
  const BaseKey base = panel.spec.base;
  const bool facts = panel.spec.axis == RowAxis::facts;
  const bool economic = !base_formula(base).economic.empty();
  if (facts == (base == BaseKey::facts) && !(economic && panel.spec.axis == RowAxis::tree)) return;
  node.fail(quoted(token(panel.spec.axis)) + " does not go with the base " +
            std::string(token(base)));
}

constexpr std::array panel_members{
    Member<PanelReading>{
        "base", true,
        [](const Node& node, PanelReading& panel) { read_value(node, panel.spec.base); }},
    Member<PanelReading>{"axis", true, read_axis},
    Member<PanelReading>{"stub", true,
                         [](const Node& node, PanelReading& panel) {
                           read_value(node, panel.spec.stub);
                           panel.spec.stub_span = usual_span(panel.spec.stub);
                         }},
    Member<PanelReading>{"stub_span", false,
                         [](const Node& node, PanelReading& panel) {
                           const std::int64_t least = usual_span(panel.spec.stub);
                           panel.spec.stub_span = static_cast<std::uint8_t>(
                               read_number(node, least, least == 0 ? 0 : stub_span_max));
                         }},
    Member<PanelReading>{"stub_heading", false, into<&PanelReading::stub_heading>},
    Member<PanelReading>{"first_number", false,
                         [](const Node& node, PanelReading& panel) {
                           panel.first_number =
                               static_cast<std::uint8_t>(read_number(node, 1, first_number_max));
                         }},
    Member<PanelReading>{"columns", true,
                         [](const Node& node, PanelReading& panel) {
                           node.each_item("column",
                                          [&](const Node& item) { read_column(item, panel); });
                           if (panel.columns.empty()) node.fail("expected a column; found none");
                         }},
    Member<PanelReading>{"rows", true,
                         [](const Node& node, PanelReading& panel) {
                           node.each_item("row", [&](const Node& item) { read_row(item, panel); });
                           if (panel.rows.empty()) node.fail("expected a row; found none");
                         }},
};

/// Puts the texts that are given in the place of the official ones.
void replace(std::vector<std::string>& texts, std::vector<std::optional<std::string>>& given) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (given[i]) texts[i] = std::move(*given[i]);
  }
}

PanelSpec read_panel(const Node& node, LayoutContext& context, TableDraft& table) {
  PanelReading panel{context, table.spec.key};
  read_members<panel_members>(node, panel);
  panel.spec.columns = context.text->keep(std::move(panel.columns));
  panel.spec.rows = context.text->keep(std::move(panel.rows));
  PanelWords& words = table.words.panels.emplace_back(official_words(table.spec.key, panel.spec));
  replace(words.rows, panel.labels);
  replace(words.headings, panel.headings);
  if (panel.stub_heading) words.stub = std::move(*panel.stub_heading);
  return panel.spec;
}

}  // namespace

void read_bands(const Node& node, LayoutContext& context, TableDraft& table) {
  std::vector<BandSpec> bands;
  table.words.panels.clear();
  node.each_item("band", [&](const Node& band) {
    std::vector<PanelSpec> panels;
    band.each_item("panel",
                   [&](const Node& panel) { panels.push_back(read_panel(panel, context, table)); });
    if (panels.empty()) band.fail("expected a panel; found none");
    bands.push_back({context.text->keep(std::move(panels))});
  });
  table.spec.bands = context.text->keep(std::move(bands));
}

}  // namespace juesuan::inline v0::detail
