#include <csignal>
#include <cstdio>
#include <exception>
#include <map>
#include <sstream>
#include <string>

#include <CLI/CLI.hpp>

#include "check.hpp"
#include "derive.hpp"
#include "diff.hpp"
#include "explain.hpp"
#include "extract.hpp"
#include "files.hpp"
#include "library.hpp"

namespace {

using Numbers = std::map<std::string, std::int32_t>;

const Numbers formats{{"json", JUESUAN_RENDER_JSON},
                      {"md", JUESUAN_RENDER_MARKDOWN},
                      {"html", JUESUAN_RENDER_HTML},
                      {"published", juesuan_cli::format_published},
                      {"tsv", JUESUAN_RENDER_TSV}};

const Numbers report_formats{{"text", JUESUAN_REPORT_TEXT}, {"json", JUESUAN_REPORT_JSON}};

const Numbers bases{{"exact", JUESUAN_BASIS_EXACT}, {"published", JUESUAN_BASIS_PUBLISHED}};

const Numbers natures{{"administrative", JUESUAN_NATURE_ADMINISTRATIVE},
                      {"行政单位", JUESUAN_NATURE_ADMINISTRATIVE},
                      {"civil_service_managed", JUESUAN_NATURE_CIVIL_SERVICE_MANAGED},
                      {"参照公务员法管理的事业单位", JUESUAN_NATURE_CIVIL_SERVICE_MANAGED},
                      {"other_institution", JUESUAN_NATURE_OTHER_INSTITUTION},
                      {"其他事业单位", JUESUAN_NATURE_OTHER_INSTITUTION}};

constexpr const char* example =
    R"(Example (two entries of 100 万元 each, then the tables they fill and their checks):

  echo year,stage,flow,source,kind,function,economic,amount_yuan > entries.csv
  echo 2024,final,revenue,general_public_budget,,2080101,,1000000.00 >> entries.csv
  echo 2024,final,expenditure,general_public_budget,basic,2080101,30101,1000000.00 >> entries.csv
  juesuan derive entries.csv --year 2024 --unit 示例局 --nature 行政单位 \
    --table revenue --table expenditure
  juesuan check entries.csv --year 2024 --unit 示例局 --nature 行政单位 \
    --off 01-9="no figures of last year"
  juesuan explain entries.csv --year 2024 --unit 示例局 --nature 行政单位 \
    expenditure 2080101 basic
  juesuan derive entries.csv --year 2024 --unit 示例局 --nature 行政单位 \
    -f published -o published.json
  juesuan diff entries.csv published.json --year 2024 --unit 示例局 --nature 行政单位

Exit status: 0 fine, 1 the books contradict themselves, a check found an error or a publication is
not what the books give, 2 bad input or usage.)";

/// The command line as CLI11 sees it.
struct CommandLine {
  CLI::App app{"juesuan (决算): from a government unit's books to its public final accounts"};
  juesuan_cli::DeriveArguments to_derive;
  juesuan_cli::CheckArguments to_check;
  juesuan_cli::ExplainArguments to_explain;
  juesuan_cli::DiffArguments to_diff;
  juesuan_cli::ExtractArguments to_extract;
  std::string format = "md";
  std::string basis = "exact";
  std::string report_format = "text";

  CommandLine() {
    app.name("juesuan");
    app.set_version_flag("--version", std::string("juesuan ") + juesuan_version());
    app.require_subcommand(1);
    app.footer(example);
    add_derive(*app.add_subcommand("derive", "Derive the whole disclosure from the books"));
    add_check(*app.add_subcommand("check", "Check the books or what somebody published"));
    add_explain(*app.add_subcommand("explain", "Say what a cell or a claim is made of"));
    add_diff(*app.add_subcommand("diff", "Compare what somebody published with the books"));
    add_extract(*app.add_subcommand("extract", "Read a published disclosure from its text"));
  }

  /// Runs the command that was given.
  int run() {
    if (app.got_subcommand("check")) {
      to_check.format = report_formats.at(report_format);
      return juesuan_cli::check(to_check);
    }
    if (app.got_subcommand("explain")) {
      to_explain.format = report_formats.at(report_format);
      return juesuan_cli::explain(to_explain);
    }
    if (app.got_subcommand("diff")) {
      to_diff.format = report_formats.at(report_format);
      return juesuan_cli::diff(to_diff);
    }
    if (app.got_subcommand("extract")) return juesuan_cli::extract(to_extract);
    to_derive.format = formats.at(format);
    to_derive.basis = bases.at(basis);
    return juesuan_cli::derive(to_derive);
  }

