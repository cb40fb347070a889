#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/diff.hpp>
#include <juesuan/document.hpp>
#include <juesuan/explain.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/render_report.hpp>
#include <juesuan/report.hpp>

#include "juesuan.h"
#include "utf8.hpp"

struct juesuan_accounts {
  juesuan::Accounts value;
};

struct juesuan_profile {
  juesuan::Profile value;
};

/// A heading of the document, as an index of its blocks, and the paragraphs below it, as a range of
/// `juesuan_disclosure::paragraphs`.
struct juesuan_heading {
  std::size_t block = 0;
  std::size_t first_paragraph = 0;
  std::size_t paragraph_count = 0;
};

/// What deriving or extracting noticed.
struct juesuan_noticed {
  juesuan::Notice notice;  ///< of extracting, its index alone
  juesuan::Severity severity = juesuan::Severity::info;
  std::string_view kind;
  std::string message;
  std::string text;  ///< the line that extracting could not read
};

struct juesuan_disclosure {
  juesuan::Disclosure value;
  juesuan::Profile profile;
  juesuan::Document document{};
  std::vector<juesuan_heading> headings{};
  std::vector<std::size_t> paragraphs{};  ///< indices of the document's blocks
  std::vector<juesuan_noticed> notices{};
};

/// The texts of a finding, or of failures with figures in common; the places have one each.
struct juesuan_finding_texts {
  std::string message;
  std::vector<std::string> places;
  std::vector<std::string> figures;
};

struct juesuan_report {
  juesuan::Report value;
  juesuan::Disclosure about;
  std::vector<juesuan_finding_texts> findings;
  std::vector<juesuan_finding_texts> clash;
  std::vector<juesuan_finding_texts> shared;
  std::vector<juesuan_interval> ranges;
};

struct juesuan_explanation {
  juesuan::Explanation value;
  std::vector<std::string> published;  ///< of each figure
};

struct juesuan_differences {
  juesuan::Differences value;
  std::vector<std::string> messages;
};

struct juesuan_buffer {
  std::string text;
};

namespace juesuan_capi {

using juesuan::Error;
using juesuan::Status;

/// Copies text into a fixed field, NUL-terminated, cut between two UTF-8 characters. What is not
/// UTF-8, for a message may quote what a caller gave, becomes '?'.
template <std::size_t Size>
void copy_text(char (&field)[Size], std::string_view text) noexcept {
  std::size_t size = std::min(text.size(), Size - 1);
  if (size < text.size()) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  }
  std::memcpy(field, text.data(), size);
  field[size] = '\0';
  const std::string_view copied{field, size};
  for (std::size_t at = 0;;) {
    at += juesuan::detail::valid_prefix(copied.substr(at));
    if (at == size) return;
    field[at] = '?';
  }
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

/// The caller's struct as this library knows it: members past its struct_size are zero.
template <class Struct>
Struct load(const Struct* in, const char* name) {
  if (in == nullptr) throw Error(Status::argument, name, "expected a struct, found NULL");
  if (in->struct_size < sizeof in->struct_size) {
    throw Error(Status::argument, std::string(name) + ".struct_size", "expected sizeof the struct");
  }
  Struct value{};
  std::memcpy(static_cast<void*>(&value), in, std::min<std::size_t>(in->struct_size, sizeof value));
  if constexpr (requires { value.reserved; }) {
    // A meaning that it gets later must not be that of what callers left there.
    if (value.reserved != 0)
      throw Error(Status::argument, std::string(name) + ".reserved", "expected 0");
  }
  return value;
}

/// Calls `use` with each struct of a caller's array and its place; the structs are as far apart as
/// the first of them is large.
template <class Struct, class Use>
void each_of(const Struct* structs, std::uint64_t count, const std::string& name, Use use) {
  if (count == 0) return;
  if (structs == nullptr) throw Error(Status::argument, name, "expected a pointer, found NULL");
  const auto* const first = reinterpret_cast<const std::byte*>(structs);
  const std::size_t stride = structs->struct_size;
  if (count > 1 && stride % alignof(Struct) != 0) {
    throw Error(Status::argument, name + "[0].struct_size", "expected sizeof the struct");
  }
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string where = name + "[" + std::to_string(i) + "]";
    const auto in = load(reinterpret_cast<const Struct*>(first + i * stride), where.c_str());
    if (in.struct_size != stride) {
      throw Error(Status::argument, where + ".struct_size", "expected that of the first struct");
    }
    use(in, where);
  }
}

