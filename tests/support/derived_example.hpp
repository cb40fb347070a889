#pragma once

#include <string>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

namespace juesuan_tests {

/// What the books of a built-in example make.
inline juesuan::Disclosure derived(const std::string& example,
                                   const juesuan::Profile& profile = juesuan::Profile::built_in()) {
  const std::string path = JUESUAN_SOURCE_DIR "/examples/data/" + example + "/accounts.json";
  return juesuan::derive(juesuan::read_accounts_file(path), profile.layout(), profile);
}

}  // namespace juesuan_tests
