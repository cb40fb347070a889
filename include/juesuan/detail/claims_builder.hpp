#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <juesuan/detail/arena.hpp>
#include <juesuan/detail/cell_reader.hpp>
#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/near.hpp>
#include <juesuan/detail/own_words.hpp>
#include <juesuan/detail/unnamed_codes.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/interval.hpp>
#include <juesuan/names.hpp>

namespace juesuan::inline v0::detail {

/// A name in the arena; where a code has none, the code itself, as the tables print it.
template <class Code>
std::string_view name_or_code(std::string_view name, Code code, Arena& arena,
                              UnnamedCodes& unnamed) {
  if (!name.empty()) return arena.copy(name);
  unnamed.add(code);
  return arena.copy(std::to_string(code.value()));
}

/// Names of functional codes in the arena; neighbours in code order share those of their 类 and 款.
class FunctionLabels {
 public:
  FunctionLabels(const Accounts& accounts, const Names& names, Arena& arena,
                 UnnamedCodes& unnamed) noexcept
      : accounts_(accounts), names_(names), arena_(arena), unnamed_(unnamed) {}

  /// The names of the code's 类, 款 and 项, as far as it goes.
  const std::array<std::string_view, 3>& of(FunctionCode code) {
    for (int level = 1; level <= 3; ++level) {
      const auto at = static_cast<std::size_t>(level - 1);
      const FunctionCode here = level <= code.level() ? code.ancestor(level) : FunctionCode{};
      if (codes_[at] == here) continue;
      codes_[at] = here;
      labels_[at] = here.empty() ? std::string_view{} : name(here);
    }
    return labels_;
  }

 private:
  std::string_view name(FunctionCode code) const {
    const std::string_view given = accounts_.function_names.find(code);
    return name_or_code(given.empty() ? names_.function(code) : given, code, arena_, unnamed_);
  }

  const Accounts& accounts_;
  const Names& names_;
  Arena& arena_;
  UnnamedCodes& unnamed_;
  std::array<FunctionCode, 3> codes_{};
  std::array<std::string_view, 3> labels_{};
};

/// Makes every claim of one unit from its ledger and its facts, in the order of the sections.
template <class Sum>
class ClaimsBuilder {
 public:
  ClaimsBuilder(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
                const Ledger<Sum>& ledger, Basis basis, Arena& arena, UnnamedCodes& unnamed)
      : accounts_(accounts),
        layout_(layout),
        names_(names),
        ledger_(ledger),
        reader_(layout, ledger),
        labels_(accounts, names, arena, unnamed),
        basis_(basis),
        arena_(arena),
        unnamed_(unnamed) {}

  std::vector<Claim> build() {
    claims_.reserve(layout_.claims().size() * 2);
    for (const ClaimProgram& program : layout_.claims()) make(program);
    return std::move(claims_);
  }

 private:
  struct CodedSlot {
    std::uint32_t code;
    std::uint32_t slot;
  };

  void make(const ClaimProgram& program) {
    switch (program.repeat) {
      case ClaimRepeat::once:
      case ClaimRepeat::nonzero:
      case ClaimRepeat::stated:
        if (program.key == ClaimKey::share_self_evaluation) return make_self_evaluation(program);
        if (program.key == ClaimKey::execution_project) return make_projects(program);
        if (program.section == SectionKey::procurement) return make_procurement(program);
        return make_single(program);
      case ClaimRepeat::function_class:
        return make_coded(program, ledger_.function(), 1);
      case ClaimRepeat::function_item:
        return make_coded(program, ledger_.function(), 3);
      case ClaimRepeat::economic_item:
        return make_coded(program, ledger_.economic(), 3);
    }
  }

  Claim start(const ClaimProgram& program) const {
    Claim claim;
    claim.id = program.id;
    claim.subject = program.subject;
    claim.key = program.key;
    claim.kind = program.kind;
    claim.section = program.section;
    return claim;
  }

