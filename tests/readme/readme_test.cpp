#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

#include <doctest/doctest.h>

#include "support/file_text.hpp"

using juesuan::test::file_text;

namespace {

const std::string root = JUESUAN_SOURCE_DIR;

struct Block {
  std::string language;
  std::string text;
};

/// The fenced blocks of a Markdown text in order.
std::vector<Block> blocks_of(const std::string& markdown) {
  std::vector<Block> blocks;
  std::istringstream lines(markdown);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("```", 0) == 0) {
      if (!inside) blocks.push_back({line.substr(3), ""});
      inside = !inside;
    } else if (inside) {
      blocks.back().text += line + '\n';
    }
  }
  return blocks;
}

std::string output_of(const std::string& command, int status = 0) {
  std::string output;
  FILE* const pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) output += static_cast<char>(c);
  CHECK_MESSAGE(WEXITSTATUS(pclose(pipe)) == status, command);
  return output;
}

/// The block after the first one of that language.
const Block& after(const std::vector<Block>& blocks, const std::string& language, std::size_t& at) {
  for (at = 0; at + 1 < blocks.size(); ++at) {
    if (blocks[at].language == language) return blocks[at + 1];
  }
  FAIL("the README has no block of " << language);
  return blocks.front();
}

std::string indented(const std::string& text, const std::string& by) {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) result += by + line + '\n';
  return result;
}

/// The README shows the program, or lines of it that are indented there.
void check_program(const std::string& language, const std::string& source,
                   const std::string& program, const std::string& indent = "") {
  const std::vector<Block> blocks = blocks_of(file_text("README.md"));
  std::size_t at = 0;
  const Block& output = after(blocks, language, at);
  const std::string shown = indented(blocks[at].text, indent);
  if (indent.empty()) {
    CHECK(shown == file_text(source));
  } else {
    CHECK(file_text(source).find(shown) != std::string::npos);
  }
  CHECK(output.language == "text");
  CHECK(output.text == output_of("cd '" + root + "/examples/data' && '" + program + "'"));
}

/// The commands of installing and of the sections on languages, which tests/bindings/bindings.sh
/// runs, and those of packaging, which cmake/test.sh does.
bool is_run_elsewhere(const std::string& line) {
  constexpr std::array<const char*, 12> programs{
      "c++ ",    "cc ",   "cd ",  "cmake --build ", "cmake --preset ",  "cpack ",
      "go mod ", "java ", "mvn ", "pip ",           "JUESUAN_LIBRARY=", "sudo "};
  return std::ranges::any_of(programs, [&](const char* each) { return line.starts_with(each); });
}

}  // namespace

TEST_CASE("the C++ program of the README compiles and prints what the README says") {
  check_program("cpp", "examples/cpp/derive.cpp", JUESUAN_EXAMPLE_CPP);
}

TEST_CASE("the C program of the README compiles and prints what the README says") {
  check_program("c", "examples/c/derive.c", JUESUAN_EXAMPLE_C, "  ");
}

TEST_CASE("twelve lines are enough in every language of the README") {
  std::set<std::string> languages;
  for (const Block& block : blocks_of(file_text("README.md"))) {
    if (block.language == "sh" || block.language == "text" || block.language == "json") continue;
    CAPTURE(block.language);
    const auto lines = std::ranges::count(block.text, '\n');
    CHECK(lines >= 6);
    CHECK(lines <= 12);
    languages.insert(block.language);
  }
  CHECK(languages == std::set<std::string>{"c", "cpp", "go", "java", "python"});
}

TEST_CASE("the books of the README's programs are those of the examples") {
  const std::vector<Block> blocks = blocks_of(file_text("README.md"));
  std::size_t at = 0;
  after(blocks, "json", at);
  CHECK(blocks[at].text == file_text("examples/data/books.json"));
}

TEST_CASE("every command of the README runs; scripts exist, the juesuan command is executed") {
  std::size_t run = 0;
  const std::string folder = std::filesystem::temp_directory_path() / "juesuan-readme";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const Block& block : blocks_of(file_text("README.md"))) {
    if (block.language != "sh") continue;
    std::istringstream lines(block.text);
    for (std::string line; std::getline(lines, line); ++run) {
      if (line.rfind("juesuan ", 0) == 0) {
        std::string command = "cd '" + root + "' && '" JUESUAN_COMMAND "' " + line.substr(8);
        constexpr std::string_view named = "build/tables";
        for (std::size_t at = 0; (at = command.find(named, at)) != std::string::npos;) {
          command.replace(at, named.size(), folder);
        }
        const bool ends_with_1 = line.find("  # ends with 1") != std::string::npos;
        output_of(command.substr(0, command.find("  # ")) + " >/dev/null", ends_with_1 ? 1 : 0);
      } else if (is_run_elsewhere(line)) {
        continue;
      } else {
        REQUIRE(line.rfind("cmake/", 0) == 0);
        const auto script = std::filesystem::status(root + "/" + line);
        CHECK(std::filesystem::is_regular_file(script));
        CHECK((script.permissions() & std::filesystem::perms::owner_exec) !=
              std::filesystem::perms::none);
      }
    }
  }
  CHECK(run >= 4);
  std::filesystem::remove_all(folder);
}
