#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <juesuan.h>

/// Everything that const handles tell, through every function that takes one.
namespace told {

struct Free {
  void operator()(juesuan_accounts* accounts) const { juesuan_accounts_free(accounts); }
  void operator()(juesuan_profile* profile) const { juesuan_profile_free(profile); }
  void operator()(juesuan_disclosure* disclosure) const { juesuan_disclosure_free(disclosure); }
  void operator()(juesuan_buffer* buffer) const { juesuan_buffer_free(buffer); }
  void operator()(juesuan_report* report) const { juesuan_report_free(report); }
  void operator()(juesuan_explanation* explanation) const { juesuan_explanation_free(explanation); }
  void operator()(juesuan_differences* differences) const { juesuan_differences_free(differences); }
};

template <class T>
using Handle = std::unique_ptr<T, Free>;

/// A new handle, null where the call failed.
template <class T, class Function, class... Arguments>
Handle<T> make(Function function, Arguments... arguments) {
  T* handle = nullptr;
  function(arguments..., &handle, nullptr);
  return Handle<T>(handle);
}

/// What calls gave, byte for byte with the borrowed pointers, and how many of them failed.
class Log {
 public:
  /// A struct, or one number, that is the only thing a call gives.
  template <class T, class Function, class... Arguments>
  T get(Function function, Arguments... arguments) {
    T out{};
    if constexpr (std::is_class_v<T> && !std::is_same_v<T, juesuan_string>) {
      out.struct_size = sizeof out;
    }
    count(function(arguments..., &out, nullptr));
    add(std::string_view{reinterpret_cast<const char*>(&out), sizeof out});
    return out;
  }

  /// Two numbers that one call gives.
  template <class First, class Second, class Function, class... Arguments>
  std::pair<First, Second> get_both(Function function, Arguments... arguments) {
    std::pair<First, Second> out{};
    count(function(arguments..., &out.first, &out.second, nullptr));
    add(std::string_view{reinterpret_cast<const char*>(&out.first), sizeof out.first});
    add(std::string_view{reinterpret_cast<const char*>(&out.second), sizeof out.second});
    return out;
  }

  template <class Function, class... Arguments>
  void render(Function function, Arguments... arguments) {
    const auto buffer = make<juesuan_buffer>(function, arguments...);
    failures += buffer == nullptr ? 1 : 0;
    add(juesuan_buffer_string(buffer.get()));
  }

  void count(juesuan_status status) { failures += status == JUESUAN_OK ? 0 : 1; }
  void add(std::string_view text) { bytes += text; }
  void add(juesuan_string text) { bytes.append(text.data, text.size); }

  bool operator==(const Log&) const = default;

  std::string bytes;
  int failures = 0;
};

Log numbers();
Log catalogue();
Log all(const juesuan_profile* profile);
Log all(const juesuan_accounts* accounts);
Log all(const juesuan_disclosure* disclosure);
Log all(const juesuan_report* report);
Log all(const juesuan_explanation* explanation);
Log all(const juesuan_differences* differences);

}  // namespace told
