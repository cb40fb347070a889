#pragma once

#include <string>

#include <juesuan/finding.hpp>

namespace juesuan::inline v0 {

/// Rule, the first place and the difference alone.
std::string describe_briefly(const Finding& finding, const Disclosure& disclosure);

}  // namespace juesuan::inline v0
