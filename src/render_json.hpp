#pragma once

#include <span>
#include <string>

#include <juesuan/document.hpp>

namespace juesuan::inline v0 {

std::string json_of(const Tables& tables, const Table& table);

/// The whole disclosure; `blocks` are its document's.
std::string json_of(const Disclosure& disclosure, std::span<const Block> blocks,
                    const Profile& profile);

}  // namespace juesuan::inline v0
