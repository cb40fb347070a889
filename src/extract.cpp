#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include <juesuan/error.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/limits.hpp>

#include "extract_claims.hpp"
#include "extract_forms.hpp"
#include "extract_lines.hpp"
#include "extract_tables.hpp"
#include "field_text.hpp"
#include "profile_words.hpp"
#include "table_line.hpp"
#include "table_parts.hpp"
#include "table_titles.hpp"
#include "text_pattern.hpp"
#include "unread_passages.hpp"
#include "utf8.hpp"

namespace juesuan::inline v0 {

namespace detail {

namespace {

/// What stands in 第三部分, in order: a text or a form.
struct Event {
  NarrativeText text;
  std::vector<const TextLine*> form;
  bool is_form = false;
  std::uint32_t left_out = 0;  ///< rows of the form without tabs
};

class Extractor {
 public:
  Extractor(std::string_view text, const Profile& profile)
      : profile_(profile),
        words_(profile.words()),
        project_title_(words_.phrases, Phrase::project_title),
        lines_(text_lines(text)) {}

  Extraction run() {
    std::size_t at = read_front();
    for (; at < lines_.size(); ++at) read_line(lines_[at]);
    close();
    tables_.read(profile_, document_.tables, remarks_);
    ClaimReader claims{profile_, document_, remarks_};
    for (const Event& event : events_) {
      if (event.is_form) {
        PrintedForm& form = claims.next_form();
        form.left_out = event.left_out;
        read_form(event.form, form, remarks_);
      } else if (event.text.section == SectionKey::none) {
        remark_figures(event.text);
      } else {
        claims.read(event.text);
      }
    }
    std::ranges::stable_sort(remarks_, {}, &Remark::line);
    return {read_figures(document_), std::move(remarks_)};
  }

 private:
  void remark(const TextLine& line, std::string message) {
    remarks_.push_back({line.number, line.text, std::move(message)});
  }

  /// Tells of figures that belong to no section, of the first one on a line.
  void remark_figures(const NarrativeText& text) {
    std::int32_t told = 0;
    for (const Passage& figure : figures_outside(text.text.text())) {
      const std::int32_t line = text.line_at(text.text.printed_at(figure.begin));
      if (line == std::exchange(told, line)) continue;
      remarks_.push_back({line, std::string(text.text.printed(figure.begin, figure.end)),
                          std::string(figure.message)});
    }
  }

  /// Title and table of contents, and what stands between them; the first line after them.
  std::size_t read_front() {
    const std::size_t contents = find_contents();
    read_title(contents);
    if (contents == lines_.size()) return title_end_;
    for (std::size_t at = title_end_; at < contents; ++at) read_line(lines_[at]);
    close();
    return read_contents(contents + 1);
  }

  /// The line that heads the contents, which stand before the first part and the first table.
  std::size_t find_contents() const {
    const std::string heading = folded(words_.phrases.text(Phrase::contents));
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const TextLine& line = lines_[at];
      if (line.folded == heading) return at;
      if (heads_part(line) || table_of_title(line.folded, profile_)) break;
    }
    return lines_.size();
  }

  /// The contents end where their first heading comes again.
  std::size_t read_contents(std::size_t begin) {
    if (begin == lines_.size()) return begin;
    const auto after = lines_.begin() + static_cast<std::ptrdiff_t>(begin) + 1;
    const auto again = std::find_if(after, lines_.end(), [&](const TextLine& line) {
      return line.folded == lines_[begin].folded;
    });
    if (again == lines_.end()) {
      remark(lines_[begin], "expected this heading of the contents again below");
      return begin;
    }
    for (auto line = after - 1; line != again; ++line) {
      document_.contents.push_back(without_filling(line->text));
      contents_.insert(line->folded);
      contents_.emplace(without_page_number(line->folded));
    }
    return static_cast<std::size_t>(again - lines_.begin());
  }

