#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "printed_document.hpp"

namespace juesuan::inline v0::detail {

/// Notes of which changes and executions a text is sure to give no reason: where all of it was read
/// and nothing follows their figures. What was not read may be the reason of what came before it in
/// its section.
class MissingReasons {
 public:
  explicit MissingReasons(std::vector<PrintedClaim>& claims) noexcept : claims_(claims) {}

  void begin_text() noexcept { compared_.clear(); }
  /// A claim of the text at hand, the wording of which ends there.
  void note(const PrintedClaim& claim, std::size_t end);
  /// Settles those of the text at hand, a folded one with what of it was covered.
  void end_text(SectionKey section, std::string_view folded, const std::vector<bool>& covered,
                bool all_read);

 private:
  struct Compared {
    std::size_t claim;  ///< in `claims_`
    std::size_t end;
  };

  std::vector<PrintedClaim>& claims_;
  std::vector<Compared> compared_;
  std::vector<std::size_t> settled_;  ///< claims of the section that give no reason
  SectionKey section_ = SectionKey::none;
};

}  // namespace juesuan::inline v0::detail
