#pragma once

#include <algorithm>
#include <vector>

#include <juesuan/disclosure.hpp>

namespace juesuan::inline v0::detail {

/// The codes that tables and text print without a name.
class UnnamedCodes {
 public:
  /// Those of words that name no code at all are not `wanted`.
  explicit UnnamedCodes(bool wanted) noexcept : wanted_(wanted) {}

  void add(FunctionCode code) {
    if (wanted_) functions_.push_back(code);
  }
  void add(EconomicCode code) {
    if (wanted_) economics_.push_back(code);
  }

  /// Says of each code once, in the order of the tables, that it has no name.
  void note(std::vector<Notice>& notices) {
    note(functions_, &Notice::function, notices);
    note(economics_, &Notice::economic, notices);
  }

 private:
  template <class Code>
  static void note(std::vector<Code>& codes, Code Notice::*member, std::vector<Notice>& notices) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    for (const Code code : codes) {
      Notice& notice = notices.emplace_back();
      notice.kind = NoticeKind::name_missing;
      notice.*member = code;
    }
  }

  bool wanted_;
  std::vector<FunctionCode> functions_;
  std::vector<EconomicCode> economics_;
};

}  // namespace juesuan::inline v0::detail
