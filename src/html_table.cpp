#include "html_table.hpp"

#include <algorithm>

#include "form_grid.hpp"
#include "html_text.hpp"
#include "table_head.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

std::size_t width(const Tables& tables, const Band& band) noexcept {
  std::size_t sum = 0;
  for (const Panel& panel : tables.panels(band)) sum += width(panel);
  return sum;
}

void append_span(std::string& out, std::string_view attribute, std::size_t count) {
  if (count == 1) return;
  out += attribute;
  out += NumberText{}.of_count(static_cast<std::int64_t>(count));
  out += '"';
}

/// `opening` is a tag without its '>'.
void begin_cell(std::string& out, std::string_view opening, std::size_t columns,
                std::size_t rows = 1) {
  out += opening;
  append_span(out, " colspan=\"", columns);
  append_span(out, " rowspan=\"", rows);
  out += '>';
}

/// Writes the `<table>` elements of one table.
class HtmlTable {
 public:
  HtmlTable(std::string& out, const Tables& tables, const Table& table, CellStyle style)
      : out_(out), tables_(tables), table_(table), style_(style) {}

  void write(CaptionTitle title) {
    const Band* above = nullptr;
    for (const Band& band : tables_.bands(table_)) {
      if (above == nullptr || !continues(band, *above)) {
        if (above != nullptr) out_ += "</table>\n";
        begin_table(above == nullptr, title);
        head(band);
      }
      body(band);
      above = &band;
    }
    if (above != nullptr) out_ += "</table>\n";
  }

 private:
  /// Totals of what stands above them need no headings of their own.
  bool continues(const Band& band, const Band& above) const {
    for (const Panel& panel : tables_.panels(band)) {
      for (const Row& row : tables_.rows(panel)) {
        if (row.kind != RowKind::total) return false;
      }
    }
    return width(tables_, band) == width(tables_, above);
  }

  void begin_table(bool first, CaptionTitle title) {
    if (!first) {
      out_ += "<table aria-label=\"";
      append_html(out_, table_.title);
      out_ += "\">\n";
      return;
    }
    out_ += "<table>\n<caption>";
    if (title == CaptionTitle::present) {
      out_ += "<strong>";
      append_html(out_, table_.title);
      out_ += "</strong>";
    }
    out_ += "<span>";
    append_html(out_, table_.number_text);
    out_ += "</span><span>单位：万元</span></caption>\n";
  }

  void head(const Band& band) {
    const TableHead head{tables_, band};
    out_ += "<thead>\n";
    for (std::size_t row = 0; row < head.row_count(); ++row) {
      out_ += "<tr>";
      for (const HeadCell& cell : head.row(row)) {
        begin_cell(out_, "<th scope=\"col\"", cell.columns, cell.rows);
        append_html(out_, cell.text);
        out_ += "</th>";
      }
      out_ += "</tr>\n";
    }
    column_numbers(band);
    out_ += "</thead>\n";
  }

  /// The line of 栏次, where the columns are numbered.
  void column_numbers(const Band& band) {
    const auto numbered = [](const Column& column) { return column.number != 0; };
    const auto panels = tables_.panels(band);
    if (std::none_of(panels.begin(), panels.end(), [&](const Panel& panel) {
          const auto columns = tables_.columns(panel);
          return std::any_of(columns.begin(), columns.end(), numbered);
        })) {
      return;
    }
    out_ += "<tr class=\"numbers\">";
    for (const Panel& panel : panels) {
      if (panel.stub_span > 0) {
        begin_cell(out_, "<th scope=\"row\"", panel.stub_span);
        out_ += "栏次</th>";
      }
      for (const Column& column : tables_.columns(panel)) {
        out_ += "<td>";
        if (numbered(column)) out_ += number_.of_count(column.number);
        out_ += "</td>";
      }
    }
    out_ += "</tr>\n";
  }

