#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "architecture/rules.hpp"

using namespace architecture;

namespace {

namespace fs = std::filesystem;

/// The headers from the bottom up: each may include only those before it.
constexpr std::string_view layers[] = {
    "version",
    "error",
    "limits",
    "linkage",
    "detail/checked",
    "detail/concatenated",
    "detail/wide_sum",
    "amount",
    "detail/quote",
    "detail/near",
    "detail/folding",
    "detail/short_decimal",
    "amount_text",
    "detail/quotient",
    "ratio",
    "classification",
    "fund_codes",
    "entry",
    "entry_rules",
    "project",
    "accounts",
    "selector",
    "formula_text",
    "evaluate",
    "merge",
    "layout",
    "layout_terms",
    "figure_unit",
    "standard_layout",
    "claim_key",
    "detail/fact_rows",
    "standard_claims",
    "compiled_layout",
    "names",
    "table",
    "claim",
    "detail/own_words",
    "form",
    "disclosure",
    "interval",
    "detail/form_figures",
    "detail/numbering",
    "detail/code_slots",
    "detail/arena",
    "detail/axis_ledger",
    "detail/ledger",
    "detail/stated_check",
    "detail/book_checks",
    "detail/cell_reader",
    "detail/unnamed_codes",
    "detail/tables_builder",
    "detail/claims_builder",
    "detail/forms_builder",
    "detail/linear_rules",
    "detail/propagation",
    "detail/refutation",
    "detail/sparse_rows",
    "detail/simplex",
    "detail/integer_search",
    "detail/feasibility",
    "derive",
    "detail/derive",
    "rule",
    "detail/rule_builders",
    "detail/table_rules",
    "detail/narrative_rules",
    "detail/form_rules",
    "detail/diagnostic_rules",
    "standard_rules",
    "finding",
    "report",
    "detail/placed_rows",
    "detail/figures",
    "detail/identity_walk",
    "detail/exact_sums",
    "detail/identities",
    "detail/judge",
    "detail/figure_sum",
    "detail/recorder",
    "detail/told_identities",
    "detail/claim_sources",
    "detail/claim_checks",
    "detail/claim_sums",
    "detail/completeness_checks",
    "detail/repeat_checks",
    "detail/fact_checks",
    "detail/economic_items",
    "detail/statement_checks",
    "detail/plausibility_checks",
    "detail/fund_words",
    "detail/fund_checks",
    "detail/language_checks",
    "detail/unit_list",
    "detail/structure_checks",
    "detail/indicator_value",
    "detail/form_checks",
    "detail/form_money_checks",
    "detail/grade_checks",
    "detail/joint_check",
    "detail/failure_groups",
    "detail/unit_scales",
    "detail/diagnostics",
    "check",
    "detail/check",
    "locate",
    "detail/rule_finder",
    "explain",
    "detail/explain",
    "difference",
    "detail/difference_collector",
    "detail/table_diff",
    "detail/claim_diff",
    "detail/fact_diff",
    "detail/form_diff",
    "diff",
    "detail/diff",
    "catalogue",
    "profile",
    "read",
    "published",
    "document",
    "extract",
    "render",
    "render_report",
    "render_explanation",
    "render_diff",
    "juesuan",
};

constexpr std::string_view top_level[] = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "include", "src",
    "capi",           "examples",          "tests",     "cmake",
};

constexpr std::string_view floating_point[] = {
    "double", "float", "strtod", "strtof", "strtold", "stod", "stof", "stold", "atof",
};

// Written in two halves, or this file would break its own rule.
constexpr std::string_view unfinished[] = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X",
    "HA"
    "CK"};

constexpr std::string_view machine_roots[] = {
    "home", "root", "tmp", "work", "mnt", "media", "srv", "opt", "Users",
};

constexpr std::string_view c_header_includes[] = {"<stddef.h>", "<stdint.h>"};

/// A list of sources in CMake: it must hold every file under `folder` that ends in `ending`.
struct SourceList {
  std::string_view cmake;
  std::string_view folder;
  std::string_view ending;
};

