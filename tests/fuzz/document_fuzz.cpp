#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <juesuan/entry_rules.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "../support/utf8.hpp"

/// Reads any bytes as an accounts document; the first byte picks the syntax (`x` XML, `i` INFO,
/// otherwise JSON). What is accepted keeps the promises of `Accounts`; what is refused says so in
/// UTF-8.
namespace {

using namespace juesuan;

void require(bool condition) {
  if (!condition) std::abort();
}

DocumentFormat format_of(char c) noexcept {
  if (c == 'x') return DocumentFormat::xml;
  return c == 'i' ? DocumentFormat::info : DocumentFormat::json;
}

void require_text(std::string_view text) {
  require(juesuan_tests::is_utf8(text) && text.size() <= limits.text_bytes);
  require(text.find('\0') == std::string_view::npos);
}

void require_sound(const Accounts& accounts) {
  const Entity& entity = accounts.entity;
  require(entity.year >= 1949 && entity.nature != Nature::none && !entity.name.empty());
  require_text(entity.name);
  require_text(entity.supervisor);
  for (const Entry& entry : accounts.entries) require(!check_entry(entry, entity.year));
  for (const StatedFigure& stated : accounts.stated) {
    require(stated.figure != Figure::none);
    require(stated.year == entity.year || stated.year == entity.year - 1);
  }
  for (const Project& project : accounts.projects) {
    require(!project.name.empty() && project.indicators.size() <= limits.indicators);
    require_text(project.goal);
  }
  for (const Reason& reason : accounts.reasons) {
    require_text(reason.claim);
    require_text(reason.text);
  }
}

void require_described(const Error& error) {
  constexpr std::size_t message_max = 400;
  require(error.status() == Status::input || error.status() == Status::range);
  require(!error.message().empty() && error.message().size() <= message_max);
  require(juesuan_tests::is_utf8(error.what()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const FileSource files = [](std::string_view name) {
    require(!name.empty() && name.find_first_of("/\\") == std::string_view::npos);
    return std::string("year,stage,flow,source,kind,function,economic,amount_yuan\n");
  };
  try {
    require_sound(read_accounts(bytes.substr(1), format_of(bytes.front()), files));
  } catch (const Error& error) {
    require_described(error);
  }
  return 0;
}
