#pragma once

#include <cstdint>
#include <string>

#include "library.hpp"

/// What the commands read. All of it throws `Failure` that names the file or the option.
namespace juesuan_cli {

/// What an entries CSV does not say itself.
struct Entity {
  std::int32_t year = 0;
  std::string unit;
  std::int32_t nature = 0;  ///< juesuan_nature
};

/// The books of a document or of an entries CSV, `-` for a JSON document on standard input;
/// `entity` is given for a CSV and for nothing else.
Accounts read_books(const std::string& path, const Entity* entity);

/// The books of a JSON document at hand.
Accounts parse_books(const std::string& json);

/// A profile of a .json file, or the built-in one of any other name.
Profile read_profile(const std::string& name);

/// What the books derive under a profile as the command line names it; empty for the library's
/// default.
Disclosure derive_books(const juesuan_accounts* books, const std::string& profile);

/// Calls a function of the bytes of a file, `-` for standard input. The library does not know the
/// file's name; its errors get it here.
template <class Result, class... Parameters, class... Arguments>
Result from_bytes(juesuan_status (*function)(Parameters...), const std::string& path,
                  const std::string& bytes, Arguments... arguments) {
  Result result{};
  juesuan_error error{};
  error.struct_size = sizeof error;
  if (function(bytes.data(), bytes.size(), arguments..., &result, &error) == JUESUAN_OK) {
    return result;
  }
  const std::string where = error.where;
  throw Failure(path == "-" ? where : path + (where.empty() ? "" : ": " + where), error.message,
                error.line);
}

}  // namespace juesuan_cli
