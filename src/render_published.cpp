#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/layout_terms.hpp>
#include <juesuan/published.hpp>

#include "json_writer.hpp"

namespace juesuan::inline v0 {

namespace {

class PublishedWriter {
 public:
  explicit PublishedWriter(const Disclosure& disclosure) : disclosure_(disclosure) {
    for (const Unreadable& text : disclosure.unreadable) unreadable_[text.where] = text.printed;
  }

  std::string write() {
    out_.begin_object();
    out_.member("format", "juesuan.published/1");
    write_entity();
    write_all("tables", disclosure_.tables.tables());
    write_all("claims", disclosure_.claims);
    write_all("forms", disclosure_.forms);
    write_facts("counts", disclosure_.counts, std::nullopt);
    write_facts("assets", disclosure_.assets, disclosure_.stated_vehicles);
    write_self_evaluation();
    out_.member_if_any("prior_closing_balance", text_of(disclosure_.prior_closing_balance));
    write_texts("contents", disclosure_.contents);
    write_texts("headings", disclosure_.headings);
    write_all("paragraphs", disclosure_.paragraphs);
    out_.end_object();
    return out_.text() + '\n';
  }

 private:
  void write_entity() {
    const Entity& entity = disclosure_.entity;
    out_.begin_object("entity");
    out_.member_if_any("name", entity.name);
    if (entity.year != 0) out_.member("year", std::int64_t{entity.year});
    out_.member_if_any("nature", token(entity.nature));
    out_.member_if_any("scope", token(entity.scope));
    out_.end_object();
  }

