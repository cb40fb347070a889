#pragma once

#include <string>

namespace juesuan_cli {

/// The arguments of `juesuan extract`.
struct ExtractArguments {
  std::string input;         ///< path of a plain text, "-" for standard input
  std::string output = "-";  ///< path, or "-" for standard output
  std::string profile;       ///< whose words it is in, as for `derive`
};

/// Reads a published disclosure from its text, writes it as JSON and prints each line that was not
/// read; the status that the command ends with: 0. Throws `Failure`, then nothing is written.
int extract(const ExtractArguments& arguments);

}  // namespace juesuan_cli
