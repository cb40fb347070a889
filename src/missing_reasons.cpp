#include "missing_reasons.hpp"

#include <utility>

#include <juesuan/detail/own_words.hpp>

namespace juesuan::inline v0::detail {

namespace {

/// Whether only stops stand between a place and what was read next.
bool nothing_follows(std::string_view folded, const std::vector<bool>& covered, std::size_t at) {
  while (at < folded.size() && !covered[at]) {
    const std::size_t size = character_bytes(folded, at);
    if (!without_stop(folded.substr(at, size)).empty()) return false;
    at += size;
  }
  return true;
}

}  // namespace

void MissingReasons::note(const PrintedClaim& claim, std::size_t end) {
  compared_.push_back({static_cast<std::size_t>(&claim - claims_.data()), end});
}

void MissingReasons::end_text(SectionKey section, std::string_view folded,
                              const std::vector<bool>& covered, bool all_read) {
  if (std::exchange(section_, section) != section) settled_.clear();
  if (!all_read) {
    for (const std::size_t claim : settled_) claims_[claim].gives_no_reason = false;
    settled_.clear();
    return;
  }
  for (const Compared& each : compared_) {
    PrintedClaim& claim = claims_[each.claim];
    if (!claim.reason.empty() || !nothing_follows(folded, covered, each.end)) continue;
    claim.gives_no_reason = true;
    settled_.push_back(each.claim);
  }
}

}  // namespace juesuan::inline v0::detail
