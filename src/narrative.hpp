#pragma once

#include <juesuan/disclosure.hpp>

#include "document_writer.hpp"
#include "profile_words.hpp"

namespace juesuan::inline v0 {

/// Appends the sections of 第三部分 in the profile's order, each under its heading.
void append_narrative(DocumentWriter& document, const Disclosure& disclosure,
                      const Profile::Words& words);

}  // namespace juesuan::inline v0