inline juesuan_status fail(juesuan_error* error, Status status, std::int64_t line,
                           std::string_view where, std::string_view message) noexcept {
  const auto code = static_cast<juesuan_status>(status);
  // Members that come to stand behind the message are not every caller's.
  constexpr std::size_t least = offsetof(juesuan_error, message) + sizeof error->message;
  if (error == nullptr || error->struct_size < least) return code;
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

inline std::string_view bytes_of(const char* data, std::size_t size, const char* name) {
  if (size == 0) return {};
  return {&required(data, name), size};
}

/// A text field of the books.
inline std::string text_of(const char* data, std::size_t size, const char* name) {
  const std::string_view text = bytes_of(data, size, name);
  if (size > juesuan::limits.text_bytes) {
    throw Error(Status::range, name, "expected at most 64 KiB");
  }
  if (juesuan::detail::valid_prefix(text) != text.size()) {
    throw Error(Status::input, name, "expected UTF-8 text without NUL");
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

/// Entries cross as an array, whose element the caller and the library must know alike.
inline void check_entry_size(std::size_t entry_size) {
  if (entry_size != sizeof(juesuan_entry)) {
    throw Error(Status::argument, "entry_size",
                "expected " + std::to_string(sizeof(juesuan_entry)));
  }
}

inline juesuan_string borrow(std::string_view text) noexcept { return {text.data(), text.size()}; }

template <class T>
const T& at(std::span<const T> items, std::size_t index, const char* name) {
  if (index >= items.size()) {
    throw Error(Status::argument, name,
                "index " + std::to_string(index) + " of " + std::to_string(items.size()));
  }
  return items[index];
}

inline juesuan::ReportFormat report_format(std::int32_t format) {
  if (format != JUESUAN_REPORT_TEXT && format != JUESUAN_REPORT_JSON) {
    throw Error(Status::argument, "format", "unknown number " + std::to_string(format));
  }
  return static_cast<juesuan::ReportFormat>(format);
}

inline juesuan_rule rule_at(std::size_t index) {
  const juesuan::Rule& rule = at(juesuan::Report::rules(), index, "rule");
  juesuan_rule out{};
  out.rule_class = static_cast<std::int32_t>(rule.kind);
  out.severity = static_cast<std::int32_t>(rule.severity);
  out.id = borrow(rule.id);
  out.meaning = borrow(rule.meaning);
  out.scope = borrow(token(rule.scope));
  out.index = index;
  out.term_count = rule.term_list().size();
  out.first_year = rule.first_year;
  out.last_year = rule.last_year;
  out.table = borrow(token(rule.table));
  return out;
}

/// A row of a form's funding block, of books or of a disclosure.
template <class Project>
auto& funding_of(Project& project, std::int32_t row) {
  switch (row) {
    case JUESUAN_FUNDING_TOTAL:
      return project.total;
    case JUESUAN_FUNDING_FISCAL:
      return project.fiscal;
    case JUESUAN_FUNDING_CARRIED_OVER:
      return project.carried_over;
    case JUESUAN_FUNDING_OTHER:
      return project.other;
    default:
      throw Error(Status::argument, "row", "unknown number " + std::to_string(row));
  }
}

inline const juesuan::Table& table_at(const juesuan_disclosure* disclosure, std::size_t table) {
  return at(required(disclosure, "disclosure").value.tables.tables(), table, "table");
}

}  // namespace juesuan_capi
