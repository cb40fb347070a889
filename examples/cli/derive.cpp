#include "derive.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "files.hpp"
#include "library.hpp"

namespace juesuan_cli {

namespace {

/// The library does not know the file's name; its errors get it here.
Accounts read_csv(const std::string& path, const Entity& entity) {
  Accounts books{get<juesuan_accounts*>(juesuan_accounts_create, entity.unit.data(),
                                        entity.unit.size(), entity.year, entity.nature)};
  const std::string bytes = read_file(path);
  juesuan_error error{};
  error.struct_size = sizeof error;
  if (juesuan_accounts_add_csv(books.get(), bytes.data(), bytes.size(), &error) != JUESUAN_OK) {
    throw Failure(path, error.message, error.line);
  }
  return books;
}

Accounts read_books(const DeriveArguments& arguments) {
  const std::string& path = arguments.accounts;
  const bool csv = std::filesystem::path(path).extension() == ".csv";
  if (csv != (arguments.entity != nullptr)) {
    throw Failure(path, csv ? "a CSV of entries needs --year, --unit and --nature"
                            : "--year, --unit and --nature are for a CSV of entries");
  }
  if (csv) return read_csv(path, *arguments.entity);
  if (path != "-") {
    return Accounts{get<juesuan_accounts*>(juesuan_accounts_from_file, path.c_str())};
  }
  const std::string bytes = read_stdin();
  return Accounts{get<juesuan_accounts*>(juesuan_accounts_from_document, bytes.data(), bytes.size(),
                                         JUESUAN_DOCUMENT_JSON)};
}

/// A file's name ends in .json; everything else names a built-in profile.
Profile read_profile(const std::string& name) {
  if (std::filesystem::path(name).extension() != ".json") {
    return Profile{get<juesuan_profile*>(juesuan_profile_built_in, name.data(), name.size())};
  }
  const std::string bytes = read_file(name);
  juesuan_profile* profile = nullptr;
  juesuan_error error{};
  error.struct_size = sizeof error;
  if (juesuan_profile_from_bytes(bytes.data(), bytes.size(), &profile, &error) != JUESUAN_OK) {
    throw Failure(name + ": " + error.where, error.message, error.line);
  }
  return Profile{profile};
}

/// Tables alone need no text: then nothing is said of claims either.
bool tables_only(const DeriveArguments& arguments) {
  return arguments.format == JUESUAN_RENDER_TSV || !arguments.tables.empty();
}

Disclosure derive_with(const juesuan_accounts* books, const DeriveArguments& arguments) {
  const Profile profile = arguments.profile.empty() ? nullptr : read_profile(arguments.profile);
  juesuan_derive_options options{};
  options.struct_size = sizeof options;
  options.basis = arguments.basis;
  options.tables_only = tables_only(arguments) ? 1 : 0;
  options.profile = profile.get();
  return Disclosure{get<juesuan_disclosure*>(juesuan_derive, books, &options)};
}

/// What is to be rendered: the disclosure, the form, and the indices of the tables asked for.
struct Selection {
  const juesuan_disclosure* disclosure;
  std::int32_t format;
  std::vector<std::size_t> tables;
};

juesuan_table table_of(const juesuan_disclosure* disclosure, std::size_t table) {
  return get<juesuan_table>(juesuan_disclosure_table, disclosure, table);
}

/// The indices of all tables if no key is given.
std::vector<std::size_t> find_tables(const juesuan_disclosure* disclosure,
                                     const std::vector<std::string>& keys) {
  const auto count = get<std::size_t>(juesuan_disclosure_table_count, disclosure);
  std::vector<std::size_t> all(count);
  std::string known;
  for (std::size_t i = 0; i < count; ++i) {
    all[i] = i;
    known.append(i == 0 ? "" : ", ").append(view(table_of(disclosure, i).key));
  }
  if (keys.empty()) return all;
  std::vector<std::size_t> found;
  for (const std::string& key : keys) {
    const auto table = std::ranges::find_if(
        all, [&](std::size_t i) { return view(table_of(disclosure, i).key) == key; });
    if (table == all.end()) throw Failure("--table " + key, "no such table; there are " + known);
    if (std::ranges::count(found, *table) != 0) throw Failure("--table " + key, "is given twice");
    found.push_back(*table);
  }
  return found;
}

std::string text_of(juesuan_buffer* rendered) {
  const Buffer buffer{rendered};
  return std::string(view(juesuan_buffer_string(buffer.get())));
}

std::string render_table(const Selection& selection, std::size_t table) {
  return text_of(
      get<juesuan_buffer*>(juesuan_render_table, selection.disclosure, table, selection.format));
}

/// The tables one after the other: apart by a blank line, in JSON an array unless there is only
/// one.
std::string render_tables(const Selection& selection) {
  const bool array = selection.format == JUESUAN_RENDER_JSON && selection.tables.size() > 1;
  std::string text;
  for (const std::size_t table : selection.tables) {
    if (!text.empty()) text += array ? ",\n" : "\n";
    text += render_table(selection, table);
    while (array && text.ends_with('\n')) text.pop_back();
  }
  return array ? "[\n" + text + "\n]\n" : text;
}

std::string two_digits(std::uint32_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::vector<OutputFile> table_files(const Selection& selection) {
  std::vector<OutputFile> files;
  for (const std::size_t table : selection.tables) {
    const std::uint32_t number = table_of(selection.disclosure, table).number;
    files.push_back({two_digits(number) + ".tsv", render_table(selection, table)});
  }
  return files;
}

void write(const Selection& selection, bool whole, const std::string& output) {
  if (selection.format == JUESUAN_RENDER_TSV && output != "-") {
    return write_folder(output, table_files(selection));
  }
  std::string text =
      whole ? text_of(get<juesuan_buffer*>(juesuan_render, selection.disclosure, selection.format))
            : render_tables(selection);
  if (output == "-") return write_stdout(text);
  write_files({{output, std::move(text)}});
}

const char* severity_word(std::int32_t severity) {
  switch (severity) {
    case JUESUAN_SEVERITY_INFO:
      return "info";
    case JUESUAN_SEVERITY_WARNING:
      return "warning";
    default:
      return "error";
  }
}

/// Prints the notices; whether one is an error. A severity newer than this command counts as one.
bool print_notices(const juesuan_disclosure* disclosure) {
  bool errors = false;
  const auto count = get<std::size_t>(juesuan_disclosure_notice_count, disclosure);
  for (std::size_t i = 0; i < count; ++i) {
    const auto notice = get<juesuan_notice>(juesuan_disclosure_notice, disclosure, i);
    const std::string message{view(notice.message)};
    std::fprintf(stderr, "%s: %s\n", severity_word(notice.severity), message.c_str());
    errors |= notice.severity >= JUESUAN_SEVERITY_ERROR;
  }
  return errors;
}

/// Figures of a table that TSV and Markdown cannot tell from known ones.
struct Gaps {
  std::size_t unknown = 0;
  std::size_t lower_bounds = 0;
};

Gaps gaps_of(const juesuan_disclosure* disclosure, std::size_t table) {
  Gaps gaps;
  for (std::size_t p = 0; p < table_of(disclosure, table).panel_count; ++p) {
    const auto panel = get<juesuan_panel>(juesuan_disclosure_panel, disclosure, table, p);
    for (std::size_t row = 0; row < panel.row_count; ++row) {
      for (std::size_t column = 0; column < panel.column_count; ++column) {
        const auto cell =
            get<juesuan_cell>(juesuan_disclosure_cell, disclosure, table, p, row, column);
        gaps.unknown += cell.state == JUESUAN_CELL_INSUFFICIENT ? 1U : 0U;
        gaps.lower_bounds += cell.lower_bound != 0 ? 1U : 0U;
      }
    }
  }
  return gaps;
}

void print_gaps(const Selection& selection) {
  for (const std::size_t table : selection.tables) {
    const auto [unknown, lower_bounds] = gaps_of(selection.disclosure, table);
    const std::string key{view(table_of(selection.disclosure, table).key)};
    if (unknown != 0) {
      std::fprintf(stderr, "info: table %s: %zu blank figures are unknown, not zero\n", key.c_str(),
                   unknown);
    }
    if (lower_bounds != 0) {
      std::fprintf(stderr,
                   "info: table %s: %zu figures are lower bounds: entries not broken down that far "
                   "may belong to them\n",
                   key.c_str(), lower_bounds);
    }
  }
}

}  // namespace

int derive(const DeriveArguments& arguments) {
  const Accounts books = read_books(arguments);
  const Disclosure disclosure = derive_with(books.get(), arguments);
  const Selection selection{disclosure.get(), arguments.format,
                            find_tables(disclosure.get(), arguments.tables)};
  const bool errors = print_notices(disclosure.get());
  print_gaps(selection);
  write(selection, arguments.tables.empty(), arguments.output);
  return errors ? 1 : 0;
}

}  // namespace juesuan_cli
