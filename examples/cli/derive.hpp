#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inputs.hpp"

namespace juesuan_cli {

/// A format beside those of juesuan_render_format: the document that `check` reads.
inline constexpr std::int32_t format_published = -1;

/// The arguments of `juesuan derive`.
struct DeriveArguments {
  std::string accounts;             ///< path, or "-" for a JSON document on standard input
  const Entity* entity = nullptr;   ///< of an entries CSV only
  std::int32_t format = 0;          ///< juesuan_render_format or `format_published`
  std::string output = "-";         ///< path, or "-" for standard output
  std::vector<std::string> tables;  ///< keys in order; empty for the whole disclosure
  std::string profile;  ///< a built-in one's name or a JSON file; empty for the library's default
  std::int32_t basis = 0;  ///< juesuan_basis
};

/// Derives the tables, writes them and prints what was noticed and what is not known; the status
/// that the command ends with: 0, or 1 where the books contradict themselves. Throws `Failure`,
/// then nothing is written.
int derive(const DeriveArguments& arguments);

}  // namespace juesuan_cli
