#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <juesuan/disclosure.hpp>

namespace juesuan::inline v0::detail {

/// The codes that tables and text print without a name.
class UnnamedCodes {
 public:
  /// Those of words that name no code at all are not `wanted`.
  explicit UnnamedCodes(bool wanted) noexcept : wanted_(wanted) {}

  void add(FunctionCode code) {
    if (wanted_) functions_.add(code);
  }
  void add(EconomicCode code) {
    if (wanted_) economics_.add(code);
  }

  /// Says of each code once, in the order of the tables, that it has no name.
  void note(std::vector<Notice>& notices) const {
    notices.reserve(notices.size() + functions_.all().size() + economics_.all().size());
    note(functions_.all(), &Notice::function, notices);
    note(economics_.all(), &Notice::economic, notices);
  }

 private:
  /// Codes in the order of the tables, each once. They come in runs of that order, mostly of the
  /// same codes.
  template <class Code>
  class Ordered {
   public:
    void add(Code code) {
      if (codes_.empty() || codes_.back() < code) return codes_.push_back(code);
      if (next_ < codes_.size() && codes_[next_] < code) ++next_;
      if (next_ >= codes_.size() || codes_[next_] != code) find(code);
    }
    const std::vector<Code>& all() const noexcept { return codes_; }

   private:
    void find(Code code) {
      const auto at = std::lower_bound(codes_.begin(), codes_.end(), code);
      next_ = static_cast<std::size_t>(at - codes_.begin());
      if (*at != code) codes_.insert(at, code);
    }

    std::vector<Code> codes_;
    std::size_t next_ = 0;  ///< where the code that came last stands
  };

  template <class Code>
  static void note(const std::vector<Code>& codes, Code Notice::*member,
                   std::vector<Notice>& notices) {
    for (const Code code : codes) {
      Notice& notice = notices.emplace_back();
      notice.kind = NoticeKind::name_missing;
      notice.*member = code;
    }
  }

  bool wanted_;
  Ordered<FunctionCode> functions_;
  Ordered<EconomicCode> economics_;
};

}  // namespace juesuan::inline v0::detail
