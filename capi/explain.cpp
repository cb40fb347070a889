#include <memory>

#include <juesuan/layout_terms.hpp>
#include <juesuan/render_diff.hpp>
#include <juesuan/render_explanation.hpp>

#include "formulas.hpp"

namespace {

using namespace juesuan_capi;

juesuan_explanation* explained(const juesuan_accounts& accounts,
                               const juesuan_disclosure& disclosure,
                               const juesuan::Location& place) {
  auto made = std::make_unique<juesuan_explanation>();
  made->value = explain(accounts.value, disclosure.profile.layout(), disclosure.value, place);
  for (const juesuan::ExplainedFigure& figure : made->value.figures) {
    made->published.push_back(published_text(figure.cell));
  }
  return made.release();
}

const juesuan::ExplainedFigure& figure_at(const juesuan_explanation* explanation,
                                          std::size_t figure) {
  const std::span<const juesuan::ExplainedFigure> all{
      required(explanation, "explanation").value.figures};
  return at(all, figure, "figure");
}

std::span<const juesuan::ExplainedEntry> entries_of(const juesuan::ExplainedFigure& figure,
                                                    std::int32_t list) {
  if (list != JUESUAN_LIST_ENTRIES && list != JUESUAN_LIST_COARSER) {
    throw Error(Status::argument, "list", "unknown number " + std::to_string(list));
  }
  return list == JUESUAN_LIST_ENTRIES ? figure.entries : figure.coarser;
}

juesuan_explained_figure figure_of(const juesuan::ExplainedFigure& figure,
                                   std::string_view published) {
  juesuan_explained_figure out{};
  out.state = static_cast<std::int32_t>(figure.cell.state);
  out.unit = static_cast<std::int32_t>(figure.cell.unit);
  out.lower_bound = figure.cell.lower_bound ? 1 : 0;
  out.amount = figure.cell.low;
  out.entry_count = figure.entries.size();
  out.coarser_count = figure.coarser.size();
  out.fact_count = figure.facts.size();
  out.part = borrow(token(figure.part));
  out.published = borrow(published);
  out.formula = borrow(figure.words);
  out.selector_count = figure.formula.size();
  return out;
}

juesuan_difference difference_of(const juesuan::Difference& difference, std::string_view message) {
  juesuan_difference out{};
  out.kind = static_cast<std::int32_t>(difference.kind);
  out.unit = static_cast<std::int32_t>(difference.unit);
  const auto give = [&out](std::uint32_t bit, const std::optional<std::int64_t>& from,
                           std::int64_t& to) {
    if (!from) return;
    out.given |= bit;
    to = *from;
  };
  give(JUESUAN_DIFFERENCE_GIVEN_EXACT, difference.exact, out.exact);
  give(JUESUAN_DIFFERENCE_GIVEN_PRINTS, difference.prints, out.prints);
  give(JUESUAN_DIFFERENCE_GIVEN_PRINTED, difference.printed, out.printed);
  out.code = difference.place.code;
  out.line = difference.place.line;
  out.table = borrow(token(difference.place.table));
  out.row = borrow(token(difference.place.row));
  out.column = borrow(token(difference.place.column));
  out.claim = borrow(difference.claim);
  out.part = borrow(token(difference.place.part));
  out.text = borrow(difference.text);
  out.note = borrow(difference.note);
  out.message = borrow(message);
  out.form = difference.place.form;
  out.place = borrow(difference.where);
  return out;
}

}  // namespace

extern "C" {

juesuan_status juesuan_explain_cell(const juesuan_accounts* accounts,
                                    const juesuan_disclosure* disclosure, const char* table,
                                    const char* row, const char* column,
                                    juesuan_explanation** explanation, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_explanation*& out = required(explanation, "explanation");
    const juesuan_accounts& books = required(accounts, "accounts");
    const juesuan_disclosure& from = required(disclosure, "disclosure");
    const juesuan::Location place = locate_cell(from.value, &required(table, "table"),
                                                &required(row, "row"), &required(column, "column"));
    out = explained(books, from, place);
  });
}

juesuan_status juesuan_explain_claim(const juesuan_accounts* accounts,
                                     const juesuan_disclosure* disclosure, const char* id,
                                     size_t id_size, juesuan_explanation** explanation,
                                     juesuan_error* error) {
  return guard(error, [&] {
    juesuan_explanation*& out = required(explanation, "explanation");
    const juesuan_accounts& books = required(accounts, "accounts");
    const juesuan_disclosure& from = required(disclosure, "disclosure");
    out = explained(books, from, locate_claim(from.value, bytes_of(id, id_size, "id")));
  });
}

