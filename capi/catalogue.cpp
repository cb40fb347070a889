#include <algorithm>
#include <tuple>
#include <utility>

#include <juesuan/catalogue.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/render_report.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

/// Calls `use` with the lines of a classification.
template <class Use>
void with_catalogue(std::int32_t classification, Use use) {
  switch (classification) {
    case JUESUAN_CLASSIFICATION_FUNCTION:
      return use(juesuan::catalogue_functions());
    case JUESUAN_CLASSIFICATION_ECONOMIC:
      return use(juesuan::catalogue_economics());
    default:
      throw Error(Status::argument, "classification",
                  "unknown number " + std::to_string(classification));
  }
}

template <class Code>
juesuan_code code_of(const juesuan::CatalogueEntry<Code>& line) {
  return {0, line.code.value(), static_cast<std::int32_t>(line.evidence), 0, borrow(line.name)};
}

/// The enumerations in the order of juesuan_enumeration.
using Enumerations =
    std::tuple<juesuan::Stage, juesuan::Flow, juesuan::Source, juesuan::Kind, juesuan::Nature,
               juesuan::Axis, juesuan::Count, juesuan::Procurement, juesuan::Asset, juesuan::Figure,
               juesuan::Scope, juesuan::RowKind, juesuan::Severity, juesuan::ClaimKind,
               juesuan::Comparison, juesuan::RuleClass, juesuan::Outcome, juesuan::FigureUnit,
               juesuan::JointProof, juesuan::Origin, juesuan::Basis, juesuan::RatioState,
               juesuan::DifferenceKind, juesuan::RelativeYear, juesuan::TableKey, juesuan::RowKey,
               juesuan::ColumnKey, juesuan::SectionKey, juesuan::ClaimKey, juesuan::ClaimPart,
               juesuan::RuleScope, juesuan::NoticeKind>;
static_assert(std::tuple_size_v<Enumerations> == JUESUAN_ENUMERATION_NOTICE_KIND);

/// Calls `use` with the terms of an enumeration, known from here on by its number alone.
template <class Use>
void with_terms(std::int32_t enumeration, Use use) {
  const auto try_all = [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (... || (enumeration == static_cast<std::int32_t>(I + 1) &&
                    (use(std::span{juesuan::terms<std::tuple_element_t<I, Enumerations>>}), true)));
  };
  if (!try_all(std::make_index_sequence<std::tuple_size_v<Enumerations>>{})) {
    throw Error(Status::argument, "enumeration", "unknown number " + std::to_string(enumeration));
  }
}

}  // namespace

extern "C" {

juesuan_status juesuan_catalogue_count(int32_t classification, size_t* count,
                                       juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(count, "count");
    with_catalogue(classification, [&](auto lines) { out = lines.size(); });
  });
}

juesuan_status juesuan_catalogue_code(int32_t classification, size_t index, juesuan_code* out,
                                      juesuan_error* error) {
  return guard(error, [&] {
    with_catalogue(classification,
                   [&](auto lines) { store(out, code_of(at(lines, index, "index"))); });
  });
}

juesuan_status juesuan_catalogue_find(int32_t classification, uint32_t code, juesuan_code* out,
                                      juesuan_error* error) {
  return guard(error, [&] {
    with_catalogue(classification, [&](auto lines) {
      const auto found =
          std::ranges::find_if(lines, [&](const auto& line) { return line.code.value() == code; });
      if (found == lines.end()) {
        throw Error(Status::not_found, "code", std::to_string(code) + " is not in the catalogue");
      }
      store(out, code_of(*found));
    });
  });
}

juesuan_status juesuan_catalogue_fund(uint32_t function, int32_t* source, juesuan_error* error) {
  return guard(error, [&] {
    required(source, "source") = static_cast<std::int32_t>(
        juesuan::catalogue_fund(juesuan::FunctionCode{function}).value_or(juesuan::Source::none));
  });
}

juesuan_status juesuan_term_count(int32_t enumeration, size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(count, "count");
    with_terms(enumeration, [&](auto terms) { out = terms.size(); });
  });
}

juesuan_status juesuan_term_at(int32_t enumeration, size_t index, juesuan_term* out,
                               juesuan_error* error) {
  return guard(error, [&] {
    with_terms(enumeration, [&](auto terms) {
      const auto& term = at(std::span{terms.data(), terms.size()}, index, "index");
      store(out, juesuan_term{0, static_cast<std::int32_t>(term.value), borrow(term.token),
                              borrow(term.name)});
    });
  });
}

juesuan_status juesuan_term_find(int32_t enumeration, const char* text, size_t text_size,
                                 int32_t* value, juesuan_error* error) {
  return guard(error, [&] {
    std::int32_t& out = required(value, "value");
    const std::string_view wanted = bytes_of(text, text_size, "text");
    with_terms(enumeration, [&](auto terms) {
      const auto found = std::ranges::find_if(terms, [&](const auto& term) {
        return term.token == wanted || (term.name == wanted && !wanted.empty());
      });
      if (found == terms.end()) {
        throw Error(Status::not_found, "text", juesuan::detail::quoted(wanted) + " is no value");
      }
      out = static_cast<std::int32_t>(found->value);
    });
  });
}

}  // extern "C"
