#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>

#include <doctest/doctest.h>

/// The `juesuan` command as a user runs it, and what the tests give it to read.
namespace juesuan_tests {

namespace fs = std::filesystem;

inline const fs::path source = JUESUAN_SOURCE_DIR;
inline const fs::path haidong = source / "examples/data/haidong-2024/accounts.json";
inline const fs::path linlan = source / "examples/data/linlan-2024/accounts.json";

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

inline std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

struct Result {
  int status = -1;
  std::string out;
  std::string err;
};

/// An empty folder in which the command runs; what the command prints is kept beside it.
class Workplace {
 public:
  Workplace() {
    std::string name = (fs::temp_directory_path() / "juesuan_cli_XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    root_ = name;
    fs::create_directory(folder());
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  fs::path folder() const { return root_ / "folder"; }

  /// Runs lines of sh in which `juesuan` is the command under test.
  Result sh(const std::string& script) const {
    const std::string command = "juesuan() { " + quoted(JUESUAN_COMMAND) + " \"$@\"; }\n" + script;
    write(root_ / "script", command + "\n");
    const std::string line = "cd " + quoted(folder()) + " && sh ../script > ../out 2> ../err";
    const int ended = std::system(line.c_str());
    return {WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, read(root_ / "out"), read(root_ / "err")};
  }

  Result derive(const std::string& arguments) const { return sh("juesuan derive " + arguments); }

 private:
  fs::path root_;
};

inline void check_refused(const Workplace& place, const Result& result, std::string_view message,
                          std::size_t files = 0) {
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.starts_with("juesuan: "));
  CHECK_MESSAGE(contains(result.err, message), result.err);
  CHECK(files_in(place.folder()) == files);
}

inline constexpr std::string_view entries_csv =
    "year,stage,flow,source,kind,function,economic,amount_yuan\n"
    "2024,final,revenue,general_public_budget,,2080101,,1234500.00\n"
    "2024,final,expenditure,general_public_budget,basic,2080101,30101,1234500.00\n";

inline const std::string of_unit = " --year 2024 --unit 示例局 --nature 行政单位";

}  // namespace juesuan_tests
