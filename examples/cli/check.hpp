#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inputs.hpp"

namespace juesuan_cli {

/// The arguments of `juesuan check`.
struct CheckArguments {
  std::string input;               ///< path of books or of a published disclosure, "-" for JSON
  const Entity* entity = nullptr;  ///< of an entries CSV only
  std::int32_t format = 0;         ///< juesuan_report_format
  std::string output = "-";        ///< path, or "-" for standard output
  std::string profile;             ///< of books only, as for `derive`
  std::vector<std::string> off;    ///< RULE=REASON, a rule each
  bool ranges = false;             ///< of a published disclosure: narrow its figures
};

/// Checks what the books derive, or what was published, and writes the report; the status that the
/// command ends with: 0, or 1 where something is an error. Throws `Failure`, then nothing is
/// written.
int check(const CheckArguments& arguments);

}  // namespace juesuan_cli
