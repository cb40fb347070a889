#include <juesuan/error.hpp>
#include <juesuan/render.hpp>

#include "html_table.hpp"
#include "markdown_text.hpp"
#include "render_html.hpp"
#include "render_json.hpp"
#include "render_markdown.hpp"
#include "render_tsv.hpp"

namespace juesuan::inline v0 {

namespace {

[[noreturn]] void throw_format() {
  throw Error(Status::argument, "format", "expected tsv, markdown, json or html");
}

std::string tsv_of(const Tables& tables, CellStyle style) {
  std::string out;
  for (const Table& table : tables.tables()) {
    if (!out.empty()) out += '\n';
    out += "# ";
    append_tsv_field(out, table.number_text);
    out += ' ';
    append_tsv_field(out, table.title);
    out += '\n';
    append_tsv(out, tables, table, style);
  }
  return out;
}

}  // namespace

std::string render_table(const Disclosure& disclosure, const Table& table, RenderFormat format,
                         const Profile& profile) {
  std::string out;
  switch (format) {
    case RenderFormat::tsv:
      append_tsv(out, disclosure.tables, table, profile.style());
      return out;
    case RenderFormat::markdown:
      out += "## ";
      append_markdown_inline(out, table.title);
      out += "\n\n";
      append_markdown_table(out, disclosure.tables, table, profile.style());
      return out;
    case RenderFormat::json:
      return json_of(disclosure.tables, table);
    case RenderFormat::html:
      append_html_table(out, disclosure.tables, table, profile.style(), CaptionTitle::present);
      return out;
  }
  throw_format();
}

std::string render(const Disclosure& disclosure, const Document& document, RenderFormat format,
                   const Profile& profile) {
  switch (format) {
    case RenderFormat::tsv:
      return tsv_of(disclosure.tables, profile.style());
    case RenderFormat::markdown:
      return markdown_of(disclosure, document.blocks(), profile);
    case RenderFormat::json:
      return json_of(disclosure, document.blocks(), profile);
    case RenderFormat::html:
      return html_of(disclosure, document.blocks(), profile);
  }
  throw_format();
}

std::string render(const Disclosure& disclosure, RenderFormat format, const Profile& profile) {
  const bool told = !disclosure.claims.empty();
  const bool needs_text = format == RenderFormat::markdown || format == RenderFormat::html;
  const bool write = needs_text || (format == RenderFormat::json && told);
  return render(disclosure, write ? write_document(disclosure, profile) : Document{}, format,
                profile);
}

}  // namespace juesuan::inline v0
