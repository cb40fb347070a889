#pragma once

#include <juesuan/layout.hpp>

#include "profile_words.hpp"

namespace juesuan::inline v0::detail {

/// The official words of a panel of a table: the labels of its lines, numbered 一、 二、 … where
/// the forms of the Ministry of Finance number them, its headings and that of its stub. Codes and
/// fillers have no label.
PanelWords official_words(TableKey table, const PanelSpec& panel);

}  // namespace juesuan::inline v0::detail
