#pragma once

#include <string>
#include <string_view>

#include <juesuan/form.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// Whether a table's caption names it, or a heading above already does.
enum class CaptionTitle : bool { absent, present };

/// Appends a table as one `<table>` a band, the first with the caption; a band of totals as wide as
/// the one above it goes on in its table.
void append_html_table(std::string& out, const Tables& tables, const Table& table, CellStyle style,
                       CaptionTitle title);

/// Whether a band of the table has too many columns for an upright page.
bool is_wide(const Tables& tables, const Table& table) noexcept;

/// Appends a form as one `<table>`; an empty title is no caption.
void append_html_form(std::string& out, const Form& form, std::string_view title,
                      const Profile& profile);

}  // namespace juesuan::inline v0
