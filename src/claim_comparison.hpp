#pragma once

#include <string_view>

#include "printed_document.hpp"
#include "text_pattern.hpp"

namespace juesuan::inline v0::detail {

/// Reads how the figures of a change or an execution compare, and the sign of its rate, from the
/// wording of a folded text that told them.
void read_comparison(const PatternMatch& match, std::string_view folded, PrintedClaim& claim);

}  // namespace juesuan::inline v0::detail