  /// The title, on one line or on several.
  void read_title(std::size_t end) {
    constexpr std::size_t title_lines = 6;
    const TextPatterns title{words_.phrases, Phrase::title};
    std::string joined;
    for (std::size_t i = 0; i < std::min(end, title_lines); ++i) {
      joined += lines_[i].text;
      const FoldedText text{joined};
      MatchBudget budget;
      const auto match = title.match_at(text.text(), 0, budget);
      if (!match || match->end != text.text().size()) continue;
      take_title(lines_[i], text, *match);
      title_end_ = i + 1;
      return;
    }
    remarks_.push_back({1, {}, "expected a title with name and year"});
  }

  void take_title(const TextLine& line, const FoldedText& text, const PatternMatch& match) {
    Entity& entity = document_.entity;
    for (const Capture& capture : match.captures) {
      if (capture.name == "year") {
        take_year(line, text.text().substr(capture.begin, capture.end - capture.begin));
        continue;
      }
      const std::string words = without_filling(text.printed(capture.begin, capture.end));
      if (capture.name == "name") entity.name = words;
      if (capture.name == "scope") entity.scope = from_text<Scope>(words).value_or(Scope::none);
    }
  }

  void take_year(const TextLine& line, std::string_view folded_year) {
    if (const auto year = parse_year(folded_year)) {
      document_.entity.year = *year;
    } else {
      remark(line, std::string(expected_year));
    }
  }

  void read_line(const TextLine& line) {
    const bool cell = may_be_cell(line);
    if (line.tabular() || (cell && line.field > 0)) return read_row(line);
    if (is_page_number(line.folded) && !(cell && is_code(line.folded))) return;
    if (read_form_title(line) || read_table_title(line) || read_project_title(line)) return;
    if (cell && !is_prose(line.folded) && !heads_section(line)) return read_row(line);
    if (is_lost_row(line)) {
      ++form().left_out;
      return remark(line,
                    "expected a row of the form with tabs between its fields; it is left out");
    }
    if (read_between(line) || read_heading(line)) return;
    if (may_be_inside(line)) return inside_.push_back(&line);
    read_text(line);
  }

  /// Whether the only field of a line may be a row: rows have come, or may come next.
  bool may_be_cell(const TextLine& line) const {
    if (!line.padded) return false;
    if (form_open_) return form_rows_;
    if (!table_open()) return stray_;
    return table_.key == tables_.last() || stated_unit(table_.between);
  }

  /// Whether a line without tabs stands among the rows of a form above its total, or ends with two
  /// numbers as the weights and scores of its rows do.
  bool is_lost_row(const TextLine& line) const {
    if (!form_open_ || !form_rows_ || form_ends() || heads_section(line)) return false;
    return rows_follow(line) || ends_with_numbers(line.text);
  }

  /// Whether rows of the same form stand a few lines below one.
  bool rows_follow(const TextLine& line) const {
    constexpr std::size_t lines_max = 3;
    const auto at = static_cast<std::size_t>(&line - lines_.data());
    for (const TextLine& next : std::span{lines_}.subspan(at + 1)) {
      if (next.tabular()) return !next.folded.starts_with("项目名称");
      const bool title = is_form_title(next.folded) || table_of_title(next.folded, profile_);
      if (title || &next == &line + lines_max) return false;
    }
    return false;
  }

  /// Whether a line that may be a row is a heading. One without marks must say 说明 or 情况: rows
  /// carry the names of what sections tell of.
  bool heads_section(const TextLine& line) const {
    if (line.marked || heads_part(line)) return true;
    const bool tells = line.folded.ends_with("说明") || line.folded.ends_with("情况");
    return tells && section_of(section_core(line.folded), words_.sections) != SectionKey::none;
  }

  /// Whether a line may stand between the rows of one table: the head of a page, say. Rows will
  /// tell if they go on; a sentence or the title of a table that is not known ends the one before.
  bool may_be_inside(const TextLine& line) const {
    constexpr std::size_t lines_max = 3;
    return has_rows() && inside_.size() < lines_max && !is_prose(line.folded) &&
           line.folded.find("表") == std::string::npos;
  }

