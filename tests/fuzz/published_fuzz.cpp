#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <juesuan/error.hpp>
#include <juesuan/published.hpp>

#include "../support/utf8.hpp"

/// Reads any bytes as a published disclosure. What is accepted is written in UTF-8 and read again
/// as the same; its cells are intervals; what is refused says so in UTF-8.
namespace {

using namespace juesuan;

void require(bool condition) {
  if (!condition) std::abort();
}

void require_sound(const Disclosure& disclosure) {
  const Tables& tables = disclosure.tables;
  for (const Table& table : tables.tables()) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::size_t i = 0; i < panel.row_count; ++i) {
        for (const Cell& cell : tables.cells(panel, i)) require(cell.low <= cell.high);
      }
    }
  }
  for (const Unreadable& text : disclosure.unreadable) {
    require(!text.where.empty() && !text.printed.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const Disclosure disclosure = read_published({reinterpret_cast<const char*>(data), size});
    require_sound(disclosure);
    const std::string text = render_published(disclosure);
    require(juesuan_tests::is_utf8(text));
    const Disclosure again = read_published(text);
    require(again.unreadable.size() == disclosure.unreadable.size());
    require(render_published(again) == text);
  } catch (const Error& error) {
    require(error.status() == Status::input || error.status() == Status::range);
    require(!error.message().empty() && juesuan_tests::is_utf8(error.what()));
  }
  return 0;
}
