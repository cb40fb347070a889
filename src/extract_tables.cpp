#include "extract_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include <juesuan/catalogue.hpp>
#include <juesuan/layout_terms.hpp>

#include "printed_number.hpp"
#include "profile_words.hpp"
#include "row_kinds.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0::detail {

namespace {

bool take_suffix(std::string_view& text, std::string_view suffix) noexcept {
  if (!text.ends_with(suffix) || text.size() == suffix.size()) return false;
  text.remove_suffix(suffix.size());
  return true;
}

/// A folded title without its numbers, `number` among them, and without 表, 明细表.
std::string title_core(std::string_view folded, std::string_view number) {
  std::string_view title = without_ordinal(folded);
  if (title.starts_with(number)) title.remove_prefix(number.size());
  if (title.starts_with("公开")) {
    const std::size_t end = title.find("表");
    if (end != std::string_view::npos && end <= std::string_view("公开00").size()) {
      title.remove_prefix(end + std::string_view("表").size());
    }
  }
  take_suffix(title, "表");
  take_suffix(title, "明细");
  std::string core;
  for (const char c : title) {
    if (c != '"') core += c;
  }
  return core;
}

/// A folded label without its number and 其中.
std::string_view label_core(std::string_view folded) noexcept {
  folded = without_ordinal(folded);
  constexpr std::string_view thereof = "其中:";
  if (folded.starts_with(thereof)) folded.remove_prefix(thereof.size());
  return without_ordinal(folded);
}

bool is_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::uint32_t number_of(std::string_view digits) noexcept {
  std::uint32_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc{} && value <= 999'999'999 ? value : 0;
}

/// A folded heading without what joins its levels where they share one line: 预算数–合计.
std::string without_joints(std::string_view folded) {
  constexpr std::array<std::string_view, 2> joints{"–", "/"};
  std::string heading;
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view character = folded.substr(at, character_bytes(folded, at));
    if (std::ranges::find(joints, character) == joints.end()) heading += character;
    at += character.size();
  }
  return heading;
}

using Fields = std::vector<std::string>;

/// A line of the table as fields, printed and folded.
struct Line {
  const TextLine* source;
  Fields printed;
  Fields folded;

  explicit Line(const TextLine& line) : source(&line), printed(line.fields()) {
    for (const std::string& field : printed) folded.push_back(detail::folded(field));
    while (!folded.empty() && folded.back().empty()) {
      folded.pop_back();
      printed.pop_back();
    }
  }
  std::string_view at(std::size_t field) const noexcept {
    return field < folded.size() ? std::string_view{folded[field]} : std::string_view{};
  }
  std::string text(std::size_t field) const {
    return field < printed.size() ? printed[field] : std::string{};
  }
  bool blank(std::size_t begin, std::size_t end) const noexcept {
    for (std::size_t i = begin; i < end; ++i) {
      if (!at(i).empty()) return false;
    }
    return true;
  }
};

/// A row of 栏次: the word itself before them, or consecutive numbers, perhaps with the sum that
/// each of them is: 2=3+5.
bool is_column_numbers(const Line& line) noexcept {
  const auto first = std::ranges::find_if_not(line.folded, &std::string::empty);
  if (first != line.folded.end() && *first == "栏次") return true;
  std::uint32_t next = 1;
  for (const std::string& field : line.folded) {
    if (field.empty() || field == "行次") continue;
    const std::string_view number = std::string_view{field}.substr(0, field.find('='));
    if (!is_digits(number) || number_of(number) != next) return false;
    ++next;
  }
  return next > 1;
}

bool is_figure(std::string_view field) {
  return field.find_first_of("0123456789") != std::string_view::npos &&
         field.find_first_not_of("0123456789.,-()") == std::string_view::npos;
}

/// Whether a field is a figure with decimals, as no number of a line or of a column is.
bool is_amount(std::string_view field) {
  return is_figure(field) && field.find('.') != std::string_view::npos;
}

/// Whether a line without label and code is one of figures.
bool holds_figures(const Line& line) noexcept {
  return std::ranges::any_of(line.folded, is_figure) && !is_column_numbers(line);
}

