#include <juesuan/detail/figures.hpp>

#include "projects.hpp"

namespace {

using namespace juesuan_capi;

const juesuan::Form& form_at(const juesuan_disclosure* disclosure, std::size_t form) {
  return at(std::span<const juesuan::Form>{required(disclosure, "disclosure").value.forms}, form,
            "form");
}

const juesuan_heading& heading_at(const juesuan_disclosure* disclosure, std::size_t section) {
  return at(std::span<const juesuan_heading>{required(disclosure, "disclosure").headings}, section,
            "section");
}

/// What a published claim can have been, and its texts.
void print_to(juesuan_claim& out, const juesuan::Claim& claim, const juesuan::Tables& tables) {
  out.figure_low = claim.figure.low;
  out.figure_high = claim.figure.high;
  out.base_low = claim.base.low;
  out.base_high = claim.base.high;
  out.difference_low = claim.difference.low;
  out.difference_high = claim.difference.high;
  out.money_unit = static_cast<std::int32_t>(claim.precision.unit);
  out.places = claim.precision.places;
  out.ratio_places = claim.ratio_places;
  out.difference_lower_bound = claim.difference.lower_bound ? 1 : 0;
  out.key = borrow(token(claim.key));
  out.printed_figure = borrow(tables.printed(claim.figure));
  out.printed_base = borrow(tables.printed(claim.base));
  out.printed_difference = borrow(tables.printed(claim.difference));
  out.printed_ratio = borrow(claim.printed_ratio);
}

juesuan_claim claim_of(const juesuan::Claim& claim, const juesuan::Tables& tables) {
  juesuan_claim out{};
  out.code = claim.code;
  out.kind = static_cast<std::int32_t>(claim.kind);
  out.comparison = static_cast<std::int32_t>(claim.comparison);
  out.ratio_state = static_cast<std::int32_t>(claim.ratio_state);
  out.figure_state = static_cast<std::int32_t>(claim.figure.state);
  out.base_state = static_cast<std::int32_t>(claim.base.state);
  out.difference_state = static_cast<std::int32_t>(claim.difference.state);
  out.figure_lower_bound = claim.figure.lower_bound ? 1 : 0;
  out.base_lower_bound = claim.base.lower_bound ? 1 : 0;
  out.figure = juesuan::detail::center(claim.figure);
  out.base = juesuan::detail::center(claim.base);
  out.difference = juesuan::detail::center(claim.difference);
  out.ratio = claim.ratio.defined() ? claim.ratio.hundredths() : 0;
  out.id = borrow(claim.id);
  out.section = borrow(token(claim.section));
  out.subject = borrow(claim.subject);
  out.group = borrow(claim.group);
  out.category = borrow(claim.category);
  out.reason = borrow(claim.reason);
  out.gives_no_reason = claim.gives_no_reason ? 1 : 0;
  print_to(out, claim, tables);
  return out;
}

juesuan_block block_of(const juesuan::Block& block) {
  juesuan_block out{};
  out.kind = static_cast<std::int32_t>(block.kind);
  out.level = block.level;
  out.form = block.kind == juesuan::BlockKind::form ? std::int64_t{block.form} : -1;
  out.key = borrow(block.key);
  out.section = borrow(token(block.section));
  out.table = borrow(token(block.table));
  out.text = borrow(block.text);
  return out;
}

}  // namespace

extern "C" {

juesuan_status juesuan_disclosure_claim_count(const juesuan_disclosure* disclosure, size_t* count,
                                              juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.claims.size();
  });
}

juesuan_status juesuan_disclosure_claim(const juesuan_disclosure* disclosure, size_t claim,
                                        juesuan_claim* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    store(out, claim_of(at(std::span{from.claims}, claim, "claim"), from.tables));
  });
}

