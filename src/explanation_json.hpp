#pragma once

#include <string>

#include <juesuan/explain.hpp>

namespace juesuan::inline v0 {

/// The JSON that render_explanation.hpp describes.
std::string json_of(const Explanation& explanation);

/// An economic code in digits, one of its two parents by its token; empty for none.
std::string economic_text(EconomicCode code);

}  // namespace juesuan::inline v0
