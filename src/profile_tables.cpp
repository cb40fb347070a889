#include "profile_tables.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/standard_layout.hpp>

#include "document_values.hpp"
#include "profile_labels.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr std::int64_t number_max = 99;

std::span<const BandSpec> standard_bands(TableKey key) noexcept {
  const auto table = std::ranges::find(standard_layout.tables, key, &TableSpec::key);
  return table != standard_layout.tables.end() ? table->bands : std::span<const BandSpec>{};
}

TableDraft standard_table(TableKey key) {
  TableDraft table;
  table.spec = {key, 0, standard_bands(key)};
  table.words.key = key;
  table.words.title = official_name(key);
  for (const BandSpec& band : table.spec.bands) {
    for (const PanelSpec& panel : band.panels) {
      table.words.panels.push_back(official_words(key, panel));
    }
  }
  return table;
}

/// Calls `visit(panel, words)` for the panels of a table through its bands.
template <class Visit>
void each_panel(TableDraft& table, Visit visit) {
  auto words = table.words.panels.begin();
  for (const BandSpec& band : table.spec.bands) {
    for (const PanelSpec& panel : band.panels) visit(panel, *words++);
  }
}

/// Reads an object of texts by row or column key; each replaces those of all rows or columns with
/// the key. `items` and `texts` name them in a panel and in its words.
template <class Key, auto items, auto texts>
void read_words(const Node& node, TableDraft& table) {
  static constexpr auto keys = keys_of(terms<Key>, &Term<Key>::token);
  std::array<const Tree*, keys.size()> found{};
  node.find_members(keys, found);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (found[i] == nullptr) continue;
    std::string text;
    read_value(node.member(keys[i], *found[i]), text);
    bool used = false;
    each_panel(table, [&](const PanelSpec& panel, PanelWords& words) {
      for (std::size_t item = 0; item < (panel.*items).size(); ++item) {
        if ((panel.*items)[item].key != terms<Key>[i].value) continue;
        (words.*texts)[item] = text;
        used = true;
      }
    });
    if (!used) node.fail_member(keys[i], "no panel of this table has it");
  }
}

void read_labels(const Node& node, TableDraft& table) {
  for (const RowKey key : {RowKey::filler, RowKey::code, RowKey::expenditure_class}) {
    if (!node.has(token(key))) continue;
    node.fail_member(token(key), "rows of this key do not share a label");
  }
  read_words<RowKey, &PanelSpec::rows, &PanelWords::rows>(node, table);
}

void read_stub_heading(const Node& node, TableDraft& table) {
  std::string text;
  read_value(node, text);
  each_panel(table, [&](const PanelSpec& panel, PanelWords& words) {
    if (panel.stub != Stub::none) words.stub = text;
  });
}

/// A table while it is read, among all.
struct TableReading {
  LayoutContext& context;
  TableDrafts& drafts;
  TableDraft* table = nullptr;
};

void read_key(const Node& node, TableReading& reading) {
  TableKey key{};
  read_value(node, key);
  TableDrafts& drafts = reading.drafts;
  auto at = std::ranges::find(drafts, key, [](const TableDraft& table) { return table.spec.key; });
  if (at == drafts.end()) at = drafts.insert(at, standard_table(key));
  if (!at->where.empty()) node.fail(quoted(token(key)) + " occurs twice; first in " + at->where);
  reading.table = &*at;
}

constexpr std::array table_members{
    Member<TableReading>{"key", true, read_key},
    Member<TableReading>{"number", false,
                         [](const Node& node, TableReading& reading) {
                           reading.table->spec.number =
                               static_cast<std::uint8_t>(read_number(node, 1, number_max));
                         }},
    Member<TableReading>{"title", false,
                         [](const Node& node, TableReading& reading) {
                           read_value(node, reading.table->words.title);
                         }},
    Member<TableReading>{
        "note", false,
        [](const Node& node, TableReading& reading) { reading.table->words.note = node.text(); },
        true},
    Member<TableReading>{"bands", false,
                         [](const Node& node, TableReading& reading) {
                           read_bands(node, reading.context, *reading.table);
                         }},
    Member<TableReading>{
        "stub_heading", false,
        [](const Node& node, TableReading& reading) { read_stub_heading(node, *reading.table); }},
    Member<TableReading>{
        "labels", false,
        [](const Node& node, TableReading& reading) { read_labels(node, *reading.table); }},
    Member<TableReading>{"headings", false,
                         [](const Node& node, TableReading& reading) {
                           read_words<ColumnKey, &PanelSpec::columns, &PanelWords::headings>(
                               node, *reading.table);
                         }},
};