juesuan_status juesuan_disclosure_find_claim(const juesuan_disclosure* disclosure, const char* id,
                                             size_t id_size, size_t* index, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(index, "index");
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    const std::string_view wanted = bytes_of(id, id_size, "id");
    const juesuan::Claim* const found = find_claim(from, wanted);
    if (found == nullptr) {
      throw Error(Status::not_found, "id", juesuan::detail::quoted(wanted) + " is no claim here");
    }
    out = static_cast<std::size_t>(found - from.claims.data());
  });
}

juesuan_status juesuan_disclosure_section_count(const juesuan_disclosure* disclosure, size_t* count,
                                                juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").headings.size();
  });
}

juesuan_status juesuan_disclosure_section(const juesuan_disclosure* disclosure, size_t section,
                                          juesuan_section* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan_heading& found = heading_at(disclosure, section);
    const juesuan::Block& block = disclosure->document.blocks()[found.block];
    store(out, juesuan_section{0, block.level, found.paragraph_count, borrow(block.key),
                               borrow(token(block.table)), borrow(block.text)});
  });
}

juesuan_status juesuan_disclosure_paragraph(const juesuan_disclosure* disclosure, size_t section,
                                            size_t paragraph, juesuan_string* text,
                                            juesuan_error* error) {
  return guard(error, [&] {
    juesuan_string& out = required(text, "text");
    const juesuan_heading& found = heading_at(disclosure, section);
    const std::span<const std::size_t> paragraphs =
        std::span{disclosure->paragraphs}.subspan(found.first_paragraph, found.paragraph_count);
    out = borrow(disclosure->document.blocks()[at(paragraphs, paragraph, "paragraph")].text);
  });
}

juesuan_status juesuan_disclosure_block_count(const juesuan_disclosure* disclosure, size_t* count,
                                              juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").document.blocks().size();
  });
}

juesuan_status juesuan_disclosure_block(const juesuan_disclosure* disclosure, size_t block,
                                        juesuan_block* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Document& from = required(disclosure, "disclosure").document;
    store(out, block_of(at(from.blocks(), block, "block")));
  });
}

juesuan_status juesuan_disclosure_form_count(const juesuan_disclosure* disclosure, size_t* count,
                                             juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.forms.size();
  });
}

juesuan_status juesuan_disclosure_form(const juesuan_disclosure* disclosure, size_t form,
                                       juesuan_form* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Form& found = form_at(disclosure, form);
    juesuan_form value{};
    value.weight = take(found.weight, JUESUAN_GIVEN_WEIGHT, value.given);
    value.score = take(found.score, JUESUAN_GIVEN_SCORE, value.given);
    value.rate_state = static_cast<std::int32_t>(rate_state(found));
    value.rate = found.rate.defined() ? found.rate.hundredths() : 0;
    value.indicator_count = found.project.indicators.size();
    value.text_score = take(found.text_score, JUESUAN_GIVEN_TEXT_SCORE, value.given);
    value.unreadable_points = found.unreadable_points ? 1 : 0;
    value.left_out = found.left_out;
    store(out, value);
  });
}

juesuan_status juesuan_disclosure_form_project(const juesuan_disclosure* disclosure, size_t form,
                                               juesuan_project* out, juesuan_error* error) {
  return guard(error, [&] { store(out, struct_of(form_at(disclosure, form).project)); });
}

juesuan_status juesuan_disclosure_form_funding(const juesuan_disclosure* disclosure, size_t form,
                                               int32_t row, juesuan_funding* out,
                                               juesuan_error* error) {
  return guard(error,
               [&] { store(out, struct_of(funding_of(form_at(disclosure, form).project, row))); });
}

juesuan_status juesuan_disclosure_form_indicator(const juesuan_disclosure* disclosure, size_t form,
                                                 size_t indicator, juesuan_indicator* out,
                                                 juesuan_error* error) {
  return guard(error, [&] {
    const auto& indicators = form_at(disclosure, form).project.indicators;
    store(out, struct_of(at(std::span{indicators}, indicator, "indicator")));
  });
}

}  // extern "C"
