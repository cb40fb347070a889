// A shared library of somebody else: juesuan's static library is inside, and one function outside.
#include <juesuan/read.hpp>

extern "C" __attribute__((visibility("default"))) int own_year(const char* document) {
  try {
    return juesuan::read_accounts(document, juesuan::DocumentFormat::json).entity.year;
  } catch (const juesuan::Error& failure) {
    return -static_cast<int>(failure.status());
  }
}
