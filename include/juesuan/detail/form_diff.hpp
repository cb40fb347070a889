#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/difference_collector.hpp>
#include <juesuan/detail/fact_diff.hpp>
#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/form_figures.hpp>
#include <juesuan/detail/quote.hpp>

namespace juesuan::inline v0::detail {

/// Compares money, rate and points of the self-evaluation forms.
class FormDiffer {
 public:
  explicit FormDiffer(DifferenceCollector& out)
      : out_(out), derived_(out.derived().forms), published_(out.published().forms) {}

  void run() {
    std::vector<char> paired(published_.size());
    index_published();
    for (std::size_t i = 0; i < derived_.size(); ++i) {
      const std::optional<std::size_t> printed = take_published(derived_[i]);
      if (printed) {
        paired[*printed] = 1;
        compare(derived_[i], *printed);
      } else {
        out_.keep(start(i, derived_[i].project.name), DifferenceKind::only_derived);
      }
    }
    for (std::size_t i = 0; i < published_.size(); ++i) {
      if (paired[i] != 0) continue;
      out_.keep(start(i, published_[i].project.name), DifferenceKind::only_published);
    }
  }

 private:
  using Project = BasicProject<std::string_view>;
  using Indicators = decltype(Project::indicators);

  static std::string key_of(std::string_view name) {
    const Folded folded_name{name};
    return std::string(comparable_name(folded_name.view()));
  }

  void index_published() {
    for (std::size_t i = 0; i < published_.size(); ++i) {
      by_name_.emplace(key_of(published_[i].project.name), i);
    }
  }

  /// The first published form of its name that is not taken yet.
  std::optional<std::size_t> take_published(const Form& form) {
    auto found = by_name_.find(key_of(form.project.name));
    if (found == by_name_.end()) found = by_name_.find(key_of(form_name(form)));
    if (found == by_name_.end()) return std::nullopt;
    // Of several of one name `find` may give any.
    found = by_name_.lower_bound(found->first);
    const std::size_t index = found->second;
    by_name_.erase(found);
    return index;
  }

  static Difference start(std::size_t form, std::string_view name) {
    Difference item;
    item.place.form = static_cast<std::int32_t>(form);
    item.where = "forms[" + std::to_string(form) + ']';
    item.note = quoted(name);
    return item;
  }

  Difference start(const std::string& figure) const {
    Difference item = start(index_, published_[index_].project.name);
    item.where += '.' + figure;
    return item;
  }

  void compare(const Form& form, std::size_t index) {
    index_ = index;
    const Project& exact = form.project;
    const Project& printed = published_[index].project;
    compare("total", exact.total, printed.total);
    compare("fiscal", exact.fiscal, printed.fiscal);
    compare("carried_over", exact.carried_over, printed.carried_over);
    compare("other", exact.other, printed.other);
    compare("carried_forward", exact.carried_forward, printed.carried_forward);
    compare("execution_weight", exact.execution_weight, printed.execution_weight);
    compare("execution_score", exact.execution_score, printed.execution_score);
    compare_indicators(exact.indicators, printed.indicators);
    compare_derived(form, published_[index]);
  }

  void compare(const std::string& row, const Funding& exact, const Funding& printed) {
    compare(row + ".initial_budget", exact.initial_budget, printed.initial_budget);
    compare(row + ".adjusted_budget", exact.adjusted_budget, printed.adjusted_budget);
    compare(row + ".executed", exact.executed, printed.executed);
  }

  void compare(const std::string& figure, const std::optional<Amount>& exact,
               const std::optional<Amount>& printed) {
    Difference item = start(figure);
    item.unit = FigureUnit::money;
    out_.compare_fact(std::move(item), exact ? form_cell(*exact, Origin::derived) : Cell{},
                      printed ? form_cell(*printed, Origin::published) : Cell{});
  }

  void compare(const std::string& figure, const std::optional<Points>& exact,
               const std::optional<Points>& printed) {
    compare_number(figure, FigureUnit::points, number_of(exact), number_of(printed));
  }

  void compare_number(const std::string& figure, FigureUnit unit,
                      const std::optional<std::int64_t>& exact,
                      const std::optional<std::int64_t>& printed) {
    Difference item = start(figure);
    item.unit = unit;
    out_.compare_fact(std::move(item), number_cell(exact), number_cell(printed));
  }

  void compare_indicators(const Indicators& exact, const Indicators& printed) {
    const std::size_t both = std::min(exact.size(), printed.size());
    for (std::size_t i = 0; i < both; ++i) {
      compare(indicator(i) + ".weight", exact[i].weight, printed[i].weight);
      compare(indicator(i) + ".score", exact[i].score, printed[i].score);
    }
    add_alone(exact, both, DifferenceKind::only_derived);
    add_alone(printed, both, DifferenceKind::only_published);
  }

  void add_alone(const Indicators& indicators, std::size_t from, DifferenceKind kind) {
    for (std::size_t i = from; i < indicators.size(); ++i) {
      out_.keep(start(indicator(i)), kind, quoted(indicators[i].name));
    }
  }

  static std::string indicator(std::size_t index) {
    return "indicators[" + std::to_string(index) + ']';
  }

  /// What books need not state because it follows from the form; the text repeats the score.
  void compare_derived(const Form& exact, const Form& printed) {
    compare_derived("stated_rate", FigureUnit::percent, number_of(exact.project.stated_rate),
                    number_of(exact.rate), number_of(printed.project.stated_rate));
    compare_derived("stated_weight", FigureUnit::points, number_of(exact.project.stated_weight),
                    number_of(exact.weight), number_of(printed.project.stated_weight));
    const auto score = number_of(exact.project.stated_score);
    compare_derived("stated_score", FigureUnit::points, score, number_of(exact.score),
                    number_of(printed.project.stated_score));
    compare_derived("text_score", FigureUnit::points, std::nullopt,
                    score ? score : number_of(exact.score), number_of(printed.text_score));
  }

  /// A value that the books do not state counts as missing only where the publication has it.
  void compare_derived(const std::string& figure, FigureUnit unit,
                       const std::optional<std::int64_t>& stated,
                       const std::optional<std::int64_t>& derived,
                       const std::optional<std::int64_t>& printed) {
    const bool asked = out_.prints(start(figure).where, number_cell(printed));
    compare_number(figure, unit, stated || !asked ? stated : derived, printed);
  }

  static std::optional<std::int64_t> number_of(const std::optional<Points>& points) noexcept {
    return points ? std::optional{points->hundredths} : std::nullopt;
  }
  static std::optional<std::int64_t> number_of(const std::optional<Percent>& percent) noexcept {
    return percent && percent->defined() ? std::optional{percent->hundredths()} : std::nullopt;
  }

  DifferenceCollector& out_;
  const std::vector<Form>& derived_;
  const std::vector<Form>& published_;
  std::multimap<std::string, std::size_t> by_name_;  ///< published forms that are not taken yet
  std::size_t index_ = 0;                            ///< of the published form in hand
};

}  // namespace juesuan::inline v0::detail