constexpr SourceList source_lists[] = {
    {"src/CMakeLists.txt", "src/", ".cpp"},
    {"capi/CMakeLists.txt", "capi/", ".cpp"},
    {"examples/cli/CMakeLists.txt", "examples/cli/", ".cpp"},
    {"tests/CMakeLists.txt", "tests/", "_test.cpp"},
    {"tests/capi/CMakeLists.txt", "tests/capi/", ".c"},
    {"tests/fuzz/CMakeLists.txt", "tests/fuzz/", "_fuzz.cpp"},
    {"tests/bench/CMakeLists.txt", "tests/bench/", "_bench.cpp"},
};

File read_file(const fs::path& path) {
  const fs::path root = JUESUAN_SOURCE_DIR;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {path.lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>(in), {}}};
}

/// Every file of the fixed layout, in order of path; the fuzz corpus is bytes, not text.
const std::vector<File>& tree() {
  static const std::vector<File> files = [] {
    std::vector<File> found;
    for (const std::string_view name : top_level) {
      const fs::path path = fs::path(JUESUAN_SOURCE_DIR) / name;
      if (fs::is_regular_file(path)) found.push_back(read_file(path));
      if (!fs::is_directory(path)) continue;
      for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file()) found.push_back(read_file(entry.path()));
      }
    }
    std::erase_if(found, [](const File& f) { return f.path.starts_with("tests/fuzz/corpus/"); });
    std::ranges::sort(found, {}, &File::path);
    return found;
  }();
  return files;
}

std::vector<File> files_under(std::string_view folder, std::string_view ending = {}) {
  std::vector<File> files;
  std::ranges::copy_if(tree(), std::back_inserter(files), [&](const File& file) {
    return file.path.starts_with(folder) && file.path.ends_with(ending);
  });
  return files;
}

bool is_code(const File& file) {
  const std::string_view endings[] = {".hpp", ".cpp", ".h", ".c"};
  return std::ranges::any_of(endings, [&](auto ending) { return file.path.ends_with(ending); });
}

/// The C and C++ sources under a folder.
std::vector<File> code_under(std::string_view folder) {
  std::vector<File> files = files_under(folder);
  std::erase_if(files, [](const File& file) { return !is_code(file); });
  return files;
}

const File& file_at(std::string_view path) {
  const auto file = std::ranges::find(tree(), path, &File::path);
  if (file == tree().end()) throw std::runtime_error("no " + std::string(path));
  return *file;
}

void expect_none(const Findings& findings) {
  for (const std::string& finding : findings) FAIL_CHECK(finding);
}

}  // namespace

TEST_CASE("each header includes only headers above it, and each has its place") {
  expect_none(check_layers(files_under("include/"), layers));
}

TEST_CASE("a header below, beside or outside the layers is found") {
  const std::string_view order[] = {"low", "high"};
  const File low{"include/juesuan/low.hpp", "#pragma once\n#include <vector>\n"};
  const File high{"include/juesuan/high.hpp", "  # include <juesuan/low.hpp>\n"};
  CHECK(check_layers(std::array{low, high}, order).empty());
  CHECK(check_layers(std::array{low}, order) == Findings{"no header high"});
  const File upward{low.path, "#include <juesuan/high.hpp>\n"};
  CHECK(check_layers(std::array{upward, high}, order) ==
        Findings{"include/juesuan/low.hpp includes high, not above it"});
  const File itself{high.path, "#include <juesuan/high.hpp>\n"};
  CHECK(check_layers(std::array{low, itself}, order).size() == 1);
  const std::string_view with_bodies[] = {"low", "detail/low", "high", "detail/high"};
  const File bodies{low.path, "#include <juesuan/detail/low.hpp>\n"};
  const File others{low.path, "#include <juesuan/detail/high.hpp>\n"};
  const File body{"include/juesuan/detail/low.hpp", ""};
  const File other{"include/juesuan/detail/high.hpp", ""};
  CHECK(check_layers(std::array{bodies, body, high, other}, with_bodies).empty());
  CHECK(check_layers(std::array{others, body, high, other}, with_bodies).size() == 1);
  const File unknown{high.path, "#include <juesuan/other.hpp>\n"};
  CHECK(check_layers(std::array{low, unknown}, order).size() == 1);
  const File stranger{"include/juesuan/detail/stranger.hpp", ""};
  CHECK(check_layers(std::array{low, high, stranger}, order) ==
        Findings{"include/juesuan/detail/stranger.hpp has no layer"});
}

