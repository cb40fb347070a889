#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "support/error_of.hpp"
#include "support/file_text.hpp"

/// Profiles of a few members, and what must be said of those that are wrong.
namespace juesuan_tests {

using namespace juesuan;
using test::file_text;

/// A profile based on qinghai-2024 with these members of its own.
inline std::string based(std::string_view members) {
  return R"({"format":"juesuan.profile/1","name":"自定","based_on":"qinghai-2024",)" +
         std::string(members) + '}';
}

inline Profile read_based(std::string_view members) { return read_profile(based(members)); }

inline void check_error(const std::string& document, std::string_view where,
                        std::string_view message, Status status = Status::input) {
  CAPTURE(document.size() < 1000 ? document : document.substr(0, 1000));
  const Error error = error_of([&] { read_profile(document); });
  CHECK(error.status() == status);
  CHECK(error.where() == where);
  CHECK(error.message() == message);
}

/// As above, the message only begins so: it goes on with a long list.
inline void check_begins(const std::string& document, std::string_view where,
                         std::string_view begin) {
  const Error error = error_of([&] { read_profile(document); });
  CHECK(error.status() == Status::input);
  CHECK(error.where() == where);
  CAPTURE(error.message());
  CHECK(error.message().starts_with(begin));
}

inline void check_based(std::string_view members, std::string_view where,
                        std::string_view message) {
  check_error(based(members), where, message);
}

/// The document of a built-in profile with one text in the place of another, which occurs once.
inline std::string changed(std::string_view from, std::string_view to) {
  std::string text = file_text("src/profiles/qinghai-2024.json");
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A profile whose table of revenue and expenditure has one panel, with these members.
inline std::string panel(std::string_view members) {
  return based(R"("tables":[{"key":"summary","bands":[[{)" + std::string(members) + "}]]}]");
}

/// … on the axis `lines`, with these rows.
inline std::string rows(std::string_view items) {
  return panel(
      R"("base":"everything","axis":"lines","stub":"label","columns":["amount"],"rows":[)" +
      std::string(items) + ']');
}

/// … on another axis.
inline std::string rows(std::string_view base, std::string_view axis, std::string_view column,
                        std::string_view items) {
  return panel(R"("base":")" + std::string(base) + R"(","axis":")" + std::string(axis) +
               R"(","stub":"label","columns":[")" + std::string(column) + R"("],"rows":[)" +
               std::string(items) + ']');
}

inline constexpr std::string_view summary_panel = "tables[0].bands[0][0]";

inline std::string in_panel(std::string_view member) {
  return std::string(summary_panel) + '.' + std::string(member);
}

inline void check_panel(const std::string& document, std::string_view member,
                        std::string_view message) {
  check_error(document, in_panel(member), message);
}

}  // namespace juesuan_tests
