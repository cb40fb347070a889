#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <juesuan/derive.hpp>
#include <juesuan/error.hpp>
#include <juesuan/read.hpp>
#include <juesuan/standard_layout.hpp>

/// Accounts documents, the first byte choosing the syntax: an `Error` with a message, or accounts
/// that derive or are refused with one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto format = static_cast<juesuan::DocumentFormat>(1 + data[0] % 3);
  try {
    const juesuan::Accounts accounts =
        juesuan::read_accounts({reinterpret_cast<const char*>(data) + 1, size - 1}, format);
    for (const juesuan::Entry& entry : accounts.entries) {
      if (check_entry(entry, accounts.entity.year)) std::abort();
    }
    juesuan::derive(accounts, juesuan::standard_layout);
  } catch (const juesuan::Error& error) {
    if (error.message().empty()) std::abort();
  }
  return 0;
}