  void body(const Band& band) {
    out_ += "<tbody>\n";
    const std::uint32_t lines = line_count(tables_, band);
    for (std::uint32_t line = 0; line < lines; ++line) {
      out_ += is_total(band, line) ? "<tr class=\"total\">" : "<tr>";
      for (const Panel& panel : tables_.panels(band)) {
        if (line < panel.row_count) {
          body_line(panel, line);
        } else {
          fields(width(panel));
        }
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n";
  }
  bool is_total(const Band& band, std::size_t line) const {
    for (const Panel& panel : tables_.panels(band)) {
      const auto rows = tables_.rows(panel);
      if (line >= rows.size() || rows[line].kind != RowKind::total) return false;
    }
    return true;
  }

  void body_line(const Panel& panel, std::size_t line) {
    const Row& row = tables_.rows(panel)[line];
    if (panel.stub_span > 0) stub(panel, row);
    for (const Cell& cell : tables_.cells(panel, line)) {
      out_ += "<td>";
      out_ += number_.of(cell, style_);
      out_ += "</td>";
    }
  }

  /// A code stands in a field of its own, and so does a line number; any other label takes the
  /// whole width of the stub.
  void stub(const Panel& panel, const Row& row) {
    const StubText text{panel, row, number_};
    const bool two = panel.stub_span > 1;
    if (text.coded && two) {
      code(text.first);
      name(text.second, row, panel.stub_span - 1U);
    } else if (panel.stub == Stub::label_and_line && two) {
      name(text.first, row, panel.stub_span - 1U);
      code(text.second);
    } else {
      name(text.first, row, panel.stub_span);
    }
  }
  void code(std::string_view text) {
    out_ += "<td class=\"code\">";
    out_ += text;
    out_ += "</td>";
  }
  void name(std::string_view text, const Row& row, std::size_t columns) {
    if (text.empty()) {
      begin_cell(out_, "<td", columns);
      out_ += "</td>";
      return;
    }
    begin_cell(out_, opening(row), columns);
    append_html(out_, text);
    out_ += "</th>";
  }
  static std::string_view opening(const Row& row) noexcept {
    if (row.level == 2) return "<th scope=\"row\" class=\"level2\"";
    if (row.level == 3) return "<th scope=\"row\" class=\"level3\"";
    return "<th scope=\"row\"";
  }

  void fields(std::size_t count) {
    for (; count > 0; --count) out_ += "<td></td>";
  }

  std::string& out_;
  const Tables& tables_;
  const Table& table_;
  CellStyle style_;
  NumberText number_;
};

}  // namespace

void append_html_table(std::string& out, const Tables& tables, const Table& table, CellStyle style,
                       CaptionTitle title) {
  HtmlTable{out, tables, table, style}.write(title);
}

bool is_wide(const Tables& tables, const Table& table) noexcept {
  constexpr std::size_t upright_columns = 6;
  for (const Band& band : tables.bands(table)) {
    if (width(tables, band) > upright_columns) return true;
  }
  return false;
}

void append_html_form(std::string& out, const Form& form, std::string_view title,
                      const Profile& profile) {
  const FormGrid grid{form, profile};
  out += "<table class=\"form\" aria-label=\"";
  append_html(out, form_name(form));
  out += "\">\n";
  if (!title.empty()) {
    out += "<caption><strong>";
    append_html(out, title);
    out += "</strong></caption>\n";
  }
  out += "<colgroup>";
  for (std::size_t i = 0; i < FormGrid::width; ++i) out += "<col />";
  out += "</colgroup>\n<tbody>\n";
  for (std::size_t row = 0; row < grid.row_count(); ++row) {
    out += "<tr>";
    for (const FormCell& cell : grid.row(row)) {
      const bool label = cell.kind == FormCellKind::label && !cell.text.empty();
      const bool figure = cell.kind == FormCellKind::figure;
      begin_cell(out,
                 label    ? "<th"
                 : figure ? "<td class=\"figure\""
                          : "<td",
                 cell.columns, cell.rows);
      append_html(out, cell.text);
      out += label ? "</th>" : "</td>";
    }
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

}  // namespace juesuan::inline v0
