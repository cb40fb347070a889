#include <string>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

#include "support/file_text.hpp"

using namespace juesuan;

namespace {

struct Ending {
  RenderFormat format;
  const char* text;
};
constexpr Ending endings[] = {
    {RenderFormat::markdown, "md"}, {RenderFormat::html, "html"}, {RenderFormat::json, "json"}};

}  // namespace

// The files are what `juesuan derive examples/data/UNIT/accounts.json --profile PROFILE -f ENDING`
// writes.
TEST_CASE("both profiles write the whole document of both examples, byte for byte") {
  for (const std::string unit : {"haidong-2024", "linlan-2024"}) {
    const Accounts accounts =
        read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/" + unit + "/accounts.json");
    for (const std::string name : {"qinghai-2024", "nine-tables-2024"}) {
      const Profile& profile = Profile::built_in(name);
      const Disclosure disclosure = derive(accounts, profile.layout(), profile);
      for (const Ending& ending : endings) {
        const std::string file = "tests/golden/" + unit + "/" + name + "." + ending.text;
        CAPTURE(file);
        CHECK((render(disclosure, ending.format, profile) == test::file_text(file)));
      }
    }
  }
}
