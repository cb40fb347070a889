#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

#include "html/browser.hpp"

using namespace juesuan;

namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  REQUIRE_MESSAGE(file, path.string());
}

Disclosure derived(const std::string& example, const char* profile_name) {
  const Profile& profile = Profile::built_in(profile_name);
  return derive(
      read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/" + example + "/accounts.json"),
      profile.layout(), profile);
}

std::string ids_of(const Disclosure& disclosure) {
  std::string ids;
  const auto add = [&](std::string_view kind, std::string_view key) {
    ids += std::string(ids.empty() ? "'" : ",'") + std::string(kind) + std::string(key) + '\'';
  };
  for (const Table& table : disclosure.tables.tables()) add("table-", token(table.key));
  for (const Term<SectionKey>& term : terms<SectionKey>) {
    if (parent(term.value) == SectionKey::none) add("section-", term.token);
  }
  for (std::size_t i = 1; i <= disclosure.forms.size(); ++i) add("form-", std::to_string(i));
  return ids;
}

/// What a reader sees: an element with a box on the page that is not hidden.
constexpr std::string_view seen = R"js(
  const seen = (element) => {
    if (!element) return false;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 0 && box.height > 0 && style.visibility === 'visible' &&
        style.display !== 'none' && Number(style.opacity) === 1;
  };
)js";

/// The places on the page that are not as they should be, one a line.
std::string faults(std::string_view ids) {
  return "(() => {" + std::string(seen) + "const ids = [" + std::string(ids) + "];" + R"js(
    const faults = ids.filter((id) => !seen(document.getElementById(id)));
    for (const id of ids.filter((id) => !id.startsWith('section-'))) {
      const place = document.getElementById(id);
      if (!place || !seen(place.querySelector('table td'))) faults.push(id + ' has no cells');
    }
    for (const id of ids.filter((id) => id.startsWith('section-'))) {
      const text = document.getElementById(id)?.querySelector('p');
      if (!seen(text) || text.textContent.trim().length < 10) faults.push(id + ' has no text');
    }
    for (const place of document.querySelectorAll('h1, h2, h3, h4, h5, caption')) {
      if (!seen(place) || !place.textContent.trim()) faults.push(place.tagName + ' is empty');
    }
    for (const link of document.querySelectorAll('a')) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!seen(link) || !seen(target)) faults.push('link ' + link.getAttribute('href'));
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
    return faults.join('\n');
  })())js";
}

}  // namespace

TEST_CASE(
    "a browser shows every table, section and form of the page, and has nothing to complain of") {
  const fs::path folder = JUESUAN_PAGE_FOLDER;
  fs::create_directories(folder);
  test::Browser browser{JUESUAN_CHROMIUM, (folder / "browser").string()};
  std::vector<std::string> opened;
  for (const auto& [profile_name, example, tables] :
       {std::tuple{"qinghai-2024", "haidong-2024", 11U},
        std::tuple{"qinghai-2024", "linlan-2024", 11U},
        std::tuple{"nine-tables-2024", "haidong-2024", 9U},
        std::tuple{"nine-tables-2024", "linlan-2024", 9U}}) {
    const std::string name = std::string(example) + '.' + profile_name;
    CAPTURE(name);
    const Disclosure disclosure = derived(example, profile_name);
    REQUIRE(disclosure.tables.tables().size() == tables);
    write_file(folder / (name + ".html"),
               render(disclosure, RenderFormat::html, Profile::built_in(profile_name)));
    opened.push_back("file://" + (folder / (name + ".html")).string());
    browser.open(opened.back());
    CHECK(browser.evaluate(faults(ids_of(disclosure))) == "");
    CHECK(browser.evaluate("document.compatMode + ' ' + document.characterSet + ' ' + "
                           "document.documentElement.lang") == "CSS1Compat UTF-8 zh-CN");
    CHECK(browser.evaluate("String(document.querySelectorAll('nav a').length)") ==
          std::to_string(4 + 2 + tables + 13));

    const std::string picture = browser.screenshot();
    const std::string paper = browser.pdf();
    CHECK(picture.starts_with("\x89PNG"));
    CHECK(paper.starts_with("%PDF-"));
    write_file(folder / (name + ".png"), picture);
    write_file(folder / (name + ".pdf"), paper);
  }
  // The checker itself sees what is missing.
  CHECK(browser.evaluate(faults("'table-summary','table-missing'")) ==
        "table-missing\ntable-missing has no cells");
  for (const std::string& complaint : browser.complaints()) FAIL_CHECK(complaint);
  CHECK(browser.requests() == opened);
}

TEST_CASE("complaints and requests of a page do reach the test") {
  const fs::path folder = JUESUAN_PAGE_FOLDER;
  fs::create_directories(folder);
  write_file(folder / "bad.html",
             "<!DOCTYPE html><title>x</title><img src=\"missing.png\">"
             "<script>console.log('spoken'); thrown();</script>");
  test::Browser browser{JUESUAN_CHROMIUM, (folder / "browser").string()};
  browser.open("file://" + (folder / "bad.html").string());
  CHECK(browser.complaints().size() >= 2);
  CHECK(browser.requests().size() == 2);
}