 private:
  void add_derive(CLI::App& derive) {
    add_accounts(derive, to_derive.accounts);
    derive.add_option("-f,--format", format, "Form of the output")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    derive.add_option("-o,--output", to_derive.output,
                      "File, with tsv a folder of one file a table; - for standard output");
    derive.add_option("--table", to_derive.tables, "Key of a table, once for each wanted")
        ->allow_extra_args(false);
    add_profile(derive, to_derive.profile);
    derive
        .add_option("--basis", basis,
                    "What differences and percentages are taken from: exact amounts or the "
                    "published figures")
        ->check(CLI::IsMember(bases))
        ->capture_default_str();
    add_entity(derive, to_derive.entity);
  }

  void add_check(CLI::App& check) {
    check
        .add_option("ACCOUNTS|PUBLISHED", to_check.input,
                    "Accounts document (.json, .xml, .info) or entries (.csv), or a published "
                    "disclosure (.json); - for a JSON document on standard input")
        ->required();
    add_report(check, to_check.output);
    check
        .add_option("--off", to_check.off,
                    "RULE=REASON: a rule not to be applied, once for each; the report says why")
        ->allow_extra_args(false);
    check.add_flag("--ranges", to_check.ranges,
                   "Narrow by its sums what each figure of a published disclosure can have been");
    add_profile(check, to_check.profile);
    add_entity(check, to_check.entity);
  }

  void add_explain(CLI::App& explain) {
    add_accounts(explain, to_explain.accounts);
    explain.add_option("TABLE", to_explain.table, "Key of a table, such as revenue");
    explain.add_option("ROW", to_explain.row,
                       "Functional or economic code, line number (行次) or key of a row");
    explain.add_option("COLUMN", to_explain.column, "Key of a column, such as amount");
    explain.add_option("--claim", to_explain.claim,
                       "Id of a claim instead of a cell, such as change.grand_total");
    add_report(explain, to_explain.output);
    add_profile(explain, to_explain.profile);
    add_entity(explain, to_explain.entity);
  }

  void add_diff(CLI::App& diff) {
    add_accounts(diff, to_diff.accounts);
    diff.add_option("PUBLISHED", to_diff.published,
                    "Published disclosure (.json); - for standard input")
        ->required();
    add_report(diff, to_diff.output);
    add_profile(diff, to_diff.profile);
    add_entity(diff, to_diff.entity);
  }

  void add_extract(CLI::App& extract) {
    extract
        .add_option("TEXT", to_extract.input,
                    "Plain text in UTF-8, the fields of its tables apart by tabs; - for standard "
                    "input")
        ->required();
    extract.add_option("-o,--output", to_extract.output, "JSON file; - for standard output");
    add_profile(extract, to_extract.profile);
  }

  static void add_accounts(CLI::App& command, std::string& accounts) {
    command
        .add_option("ACCOUNTS", accounts,
                    "Accounts document (.json, .xml, .info), - for a JSON document on standard "
                    "input, or entries (.csv)")
        ->required();
  }

  void add_report(CLI::App& command, std::string& output) {
    command.add_option("-f,--format", report_format, "Form of the output")
        ->check(CLI::IsMember(report_formats))
        ->capture_default_str();
    command.add_option("-o,--output", output, "File; - for standard output");
  }

  static void add_profile(CLI::App& command, std::string& profile) {
    command.add_option(
        "--profile", profile,
        "Name of a built-in profile (qinghai-2024, nine-tables-2024) or a .json file");
  }

  /// Options of a CSV; `given` points to them where they are there.
  void add_entity(CLI::App& command, const juesuan_cli::Entity*& given) {
    CLI::Option* year = command.add_option("--year", entity_.year, "Disclosure year of a CSV");
    CLI::Option* unit = command.add_option("--unit", entity_.unit, "Name of the unit of a CSV");
    CLI::Option* of_unit = command.add_option("--nature", nature_, "Nature of the unit of a CSV");
    of_unit->check(CLI::IsMember(natures));
    unit->check([](const std::string& name) {
      return name.empty() ? std::string("expected a name") : std::string();
    });
    year->needs(unit)->needs(of_unit);
    unit->needs(year);
    of_unit->needs(year);
    command.callback([this, year, &given] {
      if (year->count() == 0) return;
      entity_.nature = natures.at(nature_);
      given = &entity_;
    });
  }

  juesuan_cli::Entity entity_;
  std::string nature_;
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
  return line.run();
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
