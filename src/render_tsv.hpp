#pragma once

#include <string>

#include <juesuan/render.hpp>

namespace juesuan::inline v0 {

void append_tsv(std::string& out, const Tables& tables, const Table& table, CellStyle style);

}  // namespace juesuan::inline v0
