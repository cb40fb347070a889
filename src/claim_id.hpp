#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/claim_key.hpp>

namespace juesuan::inline v0::detail {

/// What the id of a claim says.
struct ClaimId {
  ClaimKey key = ClaimKey::none;
  ClaimKind kind = ClaimKind::none;
  SectionKey section = SectionKey::none;
  std::uint32_t code = 0;  ///< or the project's number; 0 for a claim that does not repeat
};

/// Reads `change.grand_total`, `execution.2080107`, `execution.project.1`; nothing for any other.
std::optional<ClaimId> parse_claim_id(std::string_view id) noexcept;

/// The meaning of a claim that does not repeat, or repeats with `code`.
ClaimId claim_id(ClaimKey key, std::uint32_t code = 0) noexcept;

std::string to_string(const ClaimId& id);

}  // namespace juesuan::inline v0::detail
