#include "extract_tables.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "panel_words.hpp"
#include "printed_number.hpp"
#include "row_kinds.hpp"
#include "table_headings.hpp"
#include "table_line.hpp"
#include "table_rows.hpp"
#include "table_titles.hpp"

namespace juesuan::inline v0::detail {

namespace {

class TableReader {
 public:
  TableReader(std::span<const TableLines> parts, const Profile& profile,
              std::vector<Remark>& remarks)
      : parts_(parts), profile_(profile), remarks_(remarks) {}

  std::optional<PrintedTable> read() {
    const TableLines& first = parts_.front();
    table_.key = first.key;
    table_.title = title();
    if (!read_unit() || !find_words() || !read_header()) return std::nullopt;
    first_row_ = headings_.lines.size();
    read_rows(first, first_row_);
    for (const TableLines& part : parts_.subspan(1)) continue_table(part);
    if (figures_unclear_) table_.panels[bands_.front().front().index].rows.clear();
    std::erase_if(table_.panels, [](const PrintedPanel& panel) { return panel.rows.empty(); });
    return std::move(table_);
  }

 private:
  void remark(const TextLine& line, std::string message) {
    remarks_.push_back({line.number, line.text, std::move(message)});
  }

  /// Tells of a row that the table is read without.
  void leave_out(const TextLine& row, std::string message) {
    remark(row, std::move(message));
    ++table_.left_out;
  }

  /// The printed title without its numbers.
  std::string title() const {
    const FoldedText text{unnumbered(parts_.front().title->text)};
    const std::string number = folded(profile_.number(table_.key));
    const std::size_t begin = text.text().starts_with(number) ? number.size() : 0;
    return without_filling(text.printed(begin, text.text().size()));
  }

  /// As the profile writes it, else 公开…表.
  void read_number(const std::string& text) {
    const std::string expected = folded(profile_.number(table_.key));
    if (!expected.empty() && text.find(expected) != std::string::npos) {
      table_.number = expected;
      return;
    }
    const std::size_t begin = text.rfind("公开");
    const std::size_t end = begin == std::string::npos ? begin : text.find("表", begin);
    if (end != std::string::npos) table_.number = text.substr(begin, end + 3 - begin);
  }

  /// The unit is stated between title and figures, or the table is left out.
  bool read_unit() {
    const std::string& between = parts_.front().between;
    read_number(between);
    if (const std::optional<MoneyUnit> unit = stated_unit(between)) {
      table_.precision.unit = *unit;
      return true;
    }
    remark(*parts_.front().title,
           "expected 单位：万元 or 单位：元 below the title; the table is left out");
    return false;
  }

  bool find_words() {
    bands_ = bands_of(profile_, table_.key);
    table_.panels.resize(panel_count());
    last_row_.resize(panel_count());
    if (!bands_.empty()) return true;
    remark(*parts_.front().title, "the profile has no such table; the table is left out");
    return false;
  }

  bool read_header() {
    std::optional<TableHeadings> headings = read_headings(parts_.front(), bands_, remarks_);
    if (!headings) return false;
    headings_ = std::move(*headings);
    const BandWords& band = bands_.front();
    for (std::size_t i = 0; i < band.size(); ++i) {
      table_.panels[band[i].index].columns = headings_.columns[i].keys;
    }
    return true;
  }

  void read_rows(const TableLines& part, std::size_t first_row) {
    table_.left_out += static_cast<std::uint32_t>(part.lost.size());
    for (TableRow& row : table_rows(part, headings_, first_row, bands_)) {
      if (row.expected.empty()) {
        read_row(row.line);
      } else {
        remark(*row.line.source, std::move(row.expected));
        table_.left_out += row.counts ? 1 : 0;
      }
    }
  }

  /// Reads the rows below a further title of the table.
  void continue_table(const TableLines& part) {
    const std::size_t headings = heading_lines(part, bands_).size();
    const auto rows = std::span{part.rows}.subspan(headings);
    if (!part.continued && begins_again(rows)) {
      remark(*part.title, "this table occurs twice; the second is left out");
      table_.left_out += count_new(rows);
    } else if (part.rows.empty()) {
      leave_out(*part.title, no_fields);
    } else if (goes_on(part, headings)) {
      read_rows(part, headings);
    } else {
      remark(*part.title,
             "expected unit and columns as above the rows before; the rows below are left out");
      table_.left_out += static_cast<std::uint32_t>(rows.size());
    }
  }

