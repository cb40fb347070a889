#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/judge.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/report.hpp>

namespace juesuan::inline v0::detail {

/// Collects the outcomes of rules as a report.
class Recorder {
 public:
  explicit Recorder(const Disclosure& disclosure) : disclosure_(disclosure) {
    report_.coverage.assign(Report::rules().size(), RuleCoverage{});
    report_.findings.reserve(usual_findings);
    const int year = disclosure.entity.year;
    std::ranges::transform(Report::rules(), applies_.begin(), [&](const Rule& rule) {
      return rule.first_year <= year && year <= rule.last_year;
    });
    panels_.reserve(2 * disclosure.tables.tables().size());
    for (const Table& table : disclosure.tables.tables()) {
      for (const Panel& panel : disclosure.tables.panels(table)) {
        panels_.push_back({panel.first_cell, table.key, &panel});
      }
    }
  }

  const Disclosure& disclosure() const noexcept { return disclosure_; }

  /// False where there is no rule of that id.
  bool switch_off(const SwitchedOff& off) {
    const std::uint32_t rule = index_of(off.rule);
    if (rule == Figures::none) return false;
    applies_[rule] = false;
    report_.switched_off.push_back(off);
    return true;
  }

  /// Whether a rule is switched on and in force in the year.
  bool applies(std::uint32_t rule) const noexcept { return applies_[rule]; }

  void record(std::uint32_t rule, const Judgement& judgement, std::span<const IdentityTerm> terms) {
    count(rule, judgement.outcome);
    if (judgement.outcome != Outcome::fail && judgement.outcome != Outcome::tail) return;
    Finding& finding = add(rule, judgement);
    for (const IdentityTerm& term : terms) finding.places.push_back(place_of(term));
  }

  /// The same for a rule by id, at places that the caller names. A pass costs no allocation.
  void record(RuleId id, const Judgement& judgement, std::span<const Location> places,
              std::string_view note = {}) {
    record(id.index(), judgement, places, note);
  }
  void record(std::uint32_t rule, const Judgement& judgement, std::span<const Location> places,
              std::string_view note = {}) {
    if (Finding* const finding = start(rule, judgement)) {
      finding->places.assign(places.begin(), places.end());
      if (!finding->note.empty() && !note.empty()) finding->note += "; ";
      finding->note += note;
    }
  }
  void record(RuleId id, const Judgement& judgement, std::initializer_list<Location> places,
              std::string_view note = {}) {
    record(id, judgement, std::span{places.begin(), places.size()}, note);
  }

  /// The index of the finding recorded last.
  std::size_t last_finding() const noexcept { return report_.findings.size() - 1; }

  /// Whether the rule failed anywhere so far.
  bool failed(RuleId id) const noexcept {
    const auto& applications = report_.coverage[id.index()].applications;
    return applications[static_cast<std::size_t>(Outcome::fail)] != 0;
  }

  void pass(RuleId id, std::uint32_t times = 1) noexcept { tally(id, Outcome::pass, times); }
  /// Of a rule that applies.
  void pass(std::uint32_t rule, std::uint32_t times) noexcept { count(rule, Outcome::pass, times); }
  void insufficient(RuleId id) { tally(id, Outcome::insufficient); }
  void fail(RuleId id, std::span<const Location> places, std::string note) {
    if (Finding* const finding = start(id.index(), {.outcome = Outcome::fail})) {
      finding->places.assign(places.begin(), places.end());
      finding->note = std::move(note);
    }
  }
  void fail(RuleId id, std::initializer_list<Location> places, std::string note) {
    fail(id, std::span{places.begin(), places.size()}, std::move(note));
  }

