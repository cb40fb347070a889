#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include <juesuan/derive.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/published.hpp>
#include <juesuan/read.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

const juesuan::Panel& panel_at(const juesuan_disclosure* disclosure, std::size_t table,
                               std::size_t panel) {
  const juesuan::Table& found = table_at(disclosure, table);
  return at(disclosure->value.tables.panels(found), panel, "panel");
}

juesuan::Basis checked_basis(std::int32_t number) {
  if (number != JUESUAN_BASIS_EXACT && number != JUESUAN_BASIS_PUBLISHED) {
    throw Error(Status::argument, "options.basis", "unknown number " + std::to_string(number));
  }
  return static_cast<juesuan::Basis>(number);
}

bool is_paragraph(juesuan::BlockKind kind) noexcept {
  return kind == juesuan::BlockKind::paragraph || kind == juesuan::BlockKind::note ||
         kind == juesuan::BlockKind::term;
}

/// Which amounts a notice of that kind has.
std::uint32_t given_of(juesuan::NoticeKind kind) noexcept {
  switch (kind) {
    case juesuan::NoticeKind::uncovered:
    case juesuan::NoticeKind::closing_not_compared:
      return JUESUAN_NOTICE_GIVEN_FOUND;
    case juesuan::NoticeKind::closing_differs:
    case juesuan::NoticeKind::stated_differs:
    case juesuan::NoticeKind::details_exceed:
      return JUESUAN_NOTICE_GIVEN_EXPECTED | JUESUAN_NOTICE_GIVEN_FOUND;
    default:
      return 0;
  }
}

juesuan_notice notice_of(const juesuan_noticed& noticed) {
  const juesuan::Notice& notice = noticed.notice;
  juesuan_notice out{};
  out.severity = static_cast<std::int32_t>(noticed.severity);
  out.index = notice.index;
  out.kind = borrow(noticed.kind);
  out.message = borrow(noticed.message);
  out.given = given_of(notice.kind);
  out.figure = static_cast<std::int32_t>(notice.figure);
  out.source = static_cast<std::int32_t>(notice.source);
  out.function = notice.function.value();
  if ((out.given & JUESUAN_NOTICE_GIVEN_EXPECTED) != 0) out.expected = notice.expected.fen();
  if ((out.given & JUESUAN_NOTICE_GIVEN_FOUND) != 0) out.found = notice.found.fen();
  out.table = borrow(token(notice.table));
  out.claim = borrow(notice.claim);
  out.text = borrow(noticed.text);
  out.economic = notice.economic.value();
  return out;
}

void write_text(juesuan_disclosure& disclosure) {
  disclosure.document = juesuan::write_document(disclosure.value, disclosure.profile);
  const std::span<const juesuan::Block> blocks = disclosure.document.blocks();
  disclosure.headings.reserve(static_cast<std::size_t>(
      std::ranges::count(blocks, juesuan::BlockKind::heading, &juesuan::Block::kind)));
  disclosure.paragraphs.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == juesuan::BlockKind::heading) {
      disclosure.headings.push_back({i, disclosure.paragraphs.size(), 0});
    } else if (is_paragraph(blocks[i].kind) && !disclosure.headings.empty()) {
      disclosure.paragraphs.push_back(i);
      ++disclosure.headings.back().paragraph_count;
    }
  }
}

}  // namespace

extern "C" {

juesuan_status juesuan_profile_built_in(const char* name, size_t name_size,
                                        juesuan_profile** profile, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_profile*& out = required(profile, "profile");
    out = new juesuan_profile{juesuan::Profile::built_in(bytes_of(name, name_size, "name"))};
  });
}

juesuan_status juesuan_profile_from_bytes(const char* bytes, size_t size, juesuan_profile** profile,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan_profile*& out = required(profile, "profile");
    out = new juesuan_profile{juesuan::read_profile(bytes_of(bytes, size, "bytes"))};
  });
}

juesuan_status juesuan_profile_name(const juesuan_profile* profile, juesuan_string* name,
                                    juesuan_error* error) {
  return guard(error,
               [&] { required(name, "name") = borrow(required(profile, "profile").value.name()); });
}

juesuan_status juesuan_profile_built_in_count(size_t* count, juesuan_error* error) {
  return guard(error,
               [&] { required(count, "count") = juesuan::Profile::built_in_names().size(); });
}

juesuan_status juesuan_profile_built_in_name(size_t index, juesuan_string* name,
                                             juesuan_error* error) {
  return guard(error, [&] {
    required(name, "name") = borrow(at(juesuan::Profile::built_in_names(), index, "index"));
  });
}

void juesuan_profile_free(juesuan_profile* profile) { delete profile; }

juesuan_status juesuan_derive(const juesuan_accounts* accounts,
                              const juesuan_derive_options* options,
                              juesuan_disclosure** disclosure, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_disclosure*& out = required(disclosure, "disclosure");
    const juesuan::Accounts& books = required(accounts, "accounts").value;
    const juesuan_derive_options in =
        options != nullptr ? load(options, "options") : juesuan_derive_options{};
    const juesuan::DeriveOptions wanted{.basis = checked_basis(in.basis),
                                        .claims = in.tables_only == 0};
    auto derived = std::make_unique<juesuan_disclosure>(juesuan_disclosure{
        {}, in.profile != nullptr ? in.profile->value : juesuan::Profile::built_in()});
    const juesuan::Profile& profile = derived->profile;
    derived->value = juesuan::derive(books, profile, wanted);
    if (wanted.claims) write_text(*derived);
    for (const juesuan::Notice& notice : derived->value.notices) {
      derived->notices.push_back(
          {notice, severity_of(notice.kind), token(notice.kind), describe(notice), {}});
    }
    out = derived.release();
  });
}