/// A panel of the layout with its words.
struct PanelWordsOf {
  const PanelSpec* spec = nullptr;
  std::size_t index = 0;              ///< in the table
  std::vector<std::string> labels;    ///< of its rows, cores
  std::vector<std::string> headings;  ///< of its columns, folded, levels joined
  std::vector<std::string> last;      ///< their last level
  std::string stub;                   ///< the heading of the first field, folded

  /// The row with that label at or after `from`, else before it.
  const RowSpec* find(std::string_view label, std::size_t from) const noexcept {
    const std::string_view wanted = label_core(label);
    if (wanted.empty()) return nullptr;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::size_t at = (from + i) % labels.size();
      if (labels[at] == wanted) return &spec->rows[at];
    }
    return nullptr;
  }
};

/// The columns that a table prints for one panel, and where its fields are.
struct PrintedColumns {
  std::size_t begin = 0;  ///< fields of the panel
  std::size_t end = 0;
  std::vector<std::size_t> fields;  ///< of the columns
  std::size_t first_column() const noexcept { return fields.front(); }
};

class TableReader {
 public:
  TableReader(const TableLines& lines, const Profile& profile, std::vector<Remark>& remarks)
      : lines_(lines), profile_(profile), remarks_(remarks) {}

  std::optional<PrintedTable> read() {
    table_.key = lines_.key;
    table_.title = title();
    table_.left_out = lines_.left_out;
    if (!read_unit() || !find_words()) return std::nullopt;
    const std::vector<Line> header = header_lines();
    if (!read_header(header)) return std::nullopt;
    for (const TextLine* row : std::span{lines_.rows}.subspan(header.size())) {
      const Line line{*row};
      const bool again = std::ranges::find(header, line.folded, &Line::folded) != header.end();
      if (!again) read_row(line);  // headings come again on the next page
    }
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
    const FoldedText text{unnumbered(lines_.title->text)};
    const std::string number = folded(profile_.number(lines_.key));
    const std::size_t begin = text.text().starts_with(number) ? number.size() : 0;
    return without_filling(text.printed(begin, text.text().size()));
  }

  /// As the profile writes it, else 公开…表.
  void read_number(const std::string& text) {
    const std::string expected = folded(profile_.number(lines_.key));
    if (!expected.empty() && text.find(expected) != std::string::npos) {
      table_.number = expected;
      return;
    }
    const std::size_t begin = text.find("公开");
    const std::size_t end = begin == std::string::npos ? begin : text.find("表", begin);
    if (end != std::string::npos) table_.number = text.substr(begin, end + 3 - begin);
  }

  /// The unit is stated between title and figures, or the table is left out.
  bool read_unit() {
    read_number(lines_.between);
    if (const std::optional<MoneyUnit> unit = stated_unit(lines_.between)) {
      table_.precision.unit = *unit;
      return true;
    }
    remark(*lines_.title, "expected 单位：万元 or 单位：元 below the title; the table is left out");
    return false;
  }

  bool find_words() {
    for (const TableSpec& spec : profile_.layout().layout().tables) {
      if (spec.key != lines_.key) continue;
      std::size_t index = 0;
      for (const BandSpec& band : spec.bands) {
        std::vector<PanelWordsOf>& words = bands_.emplace_back();
        for (const PanelSpec& panel : band.panels) words.push_back(words_of(panel, index++));
      }
    }
    table_.panels.resize(panel_count());
    last_row_.resize(panel_count());
    if (!bands_.empty()) return true;
    remark(*lines_.title, "the profile has no such table; the table is left out");
    return false;
  }

  std::size_t panel_count() const noexcept {
    return bands_.empty() ? 0 : bands_.back().back().index + 1;
  }