void juesuan_explanation_free(juesuan_explanation* explanation) { delete explanation; }

juesuan_status juesuan_explanation_summary(const juesuan_explanation* explanation,
                                           juesuan_explained* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Explanation& from = required(explanation, "explanation").value;
    juesuan_explained found{};
    found.comparison = static_cast<std::int32_t>(from.comparison);
    found.ratio_state = static_cast<std::int32_t>(from.ratio_state);
    found.difference_state = static_cast<std::int32_t>(from.difference.state);
    found.ratio = from.ratio_state == juesuan::RatioState::value ? from.ratio.hundredths() : 0;
    found.difference = from.difference.low;
    found.figure_count = from.figures.size();
    found.rule_count = from.rules.size();
    found.place = borrow(from.where);
    found.name = borrow(from.name);
    found.code = from.place.code;
    found.line = from.place.line;
    found.table = borrow(token(from.place.table));
    found.row = borrow(token(from.place.row));
    found.column = borrow(token(from.place.column));
    found.claim = borrow(from.claim);
    store(out, found);
  });
}

juesuan_status juesuan_explanation_figure(const juesuan_explanation* explanation, size_t figure,
                                          juesuan_explained_figure* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::ExplainedFigure& found = figure_at(explanation, figure);
    store(out, figure_of(found, explanation->published[figure]));
  });
}

juesuan_status juesuan_explanation_entry(const juesuan_explanation* explanation, size_t figure,
                                         int32_t list, size_t entry, juesuan_explained_entry* out,
                                         juesuan_error* error) {
  return guard(error, [&] {
    const auto entries = entries_of(figure_at(explanation, figure), list);
    const juesuan::ExplainedEntry& found = at(entries, entry, "entry");
    store(out, juesuan_explained_entry{0, found.sign, found.index, found.entry.fen});
  });
}

juesuan_status juesuan_explanation_fact(const juesuan_explanation* explanation, size_t figure,
                                        size_t fact, juesuan_explained_fact* out,
                                        juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::ExplainedFact> facts{figure_at(explanation, figure).facts};
    const juesuan::ExplainedFact& found = at(facts, fact, "fact");
    store(out, juesuan_explained_fact{0, 0, found.value, borrow(found.where)});
  });
}

juesuan_status juesuan_explanation_selector(const juesuan_explanation* explanation, size_t figure,
                                            size_t index, juesuan_selector* out,
                                            juesuan_error* error) {
  return guard(error, [&] {
    store(out, struct_of(part_at(figure_at(explanation, figure).formula, index)));
  });
}

juesuan_status juesuan_explanation_rule(const juesuan_explanation* explanation, size_t rule,
                                        juesuan_rule* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const std::uint32_t> rules{required(explanation, "explanation").value.rules};
    store(out, rule_at(at(rules, rule, "rule")));
  });
}

juesuan_status juesuan_render_explanation(const juesuan_explanation* explanation, int32_t format,
                                          juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan::Explanation& from = required(explanation, "explanation").value;
    out = new juesuan_buffer{render_explanation(from, report_format(format))};
  });
}

juesuan_status juesuan_diff(const juesuan_disclosure* derived, const juesuan_disclosure* published,
                            juesuan_differences** differences, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_differences*& out = required(differences, "differences");
    auto made = std::make_unique<juesuan_differences>();
    made->value = diff(required(derived, "derived").value, required(published, "published").value);
    for (const juesuan::Difference& item : made->value.items) {
      made->messages.push_back(describe(item));
    }
    out = made.release();
  });
}

void juesuan_differences_free(juesuan_differences* differences) { delete differences; }

juesuan_status juesuan_differences_count(const juesuan_differences* differences, size_t* count,
                                         size_t* compared, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& items = required(count, "count");
    std::size_t& figures = required(compared, "compared");
    const juesuan::Differences& from = required(differences, "differences").value;
    items = from.items.size();
    figures = from.compared;
  });
}

juesuan_status juesuan_differences_at(const juesuan_differences* differences, size_t index,
                                      juesuan_difference* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan_differences& from = required(differences, "differences");
    const std::span<const juesuan::Difference> items{from.value.items};
    const juesuan::Difference& found = at(items, index, "index");
    store(out, difference_of(found, from.messages[index]));
  });
}

juesuan_status juesuan_render_diff(const juesuan_differences* differences, int32_t format,
                                   juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan::Differences& from = required(differences, "differences").value;
    out = new juesuan_buffer{render_diff(from, report_format(format))};
  });
}

}  // extern "C"
