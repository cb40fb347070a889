#include "render_json.hpp"

#include <algorithm>

#include <juesuan/layout_terms.hpp>

#include "json_figures.hpp"
#include "json_writer.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

void write(JsonWriter& out, const Entity& entity) {
  out.begin_object("entity");
  out.member("name", entity.name);
  out.member("year", std::int64_t{entity.year});
  out.member_if_any("nature", token(entity.nature));
  out.end_object();
}

void write(JsonWriter& out, const Column& column) {
  out.begin_object();
  out.member("key", token(column.key));
  out.begin_array("heading");
  for_each_part(column.heading, [&](std::string_view part) { out.string(part); });
  out.end_array();
  if (column.number != 0) out.member("number", std::int64_t{column.number});
  out.end_object();
}

void write(JsonWriter& out, const Row& row, std::span<const Cell> cells) {
  out.begin_object();
  out.member("key", token(row.key));
  out.member("kind", token(row.kind));
  out.member("label", row.label);
  if (row.line != 0) out.member("line", std::int64_t{row.line});
  if (row.code != 0) {
    out.member("code", NumberText{}.of_count(row.code));
    out.member("level", std::int64_t{row.level});
  }
  if (row.inserted) out.member("inserted", true);
  out.begin_array("cells");
  for (const Cell& cell : cells) out.cell(cell);
  out.end_array();
  out.end_object();
}

void write(JsonWriter& out, const Tables& tables, const Panel& panel) {
  out.begin_object();
  out.begin_array("columns");
  for (const Column& column : tables.columns(panel)) write(out, column);
  out.end_array();
  out.begin_array("rows");
  for (std::size_t i = 0; i < panel.row_count; ++i) {
    write(out, tables.rows(panel)[i], tables.cells(panel, i));
  }
  out.end_array();
  out.end_object();
}

void write(JsonWriter& out, const Tables& tables, const Table& table) {
  out.begin_object();
  out.member("key", token(table.key));
  out.member("number", table.number_text);
  out.member("title", table.title);
  out.begin_array("bands");
  for (const Band& band : tables.bands(table)) {
    out.begin_array();
    for (const Panel& panel : tables.panels(band)) write(out, tables, panel);
    out.end_array();
  }
  out.end_array();
  out.end_object();
}

/// Writes the texts of one kind; `blocks` stand under one heading.
void write_texts(JsonWriter& out, std::string_view name, std::span<const Block> blocks,
                 BlockKind kind) {
  bool any = false;
  for (const Block& block : blocks) {
    if (block.kind != kind) continue;
    if (!any) out.begin_array(name);
    any = true;
    out.string(block.text);
  }
  if (any) out.end_array();
}

void write_terms(JsonWriter& out, std::span<const Block> blocks) {
  bool any = false;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::term) continue;
    if (!any) out.begin_array("terms");
    any = true;
    out.begin_object();
    out.member("term", block.key);
    out.member("text", block.text);
    out.end_object();
  }
  if (any) out.end_array();
}

/// Writes a heading and what stands under it before the next one.
void write_section(JsonWriter& out, const Block& heading, std::span<const Block> blocks) {
  out.begin_object();
  out.member_if_any("key", heading.key);
  out.member("level", std::int64_t{heading.level});
  out.member("title", heading.text);
  write_texts(out, "paragraphs", blocks, BlockKind::paragraph);
  write_texts(out, "notes", blocks, BlockKind::note);
  write_terms(out, blocks);
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::table) out.member("table", token(block.table));
    if (block.kind != BlockKind::form) continue;
    out.member("form", std::int64_t{block.form} + 1);
    out.member_if_any("form_title", block.text);
  }
  out.end_object();
}

void write_sections(JsonWriter& out, std::span<const Block> blocks) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::title) out.member("title", block.text);
  }
  const auto heading = [](const Block& block) { return block.kind == BlockKind::heading; };
  out.begin_array("sections");
  for (auto at = std::find_if(blocks.begin(), blocks.end(), heading); at != blocks.end();) {
    const auto end = std::find_if(at + 1, blocks.end(), heading);
    write_section(out, *at, {at + 1, end});
    at = end;
  }
  out.end_array();
}

template <class Key>
void write_facts(JsonWriter& out, std::string_view name, const Facts<Key, std::int64_t>& facts) {
  out.begin_object(name);
  for (const Term<Key>& term : terms<Key>) {
    if (facts[term.value]) out.member(term.token, *facts[term.value]);
  }
  out.end_object();
}

void write(JsonWriter& out, const Notice& notice) {
  out.begin_object();
  out.member("kind", token(notice.kind));
  out.member("severity", token(severity_of(notice.kind)));
  out.member("message", describe(notice));
  if (!notice.claim.empty()) {
    out.member("claim", notice.claim);
  } else if (notice.kind == NoticeKind::name_missing) {
    const bool function = notice.economic.empty();
    out.member("code",
               NumberText{}.of_count(function ? notice.function.value() : notice.economic.value()));
  } else {
    out.member(notice.kind == NoticeKind::stated_differs ? "stated" : "entry", notice.index);
  }
  out.end_object();
}

}  // namespace

std::string json_of(const Tables& tables, const Table& table) {
  JsonWriter out;
  write(out, tables, table);
  return out.text() + '\n';
}

std::string json_of(const Disclosure& disclosure, std::span<const Block> blocks,
                    const Profile& profile) {
  JsonWriter out;
  out.begin_object();
  out.member("format", "juesuan.disclosure/1");
  out.member("profile", profile.name());
  out.member("unit", "万元");
  write(out, disclosure.entity);
  out.begin_array("tables");
  for (const Table& table : disclosure.tables.tables()) write(out, disclosure.tables, table);
  out.end_array();
  out.begin_array("claims");
  for (const Claim& claim : disclosure.claims) write_json(out, claim);
  out.end_array();
  out.begin_array("forms");
  for (const Form& form : disclosure.forms) write_json(out, form);
  out.end_array();
  write_facts(out, "counts", disclosure.counts);
  write_facts(out, "assets", disclosure.assets);
  if (disclosure.self_evaluated_projects) {
    out.member("self_evaluated_projects", *disclosure.self_evaluated_projects);
  }
  write_sections(out, blocks);
  out.begin_array("notices");
  for (const Notice& notice : disclosure.notices) write(out, notice);
  out.end_array();
  out.end_object();
  return out.text() + '\n';
}

}  // namespace juesuan::inline v0