  void read_row(const TextLine& line) {
    flush();
    if (form_open_) {
      form_rows_ = true;
      return form().form.push_back(&line);
    }
    for (const TextLine* foreign : inside_) {
      remark(*foreign, "expected a row of the table; it is left out");
      if (holds_decimals(foreign->folded)) table_.lost.push_back(foreign);
    }
    inside_.clear();
    if (!table_open()) {
      if (!stray_) remark(line, "a table without a known title; it is left out");
      stray_ = true;
      return;
    }
    const bool above = stands_above(line.folded, folded(profile_.number(table_.key)));
    if (table_.rows.empty() && above) {
      table_.between += line.folded;
    } else {
      table_.rows.push_back(&line);
    }
  }

  bool read_form_title(const TextLine& line) {
    if (!is_form_title(line.folded)) return false;
    const bool goes_on = form_ && !form().form.empty() && !form_ends() && !names_project(line);
    close();
    if (!goes_on) {
      form_ = events_.size();
      events_.emplace_back().is_form = true;
    }
    form_title_ = &line;
    form_open_ = true;
    form_rows_ = false;
    return true;
  }

  /// The last form. It is open, or no text came after it and a title may say that it goes on.
  Event& form() { return events_[*form_]; }
  const Event& form() const { return events_[*form_]; }

  /// Whether the last row of the form is its total.
  bool form_ends() const { return form().form.back()->folded.starts_with("总分"); }

  /// Whether a project is named below the title of a form, above its indicators.
  bool names_project(const TextLine& title) const {
    const auto at = static_cast<std::size_t>(&title - lines_.data());
    for (const TextLine& next : std::span{lines_}.subspan(at + 1)) {
      if (next.folded.starts_with("项目名称")) return true;
      const bool indicators = next.folded.find("一级指标") != std::string::npos;
      const bool ends = next.folded.starts_with("总分") || heads_part(next);
      if (indicators || ends || is_form_title(next.folded)) return false;
    }
    return false;
  }

  bool read_table_title(const TextLine& line) {
    const TableKey last = has_rows() ? table_.key : tables_.last();
    const TableKey key = titled(line, last);
    if (key == TableKey::none) return false;
    close();
    form_.reset();
    tables_.add_title(key, line);
    table_.key = key;
    table_.title = &line;
    table_.continued = key == last && says_continued(line.folded);
    if (key != last) document_.headings.push_back(without_filling(line.text));
    return true;
  }

  /// The table that begins or goes on below a line. Where none waits for its rows the number alone
  /// says that the last one goes on.
  TableKey titled(const TextLine& line, TableKey last) const {
    if (const auto key = table_of_title(line.folded, profile_)) return *key;
    const bool waits = table_open() && table_.rows.empty();
    if (waits || last == TableKey::none) return TableKey::none;
    const std::string number = folded(profile_.number(last));
    return is_number_or_continued(line.folded, number) ? last : TableKey::none;
  }

  /// The title of a project's paragraph, which ends the form of the one before.
  bool read_project_title(const TextLine& line) {
    if (section_ != SectionKey::performance_results) return false;
    MatchBudget budget;
    const auto match = project_title_.match_at(line.folded, 0, budget);
    if (!match || match->end != line.folded.size()) return false;
    close();
    form_.reset();
    add_event(line, true);
    return true;
  }

  /// Number, unit and office of a table, a note below it, the year of a form.
  bool read_between(const TextLine& line) {
    if (form_open_ && !form_rows_ && !is_prose(line.folded)) return true;
    if (!table_open() || line.marked) return false;
    const bool below = !table_.rows.empty();
    if (below ? !line.folded.starts_with("注:") : !fits_between(line)) return false;
    if (!below) table_.between += line.folded;
    add_event(line, true);
    events_.back().text.section = SectionKey::none;
    return true;
  }

  /// Whether a line may still stand between a title and its rows: titles may come in a list, and
  /// below it headings and text.
  bool fits_between(const TextLine& line) const {
    constexpr std::size_t prose_max = 90;
    constexpr std::size_t between_max = 300;
    if (names_publisher(line.folded)) return true;
    if (heads_section(line)) return false;
    const std::size_t most = is_prose(line.folded) ? prose_max : between_max;
    return table_.between.size() + line.folded.size() <= most;
  }

