#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

namespace juesuan::test {

/// The bytes of a file of the project, named from its top level.
inline std::string file_text(const std::string& path) {
  const std::string absolute = std::string(JUESUAN_SOURCE_DIR "/") + path;
  std::ifstream file(absolute, std::ios::binary);
  REQUIRE_MESSAGE(file, absolute);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace juesuan::test
