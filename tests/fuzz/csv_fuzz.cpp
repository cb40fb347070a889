#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/entry_rules.hpp>
#include <juesuan/error.hpp>
#include <juesuan/read.hpp>

#include "../support/utf8.hpp"

/// Reads any bytes as entries CSV. A file is read as its rows are alone: those that are accepted
/// give the same entries, and the one that is refused is refused for the same reason.
namespace {

using namespace juesuan;

constexpr int year = 2024;

void require(bool condition) {
  if (!condition) std::abort();
}

struct Outcome {
  std::vector<Entry> entries;
  std::string message;  ///< empty if the file was accepted
  std::int64_t line = 0;
};

Outcome read(std::string_view csv) {
  Accounts accounts;
  accounts.entity.year = year;
  try {
    read_entries_csv(csv, accounts);
    return {accounts.entries, {}};
  } catch (const Error& error) {
    require(accounts.entries.empty());
    require(!error.message().empty() && juesuan_tests::is_utf8(error.what()));
    return {{}, error.message(), error.line()};
  }
}

/// The lines with their line breaks.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view csv{reinterpret_cast<const char*>(data), size};
  const std::vector<std::string_view> lines = lines_of(csv);
  const Outcome whole = read(csv);
  if (whole.message.empty()) {
    for (const Entry& entry : whole.entries) require(!check_entry(entry, year));
  } else if (whole.line == 1) {
    return 0;
  }
  const auto alone = [&](std::size_t i) {
    return read(std::string(lines.front()) + std::string(lines[i]));
  };
  const std::size_t good =
      whole.message.empty() ? whole.entries.size() : static_cast<std::size_t>(whole.line) - 2;
  for (std::size_t i = 0; i < good; ++i) {
    const Outcome row = alone(i + 1);
    require(row.entries.size() == 1);
    require(!whole.message.empty() || row.entries[0] == whole.entries[i]);
  }
  if (!whole.message.empty() && whole.message != "expected an entry; found a blank line") {
    require(alone(good + 1).message == whole.message);
  }
  return 0;
}