TEST_CASE("the umbrella header is every public header") {
  expect_none(check_umbrella(file_at("include/juesuan/juesuan.hpp"), layers));
}

TEST_CASE("a header too many or too few in the umbrella header is found") {
  const std::string_view order[] = {"low", "detail/low", "high", "all"};
  const std::string path = "include/juesuan/all.hpp";
  const std::string low = "#include <juesuan/low.hpp>\n";
  const std::string high = "#include <juesuan/high.hpp>\n";
  CHECK(check_umbrella({path, high + low}, order).empty());
  CHECK(check_umbrella({path, low}, order) == Findings{"no include of juesuan/high.hpp"});
  CHECK(check_umbrella({path, high + low + "#include <juesuan/detail/low.hpp>\n"}, order) ==
        Findings{"no public header <juesuan/detail/low.hpp>"});
}

TEST_CASE("every public function is named in a test") {
  const std::vector<File> tests = files_under("tests/", "pp");
  std::set<std::string_view> tested;
  for (const File& test : tests) {
    for (const std::string_view word : words_of(test.text)) tested.insert(word);
  }
  std::size_t functions = 0;
  for (const File& header : files_under("include/juesuan/", ".hpp")) {
    if (header.path.starts_with("include/juesuan/detail/")) continue;
    functions += functions_of(header.text).size();
    expect_none(check_tested(header, tested));
  }
  CHECK(functions > 50);
}

TEST_CASE("a public function without a test is found") {
  const File header{"a.hpp",
                    "inline int one(int x) {\n  return two(x);\n}\n"
                    "[[nodiscard]] JUESUAN_INLINE std::string three(\n    int x);\n"
                    "template <class T>\nconstexpr T four(T x);\n"
                    "static_assert(sizeof(int) == 4);\nstruct S {\n  int five();\n};\n"
                    "namespace detail {\ninline int six();\n}  // namespace detail\n"};
  CHECK(functions_of(header.text) == std::vector<std::string_view>{"one", "three", "four"});
  CHECK(check_tested(header, {"one", "four"}) == Findings{"a.hpp: no test of three"});
}

TEST_CASE("the top level is the fixed layout") {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(JUESUAN_SOURCE_DIR)) {
    names.push_back(entry.path().filename().string());
  }
  expect_none(check_top_level(names, top_level));
}

TEST_CASE("a name too many or too few at the top level is found") {
  const std::string_view allowed[] = {"src", "LICENSE"};
  using Names = std::vector<std::string>;
  CHECK(
      check_top_level(Names{"src", "LICENSE", ".git", "build", "build-x", "out"}, allowed).empty());
  CHECK(check_top_level(Names{"src", "LICENSE", "lib"}, allowed) == Findings{"unexpected lib"});
  CHECK(check_top_level(Names{"src"}, allowed) == Findings{"missing LICENSE"});
}

TEST_CASE("no amount meets floating point") {
  for (const std::string_view folder : {"include/", "src/", "capi/"}) {
    for (const File& file : code_under(folder)) {
      expect_none(check_code_without(file, floating_point));
    }
  }
}

TEST_CASE("floating point is found in code, not in comments and texts") {
  const auto found = [](std::string text) {
    return check_code_without({"a.hpp", std::move(text)}, floating_point).size();
  };
  CHECK(found("double x;") == 1);
  CHECK(found("int x = f<float>(1'000'000); auto y = std::strtod(p, &q);") == 2);
  CHECK(found("char c = '\"'; double x; char d = '\\''; float y;") == 2);
  CHECK(found("// never double\n/* nor\nfloat */ const char* s = \"a \\\" double\";") == 0);
  CHECK(found("auto s = R\"x(float \")x\"; auto n = 10'000; double d;") == 1);
  CHECK(found("int double_entry; struct Redouble;") == 0);
}

