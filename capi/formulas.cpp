#include "formulas.hpp"

#include <cstddef>
#include <string>

#include <juesuan/evaluate.hpp>
#include <juesuan/formula_text.hpp>

namespace {

using namespace juesuan_capi;

template <class E>
juesuan::EnumSet<E> set_of(std::uint32_t bits, const std::string& where) {
  if (bits == 0) return juesuan::EnumSet<E>::all();
  juesuan::EnumSet<E> set;
  std::uint32_t known = 0;
  for (const juesuan::Term<E>& term : juesuan::terms<E>) {
    known |= bit_of(term.value);
    if ((bits & bit_of(term.value)) != 0) set = set | juesuan::breadth(term.value);
  }
  if ((bits & ~known) != 0) {
    throw Error(Status::argument, where, "unknown bits in " + std::to_string(bits));
  }
  return set;
}

template <class Code>
Code code_of(std::uint32_t number, const std::string& where) {
  const Code code{number};
  if (!code.empty() && !code.well_formed()) {
    throw Error(Status::argument, where, std::to_string(number) + " is no code");
  }
  return code;
}

juesuan::Selector selector_of(const juesuan_selector& in, const std::string& where) {
  return {.years = set_of<juesuan::RelativeYear>(in.years, where + ".years"),
          .stages = set_of<juesuan::Stage>(in.stages, where + ".stages"),
          .flows = set_of<juesuan::Flow>(in.flows, where + ".flows"),
          .sources = set_of<juesuan::Source>(in.sources, where + ".sources"),
          .kinds = set_of<juesuan::Kind>(in.kinds, where + ".kinds"),
          .natures = set_of<juesuan::Nature>(in.natures, where + ".natures"),
          .function = code_of<juesuan::FunctionCode>(in.function, where + ".function"),
          .economic = code_of<juesuan::EconomicCode>(in.economic, where + ".economic")};
}

juesuan::Formula formula_of_one(const juesuan_selector& in, const std::string& where) {
  const juesuan::Formula formula{selector_of(in, where)};
  if (in.sign == 1) return formula;
  if (in.sign == -1) return juesuan::Formula{} - formula;
  throw Error(Status::argument, where + ".sign", "expected 1 or -1");
}

juesuan::Formula formula_of_all(const juesuan_selector* selectors, std::size_t count) {
  juesuan::Formula formula;
  each_of(selectors, count, "selectors", [&](const juesuan_selector& in, const std::string& at) {
    formula = formula + formula_of_one(in, at);
  });
  return formula;
}

juesuan::Formula formula_of_figure(std::int32_t figure) {
  return formula_of(checked_enum<juesuan::Figure>(figure, "figure"));
}

}  // namespace

extern "C" {

juesuan_status juesuan_evaluate(const juesuan_accounts* accounts, const juesuan_selector* selectors,
                                size_t count, juesuan_evaluation* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    const juesuan::Evaluation found = evaluate(from, formula_of_all(selectors, count), "selectors");
    store(out,
          juesuan_evaluation{0, found.insufficient ? JUESUAN_CELL_INSUFFICIENT : JUESUAN_CELL_VALUE,
                             found.lower_bound ? 1 : 0, 0, found.amount.fen()});
  });
}

juesuan_status juesuan_formula_text(const juesuan_selector* selectors, size_t count, int32_t year,
                                    juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    if (year < 1949 || year > 9999) throw Error(Status::input, "year", "expected 1949 to 9999");
    out = new juesuan_buffer{in_words(formula_of_all(selectors, count), year)};
  });
}

juesuan_status juesuan_figure_selector_count(int32_t figure, size_t* count, juesuan_error* error) {
  return guard(error, [&] { required(count, "count") = formula_of_figure(figure).size(); });
}

juesuan_status juesuan_figure_selector(int32_t figure, size_t index, juesuan_selector* out,
                                       juesuan_error* error) {
  return guard(error, [&] { store(out, struct_of(part_at(formula_of_figure(figure), index))); });
}

juesuan_status juesuan_accounts_match(const juesuan_accounts* accounts, size_t entry,
                                      const juesuan_selector* selector, int32_t* match,
                                      juesuan_error* error) {
  return guard(error, [&] {
    std::int32_t& out = required(match, "match");
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    const juesuan::Entry& found = at(std::span{from.entries}, entry, "entry");
    const juesuan::Selector wanted = selector_of(load(selector, "selector"), "selector");
    out = static_cast<std::int32_t>(juesuan::match(wanted, found, from.entity));
  });
}

}  // extern "C"
