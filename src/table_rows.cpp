#include "table_rows.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace juesuan::inline v0::detail {

namespace {

class RowFinder {
 public:
  RowFinder(const TableLines& part, const TableHeadings& headings, std::size_t first_row,
            const std::vector<BandWords>& bands)
      : part_(part), headings_(headings), bands_(bands) {
    for (const TextLine* row : std::span{part.rows}.subspan(first_row)) {
      TableLine line{*row};
      if (!is_repeated(line)) lines_.push_back(std::move(line));
    }
    usual_size_ = usual_size();
    const auto beyond = std::ranges::count_if(
        lines_, [&](const TableLine& line) { return line.folded.size() > width(); });
    further_column_ = 2 * static_cast<std::size_t>(beyond) > lines_.size();
  }

  std::vector<TableRow> rows() const {
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const TableLine& line = lines_[i];
      const bool broken = i + 1 < lines_.size() && is_broken(line, lines_[i + 1]);
      if (!broken) {
        rows.push_back({line, expected(line), !lost_rest(line)});
        continue;
      }
      const TableLine& rest = lines_[++i];
      if (is_rest_of_name(line, rest)) {
        TableLine joined = line;
        joined.append(rest);
        rows.push_back({joined, expected(joined)});
      } else {
        rows.push_back({line, "expected a row on one line; it is left out"});
        rows.push_back({rest, "expected a row on one line; its rest is left out", false});
      }
    }
    return rows;
  }

 private:
  /// Headings come again on the next page.
  bool is_repeated(const TableLine& line) const {
    return line.folded.empty() || is_column_numbers(line) ||
           std::ranges::find(headings_.lines, line.folded, &TableLine::folded) !=
               headings_.lines.end();
  }

  std::size_t width() const noexcept { return headings_.columns.back().end; }

  /// How many fields most lines have, blank ones at the end too; 0 where that tells nothing, as in
  /// a text without those.
  std::size_t usual_size() const {
    std::map<std::size_t, std::size_t> sizes;
    std::size_t count = 0;
    for (const TextLine* row : part_.rows) {
      const TableLine line{*row};
      if (is_labelled(line, bands_)) continue;
      ++sizes[line.size];
      ++count;
    }
    const auto most =
        std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
    if (most == sizes.end() || 2 * most->second <= count || most->first < width()) return 0;
    return most->first;
  }

  std::size_t whole_size() const noexcept { return usual_size_ == 0 ? width() : usual_size_; }

  /// Whether a row ends in a name or a label, where it may be broken.
  bool ends_in_stub(const TableLine& line) const {
    const std::size_t last = line.size - 1;
    if (line.folded.size() != line.size || is_digits(line.at(last))) return false;
    return std::ranges::any_of(headings_.columns, [&](const PrintedColumns& columns) {
      return last >= columns.begin && last < columns.first_column();
    });
  }

  /// Whether a row goes on in the next line.
  bool is_broken(const TableLine& line, const TableLine& next) const {
    if (plain() || line.size >= whole_size() || is_labelled(line, bands_)) return false;
    return is_rest(next) && (ends_in_stub(line) || is_broken_figure(line, next));
  }

  /// Whether a line begins as no row does.
  bool is_rest(const TableLine& line) const {
    if (!line.at(0).empty()) return !begins_row(line, bands_) && !heads_labels(line, bands_);
    const BandWords& band = bands_.front();
    return band.size() == 1 && band.front().spec->stub == Stub::code_and_name &&
           line.blank(0, headings_.columns.front().first_column());
  }

  bool is_broken_figure(const TableLine& line, const TableLine& next) const {
    const std::string_view last = line.at(line.size - 1);
    if (!is_figure(last) || !is_figure(next.at(0))) return false;
    return last.ends_with('.') || line.size + next.size - 1 == whole_size();
  }

  /// Whether both lines together are exactly one row. Without blank fields at the ends of lines it
  /// may have fewer.
  bool is_rest_of_name(const TableLine& line, const TableLine& rest) const {
    const bool adjacent = rest.source == line.source + 1;
    const bool name = !rest.at(0).empty() && !is_figure(rest.at(0));
    if (!adjacent || !name || !ends_in_stub(line)) return false;
    const std::size_t size = line.size + rest.size - 1;
    const bool shorter = usual_size_ == 0 && rest.folded.size() == rest.size;
    return size == whole_size() || (shorter && size < whole_size());
  }

  /// What a row must have and has not.
  std::string expected(const TableLine& line) const {
    if (is_labelled(line, bands_)) return {};
    const bool beyond = line.folded.size() > width() && !further_column_;
    if (beyond || is_shifted(line)) {
      return "expected " + std::to_string(width()) + " fields; the row is left out";
    }
    if (name_holds_figure(line)) return "expected a name without a figure; the row is left out";
    if (lost_rest(line)) return "expected a row on one line; it is left out";
    return {};
  }

  /// Whether a row of another size than most may lack a field or have one more among those with
  /// texts. Blank fields at its end may all be missing, or be more.
  bool is_shifted(const TableLine& line) const {
    if (usual_size_ == 0 || line.size == usual_size_ || plain()) return false;
    if (!stubs_in_place(line)) return true;
    return line.size < usual_size_ ? line.folded.size() != line.size : has_gap(line);
  }

  bool plain() const noexcept { return bands_.front().front().spec->stub == Stub::none; }

  bool stubs_in_place(const TableLine& line) const {
    const BandWords& band = bands_.front();
    for (std::size_t i = 0; i < band.size(); ++i) {
      const std::string_view first = line.at(headings_.columns[i].begin);
      if (!first.empty() && !band[i].begins(first)) return false;
    }
    return true;
  }

  /// Whether a column of the last part is blank before one with a figure.
  bool has_gap(const TableLine& line) const {
    const std::vector<std::size_t>& fields = headings_.columns.back().fields;
    const auto blank =
        std::ranges::find_if(fields, [&](std::size_t field) { return line.at(field).empty(); });
    return std::any_of(blank, fields.end(),
                       [&](std::size_t field) { return !line.at(field).empty(); });
  }

  /// Whether a name is or ends with a figure, as none does.
  bool name_holds_figure(const TableLine& line) const {
    const BandWords& band = bands_.front();
    for (std::size_t i = 0; i < band.size(); ++i) {
      const PrintedColumns& columns = headings_.columns[i];
      const bool named = columns.first_column() > columns.begin + 1;
      if (band[i].spec->stub != Stub::code_and_name || !named) continue;
      const std::string_view name = line.at(columns.begin + 1);
      if (is_digits(line.at(columns.begin)) &&
          is_digits(name.substr(name.empty() ? 0 : name.size() - 1)))
        return true;
    }
    return false;
  }

  /// Whether a row is broken and its rest is no row, without tabs.
  bool lost_rest(const TableLine& line) const {
    return line.size < whole_size() && ends_in_stub(line) &&
           std::ranges::binary_search(part_.lost, line.source + 1);
  }

  const TableLines& part_;
  const TableHeadings& headings_;
  const std::vector<BandWords>& bands_;
  std::vector<TableLine> lines_;
  std::size_t usual_size_ = 0;
  bool further_column_ = false;  ///< most rows have one without a heading
};

}  // namespace

std::vector<TableRow> table_rows(const TableLines& part, const TableHeadings& headings,
                                 std::size_t first_row, const std::vector<BandWords>& bands) {
  return RowFinder{part, headings, first_row, bands}.rows();
}

}  // namespace juesuan::inline v0::detail