juesuan_status juesuan_is_published(const char* bytes, size_t size, int32_t* published,
                                    juesuan_error* error) {
  return guard(error, [&] {
    std::int32_t& out = required(published, "published");
    out = juesuan::is_published(bytes_of(bytes, size, "bytes")) ? 1 : 0;
  });
}

juesuan_status juesuan_published_from_bytes(const char* bytes, size_t size,
                                            juesuan_disclosure** disclosure, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_disclosure*& out = required(disclosure, "disclosure");
    out = new juesuan_disclosure{juesuan::read_published(bytes_of(bytes, size, "bytes")),
                                 juesuan::Profile::built_in()};
  });
}

juesuan_status juesuan_extract(const char* bytes, size_t size, const juesuan_profile* profile,
                               juesuan_disclosure** disclosure, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_disclosure*& out = required(disclosure, "disclosure");
    const juesuan::Profile& words =
        profile != nullptr ? profile->value : juesuan::Profile::built_in();
    juesuan::Extraction found = juesuan::extract(bytes_of(bytes, size, "bytes"), words);
    auto extracted = std::make_unique<juesuan_disclosure>(
        juesuan_disclosure{std::move(found.disclosure), words});
    for (const juesuan::Remark& remark : found.remarks) {
      juesuan_noticed noticed;
      noticed.notice.index = remark.line;
      noticed.severity = juesuan::Severity::warning;
      noticed.kind = "unread";
      noticed.message = "line " + std::to_string(remark.line) + ": " + remark.message + ": " +
                        juesuan::detail::quoted(remark.text);
      noticed.text = remark.text;
      extracted->notices.push_back(std::move(noticed));
    }
    out = extracted.release();
  });
}

void juesuan_disclosure_free(juesuan_disclosure* disclosure) { delete disclosure; }

juesuan_status juesuan_disclosure_table_count(const juesuan_disclosure* disclosure, size_t* count,
                                              juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.tables.tables().size();
  });
}

juesuan_status juesuan_disclosure_find_table(const juesuan_disclosure* disclosure, const char* key,
                                             size_t* index, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(index, "index");
    const std::string_view wanted{&required(key, "key")};
    const auto tables = required(disclosure, "disclosure").value.tables.tables();
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (token(tables[i].key) == wanted) {
        out = i;
        return;
      }
    }
    throw Error(Status::not_found, "key", juesuan::detail::quoted(wanted) + " is no table here");
  });
}

juesuan_status juesuan_disclosure_table(const juesuan_disclosure* disclosure, size_t table,
                                        juesuan_table* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Table& found = table_at(disclosure, table);
    const std::size_t panels = disclosure->value.tables.panels(found).size();
    store(out, juesuan_table{0, found.number, panels, borrow(token(found.key)),
                             borrow(found.number_text), borrow(found.title), found.left_out, 0});
  });
}

juesuan_status juesuan_disclosure_panel(const juesuan_disclosure* disclosure, size_t table,
                                        size_t panel, juesuan_panel* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& found = panel_at(disclosure, table, panel);
    const auto bands = disclosure->value.tables.bands(table_at(disclosure, table));
    std::uint32_t band = 0;
    for (std::size_t seen = bands[0].panel_count; panel >= seen;
         seen += bands[++band].panel_count) {
    }
    store(out,
          juesuan_panel{0, band, found.column_count, found.row_count, borrow(found.stub_heading)});
  });
}

juesuan_status juesuan_disclosure_column(const juesuan_disclosure* disclosure, size_t table,
                                         size_t panel, size_t column, juesuan_column* out,
                                         juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& parent = panel_at(disclosure, table, panel);
    const juesuan::Column& found = at(disclosure->value.tables.columns(parent), column, "column");
    store(out, juesuan_column{0, found.number, borrow(token(found.key)), borrow(found.heading),
                              static_cast<std::int32_t>(found.unit),
                              static_cast<std::int32_t>(found.precision.unit),
                              found.precision.places, 0});
  });
}

juesuan_status juesuan_disclosure_row(const juesuan_disclosure* disclosure, size_t table,
                                      size_t panel, size_t row, juesuan_row* out,
                                      juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& parent = panel_at(disclosure, table, panel);
    const juesuan::Row& found = at(disclosure->value.tables.rows(parent), row, "row");
    store(out, juesuan_row{0, found.code, found.line, found.level, static_cast<int32_t>(found.kind),
                           found.inserted ? 1 : 0, borrow(token(found.key)), borrow(found.label),
                           static_cast<std::int32_t>(found.axis), 0});
  });
}

juesuan_status juesuan_disclosure_cell(const juesuan_disclosure* disclosure, size_t table,
                                       size_t panel, size_t row, size_t column, juesuan_cell* out,
                                       juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& parent = panel_at(disclosure, table, panel);
    at(disclosure->value.tables.rows(parent), row, "row");
    const juesuan::Cell& found = at(disclosure->value.tables.cells(parent, row), column, "column");
    store(out, juesuan_cell{0, static_cast<int32_t>(found.state), static_cast<int32_t>(found.unit),
                            found.lower_bound ? 1 : 0, found.low, found.high,
                            borrow(disclosure->value.tables.printed(found))});
  });
}

juesuan_status juesuan_disclosure_notice_count(const juesuan_disclosure* disclosure, size_t* count,
                                               juesuan_error* error) {
  return guard(
      error, [&] { required(count, "count") = required(disclosure, "disclosure").notices.size(); });
}

juesuan_status juesuan_disclosure_notice(const juesuan_disclosure* disclosure, size_t notice,
                                         juesuan_notice* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan_noticed> notices{required(disclosure, "disclosure").notices};
    store(out, notice_of(at(notices, notice, "notice")));
  });
}

}  // extern "C"
