#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace juesuan::inline v0 {

/// Why a call failed. The numbers are those of `juesuan_status` in the C ABI and are never re-used.
enum class Status : std::int32_t {
  ok = 0,
  memory = 1,     ///< an allocation failed
  argument = 2,   ///< the call itself is wrong: a null pointer, an index past the end
  input = 3,      ///< a document, CSV or entry is malformed or breaks a rule of the books
  range = 4,      ///< an amount or a sum does not fit 64-bit fen, or a limit is exceeded
  not_found = 5,  ///< no such table, row, column, claim, code, term or profile
  file = 6,       ///< a file could not be read
  internal = 7,   ///< a broken invariant of the library
};

/// The one exception of the library: a status, the place and what was expected there.
///
/// `where` names the place in the caller's words (`entries[12].amount`, a key, a file) and may be
/// empty; `line` is the 1-based line of a text input, 0 where there is none. `what()` joins them.
class Error : public std::runtime_error {
 public:
  Error(Status status, std::string where, std::string message, std::int64_t line = 0)
      : std::runtime_error(join(where, line, message)),
        status_(status),
        line_(line),
        where_(std::move(where)),
        message_(std::move(message)) {}

  Status status() const noexcept { return status_; }
  std::int64_t line() const noexcept { return line_; }
  const std::string& where() const noexcept { return where_; }
  const std::string& message() const noexcept { return message_; }

 private:
  static std::string join(const std::string& where, std::int64_t line, const std::string& message) {
    std::string text = where;
    if (line > 0) text += (text.empty() ? "line " : ", line ") + std::to_string(line);
    if (!text.empty()) text += ": ";
    return text + message;
  }

  Status status_;
  std::int64_t line_;
  std::string where_;
  std::string message_;
};

}  // namespace juesuan::inline v0
