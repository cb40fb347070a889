#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/accounts.hpp>

namespace juesuan_tests {

/// Accounts as lines of text, every field of them: two accounts are the same if their texts are.
/// One class, so that each overload sees all the others.
struct AccountsText {
  static std::string of(std::string_view text) { return '"' + std::string(text) + '"'; }
  template <std::integral T>
  static std::string of(T value) {
    return std::to_string(value);
  }
  static std::string of(juesuan::Amount amount) { return std::to_string(amount.fen()) + " fen"; }
  static std::string of(juesuan::Points points) { return std::to_string(points.hundredths); }
  static std::string of(juesuan::Percent percent) { return std::to_string(percent.hundredths()); }
  template <class E>
  requires(!juesuan::terms<E>.empty()) static std::string of(E value) {
    return std::string(juesuan::token(value));
  }
  template <class T>
  static std::string of(const std::optional<T>& value) {
    return value ? of(*value) : "-";
  }
  template <class... Fields>
  static std::string fields_text(const Fields&... fields) {
    std::string text;
    ((text += of(fields) + ' '), ...);
    return text + '\n';
  }

  static std::string of(const juesuan::Entry& e) {
    return fields_text(e.fen, e.function.value(), e.economic.value(), e.year, e.stage, e.flow,
                       e.source, e.kind, e.nature, e.detail);
  }
  static std::string of(const juesuan::StatedFigure& s) {
    return fields_text(s.year, s.figure, s.amount);
  }
  static std::string of(const juesuan::Reason& r) { return fields_text(r.claim, r.text); }
  static std::string of(const juesuan::Entity& e) {
    return fields_text(e.name, e.year, e.nature, e.scope, e.supervisor, e.duties, e.units,
                       e.offices);
  }
  static std::string of(const juesuan::Funding& f) {
    return fields_text(f.initial_budget, f.adjusted_budget, f.executed);
  }
  static std::string of(const juesuan::Indicator& i) {
    return fields_text(i.category, i.subcategory, i.name, i.target, i.actual, i.weight, i.score,
                       i.deviation);
  }
  static std::string of(const juesuan::Project& p) {
    return fields_text(p.name, p.form_name, p.department, p.implementing_unit, p.total, p.fiscal,
                       p.carried_over, p.other, p.carried_forward, p.stated_rate,
                       p.execution_weight, p.execution_score, p.stated_weight, p.stated_score,
                       p.goal, p.achievement, p.summary, p.problems, p.improvements, p.indicators);
  }
  static std::string of(const juesuan::SelfEvaluation& s) {
    return fields_text(s.projects, s.amount, s.project_budget);
  }
  template <class Key, class Value>
  static std::string of(const juesuan::Facts<Key, Value>& facts) {
    std::string text;
    for (const juesuan::Term<Key>& term : juesuan::terms<Key>) {
      text += std::string(term.token) + ' ' + of(facts[term.value]) + '\n';
    }
    return text;
  }
  template <class Code>
  static std::string of(const juesuan::CodeNames<Code>& names) {
    std::string text;
    for (const auto& item : names.items()) text += fields_text(item.code.value(), item.name);
    return text;
  }

  template <class T>
  static std::string of(const std::vector<T>& items) {
    std::string text;
    for (const T& item : items) text += of(item) + ' ';
    return text + '\n';
  }

  static std::string of(const juesuan::Accounts& a) {
    return fields_text(a.entity, a.entries, a.stated, a.counts, a.procurement, a.assets, a.projects,
                       a.self_evaluation, a.reasons, a.function_names, a.economic_names);
  }
};

}  // namespace juesuan_tests
