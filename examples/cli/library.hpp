#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "juesuan.h"

/// juesuan.h as this command uses it: handles that free themselves, errors that are thrown.
namespace juesuan_cli {

/// Bad input or usage: `where, line N: message` in one line. The command ends with status 2.
class Failure : public std::runtime_error {
 public:
  Failure(std::string_view where, std::string_view message, std::int64_t line = 0)
      : std::runtime_error(one_line(where, message, line)) {}

  explicit Failure(const juesuan_error& error) : Failure(error.where, error.message, error.line) {}

 private:
  static std::string one_line(std::string_view where, std::string_view message, std::int64_t line) {
    std::string text{where};
    if (line != 0) text += (text.empty() ? "line " : ", line ") + std::to_string(line);
    if (!text.empty()) text += ": ";
    return text.append(message);
  }
};

template <auto Free>
struct FreeWith {
  template <class Handle>
  void operator()(Handle* handle) const noexcept {
    Free(handle);
  }
};

using Accounts = std::unique_ptr<juesuan_accounts, FreeWith<juesuan_accounts_free>>;
using Profile = std::unique_ptr<juesuan_profile, FreeWith<juesuan_profile_free>>;
using Disclosure = std::unique_ptr<juesuan_disclosure, FreeWith<juesuan_disclosure_free>>;
using Report = std::unique_ptr<juesuan_report, FreeWith<juesuan_report_free>>;
using Buffer = std::unique_ptr<juesuan_buffer, FreeWith<juesuan_buffer_free>>;

/// Calls a function whose last parameter is the error; throws `Failure` with what it reports.
template <class... Parameters, class... Arguments>
void call(juesuan_status (*function)(Parameters...), Arguments&&... arguments) {
  juesuan_error error{};
  error.struct_size = sizeof error;
  if (function(std::forward<Arguments>(arguments)..., &error) != JUESUAN_OK) throw Failure(error);
}

/// The same for a function with one out parameter before the error: returns what it writes there.
template <class Result, class... Parameters, class... Arguments>
Result get(juesuan_status (*function)(Parameters...), Arguments&&... arguments) {
  Result result{};
  if constexpr (requires { result.struct_size; }) result.struct_size = sizeof result;
  call(function, std::forward<Arguments>(arguments)..., &result);
  return result;
}

/// The bytes of a borrowed text.
inline std::string_view view(juesuan_string text) noexcept { return {text.data, text.size}; }

/// The text of a buffer, which is freed.
inline std::string text_of(juesuan_buffer* rendered) {
  const Buffer buffer{rendered};
  return std::string(view(juesuan_buffer_string(buffer.get())));
}

}  // namespace juesuan_cli
