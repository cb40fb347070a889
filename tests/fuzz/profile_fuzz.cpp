#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <juesuan/derive.hpp>
#include <juesuan/document.hpp>
#include <juesuan/error.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

#include "../support/books.hpp"
#include "../support/utf8.hpp"

/// Reads any bytes as a profile. With what is accepted, books can be derived, every table rendered
/// and the whole document written; what is refused says so in UTF-8.
namespace {

using namespace juesuan;

void require(bool condition) {
  if (!condition) std::abort();
}

/// Books with something in every kind of row.
Accounts books_of_a_unit() {
  Accounts books = test::books();
  books.entries = {
      test::revenue(1'234'567),
      test::revenue(89, 2070104, Source::operating_revenue),
      test::expenditure(1'000'000),
      test::expenditure(30'000, 2296003, 30217, Kind::project, Source::government_fund),
      test::balance(Flow::opening_balance, 77, Source::state_capital, 2230105),
  };
  books.projects.resize(1);
  books.projects[0].name = "项目";
  books.counts[Count::vehicles_kept] = 3;
  return books;
}

void require_usable(const Profile& profile) {
  static const Accounts books = books_of_a_unit();
  const Disclosure disclosure = derive(books, profile.layout(), profile);
  for (const RenderFormat format :
       {RenderFormat::tsv, RenderFormat::markdown, RenderFormat::json}) {
    require(juesuan_tests::is_utf8(render(disclosure, format, profile)));
  }
  const Document document = write_document(disclosure, profile);
  require(!document.blocks().empty());
  for (const Block& block : document.blocks()) require(juesuan_tests::is_utf8(block.text));
}

void require_described(const Error& error) {
  constexpr std::size_t message_max = 2000;  // the keys of all phrases
  require(error.status() == Status::input || error.status() == Status::range);
  require(!error.message().empty() && error.message().size() <= message_max);
  require(juesuan_tests::is_utf8(error.what()));
}

const Profile* read(std::string_view bytes) {
  static Profile kept = Profile::built_in();
  try {
    kept = read_profile(bytes);
    return &kept;
  } catch (const Error& error) {
    require_described(error);
    return nullptr;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Profile* const profile = read({reinterpret_cast<const char*>(data), size});
  if (profile != nullptr) require_usable(*profile);
  return 0;
}
