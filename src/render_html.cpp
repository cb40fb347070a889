#include "render_html.hpp"

#include <array>
#include <vector>

#include "html_style.hpp"
#include "html_table.hpp"
#include "html_text.hpp"
#include "number_text.hpp"

namespace juesuan::inline v0 {

namespace {

/// Writes the page from the blocks in their order. Every heading opens a `<section>` that ends
/// before the next heading of its level or of one above it.
class HtmlPage {
 public:
  HtmlPage(const Disclosure& disclosure, std::span<const Block> blocks, const Profile& profile)
      : disclosure_(disclosure), blocks_(blocks), profile_(profile) {
    out_.reserve(std::size_t{1} << 17);
  }

  std::string write() {
    head();
    out_ += "<body>\n";
    for (const Block& block : blocks_) write(block);
    end_terms();
    close_sections(1);
    if (in_main_) out_ += "</main>\n";
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void head() {
    out_ +=
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n<title>";
    for (const Block& block : blocks_) {
      if (block.kind == BlockKind::title) append_html(out_, block.text);
    }
    out_ += "</title>\n<style>\n";
    out_ += html_style;
    out_ += "</style>\n</head>\n";
  }

  void write(const Block& block) {
    if (block.kind != BlockKind::term) end_terms();
    switch (block.kind) {
      case BlockKind::title:
        out_ += "<header>\n";
        element("<h1>", block.text, "</h1>\n");
        out_ += "</header>\n";
        return;
      case BlockKind::contents:
        contents(block);
        return;
      case BlockKind::heading:
        heading(block);
        return;
      case BlockKind::paragraph:
        element("<p>", block.text, "</p>\n");
        return;
      case BlockKind::note:
        element("<p class=\"note\">", block.text, "</p>\n");
        return;
      case BlockKind::table:
        table(block);
        return;
      case BlockKind::form:
        form(block);
        return;
      case BlockKind::term:
        term(block);
        return;
    }
  }

  void element(std::string_view begin, std::string_view text, std::string_view end) {
    out_ += begin;
    append_html(out_, text);
    out_ += end;
  }

  /// Parts and the sections and tables in them, as two nested lists.
  void contents(const Block& block) {
    out_ += "<nav>\n";
    element("<h2>", block.text, "</h2>\n");
    out_ += "<ol>\n";
    std::uint8_t open = 0;
    std::string_view part;
    for (const Block& each : blocks_) {
      if (each.kind != BlockKind::heading || each.level > 2 || each.key.empty()) continue;
      if (each.level == 1) part = each.key;
      if (open == 2 && each.level == 1) out_ += "</li>\n</ol>\n";
      if (open >= each.level) out_ += "</li>\n";
      if (open == 1 && each.level == 2) out_ += "\n<ol>\n";
      out_ += "<li><a href=\"#";
      anchor(each, part);
      element("\">", each.text, "</a>");
      open = each.level;
    }
    if (open == 2) out_ += "</li>\n</ol>\n";
    if (open >= 1) out_ += "</li>\n";
    out_ += "</ol>\n</nav>\n";
  }

  /// Tokens of tables and of sections overlap, so each kind of heading has its own names.
  void anchor(const Block& block, std::string_view part) {
    if (block.level == 1) {
      out_ += "part-";
    } else if (part == "tables") {
      out_ += "table-";
    } else {
      out_ += "section-";
    }
    append_html(out_, block.key);
  }

  void heading(const Block& block) {
    if (!in_main_) {
      out_ += "<main>\n";
      in_main_ = true;
    }
    if (block.level == 1) part_ = block.key;
    close_sections(block.level);
    out_ += "<section";
    if (!block.key.empty()) {
      out_ += " id=\"";
      anchor(block, part_);
      out_ += '"';
    }
    if (block.level == 1) out_ += " class=\"part\"";
    if (block.level == 2 && part_ == "tables") {
      out_ += wide(block.key) ? " class=\"table wide\"" : " class=\"table\"";
    }
    out_ += ">\n";
    open_.push_back(block.level);
    const char digit = static_cast<char>('1' + block.level);
    out_ += "<h";
    out_ += digit;
    element(">", block.text, "</h");
    out_ += digit;
    out_ += ">\n";
  }

  void close_sections(std::uint8_t level) {
    while (!open_.empty() && open_.back() >= level) {
      out_ += "</section>\n";
      open_.pop_back();
    }
  }

  bool wide(std::string_view key) const noexcept {
    for (const Table& table : disclosure_.tables.tables()) {
      if (token(table.key) == key) return is_wide(disclosure_.tables, table);
    }
    return false;
  }

  void table(const Block& block) {
    const Table* const found = disclosure_.tables.find(block.table);
    if (found == nullptr) return;
    out_ += "<div class=\"sheet\">\n";
    append_html_table(out_, disclosure_.tables, *found, profile_.style(), CaptionTitle::absent);
    out_ += "</div>\n";
  }

  void form(const Block& block) {
    out_ += "<div class=\"sheet\" id=\"form-";
    out_ += NumberText{}.of_count(std::int64_t{block.form} + 1);
    out_ += "\">\n";
    append_html_form(out_, disclosure_.forms[block.form], block.text, profile_);
    out_ += "</div>\n";
  }

  void term(const Block& block) {
    if (!in_terms_) out_ += "<dl>\n";
    in_terms_ = true;
    element("<dt>", block.key, "</dt>");
    element("<dd>", block.text, "</dd>\n");
  }
  void end_terms() {
    if (in_terms_) out_ += "</dl>\n";
    in_terms_ = false;
  }

  const Disclosure& disclosure_;
  std::span<const Block> blocks_;
  const Profile& profile_;
  std::string out_;
  std::vector<std::uint8_t> open_;  ///< levels of the sections that are open
  std::string_view part_;           ///< key of the part that is open
  bool in_main_ = false;
  bool in_terms_ = false;
};

}  // namespace

std::string html_of(const Disclosure& disclosure, std::span<const Block> blocks,
                    const Profile& profile) {
  return HtmlPage{disclosure, blocks, profile}.write();
}

}  // namespace juesuan::inline v0
