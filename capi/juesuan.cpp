#include "juesuan.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/derive.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/merge.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>
#include <juesuan/version.hpp>

#include "utf8.hpp"

struct juesuan_accounts {
  juesuan::Accounts value;
};

struct juesuan_disclosure {
  juesuan::Disclosure value;
  const juesuan::Profile* profile;
  std::vector<std::string> notice_messages;
};

struct juesuan_buffer {
  std::string text;
};

namespace {

using juesuan::Error;
using juesuan::Status;

static_assert(sizeof(juesuan_entry) == sizeof(juesuan::Entry));
static_assert(offsetof(juesuan_entry, function) == offsetof(juesuan::Entry, function));
static_assert(offsetof(juesuan_entry, economic) == offsetof(juesuan::Entry, economic));
static_assert(offsetof(juesuan_entry, year) == offsetof(juesuan::Entry, year));
static_assert(offsetof(juesuan_entry, flow) == offsetof(juesuan::Entry, flow));
static_assert(offsetof(juesuan_entry, source) == offsetof(juesuan::Entry, source));
static_assert(offsetof(juesuan_entry, nature) == offsetof(juesuan::Entry, nature));
static_assert(offsetof(juesuan_entry, detail) == offsetof(juesuan::Entry, detail));

/// Copies text into a fixed field, NUL-terminated, cut between two UTF-8 characters.
template <std::size_t Size>
void copy_text(char (&field)[Size], std::string_view text) noexcept {
  std::size_t size = std::min(text.size(), Size - 1);
  if (size < text.size()) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  }
  std::memcpy(field, text.data(), size);
  field[size] = '\0';
}

/// Writes as much of `value` as the caller's struct has room for; its struct_size stays the
/// caller's.
template <class Struct>
void store(Struct* out, Struct value) {
  if (out == nullptr) throw Error(Status::argument, "out", "expected a struct, found NULL");
  if (out->struct_size < sizeof out->struct_size) {
    throw Error(Status::argument, "out.struct_size", "expected sizeof the struct");
  }
  const std::size_t size = std::min<std::size_t>(out->struct_size, sizeof value);
  value.struct_size = out->struct_size;
  std::memcpy(static_cast<void*>(out), &value, size);
}

juesuan_status fail(juesuan_error* error, Status status, std::int64_t line, std::string_view where,
                    std::string_view message) noexcept {
  const auto code = static_cast<juesuan_status>(status);
  if (error == nullptr || error->struct_size < sizeof(juesuan_error)) return code;
  error->status = code;
  error->line = line;
  copy_text(error->where, where);
  copy_text(error->message, message);
  return code;
}

/// The one way from C into C++: nothing thrown leaves it, and an allocation failure allocates
/// nothing.
template <class Body>
juesuan_status guard(juesuan_error* error, Body&& body) noexcept {
  try {
    body();
    return JUESUAN_OK;
  } catch (const std::bad_alloc&) {
    return fail(error, Status::memory, 0, "", "out of memory");
  } catch (const Error& failure) {
    return fail(error, failure.status(), failure.line(), failure.where(), failure.message());
  } catch (const std::exception& failure) {
    return fail(error, Status::internal, 0, "", failure.what());
  } catch (...) {
    return fail(error, Status::internal, 0, "", "unknown exception");
  }
}

template <class T>
T& required(T* pointer, const char* name) {
  if (pointer == nullptr) throw Error(Status::argument, name, "expected a pointer, found NULL");
  return *pointer;
}

std::string_view bytes_of(const char* data, std::size_t size, const char* name) {
  if (size == 0) return {};
  return {&required(data, name), size};
}

std::string name_of(const char* data, std::size_t size) {
  const std::string_view text = bytes_of(data, size, "name");
  if (size > juesuan::limits.text_bytes) {
    throw Error(Status::range, "name", "expected at most 64 KiB");
  }
  if (juesuan::detail::valid_prefix(text) != text.size()) {
    throw Error(Status::input, "name", "expected UTF-8 text without NUL");
  }
  return std::string(text);
}

/// A number from outside as an enumeration whose terms list it.
template <class E>
E checked_enum(std::int32_t number, const char* name, bool none_allowed = false) {
  const bool listed = number >= (none_allowed ? 0 : 1) &&
                      static_cast<std::size_t>(number) <= juesuan::terms<E>.size();
  if (!listed) throw Error(Status::argument, name, "unknown number " + std::to_string(number));
  return static_cast<E>(number);
}

juesuan_string borrow(std::string_view text) noexcept { return {text.data(), text.size()}; }

template <class T>
const T& at(std::span<const T> items, std::size_t index, const char* name) {
  if (index >= items.size()) {
    throw Error(Status::argument, name,
                "index " + std::to_string(index) + " of " + std::to_string(items.size()));
  }
  return items[index];
}

const juesuan::Table& table_at(const juesuan_disclosure* disclosure, std::size_t table) {
  return at(required(disclosure, "disclosure").value.tables.tables(), table, "table");
}

const juesuan::Panel& panel_at(const juesuan_disclosure* disclosure, std::size_t table,
                               std::size_t panel) {
  const juesuan::Table& found = table_at(disclosure, table);
  return at(disclosure->value.tables.panels(found), panel, "panel");
}

