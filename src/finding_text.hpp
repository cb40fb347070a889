#pragma once

#include <string>

#include <juesuan/finding.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0 {

/// Rule, the first place and the difference alone.
std::string describe_briefly(const Finding& finding, const Disclosure& disclosure);

/// What a figure in fen can have been, with its place and what is printed there.
std::string describe(Interval range, const Cell& cell, const Location& place,
                     const Disclosure& disclosure);

}  // namespace juesuan::inline v0
