#include "table_headings.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "folded_text.hpp"

namespace juesuan::inline v0::detail {

namespace {

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

class HeadingReader {
 public:
  HeadingReader(const TableLines& lines, const std::vector<BandWords>& bands,
                std::vector<Remark>& remarks)
      : lines_(lines), bands_(bands), remarks_(remarks) {}

  std::optional<TableHeadings> read() {
    TableHeadings headings{lines(), {}};
    if (!find_columns(headings)) return std::nullopt;
    return headings;
  }

  /// The headings: up to the first row of figures, or the 栏次 where rows have neither label nor
  /// code.
  std::vector<TableLine> lines() const {
    constexpr std::size_t lines_max = 16;
    std::vector<TableLine> header;
    for (const TextLine* row :
         std::span{lines_.rows}.first(std::min(lines_.rows.size(), lines_max))) {
      TableLine line{*row};
      const bool numbers = plain() && !header.empty() && is_column_numbers(header.back());
      const bool figures = plain() && (holds_figures(line) || heads_labels(line, bands_));
      if (numbers || figures || is_body(line)) break;
      header.push_back(std::move(line));
    }
    return header;
  }

 private:
  void remark(const TextLine& line, std::string message) {
    remarks_.push_back({line.number, line.text, std::move(message)});
  }

  /// Whether a line is a row, as every one with an amount is.
  bool is_body(const TableLine& line) const {
    return begins_row(line, bands_) || std::ranges::any_of(line.folded, is_amount) ||
           holds_label(line);
  }

  /// Whether a label and its number of a line stand somewhere; in front may be none.
  bool holds_label(const TableLine& line) const {
    return std::ranges::any_of(bands_.front(), [&](const FoldedPanel& panel) {
      if (panel.spec->stub != Stub::label_and_line) return false;
      for (std::size_t i = 0; i < line.folded.size(); ++i) {
        if (panel.find(line.at(i), 0) != nullptr && is_digits(line.at(i + 1))) return true;
      }
      return false;
    });
  }

  /// Whether rows of the first band have neither label nor code.
  bool plain() const noexcept { return bands_.front().front().spec->stub == Stub::none; }

  bool find_columns(TableHeadings& headings) {
    const std::span<const TableLine> header = headings.lines;
    const BandWords& band = bands_.front();
    std::size_t width = 0;
    for (const TableLine& line : header) width = std::max(width, line.folded.size());
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
      headings.columns.push_back(std::move(columns));
    }
    return true;
  }

  /// Where panels side by side begin: where the heading of the first field comes again.
  static std::vector<std::size_t> panel_starts(std::span<const TableLine> header,
                                               std::size_t panels) {
    if (panels == 1) return {0};
    for (const TableLine& line : header) {
      std::vector<std::size_t> starts;
      for (std::size_t i = 0; i < line.folded.size(); ++i) {
        if (!line.at(0).empty() && line.at(i) == line.at(0)) starts.push_back(i);
      }
      if (starts.size() == panels) return starts;
    }
    return {};
  }

  void find_columns(std::span<const TableLine> header, const FoldedPanel& panel,
                    PrintedColumns& columns) {
    for (std::size_t field = columns.begin; field < columns.end; ++field) {
      const std::optional<std::size_t> column = column_of(header, panel, columns.begin, field);
      if (!column) {
        remark_unknown_column(header, panel, columns.begin, field);
        continue;
      }
      const ColumnKey key = panel.spec->columns[*column].key;
      if (std::ranges::find(columns.keys, key) != columns.keys.end()) {
        remark_column(header, field, "expected another heading than that of a column before: ");
        continue;
      }
      columns.keys.push_back(key);
      columns.fields.push_back(field);
    }
  }

  /// Tells of a column of no known heading, or of its first figure where it has no heading. What
  /// belongs to the stub is none, unless an amount stands there in the first row.
  void remark_unknown_column(std::span<const TableLine> header, const FoldedPanel& panel,
                             std::size_t begin, std::size_t field) {
    const bool stub = field - begin < panel.spec->stub_span;
    const TextLine* figure = first_row(header.size(), [&](const TableLine& line) {
      return stub ? panel.begins(line.at(begin)) : is_figure(line.at(field));
    });
    if (stub && figure != nullptr && !is_amount(TableLine{*figure}.at(field))) figure = nullptr;
    if (stub && figure == nullptr) return;
    if (remark_column(header, field, "expected a heading of a known column instead of ")) return;
    if (figure == nullptr) return;
    remark(*figure, "expected a heading above " + TableLine{*figure}.text(field) +
                        "; the column is left out");
  }

  /// The first row below the headings that `is` so and has no label which explains its figures.
  template <class Is>
  const TextLine* first_row(std::size_t header, Is is) const {
    for (const TextLine* row : std::span{lines_.rows}.subspan(header)) {
      const TableLine line{*row};
      if (is(line) && !is_column_numbers(line) && !is_labelled(line, bands_)) return row;
    }
    return nullptr;
  }

  /// Tells of a column by its own headings, at the last of them; whether it has any.
  bool remark_column(std::span<const TableLine> header, std::size_t field, std::string expected) {
    const TextLine* last = nullptr;
    for (const TableLine& line : header) {
      if (line.at(field).empty() || is_column_numbers(line)) continue;
      expected += line.text(field);
      last = line.source;
    }
    if (last != nullptr) remark(*last, expected + "; the column is left out");
    return last != nullptr;
  }

  /// The column that the headings above a field name: by themselves, or after those of the merged
  /// cells that reach over it.
  static std::optional<std::size_t> column_of(std::span<const TableLine> header,
                                              const FoldedPanel& panel, std::size_t begin,
                                              std::size_t field) {
    std::string own;
    std::string full;
    std::string pending;
    for (const TableLine& line : header) {
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

  const TableLines& lines_;
  const std::vector<BandWords>& bands_;
  std::vector<Remark>& remarks_;
};

}  // namespace

std::vector<TableLine> heading_lines(const TableLines& lines, const std::vector<BandWords>& bands) {
  std::vector<Remark> none;
  return HeadingReader{lines, bands, none}.lines();
}

std::optional<TableHeadings> read_headings(const TableLines& lines,
                                           const std::vector<BandWords>& bands,
                                           std::vector<Remark>& remarks) {
  return HeadingReader{lines, bands, remarks}.read();
}

}  // namespace juesuan::inline v0::detail
