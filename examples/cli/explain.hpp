#pragma once

#include <cstdint>
#include <string>

#include "inputs.hpp"

namespace juesuan_cli {

/// The arguments of `juesuan explain`: a cell by table, row and column, or a claim.
struct ExplainArguments {
  std::string accounts;            ///< as for `derive`
  const Entity* entity = nullptr;  ///< of an entries CSV only
  std::string table;
  std::string row;
  std::string column;
  std::string claim;
  std::int32_t format = 0;   ///< juesuan_report_format
  std::string output = "-";  ///< path, or "-" for standard output
  std::string profile;       ///< as for `derive`
};

/// Writes what a derived figure is made of; the status that the command ends with: 0. Throws
/// `Failure`, then nothing is written.
int explain(const ExplainArguments& arguments);

}  // namespace juesuan_cli
