#include "extract_claims.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "account_list.hpp"
#include "claim_comparison.hpp"
#include "claim_phrases.hpp"
#include "clauses.hpp"
#include "codes_by_name.hpp"
#include "missing_reasons.hpp"
#include "printed_number.hpp"
#include "profile_words.hpp"
#include "reason_reader.hpp"
#include "text_pattern.hpp"
#include "unread_passages.hpp"
#include "usual_words.hpp"

namespace juesuan::inline v0::detail {

using namespace claim_phrases;

namespace {

/// Whether a folded subject ends with a folded name, words before it that are no other subject.
bool names(std::string_view subject, std::string_view name) noexcept {
  return !name.empty() && subject.ends_with(name) &&
         !joins(subject.substr(0, subject.size() - name.size()));
}

}  // namespace

std::int32_t NarrativeText::line_at(std::size_t printed) const noexcept {
  if (lines.empty()) return 0;
  const auto after =
      std::ranges::upper_bound(lines, printed, {}, [](const auto& line) { return line.first; });
  return after == lines.begin() ? lines.front().second : std::prev(after)->second;
}

class ClaimReader::Impl {
 public:
  Impl(const Profile& profile, PrintedDocument& document, std::vector<Remark>& remarks)
      : phrases_(profile.words().phrases),
        document_(document),
        remarks_(remarks),
        names_(document.tables),
        missing_reasons_(document.claims),
        reasons_(phrases_) {}

  void read(const NarrativeText& text) {
    text_ = &text;
    folded_ = text.text.text();
    budget_ = {};
    text_begin_ = document_.claims.size();
    missing_reasons_.begin_text();
    covered_.assign(folded_.size(), false);
    const std::size_t remarked = remarks_.size();
    if (text.section == SectionKey::none) return;
    if (read_project_title()) return;
    read_category();
    if (text.heading) return;
    for (const SinglePhrase& single : single_phrases) {
      if (single.section == text.section) read_single(single);
    }
    for (const ItemPhrase& item : item_phrases) {
      if (item.section == text.section) read_items(item);
    }
    read_wholes();
    read_performance();
    read_assets();
    remark_unread();
    missing_reasons_.end_text(text.section, folded_, covered_, remarks_.size() == remarked);
  }

  PrintedForm& next_form() {
    if (form_open_) {
      form_open_ = false;
    } else {
      document_.forms.emplace_back();
    }
    return document_.forms.back();
  }

 private:
  const TextPatterns& patterns(Phrase phrase) {
    std::optional<TextPatterns>& slot = patterns_[static_cast<std::size_t>(phrase)];
    if (!slot) {
      const bool listed = phrase == Phrase::personnel || phrase == Phrase::operating_cost;
      slot.emplace(phrases_, phrase, listed ? Extent::clause : Extent::sentence,
                   reasons_.of(phrase));
    }
    return *slot;
  }

  std::optional<PatternMatch> search(Phrase phrase, std::size_t from = 0) {
    return patterns(phrase).search(folded_, from, budget_);
  }

  std::string printed(const Capture& capture) const {
    return std::string(text_->text.printed(capture.begin, capture.end));
  }
  /// A number as printed; a ratio that is no percentage is told of instead.
  std::string number(const Capture& capture) {
    if (!is_other_ratio(folded_.substr(capture.begin, capture.end - capture.begin))) {
      return printed(capture);
    }
    remark(capture.begin, capture.end, "a ratio that is no percentage; it is left out");
    return {};
  }
  std::string words(const PatternMatch& match, std::string_view name) const {
    const Capture* const found = match.find(name);
    return found == nullptr ? std::string{} : without_filling(printed(*found));
  }
  std::string_view folded_words(const PatternMatch& match, std::string_view name) const {
    return match.taken(folded_, name);
  }

  /// Whether words of that name are read by other phrases.
  static bool holds_others(std::string_view name) noexcept {
    return name == "list" || name == any_text_placeholder || name == "personnel" ||
           name == "operating_cost";
  }