  void make_single(const ClaimProgram& program) {
    Claim claim = start(program);
    const bool against_last_year = program.kind == ClaimKind::change;
    claim.figure = stated_or(read(program.part, claim), program.figure, accounts_.entity.year);
    if (program.repeat == ClaimRepeat::nonzero && prints_as_zero(claim.figure)) return;
    if (program.kind != ClaimKind::level) {
      claim.base = read(program.whole, claim);
      if (against_last_year) {
        claim.base = stated_or(claim.base, program.figure,
                               static_cast<std::int16_t>(accounts_.entity.year - 1));
      }
    }
    finish(claim);
  }

  template <class Code>
  void make_coded(const ClaimProgram& program, const AxisLedger<Code, Sum>& ledger, int level) {
    read_columns(program, ledger);
    for (const CodedSlot& at : coded_slots(program, ledger, level)) {
      Claim claim = start(program);
      claim.code = at.code;
      claim.id = coded_id(program.id, at.code);
      std::array<Cell, 2> cells{};
      if (!coded_.read(ledger, at.slot, cells)) refuse(claim);
      claim.figure = cells[0];
      claim.base = cells[1];
      // An item is told of even at zero, because it has a budget; everything else only if not zero.
      if (program.kind != ClaimKind::execution && prints_as_zero(claim.figure)) continue;
      if (program.repeat == ClaimRepeat::function_class) claim.base = read(program.whole, claim);
      name(claim, Code{at.code});
      finish(claim);
    }
  }

  /// The figure of a coded claim, and its base where that is of the same code.
  template <class Code>
  void read_columns(const ClaimProgram& program, const AxisLedger<Code, Sum>& ledger) {
    constexpr bool by_function = std::is_same_v<Code, FunctionCode>;
    coded_.reset(ledger_.insufficient(by_function ? function_axis : economic_axis));
    coded_.add_column(ledger, layout_.readings(program.part));
    if (program.kind == ClaimKind::execution) {
      coded_.add_column(ledger, layout_.readings(program.whole));
    }
  }

  /// The codes of a level that an entry of the claim's part or whole has, in code order.
  template <class Code>
  std::vector<CodedSlot> coded_slots(const ClaimProgram& program,
                                     const AxisLedger<Code, Sum>& ledger, int level) const {
    std::vector<CodedSlot> found;
    for (std::uint32_t slot = 1; slot < ledger.slots().size(); ++slot) {
      const Code code = ledger.slots().code(slot);
      if (code.level() != level || (ledger.within(slot) & program.atoms) == 0) continue;
      if constexpr (std::is_same_v<Code, EconomicCode>) {
        if (!program.within.contains(code)) continue;
      }
      found.push_back({code.value(), slot});
    }
    std::sort(found.begin(), found.end(),
              [](const CodedSlot& a, const CodedSlot& b) { return a.code < b.code; });
    return found;
  }

  void name(Claim& claim, FunctionCode code) {
    const std::array<std::string_view, 3>& labels = labels_.of(code);
    const auto level = static_cast<std::size_t>(code.level());
    claim.subject = labels[level - 1];
    if (level > 1) claim.category = labels[0];
    if (level > 2) claim.group = labels[1];
  }

  void name(Claim& claim, EconomicCode code) {
    const std::string_view given = accounts_.economic_names.find(code);
    const std::string_view name = given.empty() ? names_.economic(code) : given;
    claim.subject = name_or_code(name, code, arena_, unnamed_);
    // A list may set the amount directly behind the name.
    if (name.empty()) claim.subject = arena_.copy(std::string(claim.subject) + "科目");
  }

  void make_procurement(const ClaimProgram& program) {
    const auto& facts = accounts_.procurement;
    const std::optional<Procurement> line = procurement_of(program.key);
    Claim claim = start(program);
    claim.figure = exact_cell(line ? facts[*line] : procurement_total(facts));
    if (program.repeat == ClaimRepeat::stated && !known(claim.figure)) return;
    if (program.key == ClaimKey::share_small_medium_contracts) {
      claim.base = exact_cell(procurement_total(facts));
    } else if (program.key == ClaimKey::share_small_micro_contracts) {
      claim.base = exact_cell(facts[Procurement::small_medium_contracts]);
    }
    finish(claim);
  }

