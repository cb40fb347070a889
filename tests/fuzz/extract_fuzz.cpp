#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <juesuan/error.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

#include "../support/utf8.hpp"

/// Reads any bytes as a saved disclosure, in the words of both profiles. What was read is written
/// and read again as the same; a remark has a line that there is, and words in UTF-8.
namespace {

using namespace juesuan;

void require(bool condition) {
  if (!condition) std::abort();
}

void require_sound(const Extraction& extraction, std::string_view text) {
  const std::int64_t lines = 1 + std::count(text.begin(), text.end(), '\n');
  for (const Remark& remark : extraction.remarks) {
    require(remark.line >= 1 && remark.line <= lines);
    require(!remark.message.empty() && juesuan_tests::is_utf8(remark.text));
  }
  const std::string written = render_published(extraction.disclosure);
  require(juesuan_tests::is_utf8(written));
  try {
    require(render_published(read_published(written)) == written);
  } catch (const Error& error) {
    require(error.status() == Status::range);  // more forms than a document may have
  }
}

void read(std::string_view text, const Profile& profile) {
  try {
    require_sound(extract(text, profile), text);
  } catch (const Error& error) {
    require(error.status() == Status::input || error.status() == Status::range);
    require(!error.message().empty() && juesuan_tests::is_utf8(error.what()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const char* const name : {"qinghai-2024", "nine-tables-2024"}) {
    read(text, Profile::built_in(name));
  }
  return 0;
}
