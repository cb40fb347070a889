#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/published.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render_report.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"

using namespace juesuan;
using test::books;

namespace {

/// Consistent books without sums that print as zero, which count as no part (SUM): revenue,
/// expenditure and balances of every source on printed classes.
Accounts random_books(std::mt19937_64& random) {
  constexpr std::uint32_t functions[] = {2010101, 2010199, 2050803, 2080505, 2080506,
                                         2089999, 2101101, 2210201, 2299999};
  constexpr std::uint32_t economics[] = {30101, 30102, 30201, 30212, 30217,
                                         30231, 30302, 31002, 31013};
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  Accounts accounts = books();
  const std::size_t count = 5 + below(60);
  for (std::size_t i = 0; i < count; ++i) {
    const auto fen = static_cast<std::int64_t>(1'000'000 + below(90'000'000));
    const auto source = static_cast<Source>(1 + (below(3) == 0 ? below(8) : 0));
    // The funds have codes of their own (05-5, 07-3, 08-3).
    const std::uint32_t function = source == Source::government_fund ? 2120899
                                   : source == Source::state_capital ? 2230105
                                                                     : functions[below(9)];
    accounts.entries.push_back(test::revenue(fen, function, source));
    const Kind kind = below(3) == 0 ? Kind::project : Kind::basic;
    accounts.entries.push_back(
        test::expenditure(fen - static_cast<std::int64_t>(below(50)) * 10'000, function,
                          economics[below(9)], kind, source));
  }
  return accounts;
}

/// Every identity of the tables, and whether a set of amounts obeys it: exact, by cpp_int.
bool obeys(const Disclosure& disclosure, const std::vector<std::int64_t>& witness) {
  const detail::Figures figures{disclosure};
  detail::IdentityBuilder identities{figures, Report::rules()};
  for (std::uint32_t rule = 0; rule < Report::rules().size(); ++rule) identities.build(rule);
  for (const detail::Identity& identity : identities.identities()) {
    boost::multiprecision::cpp_int sum = 0;
    bool known = identity.complete;
    for (const detail::IdentityTerm& term : identities.terms(identity)) {
      known = known && detail::usable(figures.values()[term.figure]);
      sum += term.sign * boost::multiprecision::cpp_int(witness[term.figure]);
    }
    if (!known || Report::rules()[identity.rule].severity != Severity::error) continue;
    const bool at_most = Report::rules()[identity.rule].kind == RuleClass::at_most;
    if (at_most ? sum > 0 : sum != 0) return false;
  }
  for (std::size_t i = 0; i < figures.claims_begin(); ++i) {
    const Cell& cell = figures.values()[i];
    const bool money = detail::usable(cell) && cell.unit == CellUnit::money;
    if (money && (witness[i] < cell.low || witness[i] > cell.high)) return false;
  }
  return true;
}

/// A published document whose cells can be changed one at a time.
class Mutant {
 public:
  explicit Mutant(const Disclosure& disclosure) {
    document_.Parse(render_published(disclosure).c_str());
    document_.RemoveMember("claims");
    document_.RemoveMember("forms");
    for (auto& table : document_["tables"].GetArray()) {
      for (auto& panel : table["panels"].GetArray()) {
        const bool facts = std::string_view(panel["columns"][0].GetString()) == "fact";
        for (auto& row : panel["rows"].GetArray()) {
          for (rapidjson::SizeType i = 0; i < row["cells"].Size() && !facts; ++i) {
            cells_.push_back({&row["cells"][i], table["key"].GetString()});
          }
        }
      }
    }
  }

  std::size_t size() const noexcept { return cells_.size(); }
  std::string text(std::size_t cell) const { return cells_[cell].value->GetString(); }

  /// The document with one cell printed differently.
  Disclosure with(std::size_t cell, const std::string& text) {
    const std::string before = this->text(cell);
    set(cell, text);
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    document_.Accept(writer);
    set(cell, before);
    return read_published({buffer.GetString(), buffer.GetSize()});
  }

 private:
  struct CellText {
    rapidjson::Value* value;
    std::string table;
  };

  void set(std::size_t cell, const std::string& text) {
    cells_[cell].value->SetString(text.c_str(), static_cast<rapidjson::SizeType>(text.size()),
                                  document_.GetAllocator());
  }

  rapidjson::Document document_;
  std::vector<CellText> cells_;
};

/// The figure two hundredths higher; with two of its digits swapped; with its first digit dropped.
std::vector<std::string> changed(const std::string& text) {
  const Published figure =
      publish(amount_from_text(text.empty() ? "0" : text, MoneyUnit::wanyuan, Separators::none));
  std::vector<std::string> all{to_string(Published::from_hundredths(figure.hundredths() + 2))};
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool digits = text[i] != '.' && text[i + 1] != '.' && text[i] != text[i + 1];
    if (!digits) continue;
    std::string swapped = text;
    std::swap(swapped[i], swapped[i + 1]);
    all.push_back(swapped);
    break;
  }
  if (text.size() > 4) all.push_back(text.substr(1));
  return all;
}

/// Whether a finding that is no tail, or the proof of a clash, names something.
bool reported(const Report& report) {
  if (report.joint == JointProof::impossible) return true;
  return report.failures(Severity::info) != 0;
}

}  // namespace

TEST_CASE(
    "a thousand random books, rounded to 万元: no failure, and all their tails are possible") {
  std::mt19937_64 random{20241124};
  static const CompiledLayout layout{standard_layout};
  std::size_t undecided = 0;
  for (int round = 0; round < 1'000; ++round) {
    const Disclosure exact =
        derive(random_books(random), layout, Names{}, {.claims = round % 10 == 0});
    REQUIRE(check(exact).failures() == 0);
    const Disclosure published = read_published(render_published(exact));
    const Report report = check(published);
    REQUIRE_MESSAGE(report.failures() == 0, render_report(report, published, ReportFormat::text));
    REQUIRE(report.joint != JointProof::impossible);
    undecided += report.joint == JointProof::undecided ? 1 : 0;
    if (report.joint == JointProof::possible) REQUIRE(obeys(published, report.witness));
  }
  MESSAGE("undecided: " << undecided << " of 1000");
  CHECK(undecided < 10);
}

TEST_CASE("one changed cell is reported unless amounts that obey every identity print so") {
  const Profile& profile = Profile::built_in();
  const Disclosure exact =
      derive(read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json"),
             profile.layout(), profile);
  Mutant mutant{exact};
  std::size_t tried = 0;
  std::size_t caught = 0;
  std::size_t explained = 0;
  std::size_t missed = 0;
  for (std::size_t cell = 0; cell < mutant.size(); ++cell) {
    const std::string before = mutant.text(cell);
    for (const std::string& text : changed(before)) {
      const Disclosure disclosure = mutant.with(cell, text);
      const Report report = check(disclosure);
      ++tried;
      const bool possible =
          report.joint == JointProof::possible && obeys(disclosure, report.witness);
      if (possible && report.failures() == 0) {
        ++explained;
      } else if (reported(report)) {
        ++caught;
      } else {
        ++missed;
        MESSAGE("cell " << cell << ": " << before << " as " << text);
      }
    }
  }
  MESSAGE("changes: " << tried << ", reported " << caught << ", explained by a witness "
                      << explained << ", missed " << missed);
  CHECK(missed == 0);
  CHECK(caught > tried / 2);
}
