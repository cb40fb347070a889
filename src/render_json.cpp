#include "render_json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <juesuan/layout_terms.hpp>

#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

/// The disclosure's JSON, member by member, through RapidJSON's streaming writer.
class DisclosureWriter {
 public:
  DisclosureWriter() { writer_.SetIndent(' ', 1); }

  std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void write(const Disclosure& disclosure, const Profile& profile) {
    writer_.StartObject();
    member("format", "juesuan.disclosure/1");
    member("profile", profile.name());
    member("unit", "万元");
    writer_.Key("entity");
    writer_.StartObject();
    member("name", disclosure.entity.name);
    member("year", std::int64_t{disclosure.entity.year});
    if (disclosure.entity.nature != Nature::none) member("nature", token(disclosure.entity.nature));
    writer_.EndObject();
    writer_.Key("tables");
    writer_.StartArray();
    for (const Table& table : disclosure.tables.tables()) write(disclosure.tables, table);
    writer_.EndArray();
    writer_.Key("notices");
    writer_.StartArray();
    for (const Notice& notice : disclosure.notices) write(notice);
    writer_.EndArray();
    writer_.EndObject();
  }

  void write(const Tables& tables, const Table& table) {
    writer_.StartObject();
    member("key", token(table.key));
    member("number", table.number_text);
    member("title", table.title);
    writer_.Key("bands");
    writer_.StartArray();
    for (const Band& band : tables.bands(table)) {
      writer_.StartArray();
      for (const Panel& panel : tables.panels(band)) write(tables, panel);
      writer_.EndArray();
    }
    writer_.EndArray();
    writer_.EndObject();
  }

 private:
  void string(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void member(const char* key, std::string_view value) {
    writer_.Key(key);
    string(value);
  }
  void member(const char* key, const char* value) { member(key, std::string_view{value}); }
  void member(const char* key, std::int64_t value) {
    writer_.Key(key);
    writer_.Int64(value);
  }
  void member(const char* key, bool value) {
    writer_.Key(key);
    writer_.Bool(value);
  }

  void write(const Tables& tables, const Panel& panel) {
    writer_.StartObject();
    writer_.Key("columns");
    writer_.StartArray();
    for (const Column& column : tables.columns(panel)) write(column);
    writer_.EndArray();
    writer_.Key("rows");
    writer_.StartArray();
    for (std::size_t i = 0; i < panel.row_count; ++i) {
      write(tables.rows(panel)[i], tables.cells(panel, i));
    }
    writer_.EndArray();
    writer_.EndObject();
  }

  void write(const Column& column) {
    writer_.StartObject();
    member("key", token(column.key));
    writer_.Key("heading");
    writer_.StartArray();
    for (const std::string_view part : split_path(column.heading)) string(part);
    writer_.EndArray();
    if (column.number != 0) member("number", std::int64_t{column.number});
    writer_.EndObject();
  }

  void write(const Row& row, std::span<const Cell> cells) {
    writer_.StartObject();
    member("key", token(row.key));
    member("kind", token(row.kind));
    member("label", row.label);
    if (row.line != 0) member("line", std::int64_t{row.line});
    if (row.code != 0) {
      member("code", std::to_string(row.code));
      member("level", std::int64_t{row.level});
    }
    if (row.inserted) member("inserted", true);
    writer_.Key("cells");
    writer_.StartArray();
    for (const Cell& cell : cells) write(cell);
    writer_.EndArray();
    writer_.EndObject();
  }

  void write(const Cell& cell) {
    if (cell.state == CellState::absent) {
      writer_.Null();
      return;
    }
    writer_.StartObject();
    if (cell.state == CellState::insufficient) {
      member("state", "insufficient");
    } else if (cell.unit == CellUnit::count) {
      member("count", cell.low);
    } else {
      member("fen", cell.low);
      member("wanyuan", to_string(publish(Amount::from_fen(cell.low))));
    }
    if (cell.lower_bound) member("lower_bound", true);
    writer_.EndObject();
  }

  void write(const Notice& notice) {
    writer_.StartObject();
    member("kind", token(notice.kind));
    member("severity", token(severity_of(notice.kind)));
    member("message", describe(notice));
    member(notice.kind == NoticeKind::stated_differs ? "stated" : "entry", notice.index);
    writer_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string json_of(const Tables& tables, const Table& table) {
  DisclosureWriter writer;
  writer.write(tables, table);
  return writer.text() + '\n';
}

std::string json_of(const Disclosure& disclosure, const Profile& profile) {
  DisclosureWriter writer;
  writer.write(disclosure, profile);
  return writer.text() + '\n';
}

}  // namespace juesuan::inline v0