void read_table(const Node& node, LayoutContext& context, TableDrafts& drafts) {
  TableReading reading{context, drafts};
  read_members<table_members>(node, reading);
  if (reading.table->spec.number == 0) node.fail_member("number", "missing");
  reading.table->where = node.path();
}

void check_numbers(const Node& root, const TableDrafts& drafts) {
  for (auto table = drafts.begin(); table != drafts.end(); ++table) {
    const auto other = std::find_if(drafts.begin(), table, [&](const TableDraft& earlier) {
      return earlier.spec.number == table->spec.number;
    });
    if (other == table) continue;
    const TableDraft& given = table->where.empty() ? *other : *table;
    throw Error(Status::input, given.where.empty() ? root.path("tables") : given.where + ".number",
                quoted(token(other->spec.key)) + " and " + quoted(token(table->spec.key)) +
                    " have the same number " + std::to_string(table->spec.number));
  }
}

/// The path of the first table that cannot be compiled with those before it.
std::string path_of_fault(const Node& root, const Layout& layout, const TableDrafts& drafts) {
  for (std::size_t count = 1; count < layout.tables.size(); ++count) {
    try {
      CompiledLayout{{layout.tables.first(count), layout.three_public_budget}};
    } catch (const Error&) {
      const std::string& where = drafts[count - 1].where;
      return where.empty() ? root.path("tables") : where;
    }
  }
  return drafts.back().where.empty() ? root.path("tables") : drafts.back().where;
}

std::shared_ptr<const CompiledLayout> compile(const Node& root, const Layout& layout,
                                              const TableDrafts& drafts) {
  try {
    return std::make_shared<const CompiledLayout>(layout);
  } catch (const Error& error) {
    throw Error(Status::input, path_of_fault(root, layout, drafts), error.message());
  }
}

}  // namespace

TableDrafts drafts_of(const Profile::Words& base) {
  TableDrafts drafts;
  for (std::size_t i = 0; i < base.tables.size(); ++i) {
    drafts.push_back({base.layout->layout().tables[i], base.tables[i]});
  }
  return drafts;
}

void read_tables(const Node& node, LayoutContext& context, TableDrafts& drafts) {
  node.each_item("table", [&](const Node& item) { read_table(item, context, drafts); });
}

void read_table_order(const Node& node, TableDrafts& drafts) {
  TableDrafts ordered;
  node.each_item("table", [&](const Node& item) {
    TableKey key{};
    read_value(item, key);
    const auto at =
        std::ranges::find(drafts, key, [](const TableDraft& table) { return table.spec.key; });
    if (at == drafts.end()) item.fail(quoted(token(key)) + " is no table, or occurs twice");
    ordered.push_back(std::move(*at));
    drafts.erase(at);
  });
  drafts = std::move(ordered);
}

void set_tables(const Node& root, LayoutContext context, TableDrafts drafts,
                Profile::Words& words) {
  check_numbers(root, drafts);
  std::vector<TableSpec> specs;
  words.tables.clear();
  for (TableDraft& table : drafts) {
    specs.push_back(table.spec);
    table.words.number = fmt::format(fmt::runtime(words.table_number),
                                     fmt::arg("number", fmt::format("{:02}", table.spec.number)));
    words.tables.push_back(table.words);
  }
  const Layout layout{context.text->keep(std::move(specs)), context.three_public_budget};
  words.layout = compile(root, layout, drafts);
  words.layout_text = std::move(context.text);
}

}  // namespace juesuan::inline v0::detail
