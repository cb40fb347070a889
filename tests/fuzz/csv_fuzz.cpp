#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <juesuan/entry_rules.hpp>
#include <juesuan/error.hpp>
#include <juesuan/read.hpp>

/// Entries CSV: bad input is an `Error` with a line and leaves the accounts as they were; good
/// input holds valid entries only.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  juesuan::Accounts accounts;
  accounts.entity.year = 2024;
  try {
    juesuan::read_entries_csv({reinterpret_cast<const char*>(data), size}, accounts);
    for (const juesuan::Entry& entry : accounts.entries) {
      if (check_entry(entry, 2024)) std::abort();
    }
  } catch (const juesuan::Error& error) {
    if (!accounts.entries.empty() || error.message().empty()) std::abort();
  }
  return 0;
}