  PanelWordsOf words_of(const PanelSpec& panel, std::size_t index) const {
    PanelWordsOf words;
    words.spec = &panel;
    words.index = index;
    for_each_part(profile_.stub_heading(lines_.key, index), [&](std::string_view part) {
      if (words.stub.empty()) words.stub = folded(part);
    });
    for (std::size_t i = 0; i < panel.rows.size(); ++i) {
      const std::string label = folded(profile_.row(lines_.key, index, i));
      words.labels.emplace_back(label_core(label));
    }
    for (std::size_t i = 0; i < panel.columns.size(); ++i) {
      std::string path;
      std::string last;
      for_each_part(profile_.heading(lines_.key, index, i), [&](std::string_view part) {
        last = folded(part);
        path += last;
      });
      words.headings.push_back(path);
      words.last.push_back(last);
    }
    return words;
  }

  /// Panels of a label and one figure, which need no heading: labels say where the figures are.
  static bool labelled(const std::vector<PanelWordsOf>& band) {
    return std::ranges::all_of(band, [](const PanelWordsOf& panel) {
      return panel.spec->stub == Stub::label && panel.spec->columns.size() == 1;
    });
  }

  /// Whether a line is one of figures.
  bool is_body(const Line& line) const {
    const std::string_view first = line.at(0);
    const bool code = first.size() >= 3 && is_digits(first);
    for (const std::vector<PanelWordsOf>& band : bands_) {
      const PanelWordsOf& panel = band.front();
      if (panel.spec->stub == Stub::code_and_name && code) return true;
      if (panel.spec->stub != Stub::none && panel.find(first, 0) != nullptr) return true;
    }
    return false;
  }

  /// Whether rows of the first band have neither label nor code.
  bool plain() const noexcept { return bands_.front().front().spec->stub == Stub::none; }

  /// Whether a line is one of the headings of a band of labels below the first.
  bool heads_labels(const Line& line) const {
    return std::ranges::any_of(std::span{bands_}.subspan(1), [&](const auto& band) {
      return labelled(band) && is_heading(line, band);
    });
  }

  /// The headings: up to the first row of figures, or the 栏次 where rows have neither label nor
  /// code.
  std::vector<Line> header_lines() const {
    constexpr std::size_t lines_max = 16;
    std::vector<Line> header;
    for (const TextLine* row :
         std::span{lines_.rows}.first(std::min(lines_.rows.size(), lines_max))) {
      Line line{*row};
      const bool numbers = plain() && !header.empty() && is_column_numbers(header.back());
      const bool figures = plain() && (holds_figures(line) || heads_labels(line));
      if (numbers || figures || is_body(line)) break;
      header.push_back(std::move(line));
    }
    return header;
  }

  bool read_header(std::span<const Line> header) {
    const std::vector<PanelWordsOf>& band = bands_.front();
    std::size_t width = 0;
    for (const Line& line : header) width = std::max(width, line.folded.size());
    const std::vector<std::size_t> starts = panel_starts(header, band.size());
    if (starts.size() != band.size()) {
      remark(*lines_.title, "expected headings of " + std::to_string(band.size()) +
                                " parts side by side; the table is left out");
      return false;
    }
    for (std::size_t i = 0; i < band.size(); ++i) {
      PrintedColumns columns;
      columns.begin = starts[i];
      columns.end = i + 1 < band.size() ? starts[i + 1] : width;
      find_columns(header, band[i], columns);
      if (columns.fields.empty()) {
        remark(*lines_.title, "expected a heading of a known column; the table is left out");
        return false;
      }
      columns_.push_back(std::move(columns));
    }
    return true;
  }

  /// Where panels side by side begin: where the heading of the first field comes again.
  static std::vector<std::size_t> panel_starts(std::span<const Line> header, std::size_t panels) {
    if (panels == 1) return {0};
    for (const Line& line : header) {
      std::vector<std::size_t> starts;
      for (std::size_t i = 0; i < line.folded.size(); ++i) {
        if (!line.at(0).empty() && line.at(i) == line.at(0)) starts.push_back(i);
      }
      if (starts.size() == panels) return starts;
    }
    return {};
  }

  void find_columns(std::span<const Line> header, const PanelWordsOf& panel,
                    PrintedColumns& columns) {
    PrintedPanel& printed = table_.panels[panel.index];
    for (std::size_t field = columns.begin; field < columns.end; ++field) {
      const std::optional<std::size_t> column = column_of(header, panel, columns.begin, field);
      if (!column) {
        remark_unknown_column(header, field, field - columns.begin < panel.spec->stub_span);
        continue;
      }
      const ColumnKey key = panel.spec->columns[*column].key;
      if (std::ranges::find(printed.columns, key) != printed.columns.end()) {
        remark_column(header, field, "expected another heading than that of a column before: ");
        continue;
      }
      printed.columns.push_back(key);
      columns.fields.push_back(field);
    }
  }

