#include <cstddef>
#include <memory>

#include <juesuan/check.hpp>
#include <juesuan/layout_terms.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

juesuan::CheckOptions options_of(const juesuan_check_options& in) {
  juesuan::CheckOptions options{
      .switched_off = {}, .joint = in.without_joint == 0, .ranges = in.ranges != 0};
  each_of(in.switched_off, in.switched_off_count, "options.switched_off",
          [&](const juesuan_switched_off& off, const std::string& where) {
            options.switched_off.push_back(
                {text_of(off.rule.data, off.rule.size, (where + ".rule").c_str()),
                 text_of(off.reason.data, off.reason.size, (where + ".reason").c_str())});
          });
  return options;
}

void add_place(juesuan_finding_texts& text, const juesuan::Location& place,
               const juesuan::Disclosure& about) {
  text.places.push_back(describe(place, about));
  text.figures.push_back(figure_text(place, about));
}

std::vector<juesuan_finding_texts> texts_of(const std::vector<juesuan::Finding>& findings,
                                            const juesuan::Disclosure& about) {
  std::vector<juesuan_finding_texts> texts;
  for (const juesuan::Finding& finding : findings) {
    juesuan_finding_texts& text = texts.emplace_back();
    text.message = describe(finding, about);
    for (const juesuan::Location& place : finding.places) add_place(text, place, about);
  }
  return texts;
}

std::vector<juesuan_finding_texts> shared_texts_of(const juesuan::Report& report,
                                                   const juesuan::Disclosure& about) {
  std::vector<juesuan_finding_texts> texts;
  for (const juesuan::SharedFailure& group : report.shared) {
    juesuan_finding_texts& text = texts.emplace_back();
    text.message = describe(group, report, about);
    for (const juesuan::SharedFigure& figure : group.figures) add_place(text, figure.place, about);
  }
  return texts;
}

bool is_clash(std::int32_t list) {
  if (list != JUESUAN_LIST_FINDINGS && list != JUESUAN_LIST_CLASH) {
    throw Error(Status::argument, "list", "unknown number " + std::to_string(list));
  }
  return list == JUESUAN_LIST_CLASH;
}

std::span<const juesuan::Finding> findings_of(const juesuan_report* report, std::int32_t list) {
  const juesuan::Report& from = required(report, "report").value;
  return is_clash(list) ? from.clash : from.findings;
}

juesuan_finding finding_of(const juesuan::Finding& finding, const juesuan_finding_texts& text) {
  juesuan_finding out{};
  out.outcome = static_cast<std::int32_t>(finding.outcome);
  out.severity = static_cast<std::int32_t>(finding.severity);
  out.unit = static_cast<std::int32_t>(unit_of(finding));
  out.rule = finding.rule;
  out.found = finding.found;
  out.expected_low = finding.expected_low;
  out.expected_high = finding.expected_high;
  out.difference = finding.difference;
  out.place_count = finding.places.size();
  out.note = borrow(finding.note);
  out.message = borrow(text.message);
  return out;
}

juesuan_place place_of(const juesuan::Location& place, const juesuan_finding_texts& text,
                       std::size_t index) {
  juesuan_place out{};
  out.sign = place.sign;
  out.code = place.code;
  out.line = place.line;
  out.claim = place.claim;
  out.form = place.form;
  out.table = borrow(token(place.table));
  out.row = borrow(token(place.row));
  out.column = borrow(token(place.column));
  out.part = borrow(token(place.part));
  out.text = borrow(text.places[index]);
  out.figure = borrow(text.figures[index]);
  return out;
}

const juesuan::SharedFailure& shared_at(const juesuan_report* report, std::size_t shared) {
  const std::span<const juesuan::SharedFailure> all{required(report, "report").value.shared};
  return at(all, shared, "shared");
}

const juesuan::SharedFigure& figure_at(const juesuan_report* report, std::size_t shared,
                                       std::size_t figure) {
  const std::span<const juesuan::SharedFigure> all{shared_at(report, shared).figures};
  return at(all, figure, "figure");
}

}  // namespace

extern "C" {

juesuan_status juesuan_check(const juesuan_disclosure* disclosure,
                             const juesuan_check_options* options, juesuan_report** report,
                             juesuan_error* error) {
  return guard(error, [&] {
    juesuan_report*& out = required(report, "report");
    const juesuan::Disclosure& about = required(disclosure, "disclosure").value;
    const juesuan_check_options in =
        options != nullptr ? load(options, "options") : juesuan_check_options{};
    auto made = std::make_unique<juesuan_report>(
        juesuan_report{check(about, options_of(in)), about, {}, {}, {}, {}});
    made->findings = texts_of(made->value.findings, about);
    made->clash = texts_of(made->value.clash, about);
    made->shared = shared_texts_of(made->value, about);
    for (const juesuan::Interval range : made->value.ranges) {
      made->ranges.push_back({range.low, range.high});
    }
    out = made.release();
  });
}

void juesuan_report_free(juesuan_report* report) { delete report; }

juesuan_status juesuan_rule_count(size_t* count, juesuan_error* error) {
  return guard(error, [&] { required(count, "count") = juesuan::Report::rules().size(); });
}

juesuan_status juesuan_rule_at(size_t rule, juesuan_rule* out, juesuan_error* error) {
  return guard(error, [&] { store(out, rule_at(rule)); });
}

juesuan_status juesuan_rule_term_at(size_t rule, size_t term, juesuan_rule_term* out,
                                    juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Rule& parent = at(juesuan::Report::rules(), rule, "rule");
    const juesuan::RuleTerm& found = at(parent.term_list(), term, "term");
    store(out, juesuan_rule_term{0, found.sign, found.place.code, found.place.every_code ? 1 : 0,
                                 borrow(token(found.place.table)), borrow(token(found.place.row)),
                                 borrow(token(found.place.column)), borrow(token(found.claim)),
                                 borrow(token(found.part))});
  });
}