  bool read_heading(const TextLine& line) {
    const bool part = heads_part(line);
    const SectionKey section = section_of(section_core(line.folded), words_.sections);
    const bool heading = part || section != SectionKey::none || line.marked || listed(line);
    if (!heading) return false;
    close();
    form_.reset();
    document_.headings.push_back(without_filling(line.text));
    if (part) section_ = SectionKey::none;
    if (section != SectionKey::none) section_ = section;
    if (section == SectionKey::none && !part) add_event(line, true);
    return true;
  }

  /// Whether a line is a heading because the contents have it. A table goes on below its title.
  bool listed(const TextLine& line) const {
    return !table_open() && contents_.contains(line.folded);
  }

  void add_event(const TextLine& line, bool heading) {
    Event& event = events_.emplace_back();
    event.text.section = section_;
    event.text.heading = heading;
    event.text.lines.emplace_back(0, line.number);
    event.text.text = FoldedText{line.text};
  }

  void read_text(const TextLine& line) {
    const bool goes_on = !paragraph_.empty() && !paragraph_ends_ &&
                         paragraph_.size() + line.text.size() <= limits.text_bytes;
    if (!goes_on) {
      close();
      if (!is_prose(line.folded)) return add_event(line, true);
      form_.reset();
    }
    paragraph_lines_.emplace_back(paragraph_.size(), line.number);
    paragraph_ += line.text;
    paragraph_ends_ = ends_sentence(line.folded);
  }

  void flush() {
    if (paragraph_.empty()) return;
    document_.paragraphs.push_back(
        {without_filling(paragraph_), paragraph_lines_.front().second, section_});
    Event& event = events_.emplace_back();
    event.text.section = section_;
    event.text.lines = std::move(paragraph_lines_);
    event.text.text = FoldedText{std::move(paragraph_)};
    paragraph_.clear();
    paragraph_lines_.clear();
  }

  /// Ends what is open: a paragraph, a table, a form.
  void close() {
    flush();
    if (form_open_ && !form_rows_) lose_form();
    form_open_ = false;
    stray_ = false;
    if (has_rows() || table_.continued) tables_.add(std::move(table_));
    table_ = {};
    for (const TextLine* line : std::exchange(inside_, {})) add_event(*line, true);
  }

  /// Below the title of a form, or of a part of one, stood no rows.
  void lose_form() {
    remark(*form_title_, no_fields);
    ++form().left_out;
    if (!form().form.empty()) return;
    events_.pop_back();
    form_.reset();
  }

  bool table_open() const noexcept { return table_.key != TableKey::none; }
  bool has_rows() const noexcept { return table_open() && !table_.rows.empty(); }

  const Profile& profile_;
  const Profile::Words& words_;
  const TextPatterns project_title_;
  std::vector<TextLine> lines_;
  PrintedDocument document_;
  std::unordered_set<std::string> contents_;  ///< folded
  std::vector<Remark> remarks_;
  std::vector<Event> events_;
  TableParts tables_;
  TableLines table_;                     ///< that is open; its key is none where there is none
  std::vector<const TextLine*> inside_;  ///< lines after its rows that may stand among them
  const TextLine* form_title_ = nullptr;
  std::string paragraph_;
  bool paragraph_ends_ = false;  ///< its last line ends a sentence
  std::vector<std::pair<std::size_t, std::int32_t>> paragraph_lines_;
  SectionKey section_ = SectionKey::none;
  std::size_t title_end_ = 0;
  std::optional<std::size_t> form_;  ///< event of the last one
  bool form_open_ = false;
  bool form_rows_ = false;  ///< came since its last title
  bool stray_ = false;
};

}  // namespace

}  // namespace detail

Extraction extract(std::string_view text, const Profile& profile) {
  if (text.size() > limits.document_bytes) {
    throw Error(Status::range, "",
                "expected at most " + std::to_string(limits.document_bytes) + " bytes");
  }
  const std::string_view plain = detail::without_byte_order_mark(text);
  const std::size_t valid = detail::valid_prefix(plain);
  if (valid != plain.size()) {
    throw Error(Status::input, "", std::string(detail::invalid_byte_message(plain, valid)),
                1 + std::ranges::count(plain.substr(0, valid), detail::line_end(plain)));
  }
  return detail::Extractor{plain, profile}.run();
}

}  // namespace juesuan::inline v0
