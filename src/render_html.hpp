#pragma once

#include <span>
#include <string>

#include <juesuan/document.hpp>

namespace juesuan::inline v0 {

/// The whole document as one page.
std::string html_of(const Disclosure& disclosure, std::span<const Block> blocks,
                    const Profile& profile);

}  // namespace juesuan::inline v0
