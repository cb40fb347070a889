#include "render_markdown.hpp"

#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

void append_field(std::string& out, std::string_view text) {
  out += ' ';
  for (const char c : one_line(text)) {
    if (c == '|' || c == '\\') out += '\\';
    out += c;
  }
  out += " |";
}

/// A heading path as one field: levels joined by an en dash.
std::string joined(std::string_view path) {
  std::string text;
  for (const std::string_view part : split_path(path)) {
    if (!text.empty()) text += "–";
    text += part;
  }
  return text;
}

void append_head(std::string& out, const Tables& tables, const Band& band) {
  std::string rule = "|";
  out += '|';
  for (const Panel& panel : tables.panels(band)) {
    std::vector<std::string_view> stub = split_path(panel.stub_heading);
    stub.resize(panel.stub_span);
    for (const std::string_view text : stub) {
      append_field(out, text);
      rule += " --- |";
    }
    for (const Column& column : tables.columns(panel)) {
      append_field(out, joined(column.heading));
      rule += " ---: |";
    }
  }
  out += '\n' + rule + '\n';
}

}  // namespace

void append_markdown(std::string& out, const Tables& tables, const Table& table, CellStyle style) {
  out +=
      "## " + std::string(table.title) + "\n\n" + std::string(table.number_text) + "　单位：万元\n";
  for (const Band& band : tables.bands(table)) {
    out += '\n';
    append_head(out, tables, band);
    for (const std::vector<std::string>& line : body_lines(tables, band, style)) {
      out += '|';
      for (const std::string& text : line) append_field(out, text);
      out += '\n';
    }
  }
}

}  // namespace juesuan::inline v0