juesuan::RenderFormat render_format(std::int32_t format) {
  if (format < JUESUAN_RENDER_TSV || format > JUESUAN_RENDER_JSON) {
    throw Error(Status::argument, "format", "unknown number " + std::to_string(format));
  }
  return static_cast<juesuan::RenderFormat>(format);
}

template <class Code>
void set_name(juesuan::CodeNames<Code>& names, std::uint32_t number, const char* name,
              std::size_t size, std::string_view expected) {
  const Code code{number};
  if (number < 100 || !code.well_formed()) {
    throw Error(Status::input, "code", std::string(expected) + "; found " + std::to_string(number));
  }
  names.set(code, name_of(name, size));
}

}  // namespace

extern "C" {

const char* juesuan_status_name(juesuan_status status) {
  switch (status) {
    case JUESUAN_OK:
      return "ok";
    case JUESUAN_E_MEMORY:
      return "memory";
    case JUESUAN_E_ARGUMENT:
      return "argument";
    case JUESUAN_E_INPUT:
      return "input";
    case JUESUAN_E_RANGE:
      return "range";
    case JUESUAN_E_NOT_FOUND:
      return "not_found";
    case JUESUAN_E_FILE:
      return "file";
    case JUESUAN_E_INTERNAL:
      return "internal";
    default:
      return "unknown";
  }
}

#define JUESUAN_TEXT(x) #x
#define JUESUAN_VERSION_TEXT(a, b, c) JUESUAN_TEXT(a) "." JUESUAN_TEXT(b) "." JUESUAN_TEXT(c)

const char* juesuan_version(void) {
  return JUESUAN_VERSION_TEXT(JUESUAN_VERSION_MAJOR, JUESUAN_VERSION_MINOR, JUESUAN_VERSION_PATCH);
}

int32_t juesuan_abi_version(void) { return JUESUAN_ABI_VERSION; }

juesuan_status juesuan_accounts_create(const char* name, size_t name_size, int32_t year,
                                       int32_t nature, juesuan_accounts** accounts,
                                       juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    if (year < 1949 || year > 9999) throw Error(Status::input, "year", "expected 1949 to 9999");
    auto created = std::make_unique<juesuan_accounts>();
    created->value.entity.name = name_of(name, name_size);
    created->value.entity.year = static_cast<std::int16_t>(year);
    created->value.entity.nature = checked_enum<juesuan::Nature>(nature, "nature", true);
    out = created.release();
  });
}

juesuan_status juesuan_accounts_from_document(const char* bytes, size_t size, int32_t format,
                                              juesuan_accounts** accounts, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    if (format < JUESUAN_DOCUMENT_JSON || format > JUESUAN_DOCUMENT_INFO) {
      throw Error(Status::argument, "format", "unknown number " + std::to_string(format));
    }
    auto created = std::make_unique<juesuan_accounts>();
    created->value = juesuan::read_accounts(bytes_of(bytes, size, "bytes"),
                                            static_cast<juesuan::DocumentFormat>(format));
    out = created.release();
  });
}

juesuan_status juesuan_accounts_from_file(const char* path, juesuan_accounts** accounts,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    auto created = std::make_unique<juesuan_accounts>();
    created->value = juesuan::read_accounts_file(&required(path, "path"));
    out = created.release();
  });
}

juesuan_status juesuan_accounts_add_entries(juesuan_accounts* accounts,
                                            const juesuan_entry* entries, size_t count,
                                            size_t entry_size, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    if (entry_size != sizeof(juesuan_entry)) {
      throw Error(Status::argument, "entry_size",
                  "expected " + std::to_string(sizeof(juesuan_entry)));
    }
    if (count == 0) return;
    const juesuan_entry* const first = &required(entries, "entries");
    if (count >
        juesuan::limits.entries - std::min(juesuan::limits.entries, target.entries.size())) {
      throw Error(Status::range, "entries",
                  "expected at most " + std::to_string(juesuan::limits.entries));
    }
    std::vector<juesuan::Entry> added(count);
    std::memcpy(static_cast<void*>(added.data()), first, count * sizeof(juesuan_entry));
    for (std::size_t i = 0; i < count; ++i) {
      if (const juesuan::EntryFault fault = check_entry(added[i], target.entity.year)) {
        throw juesuan::entry_error(i, fault);
      }
    }
    target.entries.insert(target.entries.end(), added.begin(), added.end());
  });
}

juesuan_status juesuan_accounts_add_csv(juesuan_accounts* accounts, const char* bytes, size_t size,
                                        juesuan_error* error) {
  return guard(error, [&] {
    juesuan::read_entries_csv(bytes_of(bytes, size, "bytes"), required(accounts, "accounts").value);
  });
}

juesuan_status juesuan_accounts_set_count(juesuan_accounts* accounts, int32_t count, int64_t value,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    const auto key = checked_enum<juesuan::Count>(count, "count");
    if (value < 0) throw Error(Status::input, "value", "expected no negative count");
    target.counts[key] = value;
  });
}