  /// The stated totals of the self-evaluation; where no amount is stated, what the forms add up to.
  void make_self_evaluation(const ClaimProgram& program) {
    const SelfEvaluation& self = accounts_.self_evaluation;
    if (accounts_.projects.empty() && !self.amount && !self.projects) return;
    Claim claim = start(program);
    claim.figure = exact_cell(self.amount ? self.amount : executed_of_projects(claim));
    claim.base = exact_cell(self.project_budget);
    finish(claim);
  }

  std::optional<Amount> executed_of_projects(const Claim& claim) const {
    const bool none = accounts_.self_evaluation.projects == 0;
    if (accounts_.projects.empty()) return none ? std::optional{Amount{}} : std::nullopt;
    WideSum total;
    for (const Project& project : accounts_.projects) {
      if (!project.total.executed) return std::nullopt;
      total.add(project.total.executed->fen());
    }
    if (!total.fits()) refuse(claim);
    return Amount::from_fen(*total.fen());
  }

  void make_projects(const ClaimProgram& program) {
    for (std::size_t i = 0; i < accounts_.projects.size(); ++i) {
      const Project& project = accounts_.projects[i];
      Claim claim = start(program);
      claim.code = static_cast<std::uint32_t>(i + 1);
      claim.id = coded_id(program.id, claim.code);
      claim.subject = arena_.copy(project.name);
      if (!without_stop(project.problems).empty()) claim.reason = arena_.copy(project.problems);
      claim.figure = exact_cell(project.total.executed);
      claim.base = exact_cell(project.total.adjusted_budget);
      finish(claim);
    }
  }

  /// A figure that the entries give, else as the books state it.
  Cell stated_or(const Cell& derived, Figure figure, std::int16_t year) const noexcept {
    if (known(derived) || figure == Figure::none) return derived;
    for (const StatedFigure& item : accounts_.stated) {
      if (item.year == year && item.figure == figure) return exact_cell(item.amount);
    }
    return derived;
  }

  /// A sentence does not list what would read 0.00 in it (N2-1, N5-2, N6-2).
  static bool prints_as_zero(const Cell& cell) noexcept {
    return known(cell) && printed_fen(cell.low, Precision{}) == 0;
  }

  Cell read(std::uint32_t range, const Claim& claim) const {
    Cell cell;
    if (!reader_.read(range, cell)) refuse(claim);
    return cell;
  }

  [[noreturn]] static void refuse(const Claim& claim) {
    throw Error(Status::range, "claims." + std::string(claim.id),
                "the amount or its ratio does not fit 64 bits");
  }

  std::string_view coded_id(std::string_view prefix, std::uint32_t code) {
    std::array<char, 64> text;
    char* at = std::copy(prefix.begin(), prefix.end(), text.data());
    *at++ = '.';
    at = std::to_chars(at, text.data() + text.size(), code).ptr;
    return arena_.copy({text.data(), static_cast<std::size_t>(at - text.data())});
  }

  void finish(Claim& claim) {
    if (claim.kind != ClaimKind::level) compare(claim);
    claims_.push_back(claim);
  }

  /// Ratio, difference and comparison, from exact amounts or from what is printed.
  void compare(Claim& claim) const {
    claim.ratio_state = RatioState::insufficient;
    if (claim.kind == ClaimKind::change) claim.difference = exact_cell(std::nullopt);
    if (!known(claim.figure) || !known(claim.base)) return;
    const std::int64_t figure = basis_of(claim, claim.figure);
    const std::int64_t base = basis_of(claim, claim.base);
    std::int64_t part = figure;
    if (claim.kind != ClaimKind::share) {
      claim.comparison = figure < base   ? Comparison::less
                         : figure > base ? Comparison::greater
                                         : Comparison::equal;
    }
    if (claim.kind == ClaimKind::change) {
      const auto difference = checked_subtract(std::max(figure, base), std::min(figure, base));
      if (!difference) refuse(claim);
      part = *difference;
      claim.difference = exact_cell(Amount::from_fen(part));
    }
    set_ratio(claim, part, base);
  }

