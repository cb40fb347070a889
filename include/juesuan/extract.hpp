#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/disclosure.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

/// A line of a text that could not be read, or not all of it.
struct Remark {
  std::int64_t line = 0;  ///< from 1
  std::string text;       ///< what stands there
  std::string message;    ///< what was expected
};

struct Extraction {
  Disclosure disclosure;  ///< published
  std::vector<Remark> remarks;
};

/// Reads a published disclosure that was saved as plain text (UTF-8), its tables with tabs between
/// their fields, in the words of `profile`.
///
/// Tables are known by their titles, columns by their headings, rows by their codes and labels,
/// claims by the phrases of the profile and their `patterns`; blanks, the width of characters, line
/// breaks and tabs at the end of lines do not matter, headings may carry Markdown's marks, and
/// tables and paragraphs may be broken by pages; a table may go on below its title, which then
/// comes again, perhaps with 续. A table without its unit is left out.
///
/// What offices word in several ways is read in the usual words of others too: how a result relates
/// to its budget and why figures changed, directly after the figures of a claim
/// (，支出决算大于年初预算的主要原因是…, 。决算数与预算数持平, ，主要是…); that nothing changed
/// (较上年度无增减变化); a list of accounts (，主要包括：…); 预算数 and 决算数 for 预算 and 决算. A
/// line without marks is a heading if the contents list it.
///
/// Nothing is guessed: each line that could not be read, each figure, relation, comparison, list or
/// reason that belongs to no claim is a remark, and so is the first amount or percentage on a line
/// of text outside the sections with claims, and each figure of a table or a claim that is no
/// number, which is listed in `Disclosure::unreadable` like those of forms. Tables and forms count
/// the rows that they are read without (`left_out`), which makes what depends on them insufficient.
///
/// Text that is not UTF-8 or holds a NUL throws `Error(Status::input)` with its line, one past
/// `limits.document_bytes`, `limits.text_lines` or `limits.text_bytes` in a line
/// `Error(Status::range)`.
[[nodiscard]] Extraction extract(std::string_view text, const Profile& profile);

}  // namespace juesuan::inline v0
