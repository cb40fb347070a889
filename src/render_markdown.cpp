#include "render_markdown.hpp"

#include <array>

#include "form_grid.hpp"
#include "markdown_text.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

void append_field(std::string& out, std::string_view text) {
  out += ' ';
  append_markdown_inline(out, text);
  out += " |";
}

/// A heading path as one field: levels joined by an en dash.
void append_path(std::string& out, std::string_view path) {
  out += ' ';
  bool first = true;
  for_each_part(path, [&](std::string_view part) {
    if (!first) out += "–";
    first = false;
    append_markdown_inline(out, part);
  });
  out += " |";
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
      append_path(out, column.heading);
      rule += " ---: |";
    }
  }
  out += '\n';
  out += rule;
  out += '\n';
}

/// A form as one table: a merged cell has its text in its first field, the others are empty.
void append_form(std::string& out, const Form& form, const Profile& profile) {
  const FormGrid grid{form, profile};
  std::array<std::size_t, FormGrid::width> covered_until{};
  for (std::size_t row = 0; row < grid.row_count(); ++row) {
    out += '|';
    std::size_t field = 0;
    const auto skip_covered = [&] {
      for (; field < FormGrid::width && covered_until[field] > row; ++field) append_field(out, {});
    };
    for (const FormCell& cell : grid.row(row)) {
      skip_covered();
      append_field(out, cell.text);
      for (std::size_t i = 0; i < cell.columns; ++i, ++field) {
        covered_until[field] = row + cell.rows;
        if (i > 0) append_field(out, {});
      }
    }
    skip_covered();
    out += '\n';
    if (row == 0) out += "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
  }
}

/// Writes the document block by block, a blank line before each.
class MarkdownDocument {
 public:
  MarkdownDocument(const Disclosure& disclosure, std::span<const Block> blocks,
                   const Profile& profile)
      : disclosure_(disclosure), blocks_(blocks), profile_(profile) {
    out_.reserve(std::size_t{1} << 16);
  }

  std::string write() {
    for (const Block& block : blocks_) {
      if (!out_.empty()) out_ += '\n';
      write(block);
    }
    return std::move(out_);
  }

 private:
  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::title:
        heading(1, block.text);
        return;
      case BlockKind::contents:
        contents(block);
        return;
      case BlockKind::heading:
        heading(block.level + 1U, block.text);
        return;
      case BlockKind::paragraph:
        append_markdown_paragraph(out_, block.text);
        out_ += '\n';
        return;
      case BlockKind::note:
        out_ += "> ";
        append_markdown_paragraph(out_, block.text);
        out_ += '\n';
        return;
      case BlockKind::table:
        table(block);
        return;
      case BlockKind::form:
        if (!block.text.empty()) {
          append_bold(block.text);
          out_ += "\n\n";
        }
        append_form(out_, disclosure_.forms[block.form], profile_);
        return;
      case BlockKind::term:
        append_bold(block.key);
        out_ += "：";
        append_markdown_inline(out_, block.text);
        out_ += '\n';
        return;
    }
  }

  void append_bold(std::string_view text) {
    out_ += "**";
    append_markdown_inline(out_, text);
    out_ += "**";
  }

  void heading(std::size_t level, std::string_view text) {
    out_.append(level, '#');
    out_ += ' ';
    append_markdown_inline(out_, text);
    out_ += '\n';
  }

  /// Parts and the sections and tables in them, as a list.
  void contents(const Block& block) {
    heading(2, block.text);
    out_ += '\n';
    for (const Block& each : blocks_) {
      if (each.kind != BlockKind::heading || each.level > 2) continue;
      out_ += each.level == 1 ? "- " : "  - ";
      append_markdown_paragraph(out_, each.text);
      out_ += '\n';
    }
  }

  void table(const Block& block) {
    const Table* const found = disclosure_.tables.find(block.table);
    if (found == nullptr) return;
    append_markdown_table(out_, disclosure_.tables, *found, profile_.style());
  }

  const Disclosure& disclosure_;
  std::span<const Block> blocks_;
  const Profile& profile_;
  std::string out_;
};

}  // namespace

void append_markdown_table(std::string& out, const Tables& tables, const Table& table,
                           CellStyle style) {
  append_markdown_paragraph(out, table.number_text);
  out += "　单位：万元\n";
  for (const Band& band : tables.bands(table)) {
    out += '\n';
    append_head(out, tables, band);
    const std::uint32_t lines = line_count(tables, band);
    for (std::uint32_t line = 0; line < lines; ++line) {
      out += '|';
      for_each_field(tables, band, line, style,
                     [&](std::string_view text) { append_field(out, text); });
      out += '\n';
    }
  }
}

std::string markdown_of(const Disclosure& disclosure, std::span<const Block> blocks,
                        const Profile& profile) {
  return MarkdownDocument{disclosure, blocks, profile}.write();
}

}  // namespace juesuan::inline v0