  /// An array of objects, left out where there are none; `where_` is the place of each.
  template <class Items>
  void write_all(std::string_view name, const Items& items) {
    if (items.empty()) return;
    out_.begin_array(name);
    std::size_t index = 0;
    for (const auto& item : items) {
      where_ = std::string(name) + '[' + std::to_string(index++) + ']';
      out_.begin_object();
      write(item);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_texts(std::string_view name, const std::vector<std::string_view>& texts) {
    if (texts.empty()) return;
    out_.begin_array(name);
    for (const std::string_view text : texts) out_.string(text);
    out_.end_array();
  }

  void write(const Precision& precision) {
    if (precision == Precision{}) return;
    out_.member("unit", detail::unit_name(precision.unit));
    out_.member("places", std::int64_t{precision.places});
  }

  /// The text of a cell as it was published, or as a derived one prints.
  std::string_view text_of(const Cell& cell) {
    return cell.printed != 0 ? disclosure_.tables.printed(cell)
                             : number_.of(cell, CellStyle{NumberStyle{}, false});
  }

  void write(const Table& table) {
    const Tables& tables = disclosure_.tables;
    out_.member("key", token(table.key));
    out_.member_if_any("title", table.title);
    out_.member_if_any("number", table.number_text);
    const std::span<const Panel> panels = tables.panels(table);
    if (!panels.empty()) write(tables.columns(panels.front()).front().precision);
    if (table.left_out != 0) out_.member("left_out", std::int64_t{table.left_out});
    out_.begin_array("panels");
    for (const Panel& panel : panels) write(panel);
    out_.end_array();
  }

  void write(const Panel& panel) {
    const Tables& tables = disclosure_.tables;
    out_.begin_object();
    out_.begin_array("columns");
    for (const Column& column : tables.columns(panel)) out_.string(token(column.key));
    out_.end_array();
    out_.begin_array("rows");
    for (std::size_t i = 0; i < panel.row_count; ++i) {
      write(tables.rows(panel)[i], tables.cells(panel, i));
    }
    out_.end_array();
    out_.end_object();
  }

  void write(const Row& row, std::span<const Cell> cells) {
    out_.begin_object();
    out_.member("key", token(row.key));
    if (row.code != 0) out_.member("code", number_.of_count(row.code));
    if (row.line != 0) out_.member("line", std::int64_t{row.line});
    out_.member_if_any("label", row.label);
    out_.begin_array("cells");
    if (cells.front().state != CellState::absent) {
      for (const Cell& cell : cells) out_.string(text_of(cell));
    }
    out_.end_array();
    out_.end_object();
  }

  void write(const Claim& claim) {
    out_.member("id", claim.id);
    out_.member_if_any("figure", text_of(claim.figure));
    out_.member_if_any("base", text_of(claim.base));
    out_.member_if_any("difference", text_of(claim.difference));
    out_.member_if_any("ratio", ratio_of(claim));
    out_.member_if_any("comparison", token(claim.comparison));
    out_.member_if_any("subject", claim.subject);
    out_.member_if_any("group", claim.group);
    out_.member_if_any("category", claim.category);
    const bool derived = disclosure_.origin == Origin::derived;
    if (claim.gives_no_reason || (derived && owes_reason(claim) && claim.reason.empty())) {
      out_.member("reason", std::string_view{});
    }
    out_.member_if_any("reason", claim.reason);
    write(claim.precision);
    if (claim.ratio_places != 2) out_.member("ratio_places", std::int64_t{claim.ratio_places});
  }

  std::string_view ratio_of(const Claim& claim) {
    if (!claim.printed_ratio.empty() || claim.ratio_state != RatioState::value) {
      return claim.printed_ratio;
    }
    return number_.of(claim.ratio, NumberStyle{});
  }

  /// A figure of a form or a fact, or the text there that is none.
  template <class Value>
  void figure(std::string_view name, const std::optional<Value>& value) {
    if (value) {
      out_.member(name, text(*value));
      return;
    }
    const auto found = unreadable_.find(where_ + '.' + std::string(name));
    if (found != unreadable_.end()) out_.member(name, found->second);
  }

  std::string_view text(Amount amount) { return number_.of(amount, NumberStyle{}); }
  std::string_view text(Points points) { return number_.of(points); }
  std::string_view text(Percent percent) { return number_.of(percent, NumberStyle{}); }
  std::string_view text(std::int64_t count) { return number_.of_count(count); }

  void funding(const char* name, const Funding& row) {
    const std::string form = where_;
    where_ += std::string(".") + name;
    out_.begin_object(name);
    figure("initial_budget", row.initial_budget);
    figure("adjusted_budget", row.adjusted_budget);
    figure("executed", row.executed);
    out_.end_object();
    where_ = form;
  }

  void write(const Form& form) {
    const auto& project = form.project;
    out_.member("name", project.name);
    out_.member_if_any("form_name", project.form_name);
    if (form.left_out != 0) out_.member("left_out", std::int64_t{form.left_out});
    out_.member_if_any("department", project.department);
    out_.member_if_any("implementing_unit", project.implementing_unit);
    funding("total", project.total);
    funding("fiscal", project.fiscal);
    funding("carried_over", project.carried_over);
    funding("other", project.other);
    figure("carried_forward", project.carried_forward);
    figure("stated_rate", project.stated_rate);
    figure("execution_weight", project.execution_weight);
    figure("execution_score", project.execution_score);
    figure("stated_weight", project.stated_weight);
    figure("stated_score", project.stated_score);
    figure("text_score", form.text_score);
    out_.member_if_any("goal", project.goal);
    out_.member_if_any("achievement", project.achievement);
    out_.member_if_any("summary", project.summary);
    out_.member_if_any("problems", project.problems);
    out_.member_if_any("improvements", project.improvements);
    write_indicators(project.indicators);
  }

  void write_indicators(const std::vector<BasicIndicator<std::string_view>>& indicators) {
    const std::string form = where_;
    out_.begin_array("indicators");
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const auto& indicator = indicators[i];
      where_ = form + ".indicators[" + std::to_string(i) + ']';
      out_.begin_object();
      out_.member_if_any("category", indicator.category);
      out_.member_if_any("subcategory", indicator.subcategory);
      out_.member_if_any("name", indicator.name);
      out_.member_if_any("target", indicator.target);
      out_.member_if_any("actual", indicator.actual);
      figure("weight", indicator.weight);
      figure("score", indicator.score);
      out_.member_if_any("deviation", indicator.deviation);
      out_.end_object();
    }
    out_.end_array();
    where_ = form;
  }

  void write(const Paragraph& paragraph) {
    out_.member("text", paragraph.text);
    out_.member_if_any("section", token(paragraph.section));
    if (paragraph.line != 0) out_.member("line", std::int64_t{paragraph.line});
  }

  template <class Key>
  void write_facts(const char* name, const Facts<Key, std::int64_t>& facts,
                   const std::optional<std::int64_t>& vehicles) {
    where_ = name;
    out_.begin_object(name);
    for (const Term<Key>& term : terms<Key>) figure(term.token, facts[term.value]);
    figure("vehicles", vehicles);
    out_.end_object();
  }

  void write_self_evaluation() {
    where_ = "self_evaluation";
    out_.begin_object(where_);
    figure("projects", disclosure_.self_evaluated_projects);
    write_texts("names", disclosure_.listed_projects);
    out_.end_object();
  }

  const Disclosure& disclosure_;
  std::map<std::string, std::string_view> unreadable_;
  std::string where_;
  NumberText number_;
  JsonWriter out_;
};

}  // namespace

std::string render_published(const Disclosure& disclosure) {
  return PublishedWriter{disclosure}.write();
}

}  // namespace juesuan::inline v0