  /// Whether rows begin as those of the first part do.
  bool begins_again(std::span<const TextLine* const> rows) const {
    const auto before = std::span{parts_.front().rows}.subspan(first_row_);
    if (rows.empty() || before.empty()) return false;
    const TableLine row{*rows.front()};
    if (bands_.front().front().spec->stub == Stub::none) return holds_figures(row);
    return row.at(0) == TableLine{*before.front()}.at(0);
  }

  /// How many rows begin as none of the first part does.
  std::uint32_t count_new(std::span<const TextLine* const> rows) {
    if (known_.empty()) {
      for (const TextLine* row : parts_.front().rows) known_.emplace(TableLine{*row}.at(0));
    }
    return static_cast<std::uint32_t>(std::ranges::count_if(rows, [&](const TextLine* row) {
      return !known_.contains(std::string(TableLine{*row}.at(0)));
    }));
  }

  /// Whether a part has the unit and the columns of the first; it need not state them again.
  bool goes_on(const TableLines& part, std::size_t headings) {
    const std::optional<MoneyUnit> unit = stated_unit(part.between);
    if (unit && *unit != table_.precision.unit) return false;
    if (headings == 0) return true;
    std::vector<Remark> remarks;
    std::optional<TableHeadings> found = read_headings(part, bands_, remarks);
    if (!found || !std::ranges::equal(found->columns, headings_.columns, {}, &PrintedColumns::keys,
                                      &PrintedColumns::keys)) {
      return false;
    }
    std::ranges::copy(remarks, std::back_inserter(remarks_));
    headings_ = std::move(*found);
    return true;
  }

  std::size_t panel_count() const noexcept {
    return bands_.empty() ? 0 : bands_.back().back().index + 1;
  }

  void read_row(const TableLine& line) {
    for (const BandWords& band : bands_) {
      if (labelled(band) && read_labelled(line, band)) return;
    }
    const BandWords& band = bands_.front();
    for (std::size_t i = 0; i < band.size(); ++i) read_part(line, band[i], headings_.columns[i]);
    const std::size_t end = headings_.columns.back().end;
    if (!line.blank(end, line.folded.size())) {
      remark(*line.source, "expected " + std::to_string(end) + " fields");
    }
  }

  /// A row of labels with a figure after each. Headings of such a band are passed over.
  bool read_labelled(const TableLine& line, const BandWords& band) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < line.folded.size() && places.size() < band.size(); ++i) {
      if (band[places.size()].find(line.at(i), 0) != nullptr) places.push_back(i);
    }
    if (places.size() != band.size() || places.front() != 0) return is_heading(line, band);
    for (std::size_t i = 0; i < band.size(); ++i) {
      const std::size_t end =
          i + 1 < band.size() ? places[i + 1] : std::max(line.folded.size(), places[i] + 1);
      add_labelled(line, band[i], places[i], end);
    }
    return true;
  }

  void add_labelled(const TableLine& line, const FoldedPanel& panel, std::size_t label,
                    std::size_t end) {
    std::string figure;
    for (std::size_t i = label + 1; i < end; ++i) {
      if (line.at(i).empty()) continue;
      if (!figure.empty()) {
        return leave_out(*line.source, "expected one figure after " + line.text(label));
      }
      figure = line.text(i);
    }
    const RowSpec& spec = *panel.find(line.at(label), 0);
    PrintedPanel& printed = table_.panels[panel.index];
    if (printed.columns.empty()) printed.columns.push_back(panel.spec->columns.front().key);
    remark_no_number(line, spec.key, figure);
    printed.rows.push_back(
        {spec.key, spec.code, 0, without_filling(line.text(label)), {std::move(figure)}});
  }

  void read_part(const TableLine& line, const FoldedPanel& panel, const PrintedColumns& columns) {
    const std::size_t end = std::max(columns.end, columns.begin);
    if (line.blank(columns.begin, end)) return;
    if (panel.spec->stub == Stub::none && !table_.panels[panel.index].rows.empty()) {
      return continue_row(line, columns, table_.panels[panel.index].rows.front());
    }
    PrintedRow row;
    if (!read_stub(line, panel, columns, row)) return;
    if (row.key == RowKey::filler) {
      if (!line.blank(columns.first_column(), end)) {
        return leave_out(*line.source,
                         "expected a label or a code beside the figure; it is left out");
      }
    } else {
      for (const std::size_t field : columns.fields) {
        remark_no_number(line, row.key, line.text(field));
        row.cells.push_back(line.text(field));
      }
    }
    table_.panels[panel.index].rows.push_back(std::move(row));
  }

