#include "printed_document.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include <juesuan/detail/arena.hpp>
#include <juesuan/detail/forms_builder.hpp>
#include <juesuan/detail/own_words.hpp>
#include <juesuan/interval.hpp>

#include "printed_number.hpp"
#include "printed_tables.hpp"

namespace juesuan::inline v0::detail {

namespace {

std::string item(std::string_view array, std::size_t index) {
  return std::string(array) + '[' + std::to_string(index) + ']';
}

class FigureReader {
 public:
  explicit FigureReader(const PrintedDocument& printed) : printed_(printed) {}

  Disclosure read() {
    result_.origin = Origin::published;
    result_.entity = printed_.entity;
    PrintedTables tables{result_.unreadable};
    tables.reserve(printed_.tables);
    for (std::size_t i = 0; i < printed_.tables.size(); ++i) {
      tables.add(printed_.tables[i], item("tables", i));
    }
    for (std::size_t i = 0; i < printed_.claims.size(); ++i) {
      result_.claims.push_back(claim(printed_.claims[i], item("claims", i), tables));
    }
    if (!printed_.prior_closing_balance.empty()) {
      result_.prior_closing_balance =
          tables.money(printed_.prior_closing_balance, Precision{}, "prior_closing_balance");
    }
    result_.tables = tables.finish();
    read_forms();
    explain_projects();
    read_facts(printed_.counts, result_.counts, "counts.");
    read_facts(printed_.assets, result_.assets, "assets.");
    result_.stated_vehicles = count(printed_.vehicles, "assets.vehicles");
    result_.self_evaluated_projects =
        count(printed_.self_evaluated_projects, "self_evaluation.projects");
    copy(printed_.listed_projects, result_.listed_projects);
    copy(printed_.contents, result_.contents);
    copy(printed_.headings, result_.headings);
    for (const PrintedParagraph& paragraph : printed_.paragraphs) {
      result_.paragraphs.push_back(
          {arena_->copy(paragraph.text), paragraph.line, paragraph.section});
    }
    result_.text = arena_;
    return std::move(result_);
  }

 private:
  void copy(const std::vector<std::string>& from, std::vector<std::string_view>& to) {
    for (const std::string& text : from) to.push_back(arena_->copy(text));
  }

  Claim claim(const PrintedClaim& printed, const std::string& where, PrintedTables& tables) {
    Claim claim;
    claim.id = arena_->copy(to_string(printed.id));
    claim.key = printed.id.key;
    claim.kind = printed.id.kind;
    claim.section = printed.id.section;
    claim.code = printed.id.code;
    claim.subject =
        printed.subject.empty() ? official_name(printed.id.key) : arena_->copy(printed.subject);
    claim.group = arena_->copy(printed.group);
    claim.category = arena_->copy(printed.category);
    claim.reason = arena_->copy(printed.reason);
    claim.gives_no_reason = printed.gives_no_reason;
    claim.comparison = printed.comparison;
    claim.precision = printed.precision;
    const auto money = [&](const std::string& text, const char* name) {
      return text.empty() ? Cell{} : tables.money(text, printed.precision, where + name);
    };
    claim.figure = money(printed.figure, ".figure");
    claim.base = money(printed.base, ".base");
    claim.difference = money(printed.difference, ".difference");
    read_ratio(printed, where, claim);
    return claim;
  }

  void read_ratio(const PrintedClaim& printed, const std::string& where, Claim& claim) {
    claim.ratio_places = printed.ratio_places;
    claim.printed_ratio = arena_->copy(printed.ratio);
    const PrintedNumber ratio = read_printed_percent(printed.ratio, printed.ratio_places);
    switch (ratio.state) {
      case CellState::value:
        claim.ratio = Percent::from_hundredths(ratio.value);
        claim.ratio_state = RatioState::value;
        return;
      case CellState::unreadable:
        claim.ratio_state = RatioState::insufficient;
        result_.unreadable.push_back({where + ".ratio", claim.printed_ratio});
        return;
      default:
        return;
    }
  }