  /// Where a figure of an identity stands.
  Location place_of(const IdentityTerm& term) const {
    Location place;
    place.sign = term.sign;
    const std::uint32_t first = number_of(disclosure_, 0, ClaimPart::figure);
    if (term.figure >= first) {
      const std::uint32_t part = (term.figure - first) % 3 + 1;
      return at_claim((term.figure - first) / 3, static_cast<ClaimPart>(part), term.sign);
    }
    const auto after = std::upper_bound(
        panels_.begin(), panels_.end(), term.figure,
        [](std::uint32_t figure, const PlacedPanel& panel) { return figure < panel.first_cell; });
    const PlacedPanel& found = *(after - 1);
    const std::uint32_t offset = term.figure - found.first_cell;
    const Row& row = disclosure_.tables.rows(*found.panel)[offset / found.panel->column_count];
    place.table = found.table;
    place.row = row.key;
    place.code = row.code;
    place.line = row.line;
    place.column = disclosure_.tables.columns(*found.panel)[offset % found.panel->column_count].key;
    return place;
  }

  static Location at_claim(std::size_t claim, ClaimPart part, std::int8_t sign = 1) noexcept {
    Location place;
    place.claim = static_cast<std::int32_t>(claim);
    place.part = part;
    place.sign = sign;
    return place;
  }
  /// The same of a claim of the disclosure itself.
  Location at_claim(const Claim& claim, ClaimPart part, std::int8_t sign = 1) const noexcept {
    return at_claim(static_cast<std::size_t>(&claim - disclosure_.claims.data()), part, sign);
  }
  static Location at_form(std::size_t form) noexcept {
    Location place;
    place.form = static_cast<std::int32_t>(form);
    return place;
  }

  /// What was never applied had nothing to apply to.
  Report take() {
    for (std::uint32_t rule = 0; rule < report_.coverage.size(); ++rule) {
      std::uint32_t any = 0;  // not a search, whose end would hardly ever be predicted
      for (const std::uint32_t times : report_.coverage[rule].applications) any |= times;
      if (any == 0 && applies(rule)) count(rule, Outcome::not_applicable);
    }
    return std::move(report_);
  }

 private:
  static constexpr std::size_t usual_findings = 32;

  struct PlacedPanel {
    std::uint32_t first_cell;
    TableKey table;
    const Panel* panel;
  };

  static std::uint32_t index_of(std::string_view id) noexcept {
    const std::span<const Rule> rules = Report::rules();
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
      if (rules[i].id == id) return i;
    }
    return Figures::none;
  }

  void tally(RuleId id, Outcome outcome, std::uint32_t times = 1) noexcept {
    if (applies(id.index())) count(id.index(), outcome, times);
  }
  void count(std::uint32_t rule, Outcome outcome, std::uint32_t times = 1) noexcept {
    report_.coverage[rule].applications[static_cast<std::size_t>(outcome)] += times;
  }

  /// Counts the outcome; the finding that is to be completed, if it is one.
  Finding* start(std::uint32_t rule, const Judgement& judgement) {
    if (!applies(rule)) return nullptr;
    count(rule, judgement.outcome);
    const bool found = judgement.outcome == Outcome::fail || judgement.outcome == Outcome::tail;
    return found ? &add(rule, judgement) : nullptr;
  }

  Finding& add(std::uint32_t rule, const Judgement& judgement) {
    Finding& finding = report_.findings.emplace_back();
    finding.rule = rule;
    finding.outcome = judgement.outcome;
    finding.severity = severity_of(judgement, Report::rules()[rule]);
    if (judgement.hidden_behind_zeros) finding.note = "only money too small to print explains it";
    finding.found = judgement.found;
    finding.expected_low = judgement.expected_low;
    finding.expected_high = judgement.expected_high;
    finding.difference = judgement.difference;
    return finding;
  }

  static Severity severity_of(const Judgement& judgement, const Rule& rule) noexcept {
    if (judgement.outcome != Outcome::tail) return rule.severity;
    return judgement.hidden_behind_zeros ? Severity::warning : Severity::info;
  }

  const Disclosure& disclosure_;
  std::array<bool, standard_rules.size()> applies_;
  std::vector<PlacedPanel> panels_;
  Report report_;
};

}  // namespace juesuan::inline v0::detail
