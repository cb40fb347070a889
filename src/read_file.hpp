#pragma once

#include <cstddef>
#include <string>

namespace juesuan::inline v0::detail {

/// The bytes of a file, but no more than `size_max` + 1 of them. Throws `Error(Status::file)` with
/// the path where the file cannot be read.
std::string read_file(const std::string& path, std::size_t size_max);

}  // namespace juesuan::inline v0::detail