  /// The number of a text that is one; notes one that is neither a number nor blank.
  std::optional<std::int64_t> number(PrintedNumber read, const std::string& text,
                                     const std::string& where) {
    if (read.state == CellState::value) return read.value;
    if (read.state == CellState::unreadable) {
      result_.unreadable.push_back({where, arena_->copy(text)});
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> count(const std::string& text, const std::string& where) {
    return number(read_printed_count(text), text, where);
  }
  std::optional<Points> points(const std::string& text, const std::string& where) {
    const PrintedNumber read = read_printed_points(text);
    unreadable_points_ = unreadable_points_ || read.state == CellState::unreadable;
    const auto value = number(read, text, where);
    return value ? std::optional{Points{*value}} : std::nullopt;
  }
  std::optional<Amount> amount(const std::string& text, const std::string& where) {
    const auto value = number(read_printed_money(text, Precision{}), text, where);
    return value ? std::optional{Amount::from_fen(*value)} : std::nullopt;
  }

  template <class Key>
  void read_facts(const PrintedFacts<Key>& printed, Facts<Key, std::int64_t>& facts,
                  const std::string& where) {
    for (std::size_t i = 0; i < printed.size(); ++i) {
      const Term<Key>& term = terms<Key>[i];
      facts[term.value] = count(printed[i], where + std::string(term.token));
    }
  }

  void read_forms() {
    std::vector<Project> projects;
    std::vector<char> unreadable;
    for (std::size_t i = 0; i < printed_.forms.size(); ++i) {
      unreadable_points_ = false;
      projects.push_back(project(printed_.forms[i], item("forms", i)));
      unreadable.push_back(unreadable_points_ ? 1 : 0);
    }
    result_.forms = FormsBuilder{*arena_, "forms"}.build(projects);
    for (std::size_t i = 0; i < result_.forms.size(); ++i) {
      result_.forms[i].unreadable_points = unreadable[i] != 0;
      result_.forms[i].left_out = printed_.forms[i].left_out;
      result_.forms[i].text_score =
          points(printed_.forms[i].text_score, item("forms", i) + ".text_score");
    }
  }

  /// The problems of a project are the reason that it gives.
  void explain_projects() {
    for (Claim& claim : result_.claims) {
      const std::size_t form = std::size_t{claim.code} - 1;
      if (claim.key != ClaimKey::execution_project || form >= result_.forms.size()) continue;
      const std::string_view problems = result_.forms[form].project.problems;
      if (claim.reason.empty() && !without_stop(problems).empty()) claim.reason = problems;
    }
  }

  Funding funding(const PrintedFunding& printed, const std::string& where) {
    Funding row;
    row.initial_budget = amount(printed.initial_budget, where + ".initial_budget");
    row.adjusted_budget = amount(printed.adjusted_budget, where + ".adjusted_budget");
    row.executed = amount(printed.executed, where + ".executed");
    return row;
  }

  Project project(const PrintedForm& printed, const std::string& where) {
    Project project = printed.words;
    project.total = funding(printed.total, where + ".total");
    project.fiscal = funding(printed.fiscal, where + ".fiscal");
    project.carried_over = funding(printed.carried_over, where + ".carried_over");
    project.other = funding(printed.other, where + ".other");
    project.carried_forward = amount(printed.carried_forward, where + ".carried_forward");
    const auto rate = number(read_printed_percent(printed.stated_rate, 2), printed.stated_rate,
                             where + ".stated_rate");
    if (rate) project.stated_rate = Percent::from_hundredths(*rate);
    project.execution_weight = points(printed.execution_weight, where + ".execution_weight");
    project.execution_score = points(printed.execution_score, where + ".execution_score");
    project.stated_weight = points(printed.stated_weight, where + ".stated_weight");
    project.stated_score = points(printed.stated_score, where + ".stated_score");
    for (std::size_t i = 0; i < printed.indicators.size(); ++i) {
      const PrintedIndicator& row = printed.indicators[i];
      const std::string place = item(where + ".indicators", i);
      Indicator& indicator = project.indicators.emplace_back(row.words);
      indicator.weight = points(row.weight, place + ".weight");
      indicator.score = points(row.score, place + ".score");
    }
    return project;
  }

  const PrintedDocument& printed_;
  Disclosure result_;
  std::shared_ptr<Arena> arena_ = std::make_shared<Arena>();
  bool unreadable_points_ = false;  ///< of the form that is being read
};

}  // namespace

Disclosure read_figures(const PrintedDocument& printed) { return FigureReader{printed}.read(); }

}  // namespace juesuan::inline v0::detail