juesuan_status juesuan_report_rule_count(const juesuan_report* report, size_t* count,
                                         juesuan_error* error) {
  return guard(
      error, [&] { required(count, "count") = required(report, "report").value.coverage.size(); });
}

juesuan_status juesuan_report_rule(const juesuan_report* report, size_t rule, juesuan_rule* out,
                                   juesuan_error* error) {
  return guard(error, [&] {
    required(report, "report");
    store(out, rule_at(rule));
  });
}

juesuan_status juesuan_report_coverage(const juesuan_report* report, size_t rule,
                                       juesuan_coverage* out, juesuan_error* error) {
  return guard(error, [&] {
    using juesuan::Outcome;
    const std::span<const juesuan::RuleCoverage> all{required(report, "report").value.coverage};
    const juesuan::RuleCoverage& found = at(all, rule, "rule");
    store(out, juesuan_coverage{0, 0, found.count(Outcome::pass), found.count(Outcome::tail),
                                found.count(Outcome::fail), found.count(Outcome::not_applicable),
                                found.count(Outcome::insufficient)});
  });
}

juesuan_status juesuan_report_finding_count(const juesuan_report* report, int32_t list,
                                            size_t* count, juesuan_error* error) {
  return guard(error, [&] { required(count, "count") = findings_of(report, list).size(); });
}

juesuan_status juesuan_report_finding(const juesuan_report* report, int32_t list, size_t finding,
                                      juesuan_finding* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Finding& found = at(findings_of(report, list), finding, "finding");
    const auto& texts = is_clash(list) ? report->clash : report->findings;
    store(out, finding_of(found, texts[finding]));
  });
}

juesuan_status juesuan_report_place(const juesuan_report* report, int32_t list, size_t finding,
                                    size_t place, juesuan_place* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Finding& parent = at(findings_of(report, list), finding, "finding");
    const std::span<const juesuan::Location> places{parent.places};
    const juesuan::Location& found = at(places, place, "place");
    const auto& texts = is_clash(list) ? report->clash : report->findings;
    store(out, place_of(found, texts[finding], place));
  });
}

juesuan_status juesuan_report_shared_count(const juesuan_report* report, size_t* count,
                                           juesuan_error* error) {
  return guard(error,
               [&] { required(count, "count") = required(report, "report").value.shared.size(); });
}

juesuan_status juesuan_report_shared(const juesuan_report* report, size_t shared,
                                     juesuan_shared* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::SharedFailure& found = shared_at(report, shared);
    store(out, juesuan_shared{0, 0, found.figures.size(), found.findings.size(),
                              borrow(report->shared[shared].message)});
  });
}

juesuan_status juesuan_report_shared_place(const juesuan_report* report, size_t shared,
                                           size_t figure, juesuan_place* out,
                                           juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Location& found = figure_at(report, shared, figure).place;
    store(out, place_of(found, report->shared[shared], figure));
  });
}

juesuan_status juesuan_report_shared_interval(const juesuan_report* report, size_t shared,
                                              size_t figure, int32_t* given,
                                              juesuan_interval* interval, juesuan_error* error) {
  return guard(error, [&] {
    const std::optional<juesuan::Interval>& found = figure_at(report, shared, figure).others_allow;
    juesuan_interval& out = required(interval, "interval");
    required(given, "given") = found ? 1 : 0;
    out = found ? juesuan_interval{found->low, found->high} : juesuan_interval{};
  });
}

juesuan_status juesuan_report_shared_finding(const juesuan_report* report, size_t shared,
                                             size_t index, size_t* finding, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const std::uint32_t> findings{shared_at(report, shared).findings};
    required(finding, "finding") = at(findings, index, "index");
  });
}

juesuan_status juesuan_report_switched_off_count(const juesuan_report* report, size_t* count,
                                                 juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(report, "report").value.switched_off.size();
  });
}

juesuan_status juesuan_report_switched_off(const juesuan_report* report, size_t index,
                                           juesuan_switched_off* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::SwitchedOff> all{required(report, "report").value.switched_off};
    const juesuan::SwitchedOff& found = at(all, index, "index");
    store(out, juesuan_switched_off{0, 0, borrow(found.rule), borrow(found.reason)});
  });
}

juesuan_status juesuan_report_joint(const juesuan_report* report, int32_t* joint,
                                    juesuan_error* error) {
  return guard(error, [&] {
    required(joint, "joint") = static_cast<std::int32_t>(required(report, "report").value.joint);
  });
}

juesuan_status juesuan_report_witness(const juesuan_report* report, const int64_t** fen,
                                      size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    const std::vector<std::int64_t>& witness = required(report, "report").value.witness;
    const std::int64_t*& out = required(fen, "fen");
    required(count, "count") = witness.size();
    out = witness.data();
  });
}

juesuan_status juesuan_report_ranges(const juesuan_report* report, const juesuan_interval** ranges,
                                     size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    const std::vector<juesuan_interval>& found = required(report, "report").ranges;
    const juesuan_interval*& out = required(ranges, "ranges");
    required(count, "count") = found.size();
    out = found.data();
  });
}

juesuan_status juesuan_report_failures(const juesuan_report* report, int32_t least_severity,
                                       size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Report& from = required(report, "report").value;
    const auto least = checked_enum<juesuan::Severity>(least_severity, "least_severity");
    required(count, "count") = from.failures(least);
  });
}

juesuan_status juesuan_render_report(const juesuan_report* report, int32_t format,
                                     juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan_report& from = required(report, "report");
    out = new juesuan_buffer{render_report(from.value, from.about, report_format(format))};
  });
}

}  // extern "C"
