#pragma once

#include <cstdint>
#include <string>

#include "inputs.hpp"

namespace juesuan_cli {

/// The arguments of `juesuan diff`.
struct DiffArguments {
  std::string accounts;            ///< as for `derive`
  const Entity* entity = nullptr;  ///< of an entries CSV only
  std::string published;           ///< path of a published disclosure, "-" for standard input
  std::int32_t format = 0;         ///< juesuan_report_format
  std::string output = "-";        ///< path, or "-" for standard output
  std::string profile;             ///< of the books, as for `derive`
};

/// Writes where a publication is not what the books give; the status that the command ends with: 0,
/// or 1 where anything differs or is in one of them alone. Throws `Failure`, then nothing is
/// written.
int diff(const DiffArguments& arguments);

}  // namespace juesuan_cli
