#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/published.hpp>

/// What rules come to, by their ids.
namespace juesuan_tests {

using namespace juesuan;

/// The outcomes of a rule.
inline const RuleCoverage& coverage(const Report& report, std::string_view id) {
  for (std::size_t i = 0; i < Report::rules().size(); ++i) {
    if (Report::rules()[i].id == id) return report.coverage[i];
  }
  FAIL("no such rule: " << id);
  return report.coverage[0];
}

inline std::uint32_t count(const Report& report, std::string_view id, Outcome outcome) {
  return coverage(report, id).count(outcome);
}

/// The one outcome that a rule has, whatever its number; `none` (0) where it has several.
inline Outcome outcome(const Report& report, std::string_view id) {
  Outcome found{};
  for (const Outcome each : {Outcome::pass, Outcome::tail, Outcome::fail, Outcome::not_applicable,
                             Outcome::insufficient}) {
    if (count(report, id, each) == 0) continue;
    if (found != Outcome{}) return Outcome{};
    found = each;
  }
  return found;
}

/// The first finding of a rule.
inline const Finding& finding_of(const Report& report, std::string_view id) {
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id == id) return finding;
  }
  FAIL("no finding of this rule: " << id);
  return report.findings.front();
}

/// A published disclosure of 2024 with these members beside `format` and `entity`.
inline Disclosure published(const std::string& members,
                            const std::string& entity = R"("nature": "administrative")") {
  return read_published(
      R"({"format": "juesuan.published/1", "entity": {"name": "甲局", "year": 2024, )" + entity +
      "}, " + members + "}");
}

/// One table whose single panel has these columns and rows, as a member of `tables`.
inline std::string table(const std::string& key, const std::string& columns,
                         const std::string& rows) {
  return R"({"key": ")" + key + R"(", "panels": [{"columns": [)" + columns + R"(], "rows": [)" +
         rows + "]}]}";
}

/// A row of a code, and one of another key.
inline std::string code(const std::string& number, const std::string& cells,
                        const std::string& label = {}) {
  return R"({"key": "code", "code": ")" + number + R"(", "label": ")" + label + R"(", "cells": [)" +
         cells + "]}";
}
inline std::string row(const std::string& key, const std::string& cells) {
  return R"({"key": ")" + key + R"(", "cells": [)" + cells + "]}";
}

inline std::string paragraph(const std::string& text, const std::string& section = {}) {
  return R"({"text": ")" + text + '"' +
         (section.empty() ? "" : R"(, "section": ")" + section + '"') + "}";
}

}  // namespace juesuan_tests
