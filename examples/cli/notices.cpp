#include "notices.hpp"

#include <cstdio>
#include <string>

#include "library.hpp"

namespace juesuan_cli {

namespace {

const char* severity_word(std::int32_t severity) {
  switch (severity) {
    case JUESUAN_SEVERITY_INFO:
      return "info";
    case JUESUAN_SEVERITY_WARNING:
      return "warning";
    default:
      return "error";
  }
}

}  // namespace

bool print_notices(const juesuan_disclosure* disclosure) {
  bool errors = false;
  const auto count = get<std::size_t>(juesuan_disclosure_notice_count, disclosure);
  for (std::size_t i = 0; i < count; ++i) {
    const auto notice = get<juesuan_notice>(juesuan_disclosure_notice, disclosure, i);
    const std::string message{view(notice.message)};
    std::fprintf(stderr, "%s: %s\n", severity_word(notice.severity), message.c_str());
    errors |= notice.severity >= JUESUAN_SEVERITY_ERROR;
  }
  return errors;
}

}  // namespace juesuan_cli
