#include <juesuan/error.hpp>
#include <juesuan/render.hpp>

#include "render_json.hpp"
#include "render_markdown.hpp"
#include "render_tsv.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0 {

std::string render_table(const Disclosure& disclosure, const Table& table, RenderFormat format,
                         const Profile& profile) {
  std::string out;
  switch (format) {
    case RenderFormat::tsv:
      append_tsv(out, disclosure.tables, table, profile.style());
      return out;
    case RenderFormat::markdown:
      append_markdown(out, disclosure.tables, table, profile.style());
      return out;
    case RenderFormat::json:
      return json_of(disclosure.tables, table);
  }
  throw Error(Status::argument, "format", "expected tsv, markdown or json");
}

std::string render(const Disclosure& disclosure, RenderFormat format, const Profile& profile) {
  if (format == RenderFormat::json) return json_of(disclosure, profile);
  std::string out;
  if (format == RenderFormat::markdown) {
    const Entity& entity = disclosure.entity;
    out = "# " + one_line(entity.name) + std::to_string(entity.year) + "年度决算公开表\n";
  }
  for (const Table& table : disclosure.tables.tables()) {
    if (!out.empty()) out += '\n';
    if (format == RenderFormat::tsv) {
      out += "# " + std::string(table.number_text) + ' ' + std::string(table.title) + '\n';
    }
    out += render_table(disclosure, table, format, profile);
  }
  return out;
}

}  // namespace juesuan::inline v0