juesuan_status juesuan_accounts_set_procurement(juesuan_accounts* accounts, int32_t line,
                                                int64_t fen, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    target.procurement[checked_enum<juesuan::Procurement>(line, "line")] =
        juesuan::Amount::from_fen(fen);
  });
}

juesuan_status juesuan_accounts_name_function(juesuan_accounts* accounts, uint32_t code,
                                              const char* name, size_t name_size,
                                              juesuan_error* error) {
  return guard(error, [&] {
    set_name(required(accounts, "accounts").value.function_names, code, name, name_size,
             juesuan::detail::expected_function_code);
  });
}

juesuan_status juesuan_accounts_name_economic(juesuan_accounts* accounts, uint32_t code,
                                              const char* name, size_t name_size,
                                              juesuan_error* error) {
  return guard(error, [&] {
    set_name(required(accounts, "accounts").value.economic_names, code, name, name_size,
             "expected 3 or 5 digits that begin with 3");
  });
}

juesuan_status juesuan_accounts_merge(juesuan_accounts* accounts, const juesuan_accounts* other,
                                      juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    target = juesuan::merge(target, required(other, "other").value);
  });
}

juesuan_status juesuan_accounts_entry_count(const juesuan_accounts* accounts, size_t* count,
                                            juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(accounts, "accounts").value.entries.size();
  });
}

void juesuan_accounts_free(juesuan_accounts* accounts) { delete accounts; }

juesuan_status juesuan_derive(const juesuan_accounts* accounts,
                              const juesuan_derive_options* options,
                              juesuan_disclosure** disclosure, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_disclosure*& out = required(disclosure, "disclosure");
    const juesuan::Accounts& books = required(accounts, "accounts").value;
    const juesuan::Profile* profile = &juesuan::Profile::built_in();
    if (options != nullptr) {
      if (options->struct_size < sizeof(juesuan_derive_options)) {
        throw Error(Status::argument, "options.struct_size", "expected sizeof the struct");
      }
      if (options->profile != nullptr) {
        profile = &juesuan::Profile::built_in({options->profile, options->profile_size});
      }
    }
    auto derived = std::make_unique<juesuan_disclosure>();
    derived->profile = profile;
    derived->value = juesuan::derive(books, profile->layout(), *profile);
    for (const juesuan::Notice& notice : derived->value.notices) {
      derived->notice_messages.push_back(describe(notice));
    }
    out = derived.release();
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
                             borrow(found.number_text), borrow(found.title)});
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
    store(out, juesuan_panel{0, band, found.column_count, found.row_count});
  });
}

juesuan_status juesuan_disclosure_column(const juesuan_disclosure* disclosure, size_t table,
                                         size_t panel, size_t column, juesuan_column* out,
                                         juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& parent = panel_at(disclosure, table, panel);
    const juesuan::Column& found = at(disclosure->value.tables.columns(parent), column, "column");
    store(out, juesuan_column{0, found.number, borrow(token(found.key)), borrow(found.heading)});
  });
}

juesuan_status juesuan_disclosure_row(const juesuan_disclosure* disclosure, size_t table,
                                      size_t panel, size_t row, juesuan_row* out,
                                      juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Panel& parent = panel_at(disclosure, table, panel);
    const juesuan::Row& found = at(disclosure->value.tables.rows(parent), row, "row");
    store(out, juesuan_row{0, found.code, found.line, found.level, static_cast<int32_t>(found.kind),
                           found.inserted ? 1 : 0, borrow(token(found.key)), borrow(found.label)});
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
                            found.lower_bound ? 1 : 0, found.low, found.high});
  });
}

juesuan_status juesuan_disclosure_notice_count(const juesuan_disclosure* disclosure, size_t* count,
                                               juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.notices.size();
  });
}

juesuan_status juesuan_disclosure_notice(const juesuan_disclosure* disclosure, size_t notice,
                                         juesuan_notice* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Notice> notices{
        required(disclosure, "disclosure").value.notices};
    const juesuan::Notice& found = at(notices, notice, "notice");
    store(out,
          juesuan_notice{0, static_cast<int32_t>(severity_of(found.kind)), found.index,
                         borrow(token(found.kind)), borrow(disclosure->notice_messages[notice])});
  });
}

juesuan_status juesuan_render_table(const juesuan_disclosure* disclosure, size_t table,
                                    int32_t format, juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan::Table& found = table_at(disclosure, table);
    out = new juesuan_buffer{juesuan::render_table(disclosure->value, found, render_format(format),
                                                   *disclosure->profile)};
  });
}

juesuan_status juesuan_render(const juesuan_disclosure* disclosure, int32_t format,
                              juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan_disclosure& from = required(disclosure, "disclosure");
    out = new juesuan_buffer{juesuan::render(from.value, render_format(format), *from.profile)};
  });
}

juesuan_string juesuan_buffer_string(const juesuan_buffer* buffer) {
  return buffer != nullptr ? borrow(buffer->text) : juesuan_string{nullptr, 0};
}

void juesuan_buffer_free(juesuan_buffer* buffer) { delete buffer; }

}  // extern "C"