  /// Tells of a column of no known heading, or of its first figure where it has no heading. What
  /// belongs to the stub is none, unless amounts stand there.
  void remark_unknown_column(std::span<const Line> header, std::size_t field, bool stub) {
    const TextLine* const figure = first_figure(header.size(), field, stub ? is_amount : is_figure);
    if (stub && figure == nullptr) return;
    if (remark_column(header, field, "expected a heading of a known column instead of ")) return;
    if (figure == nullptr) return;
    remark(*figure,
           "expected a heading above " + Line{*figure}.text(field) + "; the column is left out");
  }

  /// The first row below the headings with a figure in a field that no label before it explains.
  const TextLine* first_figure(std::size_t header, std::size_t field,
                               bool (*is)(std::string_view)) const {
    for (const TextLine* row : std::span{lines_.rows}.subspan(header)) {
      const Line line{*row};
      if (is(line.at(field)) && !is_column_numbers(line) && !is_labelled(line)) return row;
    }
    return nullptr;
  }

  /// Whether a row begins with a label of a band that needs no heading.
  bool is_labelled(const Line& line) const {
    return std::ranges::any_of(bands_, [&](const std::vector<PanelWordsOf>& band) {
      return labelled(band) && band.front().find(line.at(0), 0) != nullptr;
    });
  }

  /// Tells of a column by its own headings, at the last of them; whether it has any.
  bool remark_column(std::span<const Line> header, std::size_t field, std::string expected) {
    const TextLine* last = nullptr;
    for (const Line& line : header) {
      if (line.at(field).empty() || is_column_numbers(line)) continue;
      expected += line.text(field);
      last = line.source;
    }
    if (last != nullptr) remark(*last, expected + "; the column is left out");
    return last != nullptr;
  }

  /// The column that the headings above a field name: by themselves, or after those of the merged
  /// cells that reach over it.
  static std::optional<std::size_t> column_of(std::span<const Line> header,
                                              const PanelWordsOf& panel, std::size_t begin,
                                              std::size_t field) {
    std::string own;
    std::string full;
    std::string pending;
    for (const Line& line : header) {
      if (is_column_numbers(line)) continue;
      std::size_t at = field;
      while (at > begin && line.at(at).empty()) --at;
      pending += line.at(at);
      if (at != field || line.at(field).empty()) continue;
      own += without_joints(line.at(field));
      full += without_joints(pending);
      pending.clear();
    }
    if (own.empty()) return std::nullopt;
    for (const std::string* text : {&full, &own}) {
      const auto found = std::ranges::find(panel.headings, *text);
      if (found != panel.headings.end()) {
        return static_cast<std::size_t>(found - panel.headings.begin());
      }
    }
    if (std::ranges::count(panel.last, own) != 1) return std::nullopt;
    return static_cast<std::size_t>(std::ranges::find(panel.last, own) - panel.last.begin());
  }

  void read_row(const Line& line) {
    if (line.folded.empty() || is_column_numbers(line)) return;
    for (const std::vector<PanelWordsOf>& band : bands_) {
      if (labelled(band) && read_labelled(line, band)) return;
    }
    const std::vector<PanelWordsOf>& band = bands_.front();
    for (std::size_t i = 0; i < band.size(); ++i) read_part(line, band[i], columns_[i]);
    const std::size_t end = columns_.back().end;
    if (!line.blank(end, line.folded.size())) {
      remark(*line.source, "expected " + std::to_string(end) + " fields");
    }
  }

