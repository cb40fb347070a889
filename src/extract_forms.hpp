#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <juesuan/extract.hpp>

#include "printed_document.hpp"
#include "text_lines.hpp"

namespace juesuan::inline v0::detail {

/// Whether a folded line is the title of a project's self-evaluation form.
bool is_form_title(std::string_view folded) noexcept;

/// Reads the rows of a form into `form`, whose texts from the sentences stand already; the name on
/// the form goes to `form_name` where it is another.
void read_form(std::span<const TextLine* const> rows, PrintedForm& form,
               std::vector<Remark>& remarks);

}  // namespace juesuan::inline v0::detail
