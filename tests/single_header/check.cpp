#include <juesuan.hpp>

std::size_t rules_broken(const juesuan::Disclosure& disclosure);

std::size_t rules_broken(const juesuan::Disclosure& disclosure) {
  return check(disclosure).findings.size();
}