  void cover(std::size_t begin, std::size_t end) {
    std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(begin),
              covered_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  void cover(const PatternMatch& match) {
    const auto begin = covered_.begin() + static_cast<std::ptrdiff_t>(match.begin);
    const std::vector<bool> before(begin,
                                   covered_.begin() + static_cast<std::ptrdiff_t>(match.end));
    cover(match.begin, match.end);
    for (const Capture& capture : match.captures) {
      if (!holds_others(capture.name)) continue;
      for (std::size_t i = capture.begin; i < capture.end; ++i) {
        covered_[i] = before[i - match.begin];
      }
    }
    for (const Capture& capture : match.captures) remark_no_number(capture);
    const Capture* const why = match.find("text");
    if (why != nullptr) remark_what_is_in(*why, match.find("relation") == nullptr);
  }

  /// Tells of digits that are no number: 6,62.34. The claim keeps them as they are printed.
  void remark_no_number(const Capture& capture) {
    const std::string_view text = folded_.substr(capture.begin, capture.end - capture.begin);
    const bool digits = text.find_first_not_of("0123456789.,+-%") == text.npos &&
                        text.find_first_of("0123456789") != text.npos && text.back() != '.';
    if (!digits || is_number(text)) return;
    remark(capture.begin, capture.end, "expected a number");
  }

  static bool is_number(std::string_view text) noexcept {
    const PrintedNumber number =
        text.ends_with('%') ? read_printed_percent(text, 2) : read_printed_money(text, Precision{});
    return number.state != CellState::unreadable;
  }

  /// A figure that only a reason tells of is not read, nor is such a relation.
  void remark_what_is_in(const Capture& why, bool relations) {
    const std::string_view words = folded_.substr(why.begin, why.end - why.begin);
    const std::vector<bool> nothing(words.size());
    std::vector<Passage> found = unread_figures(words, nothing);
    if (relations) std::ranges::copy(unread_relations(words, nothing), std::back_inserter(found));
    for (const Passage& unread : found) {
      remark(why.begin + unread.begin, why.begin + unread.end, std::string(unread.message));
    }
  }

  void remark(std::size_t begin, std::size_t end, std::string message) {
    remarks_.push_back({text_->line_at(text_->text.printed_at(begin)),
                        std::string(text_->text.printed(begin, end)), std::move(message)});
  }

  PrintedClaim& claim(ClaimKey key, std::uint32_t code = 0) {
    const ClaimId id = claim_id(key, code);
    const auto same = [&](const PrintedClaim& claim) {
      return claim.id.key == key && claim.id.code == code;
    };
    const auto from = document_.claims.begin() + static_cast<std::ptrdiff_t>(match_begin_);
    const auto found = std::find_if(from, document_.claims.end(), same);
    if (found != document_.claims.end()) return *found;
    PrintedClaim& added = document_.claims.emplace_back();
    added.id = id;
    return added;
  }

  /// Whether claims of a kind compare two figures, and owe a reason where those differ.
  static bool is_compared(ClaimKind kind) noexcept {
    return kind == ClaimKind::change || kind == ClaimKind::execution;
  }

  void compare(const PatternMatch& match, PrintedClaim& target) {
    read_comparison(match, folded_, target);
    missing_reasons_.note(target, match.end);
  }

  void read_single(const SinglePhrase& single) {
    each_match(single.phrase, [&](const PatternMatch& match) {
      if (!of_several_items(single, match)) take_single(single, match);
    });
  }

  /// Whether the clause of a figure of the “三公” items names two of them, which spent it together.
  bool of_several_items(const SinglePhrase& single, const PatternMatch& match) const {
    const Capture* const found = match.find("figure");
    if (single.section != SectionKey::three_public_detail || found == nullptr) return false;
    const std::size_t begin = clause_begin(folded_, match.begin);
    if (joins(folded_.substr(begin, match.begin - begin))) return true;
    const std::string_view clause = folded_.substr(begin, found->begin - begin);
    return std::ranges::count_if(share_keys, [&](ClaimKey key) {
             return clause.find(folded(official_name(key))) != clause.npos;
           }) > 1;
  }

  void take_single(const SinglePhrase& single, const PatternMatch& match) {
    cover(match);
    match_begin_ = document_.claims.size();
    if (read_nothing(single, match)) return;
    for (const ClaimFigure& each : single.figures) {
      const Capture* const found = match.find(each.placeholder);
      if (found == nullptr) continue;
      PrintedClaim& target = claim(each.key);
      target.*each.field = each.field == reason ? words(match, each.placeholder) : number(*found);
    }
    // A change or an execution may be told of without any figure: as last year.
    for (const ClaimFigure& each : single.figures) {
      if (is_compared(claim_id(each.key).kind)) compare(match, claim(each.key));
    }
    for (const CountFigure& each : single.counts) {
      const Capture* const found = match.find(each.placeholder);
      if (found == nullptr) continue;
      document_.counts[static_cast<std::size_t>(each.count) - 1] = printed(*found);
    }
    if (single.phrase == Phrase::personnel) read_accounts(match, Key::level_personnel_item);
    if (single.phrase == Phrase::operating_cost) {
      read_accounts(match, Key::level_operating_cost_item);
    }
    if (single.phrase == Phrase::performance_work) read_project_list(match);
  }

  /// A fund that had neither revenue nor expenditure is told of so: both are zero.
  bool read_nothing(const SinglePhrase& single, const PatternMatch& match) {
    const bool fund =
        single.phrase == Phrase::government_fund || single.phrase == Phrase::state_capital;
    if (match.of != PhraseCase::none || !fund) return false;
    claim(single.figures[1].key).figure = "0";
    claim(single.figures[2].key).figure = "0";
    return true;
  }

  /// Every match of a phrase, in order.
  template <class Read>
  void each_match(Phrase phrase, Read read) {
    for (std::size_t from = 0; from < folded_.size();) {
      const std::optional<PatternMatch> match = search(phrase, from);
      if (!match) return;
      read(*match);
      from = std::max(match->end, match->begin + 1);
    }
  }

  bool covered(const PatternMatch& match) const noexcept {
    const Capture* const figure_of = match.find("figure");
    const Capture* const any = figure_of != nullptr ? figure_of : match.find("difference");
    return any != nullptr && any->begin < any->end && covered_[any->begin];
  }

  void read_items(const ItemPhrase& item) {
    each_match(item.phrase, [&](const PatternMatch& match) {
      if (covered(match)) return;
      const std::optional<ClaimId> id = id_of(item, match);
      if (!id) return;
      cover(match);
      match_begin_ = document_.claims.size();
      PrintedClaim& target = claim(id->key, id->code);
      for (const auto& [placeholder, field] :
           {std::pair{"figure", figure}, std::pair{"base", base}, std::pair{"ratio", ratio},
            std::pair{"difference", difference}}) {
        const Capture* const found = match.find(placeholder);
        if (found != nullptr) target.*field = number(*found);
      }
      target.reason = words(match, "text");
      if (is_compared(id->kind)) compare(match, target);
      if (item.keys.empty()) set_names(match, target);
    });
  }

  void set_names(const PatternMatch& match, PrintedClaim& target) const {
    target.subject = words(match, "subject");
    if (target.id.key == Key::share_general_budget_class) return;
    target.group = group_;
    const std::string category = words(match, "category");
    target.category = category.empty() ? category_ : unnumbered(category);
  }

  std::optional<ClaimId> id_of(const ItemPhrase& item, const PatternMatch& match) {
    const std::string_view subject = folded_words(match, "subject");
    for (const ClaimKey key : item.keys) {
      if (names(subject, folded(official_name(key)))) return claim_id(key);
    }
    if (!item.keys.empty()) return std::nullopt;
    const ClaimKey key =
        item.phrase == Phrase::general_budget_class_share ? Key::share_general_budget_class
        : item.phrase == Phrase::general_budget_item      ? Key::execution_item
        : item.section == SectionKey::government_fund     ? Key::level_government_fund_item
                                                          : Key::level_state_capital_item;
    const std::uint32_t code = key == Key::share_general_budget_class
                                   ? names_.function_class(subject)
                                   : item_code(match, subject);
    if (code == 0) {
      cover(match);
      remark(match.begin, match.end, "expected the name of a functional code; it is left out");
      return std::nullopt;
    }
    return claim_id(key, code);
  }

  /// The 项 that a match names; the name of its 款 becomes `group_`.
  std::uint32_t item_code(const PatternMatch& match, std::string_view subject) {
    group_ = names_.from_group(unnumbered(words(match, "group")));
    return names_.function_item(folded_words(match, "group"), subject);
  }

  /// 社会保障和就业支出（类）, the heading of the items that follow; none where it names no class
  /// or two.
  void read_category() {
    if (text_->section != SectionKey::general_budget_detail) return;
    each_match(Phrase::general_budget_class, [&](const PatternMatch& match) {
      const std::string name = words(match, "subject");
      const bool one = names_.function_class(folded(name)) != 0 && !is_joined(match.end);
      category_ = one ? unnumbered(name) : std::string{};
    });
  }

  /// Whether a word joins what stands before `at` to more of its kind.
  bool is_joined(std::size_t at) const noexcept {
    return at < folded_.size() && joins(folded_.substr(0, at + character_bytes(folded_, at)));
  }

  /// The accounts that a list names, with their figures if it prints them; it ends where the other
  /// part of 基本支出 begins.
  void read_accounts(const PatternMatch& match, ClaimKey key) {
    const Capture* const list = match.find("list");
    if (list == nullptr) return;
    const bool of_personnel = key == Key::level_personnel_item;
    const auto other =
        search(of_personnel ? Phrase::operating_cost : Phrase::personnel, list->begin);
    const std::size_t end = other ? std::min(other->begin, list->end) : list->end;
    for (const ListItem& item : list_items(folded_, list->begin, end)) add_account(item, key);
  }

  void add_account(const ListItem& item, ClaimKey key) {
    const std::string_view text = folded_.substr(0, item.end);
    const auto match = patterns(Phrase::basic_item).match_at(text, item.begin, budget_);
    const bool whole = match && match->end == item.end && match->find("subject") != nullptr;
    const Capture* const figure_of = whole ? match->find("figure") : nullptr;
    const std::size_t name_end = whole ? match->find("subject")->end : item.end;
    const std::string_view name = text.substr(item.begin, name_end - item.begin);
    cover(item.begin, item.end);
    const std::uint32_t code = names_.account(name, key == Key::level_personnel_item);
    if (code == 0) return remark(item.begin, item.end, "expected the name of an economic code");
    match_begin_ = document_.claims.size();
    PrintedClaim& target = claim(key, code);
    target.subject = without_filling(text_->text.printed(item.begin, name_end));
    if (figure_of == nullptr) return;
    remark_no_number(*figure_of);
    target.figure = printed(*figure_of);
  }

  /// Tells of the accounts that words name in no known wording: of those of a clause at once.
  void remark_unread_accounts() {
    if (text_->section != SectionKey::general_budget_basic) return;
    std::vector<ListItem> unread;
    for (const ListItem& item : list_items(folded_, 0, folded_.size())) {
      if (item.begin == item.end || covered_[item.end - 1] || !names_account(item)) continue;
      const bool goes_on = !unread.empty() && !clause_ends(unread.back().end, item.begin);
      if (!goes_on) unread.push_back(item);
      unread.back().end = item.end;
      cover(item.begin, item.end);
    }
    for (const ListItem& list : unread) {
      remark(list.begin, list.end, "a list in no known wording; it is left out");
    }
  }

  bool clause_ends(std::size_t begin, std::size_t end) const noexcept {
    const std::string_view between = folded_.substr(begin, end - begin);
    return between.find(';') != between.npos || between.find("。") != between.npos;
  }

  /// Whether an item ends with the name of an account, or with that and a figure.
  bool names_account(const ListItem& item) {
    const std::string_view text = folded_.substr(item.begin, item.end - item.begin);
    const std::size_t digit = text.find_first_of("0123456789");
    return names_.ends_with_account(text.substr(0, digit)) || names_.ends_with_account(text);
  }

  /// The whole that the shares of a text were taken from, where it prints that.
  void read_wholes() {
    read_whole(Phrase::revenue, SectionKey::revenue);
    read_whole(Phrase::expenditure, SectionKey::expenditure);
    read_whole(Phrase::general_budget_structure, SectionKey::general_budget_structure);
    if (text_->section == SectionKey::three_public_detail) {
      read_whole(Phrase::three_public_detail, SectionKey::three_public_detail);
    }
  }

  void read_whole(Phrase phrase, SectionKey section) {
    if (text_->section != section) return;
    const std::optional<PatternMatch> match = search(phrase);
    const Capture* const whole = match ? match->find("figure") : nullptr;
    if (whole == nullptr) return;
    cover(*match);
    for (PrintedClaim& target : std::span{document_.claims}.subspan(text_begin_)) {
      if (target.id.kind == ClaimKind::share) target.base = printed(*whole);
    }
  }

  void read_performance() {
    if (text_->section != SectionKey::performance_results) return;
    if (const auto results = search(Phrase::performance_results)) {
      cover(*results);
      read_project_list(*results);
    }
    const std::optional<PatternMatch> match = search(Phrase::project);
    if (!match) return;
    cover(*match);
    if (!form_open_) document_.forms.emplace_back();
    form_open_ = true;
    PrintedForm& form = document_.forms.back();
    match_begin_ = document_.claims.size();
    PrintedClaim& target =
        claim(Key::execution_project, static_cast<std::uint32_t>(document_.forms.size()));
    const auto number_of = [&](std::string_view name) {
      const Capture* const found = match->find(name);
      return found == nullptr ? std::string{} : number(*found);
    };
    target.figure = number_of("figure");
    target.base = number_of("base");
    target.ratio = number_of("ratio");
    target.subject = form.words.name;
    form.text_score = number_of("score");
    form.carried_forward = number_of("carried_forward");
    form.words.summary = words(*match, "summary");
    form.words.problems = words(*match, "problems");
    form.words.improvements = words(*match, "improvements");
  }

  /// A number that a text may tell twice.
  void read_once(std::string& told, const Capture& number) {
    if (told.empty()) told = printed(number);
    if (told != printed(number)) remark(number.begin, number.end, "another number before: " + told);
  }

  /// How many projects and which, the names in quotes.
  void read_project_list(const PatternMatch& match) {
    if (const Capture* const count = match.find("count")) {
      read_once(document_.self_evaluated_projects, *count);
    }
    const Capture* const list = match.find("list");
    if (list == nullptr) return;
    std::vector<std::string> found;
    for (std::size_t open = folded_.find('"', list->begin); open < list->end;) {
      const std::size_t close = folded_.find('"', open + 1);
      if (close >= list->end) break;
      found.push_back(without_filling(text_->text.printed(open + 1, close)));
      open = folded_.find('"', close + 1);
    }
    if (!found.empty()) document_.listed_projects = std::move(found);
  }

  bool read_project_title() {
    if (text_->section != SectionKey::performance_results) return false;
    const std::optional<PatternMatch> match =
        patterns(Phrase::project_title).match_at(folded_, 0, budget_);
    if (!match || match->end != folded_.size()) return false;
    document_.forms.emplace_back().words.name = words(*match, "subject");
    form_open_ = true;
    return true;
  }

  void read_assets() {
    if (text_->section != SectionKey::other_matters) return;
    each_match(Phrase::assets, [&](const PatternMatch& match) {
      cover(match);
      if (const Capture* const total = match.find("vehicles")) {
        read_once(document_.vehicles, *total);
      }
      if (const Capture* const equipment = match.find("equipment")) {
        const std::size_t place = static_cast<std::size_t>(Asset::large_equipment) - 1;
        read_once(document_.assets[place], *equipment);
      }
    });
    each_match(Phrase::asset_item, [&](const PatternMatch& match) {
      for (const Term<Asset>& term : terms<Asset>) {
        const Capture* const count = match.find("count");
        if (count == nullptr || !names(folded_words(match, "subject"), folded(term.name))) continue;
        document_.assets[static_cast<std::size_t>(term.value) - 1] = printed(*count);
        cover(match);
      }
    });
  }

  void remark_unread() {
    if (budget_.spent()) {
      remark(0, folded_.size(), "too many possible readings; not read to its end");
      return;
    }
    remark_unread_accounts();
    for (const Passage& unread : unread_passages(folded_, covered_, text_->section)) {
      remark(unread.begin, unread.end, std::string(unread.message));
    }
  }

  const Phrases& phrases_;
  PrintedDocument& document_;
  std::vector<Remark>& remarks_;
  const CodesByName names_;
  std::array<std::optional<TextPatterns>, phrase_specs.size()> patterns_;
  MissingReasons missing_reasons_;
  ReasonReaders reasons_;
  const NarrativeText* text_ = nullptr;
  std::string_view folded_;
  std::vector<bool> covered_;
  MatchBudget budget_;
  std::size_t text_begin_ = 0;   ///< claims from here on are of the text being read
  std::size_t match_begin_ = 0;  ///< claims from here on are of the match being read
  std::string category_;
  std::string group_;
  bool form_open_ = false;
};

ClaimReader::ClaimReader(const Profile& profile, PrintedDocument& document,
                         std::vector<Remark>& remarks)
    : impl_(std::make_unique<Impl>(profile, document, remarks)) {}
ClaimReader::~ClaimReader() = default;

void ClaimReader::read(const NarrativeText& text) { impl_->read(text); }
PrintedForm& ClaimReader::next_form() { return impl_->next_form(); }

}  // namespace juesuan::inline v0::detail
