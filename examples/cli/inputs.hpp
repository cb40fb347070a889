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

}  // namespace juesuan_cli
