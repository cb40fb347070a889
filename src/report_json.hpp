#pragma once

#include <string>

#include <juesuan/report.hpp>

namespace juesuan::inline v0 {

std::string json_of(const Report& report, const Disclosure& disclosure);

}  // namespace juesuan::inline v0
