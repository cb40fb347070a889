#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <juesuan/disclosure.hpp>

#include "claim_id.hpp"

/// A published disclosure as texts: what its readers find before any figure is read.
namespace juesuan::inline v0::detail {

struct PrintedRow {
  RowKey key = RowKey::none;
  std::uint32_t code = 0;
  std::uint16_t line = 0;
  std::string label;
  std::vector<std::string> cells;  ///< one a column; none for a row without figures
};

struct PrintedPanel {
  std::vector<ColumnKey> columns;
  std::vector<PrintedRow> rows;
};

struct PrintedTable {
  TableKey key = TableKey::none;
  std::string title;
  std::string number;
  Precision precision;
  std::uint32_t left_out = 0;  ///< rows that could not be read
  std::vector<PrintedPanel> panels;
};

/// A claim; figures that were not printed are empty.
struct PrintedClaim {
  ClaimId id;
  std::string figure;
  std::string base;
  std::string difference;
  std::string ratio;
  Comparison comparison = Comparison::none;
  std::string subject;
  std::string group;
  std::string category;
  std::string reason;
  bool gives_no_reason = false;  ///< the text is known to give none
  Precision precision;
  std::uint8_t ratio_places = 2;
};

struct PrintedFunding {
  std::string initial_budget;
  std::string adjusted_budget;
  std::string executed;
};

struct PrintedIndicator {
  Indicator words;  ///< without weight and score
  std::string weight;
  std::string score;
};

struct PrintedForm {
  std::uint32_t left_out = 0;  ///< rows that could not be read
  Project words;               ///< the texts of the form, none of its figures
  PrintedFunding total;
  PrintedFunding fiscal;
  PrintedFunding carried_over;
  PrintedFunding other;
  std::string carried_forward;
  std::string stated_rate;
  std::string execution_weight;
  std::string execution_score;
  std::string stated_weight;
  std::string stated_score;
  std::string text_score;
  std::vector<PrintedIndicator> indicators;
};

template <class Key>
using PrintedFacts = std::array<std::string, terms<Key>.size()>;

struct PrintedParagraph {
  std::string text;
  std::int32_t line = 0;
  SectionKey section = SectionKey::none;
};

struct PrintedDocument {
  Entity entity;
  std::vector<PrintedTable> tables;
  std::vector<PrintedClaim> claims;
  std::vector<PrintedForm> forms;
  PrintedFacts<Count> counts;
  PrintedFacts<Asset> assets;
  std::string vehicles;
  std::string self_evaluated_projects;
  std::string prior_closing_balance;
  std::vector<std::string> listed_projects;
  std::vector<std::string> contents;
  std::vector<std::string> headings;
  std::vector<PrintedParagraph> paragraphs;
};

/// Reads every figure; what is none is listed with its place in the published document.
Disclosure read_figures(const PrintedDocument& printed);

}  // namespace juesuan::inline v0::detail
