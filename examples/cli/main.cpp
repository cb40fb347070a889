#include <csignal>
#include <cstdio>
#include <exception>
#include <map>
#include <sstream>
#include <string>

#include <CLI/CLI.hpp>

#include "derive.hpp"
#include "files.hpp"
#include "library.hpp"

namespace {

using Numbers = std::map<std::string, std::int32_t>;

const Numbers formats{{"json", JUESUAN_RENDER_JSON},
                      {"md", JUESUAN_RENDER_MARKDOWN},
                      {"html", JUESUAN_RENDER_HTML},
                      {"tsv", JUESUAN_RENDER_TSV}};

const Numbers bases{{"exact", JUESUAN_BASIS_EXACT}, {"published", JUESUAN_BASIS_PUBLISHED}};

const Numbers natures{{"administrative", JUESUAN_NATURE_ADMINISTRATIVE},
                      {"行政单位", JUESUAN_NATURE_ADMINISTRATIVE},
                      {"civil_service_managed", JUESUAN_NATURE_CIVIL_SERVICE_MANAGED},
                      {"参照公务员法管理的事业单位", JUESUAN_NATURE_CIVIL_SERVICE_MANAGED},
                      {"other_institution", JUESUAN_NATURE_OTHER_INSTITUTION},
                      {"其他事业单位", JUESUAN_NATURE_OTHER_INSTITUTION}};

constexpr const char* example =
    R"(Example (two entries of 100 万元 each, then the tables they fill):

  echo year,stage,flow,source,kind,function,economic,amount_yuan > entries.csv
  echo 2024,final,revenue,general_public_budget,,2080101,,1000000.00 >> entries.csv
  echo 2024,final,expenditure,general_public_budget,basic,2080101,30101,1000000.00 >> entries.csv
  juesuan derive entries.csv --year 2024 --unit 示例局 --nature 行政单位 \
    --table revenue --table expenditure

Exit status: 0 fine, 1 the books contradict themselves, 2 bad input or usage.)";

/// The command line as CLI11 sees it; `arguments` are those of `derive`.
struct CommandLine {
  CLI::App app{"juesuan (决算): from a government unit's books to its public final accounts"};
  juesuan_cli::DeriveArguments arguments;
  juesuan_cli::Entity entity;
  std::string format = "md";
  std::string basis = "exact";
  std::string nature;

  CommandLine() {
    app.name("juesuan");
    app.set_version_flag("--version", std::string("juesuan ") + juesuan_version());
    app.require_subcommand(1);
    app.footer(example);
    CLI::App& derive = *app.add_subcommand("derive", "Derive the whole disclosure from the books");
    derive
        .add_option("ACCOUNTS", arguments.accounts,
                    "Accounts document (.json, .xml, .info), - for a JSON document on standard "
                    "input, or entries (.csv)")
        ->required();
    derive.add_option("-f,--format", format, "Form of the output")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    derive.add_option("-o,--output", arguments.output,
                      "File, with tsv a folder of one file a table; - for standard output");
    derive.add_option("--table", arguments.tables, "Key of a table, once for each wanted")
        ->allow_extra_args(false);
    derive.add_option(
        "--profile", arguments.profile,
        "Name of a built-in profile (qinghai-2024, nine-tables-2024) or a .json file");
    derive
        .add_option("--basis", basis,
                    "What differences and percentages are taken from: exact amounts or the "
                    "published figures")
        ->check(CLI::IsMember(bases))
        ->capture_default_str();
    add_entity(derive);
  }

 private:
  void add_entity(CLI::App& derive) {
    CLI::Option* year = derive.add_option("--year", entity.year, "Disclosure year of a CSV");
    CLI::Option* unit = derive.add_option("--unit", entity.unit, "Name of the unit of a CSV");
    CLI::Option* of_unit = derive.add_option("--nature", nature, "Nature of the unit of a CSV");
    of_unit->check(CLI::IsMember(natures));
    unit->check([](const std::string& name) {
      return name.empty() ? std::string("expected a name") : std::string();
    });
    year->needs(unit)->needs(of_unit);
    unit->needs(year);
    of_unit->needs(year);
    derive.callback([this, year] {
      if (year->count() == 0) return;
      entity.nature = natures.at(nature);
      arguments.entity = &entity;
    });
  }
};

int run(int argc, char** argv) {
  CommandLine line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream ignored;
    if (line.app.exit(error, out, ignored) != 0) {
      throw juesuan_cli::Failure("", std::string(error.what()) + "; see juesuan --help");
    }
    juesuan_cli::write_stdout(out.str());
    return 0;
  }
  line.arguments.format = formats.at(line.format);
  line.arguments.basis = bases.at(line.basis);
  return juesuan_cli::derive(line.arguments);
}

}  // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a reader that left is a failed write like any other
#endif
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "juesuan: %s\n", error.what());
    return 2;
  }
}
