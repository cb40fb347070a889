#include "derive.hpp"

#include <algorithm>
#include <cstdio>

#include "files.hpp"
#include "inputs.hpp"
#include "library.hpp"
#include "notices.hpp"

namespace juesuan_cli {

namespace {

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

std::string render_whole(const Selection& selection) {
  const juesuan_disclosure* const disclosure = selection.disclosure;
  return text_of(selection.format == format_published
                     ? get<juesuan_buffer*>(juesuan_render_published, disclosure)
                     : get<juesuan_buffer*>(juesuan_render, disclosure, selection.format));
}

void write(const Selection& selection, bool whole, const std::string& output) {
  if (selection.format == JUESUAN_RENDER_TSV && output != "-") {
    return write_folder(output, table_files(selection));
  }
  write_text(output, whole ? render_whole(selection) : render_tables(selection));
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
  if (arguments.format == format_published && !arguments.tables.empty()) {
    throw Failure("--table", "a published disclosure is written whole");
  }
  const Accounts books = read_books(arguments.accounts, arguments.entity);
  const Disclosure disclosure = derive_with(books.get(), arguments);
  const Selection selection{disclosure.get(), arguments.format,
                            find_tables(disclosure.get(), arguments.tables)};
  const bool errors = print_notices(disclosure.get());
  print_gaps(selection);
  write(selection, arguments.tables.empty(), arguments.output);
  return errors ? 1 : 0;
}

}  // namespace juesuan_cli
