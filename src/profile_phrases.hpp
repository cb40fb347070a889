#pragma once

#include <string_view>

#include "document_tree.hpp"
#include "phrases.hpp"

namespace juesuan::inline v0::detail {

/// Reads the wordings of a profile over those of its base. A phrase that the document names loses
/// all wordings of the base. Without `complete` a phrase that is not there fails at its path.
void read_phrases(const Node& node, Phrases& phrases, bool complete);

/// Reads the patterns of phrases; a phrase that the document names loses those of the base.
void read_patterns(const Node& node, Phrases& phrases);

/// Fails at the node unless the placeholders of its text, `{name}`, are of `allowed`, names
/// separated by blanks. Braces that mean themselves are `{{` and `}}`.
void check_placeholders(const Node& node, std::string_view allowed);

}  // namespace juesuan::inline v0::detail
