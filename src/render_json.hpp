#pragma once

#include <string>

#include <juesuan/render.hpp>

namespace juesuan::inline v0 {

std::string json_of(const Tables& tables, const Table& table);
std::string json_of(const Disclosure& disclosure, const Profile& profile);

}  // namespace juesuan::inline v0
