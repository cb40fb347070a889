#pragma once

#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

namespace juesuan::test {

using Html = boost::property_tree::ptree;

/// A page or a fragment of one as a tree of elements. The library writes HTML that is well-formed
/// XML as well; any other text throws.
inline Html parse_html(const std::string& text) {
  std::istringstream in(text.starts_with("<!DOCTYPE") ? text : "<div>" + text + "</div>");
  Html tree;
  boost::property_tree::read_xml(in, tree);
  return tree;
}

/// Calls `visit` with the name and the tree of every element in document order.
template <class Visit>
void for_each_element(const Html& tree, Visit visit) {
  for (const auto& [name, child] : tree) {
    if (name == "<xmlattr>" || name == "<xmltext>" || name == "<xmlcomment>") continue;
    visit(name, child);
    for_each_element(child, visit);
  }
}

inline std::string attribute(const Html& element, std::string_view name) {
  return element.get<std::string>(Html::path_type("<xmlattr>." + std::string(name)), "");
}

struct HtmlCell {
  std::string tag;
  std::string text;
  std::string scope;
  std::size_t columns = 1;
  std::size_t rows = 1;
};

using HtmlRow = std::vector<HtmlCell>;

struct HtmlTable {
  std::string kind;  ///< its class
  std::vector<HtmlRow> head;
  std::vector<HtmlRow> body;  ///< of all its `<tbody>` elements
};

inline std::size_t span_of(const Html& cell, std::string_view name) {
  const std::string text = attribute(cell, name);
  return text.empty() ? 1 : std::stoul(text);
}

inline void add_rows(std::vector<HtmlRow>& rows, const Html& group) {
  for (const auto& [name, row] : group) {
    if (name != "tr") continue;
    HtmlRow& cells = rows.emplace_back();
    for (const auto& [tag, cell] : row) {
      if (tag != "th" && tag != "td") continue;
      cells.push_back({tag, cell.data(), attribute(cell, "scope"), span_of(cell, "colspan"),
                       span_of(cell, "rowspan")});
    }
  }
}

/// Every `<table>` of a page or fragment in order.
inline std::vector<HtmlTable> html_tables(const std::string& text) {
  std::vector<HtmlTable> tables;
  for_each_element(parse_html(text), [&](const std::string& name, const Html& element) {
    if (name != "table") return;
    HtmlTable& table = tables.emplace_back();
    table.kind = attribute(element, "class");
    for (const auto& [group, rows] : element) {
      if (group == "thead") add_rows(table.head, rows);
      if (group == "tbody") add_rows(table.body, rows);
    }
  });
  return tables;
}

using Grid = std::vector<std::vector<std::string>>;

/// The fields that the cells cover, as a browser lays them out: a merged cell has its text in its
/// first field. Throws where cells overlap, leave a hole, reach below the last row, or where two
/// rows cover a different number of columns.
inline Grid fill_grid(const std::vector<HtmlRow>& rows) {
  std::size_t width = 0;
  for (const HtmlCell& cell : rows.empty() ? HtmlRow{} : rows.front()) width += cell.columns;
  Grid grid(rows.size(), std::vector<std::string>(width));
  std::vector<std::vector<bool>> taken(rows.size(), std::vector<bool>(width));
  const auto fail = [](std::size_t row, const std::string& what) {
    throw std::runtime_error("row " + std::to_string(row) + ": " + what);
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t column = 0;
    for (const HtmlCell& cell : rows[row]) {
      while (column < width && taken[row][column]) ++column;
      if (column + cell.columns > width) fail(row, "wider than the first row");
      if (row + cell.rows > rows.size()) fail(row, "a cell reaches below the last row");
      grid[row][column] = cell.text;
      for (std::size_t i = 0; i < cell.columns; ++i, ++column) {
        for (std::size_t j = 0; j < cell.rows; ++j) {
          if (taken[row + j][column]) fail(row, "cells overlap");
          taken[row + j][column] = true;
        }
      }
    }
    for (column = 0; column < width; ++column) {
      if (!taken[row][column]) fail(row, "field " + std::to_string(column) + " is empty");
    }
  }
  return grid;
}

}  // namespace juesuan::test