  /// Tells of a figure that is no number; the table keeps it as it is printed.
  void remark_no_number(const TableLine& line, RowKey row, std::string_view figure) {
    const PrintedNumber number =
        is_count(row) ? read_printed_count(figure) : read_printed_money(figure, table_.precision);
    if (number.state != CellState::unreadable) return;
    remark(*line.source, "expected a number instead of " + std::string(figure));
  }

  /// The one row of a table without labels may be broken over lines, which then fill it exactly.
  /// Else what it lacks cannot be told from what it leaves blank.
  void continue_row(const TableLine& line, const PrintedColumns& columns, PrintedRow& row) {
    const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(),
                                   [](const std::string& cell) { return !cell.empty(); });
    const auto filled = static_cast<std::size_t>(row.cells.rend() - last);
    const std::size_t more = line.folded.size() - columns.begin;
    if (filled + more == row.cells.size() && columns.end - columns.begin == row.cells.size()) {
      for (std::size_t i = 0; i < more; ++i) {
        row.cells[filled + i] = line.text(columns.begin + i);
        remark_no_number(line, row.key, row.cells[filled + i]);
      }
      return;
    }
    const bool whole = filled == row.cells.size();
    remark(*line.source, whole ? "expected one row; it is left out"
                               : "expected one row; the figures of the table are left out");
    figures_unclear_ |= !whole;
  }

  bool read_stub(const TableLine& line, const FoldedPanel& panel, const PrintedColumns& columns,
                 PrintedRow& row) {
    const PanelSpec& spec = *panel.spec;
    const std::size_t first = columns.begin;
    if (spec.stub == Stub::none) {
      row.key = spec.rows.front().key;
      row.label = profile_.row(table_.key, panel.index, 0);  // which such a table does not print
      return true;
    }
    if (spec.stub == Stub::code_and_name && is_code(line.at(first))) {
      row.key = RowKey::code;
      row.code = number_of(line.at(first));
      if (columns.first_column() > first + 1) row.label = without_filling(line.text(first + 1));
      if (row.code != 0) return true;
    } else if (spec.stub == Stub::code_and_name && reads_total(line, panel, columns, row)) {
      return true;
    } else if (line.at(first).empty()) {
      row.key = RowKey::filler;
      row.line = line_number(line, spec, columns);
      return true;
    } else if (const RowSpec* const listed = listed_row(line.at(first), panel)) {
      row.key = listed->key;
      row.code = listed->code;
      row.label = without_filling(line.text(first));
      row.line = line_number(line, spec, columns);
      return true;
    }
    leave_out(*line.source, "expected a row of the table; it is left out");
    return false;
  }

  /// The label of a total may stand in the place of the name.
  bool reads_total(const TableLine& line, const FoldedPanel& panel, const PrintedColumns& columns,
                   PrintedRow& row) {
    const std::size_t name = columns.begin + 1;
    if (!line.at(columns.begin).empty() || name >= columns.first_column()) return false;
    const RowSpec* const listed = listed_row(line.at(name), panel);
    if (listed == nullptr) return false;
    row.key = listed->key;
    row.code = listed->code;
    row.label = without_filling(line.text(name));
    return true;
  }

  /// Labels that occur twice go on from the row before.
  const RowSpec* listed_row(std::string_view label, const FoldedPanel& panel) {
    std::size_t& from = last_row_[panel.index];
    const RowSpec* const found = panel.find(label, from);
    if (found != nullptr) {
      from = static_cast<std::size_t>(found - panel.spec->rows.data()) + 1;
    }
    return found;
  }

  static std::uint16_t line_number(const TableLine& line, const PanelSpec& spec,
                                   const PrintedColumns& columns) noexcept {
    if (spec.stub != Stub::label_and_line || columns.first_column() <= columns.begin + 1) return 0;
    const std::string_view text = line.at(columns.begin + 1);
    return is_digits(text) && text.size() <= 4 ? static_cast<std::uint16_t>(number_of(text))
                                               : std::uint16_t{0};
  }

  std::span<const TableLines> parts_;
  const Profile& profile_;
  std::vector<Remark>& remarks_;
  PrintedTable table_;
  std::vector<BandWords> bands_;
  TableHeadings headings_;                 ///< of the part that is being read
  std::size_t first_row_ = 0;              ///< of the first part
  std::unordered_set<std::string> known_;  ///< with what its lines begin, once that is asked
  std::vector<std::size_t> last_row_;      ///< of each panel, the row after the last one read
  bool figures_unclear_ = false;           ///< those of the first panel
};

}  // namespace

std::optional<PrintedTable> read_table(std::span<const TableLines> parts, const Profile& profile,
                                       std::vector<Remark>& remarks) {
  return TableReader{parts, profile, remarks}.read();
}

}  // namespace juesuan::inline v0::detail
