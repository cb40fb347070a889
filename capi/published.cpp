#include <string_view>

#include <juesuan/locate.hpp>

#include "projects.hpp"

/// What a published disclosure says beside its figures, and what either kind tells besides.
namespace {

using namespace juesuan_capi;

std::span<const std::string_view> texts_of(const juesuan_disclosure* disclosure,
                                           std::int32_t list) {
  const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
  switch (list) {
    case JUESUAN_TEXT_CONTENTS:
      return from.contents;
    case JUESUAN_TEXT_HEADINGS:
      return from.headings;
    case JUESUAN_TEXT_LISTED_PROJECTS:
      return from.listed_projects;
    default:
      throw Error(Status::argument, "list", "unknown number " + std::to_string(list));
  }
}

/// The place among the tables that `found`, an element of `all`, has.
template <class T>
std::uint64_t index_of(std::span<const T> all, const T* found) noexcept {
  return static_cast<std::uint64_t>(found - all.data());
}

juesuan_cell_place place_of(const juesuan::Tables& tables, const juesuan::Location& location) {
  const juesuan::Table* const table = tables.find(location.table);
  const auto found = juesuan::detail::find_cell(tables, location);
  juesuan_cell_place out{};
  out.table = index_of(tables.tables(), table);
  out.panel = index_of(tables.panels(*table), found->panel);
  out.row = found->row;
  out.column = found->column;
  return out;
}

}  // namespace

extern "C" {

juesuan_status juesuan_disclosure_find_cell(const juesuan_disclosure* disclosure, const char* table,
                                            const char* row, const char* column,
                                            juesuan_cell_place* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    const juesuan::Location found = locate_cell(from, &required(table, "table"),
                                                &required(row, "row"), &required(column, "column"));
    store(out, place_of(from.tables, found));
  });
}

juesuan_status juesuan_disclosure_text_count(const juesuan_disclosure* disclosure, int32_t list,
                                             size_t* count, juesuan_error* error) {
  return guard(error, [&] { required(count, "count") = texts_of(disclosure, list).size(); });
}

juesuan_status juesuan_disclosure_text(const juesuan_disclosure* disclosure, int32_t list,
                                       size_t index, juesuan_string* text, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_string& out = required(text, "text");
    out = borrow(at(texts_of(disclosure, list), index, "index"));
  });
}

juesuan_status juesuan_disclosure_published_paragraph_count(const juesuan_disclosure* disclosure,
                                                            size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.paragraphs.size();
  });
}

juesuan_status juesuan_disclosure_published_paragraph(const juesuan_disclosure* disclosure,
                                                      size_t paragraph, juesuan_paragraph* out,
                                                      juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Paragraph> all{
        required(disclosure, "disclosure").value.paragraphs};
    const juesuan::Paragraph& found = at(all, paragraph, "paragraph");
    store(out, juesuan_paragraph{0, static_cast<std::uint32_t>(found.line), borrow(found.text),
                                 borrow(token(found.section))});
  });
}

juesuan_status juesuan_disclosure_particulars(const juesuan_disclosure* disclosure,
                                              juesuan_particulars* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    juesuan_particulars value{};
    value.has_details = from.has_details ? 1 : 0;
    value.has_stated = from.has_stated ? 1 : 0;
    value.prior_closing_state = static_cast<std::int32_t>(from.prior_closing_balance.state);
    value.prior_closing_low = from.prior_closing_balance.low;
    value.prior_closing_high = from.prior_closing_balance.high;
    value.count = take(from.self_evaluated_projects, JUESUAN_GIVEN_COUNT, value.given);
    value.vehicles = take(from.stated_vehicles, JUESUAN_GIVEN_VEHICLES, value.given);
    store(out, value);
  });
}

}  // extern "C"
