#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <juesuan/detail/difference_collector.hpp>
#include <juesuan/detail/fact_rows.hpp>

namespace juesuan::inline v0::detail {

/// A number that is no money, known or not, as a figure.
inline Cell number_cell(const std::optional<std::int64_t>& number) noexcept {
  return number ? exact_cell(CellUnit::count, number) : Cell{};
}

/// Compares the counts and assets of the text.
class FactDiffer {
 public:
  explicit FactDiffer(DifferenceCollector& out)
      : out_(out), derived_(out.derived()), published_(out.published()) {}

  void run() {
    compare_each("counts.", derived_.counts, published_.counts);
    compare_each("assets.", derived_.assets, published_.assets);
    compare_vehicles();
    compare("self_evaluation.projects", derived_.self_evaluated_projects,
            published_.self_evaluated_projects);
  }

 private:
  template <class Key>
  void compare_each(const std::string& group, const Facts<Key, std::int64_t>& exact,
                    const Facts<Key, std::int64_t>& printed) {
    for (const Term<Key>& term : terms<Key>) {
      compare(group + std::string(term.token), exact[term.value], printed[term.value]);
    }
  }

  /// Books state no total, so a publication that states none lacks nothing.
  void compare_vehicles() {
    const std::string where = "assets.vehicles";
    if (!out_.prints(where, number_cell(published_.stated_vehicles))) return;
    compare(where, vehicles_of(derived_.assets), published_.stated_vehicles);
  }

  void compare(const std::string& where, const std::optional<std::int64_t>& exact,
               const std::optional<std::int64_t>& printed) {
    Difference item;
    item.where = where;
    item.unit = FigureUnit::count;
    out_.compare_fact(std::move(item), number_cell(exact), number_cell(printed));
  }

  DifferenceCollector& out_;
  const Disclosure& derived_;
  const Disclosure& published_;
};

}  // namespace juesuan::inline v0::detail