  /// Fen, or the printed figure as fen.
  std::int64_t basis_of(const Claim& claim, const Cell& cell) const {
    if (basis_ == Basis::exact) return cell.low;
    const std::int64_t fen = printed_fen(cell.low, Precision{});
    const bool cut_off = fen % step_fen(Precision{}) != 0;
    if (cut_off) refuse(claim);
    return fen;
  }

  static void set_ratio(Claim& claim, std::int64_t part, std::int64_t base) {
    if (base == 0) {
      claim.ratio_state = RatioState::undefined;
      return;
    }
    const std::optional<std::int64_t> hundredths = quotient_hundredths(part, base);
    if (!hundredths) refuse(claim);
    claim.ratio = Percent::from_hundredths(*hundredths);
    claim.ratio_state = RatioState::value;
  }

  const Accounts& accounts_;
  const CompiledLayout& layout_;
  const Names& names_;
  const Ledger<Sum>& ledger_;
  CellReader<Sum> reader_;
  CodedReader<Sum> coded_;
  FunctionLabels labels_;
  Basis basis_;
  Arena& arena_;
  UnnamedCodes& unnamed_;
  std::vector<Claim> claims_;
};

/// Gives each claim the reason that the books state for it. A reason for what is no claim is
/// refused, with the ids nearest to it.
class ReasonKeeper {
 public:
  ReasonKeeper(std::vector<Claim>& claims, Arena& arena) : claims_(claims), arena_(arena) {
    by_id_.reserve(claims.size());
    for (Claim& claim : claims) by_id_.push_back(&claim);
    std::sort(by_id_.begin(), by_id_.end(),
              [](const Claim* a, const Claim* b) { return before(a->id, b->id); });
  }

  void give(const std::vector<Reason>& reasons) {
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      const auto at = std::lower_bound(
          by_id_.begin(), by_id_.end(), reasons[i].claim,
          [](const Claim* claim, std::string_view id) { return before(claim->id, id); });
      if (at == by_id_.end() || (*at)->id != reasons[i].claim) refuse_unknown(reasons[i].claim, i);
      if (!takes_reason(**at)) refuse_kind(**at, i);
      if (plain_reason(reasons[i].text).empty()) refuse_empty(reasons[i].text, i);
      (*at)->reason = arena_.copy(reasons[i].text);
    }
  }

 private:
  /// Any order will do; most ids differ in size, which is cheap to compare.
  static bool before(std::string_view a, std::string_view b) noexcept {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  }

  /// The problems of a project are its reason.
  static bool takes_reason(const Claim& claim) noexcept {
    return claim.kind == ClaimKind::change ||
           (claim.kind == ClaimKind::execution && claim.key != ClaimKey::execution_project);
  }

  [[noreturn]] static void refuse(std::size_t index, const char* member, std::string message) {
    throw Error(Status::input, "reasons[" + std::to_string(index) + "]." + member,
                std::move(message));
  }

  [[noreturn]] static void refuse_kind(const Claim& claim, std::size_t index) {
    if (claim.key == ClaimKey::execution_project) {
      refuse(index, "claim",
             "the reason of " + quoted(claim.id) + " belongs in " + place_of_reason(claim.id));
    }
    refuse(index, "claim",
           "expected a change or an execution; no sentence explains " + quoted(claim.id));
  }

  [[noreturn]] static void refuse_empty(std::string_view text, std::size_t index) {
    std::string message = "expected a reason; found ";
    message += text.empty() ? "nothing" : quoted(text);
    refuse(index, "text", std::move(message));
  }

  [[noreturn]] void refuse_unknown(std::string_view id, std::size_t index) const {
    std::vector<std::string_view> known;
    for (const Claim& claim : claims_) known.push_back(claim.id);
    std::string message = quoted(id) + " is no claim of these accounts";
    const std::string near = nearest(id, std::move(known));
    if (!near.empty()) message += "; near it: " + near;
    refuse(index, "claim", std::move(message));
  }

  std::vector<Claim>& claims_;
  Arena& arena_;
  std::vector<Claim*> by_id_;
};

}  // namespace juesuan::inline v0::detail