TEST_CASE("headers stay short") {
  for (const File& file : files_under("", "pp")) {
    if (file.path.ends_with(".hpp")) expect_none(check_length(file, 500));
  }
  // capi/juesuan.h may be longer: bindings and code generators want the C interface in one file.
}

TEST_CASE("a long header is found") {
  CHECK(check_length({"a.hpp", "1\n2\n3\n"}, 3).empty());
  CHECK(check_length({"a.hpp", "1\n2\n3\n4"}, 3) == Findings{"a.hpp has 4 lines"});
}

TEST_CASE("headers need the standard library alone, and Boost stays in src") {
  for (const File& file : code_under("include/")) expect_none(check_needs_nothing(file));
  for (const std::string_view folder : {"capi/", "examples/"}) {
    for (const File& file : code_under(folder)) expect_none(check_not_included(file, "<boost/"));
  }
}

TEST_CASE("a header that needs more than the standard library is found") {
  const File file{"a.hpp",
                  "#include <vector>\n#include <juesuan/amount.hpp>\n#include <boost/any.hpp>\n"
                  "#include <unistd.h>\n#include \"b.hpp\"\n"};
  CHECK(check_needs_nothing(file) == Findings{"a.hpp includes <boost/any.hpp>",
                                              "a.hpp includes <unistd.h>",
                                              "a.hpp includes \"b.hpp\""});
}

TEST_CASE("a Boost header in the wrong room is found") {
  const File file{"a.hpp",
                  "#include <boost/multiprecision/cpp_int.hpp>\n#include <boost/any.hpp>\n"};
  CHECK(check_not_included(file, "<boost/any") == Findings{"a.hpp includes <boost/any.hpp>"});
  CHECK(check_not_included(file, "<boost/").size() == 2);
  CHECK(check_not_included(file, "<boost/property_tree/").empty());
}

TEST_CASE("nothing is left open, and no path leads out of the project") {
  for (const File& file : tree()) {
    expect_none(check_text_without(file, unfinished));
    expect_none(check_no_absolute_path(file, machine_roots));
  }
}

TEST_CASE("an open end and a path of somebody's machine are found") {
  const std::string mark(unfinished[0]);
  CHECK(check_text_without({"a.cpp", "int x;  // " + mark + ": more\n"}, unfinished).size() == 1);
  CHECK(check_text_without({"a.cpp", "int no_" + mark + ";\n"}, unfinished).empty());
  const std::string path = "/" + std::string(machine_roots[0]) + "/me";
  const auto found = [](const std::string& text) {
    return check_no_absolute_path({"a.cpp", text}, machine_roots).size();
  };
  CHECK(found(path) == 1);
  CHECK(found("x = \"" + path + "\" or " + path) == 2);
  CHECK(found("include" + path + " ${x}" + path + " .." + path) == 0);
}

TEST_CASE("every source is in its CMake list") {
  for (const SourceList& list : source_lists) {
    std::vector<std::string> paths;
    for (const File& file : files_under(list.folder, list.ending)) paths.push_back(file.path);
    CHECK_MESSAGE(!paths.empty(), "nothing under " << list.folder);
    expect_none(check_listed(file_at(list.cmake), paths));
  }
}

TEST_CASE("a source that CMake does not build is found") {
  const File cmake{"src/CMakeLists.txt", "add_library(x a.cpp\n  sub/b.cpp \"c.cpp\") # d.cpp\n"};
  const std::vector<std::string> built{"src/a.cpp", "src/sub/b.cpp", "src/c.cpp"};
  CHECK(check_listed(cmake, built).empty());
  const std::vector<std::string> more{"src/d.cpp", "src/b.cpp", "src/sub/a.cpp"};
  CHECK(check_listed(cmake, more).size() == 3);
}

TEST_CASE("juesuan.h needs nothing but the two plain C headers") {
  expect_none(check_includes_only(file_at("capi/juesuan.h"), c_header_includes));
}

TEST_CASE("another include of the C header is found") {
  const File header{"juesuan.h", "#include <stddef.h>\n#include <stdbool.h>\n#include \"own.h\"\n"};
  CHECK(check_includes_only(header, c_header_includes) ==
        Findings{"juesuan.h includes <stdbool.h>", "juesuan.h includes \"own.h\""});
}