  /// A row of labels with a figure after each. Headings of such a band are passed over.
  bool read_labelled(const Line& line, const std::vector<PanelWordsOf>& band) {
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

  static bool is_heading(const Line& line, const std::vector<PanelWordsOf>& band) noexcept {
    return std::ranges::all_of(line.folded, [&](const std::string& field) {
      return field.empty() || std::ranges::any_of(band, [&](const PanelWordsOf& panel) {
               return field == panel.stub || field == panel.headings.front();
             });
    });
  }

  void add_labelled(const Line& line, const PanelWordsOf& panel, std::size_t label,
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

  void read_part(const Line& line, const PanelWordsOf& panel, const PrintedColumns& columns) {
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
  void remark_no_number(const Line& line, RowKey row, std::string_view figure) {
    const PrintedNumber number =
        is_count(row) ? read_printed_count(figure) : read_printed_money(figure, table_.precision);
    if (number.state != CellState::unreadable) return;
    remark(*line.source, "expected a number instead of " + std::string(figure));
  }

  /// The one row of a table without labels may be broken over lines, which then fill it exactly.
  /// Else what it lacks cannot be told from what it leaves blank.
  void continue_row(const Line& line, const PrintedColumns& columns, PrintedRow& row) {
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

  bool read_stub(const Line& line, const PanelWordsOf& panel, const PrintedColumns& columns,
                 PrintedRow& row) {
    const PanelSpec& spec = *panel.spec;
    const std::size_t first = columns.begin;
    if (spec.stub == Stub::none) {
      row.key = spec.rows.front().key;
      row.label = profile_.row(lines_.key, panel.index, 0);  // which such a table does not print
      return true;
    }
    if (spec.stub == Stub::code_and_name && is_digits(line.at(first))) {
      row.key = RowKey::code;
      row.code = number_of(line.at(first));
      if (columns.first_column() > first + 1) row.label = without_filling(line.text(first + 1));
      if (row.code != 0) return true;
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

  /// Labels that occur twice go on from the row before.
  const RowSpec* listed_row(std::string_view label, const PanelWordsOf& panel) {
    std::size_t& from = last_row_[panel.index];
    const RowSpec* const found = panel.find(label, from);
    if (found != nullptr) {
      from = static_cast<std::size_t>(found - panel.spec->rows.data()) + 1;
    }
    return found;
  }

  static std::uint16_t line_number(const Line& line, const PanelSpec& spec,
                                   const PrintedColumns& columns) noexcept {
    if (spec.stub != Stub::label_and_line || columns.first_column() <= columns.begin + 1) return 0;
    const std::string_view text = line.at(columns.begin + 1);
    return is_digits(text) && text.size() <= 4 ? static_cast<std::uint16_t>(number_of(text))
                                               : std::uint16_t{0};
  }

  const TableLines& lines_;
  const Profile& profile_;
  std::vector<Remark>& remarks_;
  PrintedTable table_;
  std::vector<std::vector<PanelWordsOf>> bands_;
  std::vector<PrintedColumns> columns_;  ///< of the panels of the first band
  std::vector<std::size_t> last_row_;    ///< of each panel, the row after the last one read
  bool figures_unclear_ = false;         ///< those of the first panel
};

}  // namespace

std::optional<TableKey> table_of_title(std::string_view folded, const Profile& profile) {
  if (folded.find("表") == std::string_view::npos) return std::nullopt;
  for (const TableSpec& spec : profile.layout().layout().tables) {
    const std::string number = detail::folded(profile.number(spec.key));
    const std::string core = title_core(folded, number);
    for (const std::string_view title : {profile.title(spec.key), official_name(spec.key)}) {
      if (!core.empty() && core == title_core(detail::folded(title), number)) return spec.key;
    }
  }
  return std::nullopt;
}

std::optional<MoneyUnit> stated_unit(std::string_view between) noexcept {
  constexpr std::string_view label = "单位:";
  const std::size_t at = between.find(label);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view unit = between.substr(at + label.size());
  if (unit.starts_with("万元")) return MoneyUnit::wanyuan;
  if (unit.starts_with("元")) return MoneyUnit::yuan;
  return std::nullopt;
}

std::optional<PrintedTable> read_table(const TableLines& lines, const Profile& profile,
                                       std::vector<Remark>& remarks) {
  return TableReader{lines, profile, remarks}.read();
}

}  // namespace juesuan::inline v0::detail
