#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/entry_rules.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "document_guard.hpp"
#include "document_tree.hpp"
#include "document_values.hpp"
#include "read_file.hpp"

namespace juesuan::inline v0 {

namespace detail {

namespace {

constexpr std::string_view document_format = "juesuan.accounts/1";

/// Fails at the second of two items of an array with the same key, which is named `key` in
/// messages.
template <class Items, class Key>
void refuse_duplicates(const Node& array, std::string_view member, const Items& items, Key key) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key_at = [&](std::size_t i) { return key(items[i]); };
  std::ranges::stable_sort(order, {}, key_at);
  const auto first = std::ranges::adjacent_find(order, {}, key_at);
  if (first == order.end()) return;
  const std::string where = array.path() + '[' + std::to_string(first[1]) + "].";
  throw Error(Status::input, where + std::string(member),
              "duplicate of item " + std::to_string(*first));
}

template <const auto& members, class T>
std::vector<T> read_array(const Node& node, std::string_view singular,
                          std::size_t limit = Node::any_number) {
  std::vector<T> items;
  node.each_item(
      singular, [&](const Node& item) { read_members<members>(item, items.emplace_back()); },
      limit);
  return items;
}

constexpr std::array entity_members{
    Member<Entity>{"name", true, into<&Entity::name>},
    Member<Entity>{"year", true, into<&Entity::year>},
    Member<Entity>{"nature", true, into<&Entity::nature>},
    Member<Entity>{"scope", false, into<&Entity::scope>},
    Member<Entity>{"supervisor", false, into<&Entity::supervisor>},
    Member<Entity>{
        "duties", false,
        [](const Node& node, Entity& entity) { entity.duties = read_texts(node, "duty"); }},
    Member<Entity>{
        "units", false,
        [](const Node& node, Entity& entity) { entity.units = read_texts(node, "unit"); }},
    Member<Entity>{
        "offices", false,
        [](const Node& node, Entity& entity) { entity.offices = read_texts(node, "office"); }},
};

constexpr std::array entry_members{
    Member<Entry>{"year", true, into<&Entry::year>},
    Member<Entry>{"stage", true, into<&Entry::stage>},
    Member<Entry>{"flow", true, into<&Entry::flow>},
    Member<Entry>{"source", false, into<&Entry::source>},
    Member<Entry>{"kind", false, into<&Entry::kind>},
    Member<Entry>{"function", false, into<&Entry::function>},
    Member<Entry>{"economic", false, into<&Entry::economic>},
    Member<Entry>{"nature", false, into<&Entry::nature>},
    Member<Entry>{"detail", false, into<&Entry::detail>},
    Member<Entry>{"amount", true,
                  [](const Node& node, Entry& entry) {
                    Amount amount;
                    read_value(node, amount);
                    entry.fen = amount.fen();
                  }},
};

static_assert(limits.document_values < limits.entries);  // which a document thus cannot exceed

std::vector<Entry> read_entries(const Node& node) {
  std::vector<Entry> entries;
  node.each_item("entry", [&](const Node& item) {
    Entry entry;
    read_members<entry_members>(item, entry);
    if (const EntryFault fault = check_entry(entry, node.context().year)) {
      item.fail_member(fault.field, expected_but(fault.expected, item.text_of(fault.field)));
    }
    entries.push_back(entry);
  });
  return entries;
}

/// A name of a code as the document states it.
template <class Code>
using NamedCode = typename CodeNames<Code>::Item;

template <class Code>
constexpr std::array named_code_members{
    Member<NamedCode<Code>>{"code", true, into<&NamedCode<Code>::code>},
    Member<NamedCode<Code>>{"name", true, into<&NamedCode<Code>::name>},
};

/// Sorted first, so that no name is inserted before others: their number is the document's choice.
template <class Code>
CodeNames<Code> read_names(const Node& node) {
  std::vector<NamedCode<Code>> items =
      read_array<named_code_members<Code>, NamedCode<Code>>(node, "item");
  refuse_duplicates(node, "code", items, [](const auto& item) { return item.code; });
  std::ranges::sort(items, {}, &NamedCode<Code>::code);
  CodeNames<Code> names;
  for (NamedCode<Code>& item : items) names.set(item.code, std::move(item.name));
  return names;
}

constexpr std::array names_members{
    Member<Accounts>{"function", false,
                     [](const Node& node, Accounts& accounts) {
                       accounts.function_names = read_names<FunctionCode>(node);
                     }},
    Member<Accounts>{"economic", false,
                     [](const Node& node, Accounts& accounts) {
                       accounts.economic_names = read_names<EconomicCode>(node);
                     }},
};

constexpr std::array stated_members{
    Member<StatedFigure>{"year", true,
                         [](const Node& node, StatedFigure& stated) {
                           read_value(node, stated.year);
                           const int year = node.context().year;
                           if (stated.year != year && stated.year != year - 1) {
                             node.fail(
                                 expected_but("expected the disclosure year or the year before it",
                                              node.text()));
                           }
                         }},
    Member<StatedFigure>{"figure", true, into<&StatedFigure::figure>},
    Member<StatedFigure>{"amount", true, into<&StatedFigure::amount>},
};

constexpr std::array funding_members{
    Member<Funding>{"initial_budget", false, into<&Funding::initial_budget>},
    Member<Funding>{"adjusted_budget", false, into<&Funding::adjusted_budget>},
    Member<Funding>{"executed", false, into<&Funding::executed>},
};

/// Reads one funding row of a project's form.
template <Funding Project::*row>
void into_funding(const Node& node, Project& project) {
  read_members<funding_members>(node, project.*row);
}

constexpr std::array indicator_members{
    Member<Indicator>{"category", false, into<&Indicator::category>},
    Member<Indicator>{"subcategory", false, into<&Indicator::subcategory>},
    Member<Indicator>{"name", false, into<&Indicator::name>},
    Member<Indicator>{"target", false, into<&Indicator::target>},
    Member<Indicator>{"actual", false, into<&Indicator::actual>},
    Member<Indicator>{"weight", false, into<&Indicator::weight>},
    Member<Indicator>{"score", false, into<&Indicator::score>},
    Member<Indicator>{"deviation", false, into<&Indicator::deviation>},
};

constexpr std::array project_members{
    Member<Project>{"name", true, into<&Project::name>},
    Member<Project>{"form_name", false, into<&Project::form_name>},
    Member<Project>{"department", false, into<&Project::department>},
    Member<Project>{"implementing_unit", false, into<&Project::implementing_unit>},
    Member<Project>{"total", false, into_funding<&Project::total>},
    Member<Project>{"fiscal", false, into_funding<&Project::fiscal>},
    Member<Project>{"carried_over", false, into_funding<&Project::carried_over>},
    Member<Project>{"other", false, into_funding<&Project::other>},
    Member<Project>{"carried_forward", false, into<&Project::carried_forward>},
    Member<Project>{"stated_rate", false, into<&Project::stated_rate>},
    Member<Project>{"execution_weight", false, into<&Project::execution_weight>},
    Member<Project>{"execution_score", false, into<&Project::execution_score>},
    Member<Project>{"stated_weight", false, into<&Project::stated_weight>},
    Member<Project>{"stated_score", false, into<&Project::stated_score>},
    Member<Project>{"goal", false, into<&Project::goal>},
    Member<Project>{"achievement", false, into<&Project::achievement>},
    Member<Project>{"summary", false, into<&Project::summary>},
    Member<Project>{"problems", false, into<&Project::problems>},
    Member<Project>{"improvements", false, into<&Project::improvements>},
    Member<Project>{"indicators", false,
                    [](const Node& node, Project& project) {
                      project.indicators = read_array<indicator_members, Indicator>(
                          node, "indicator", limits.indicators);
                    }},
};

constexpr std::array self_evaluation_members{
    Member<SelfEvaluation>{"projects", false, into<&SelfEvaluation::projects>},
    Member<SelfEvaluation>{"amount", false, into<&SelfEvaluation::amount>},
    Member<SelfEvaluation>{"project_budget", false, into<&SelfEvaluation::project_budget>},
};

constexpr std::array reason_members{
    Member<Reason>{"claim", true, into<&Reason::claim>},
    Member<Reason>{"text", true, into<&Reason::text>},
};

/// A document while it is read; `context` is what the nodes refer to.
struct DocumentReading {
  DocumentContext context;
  Accounts accounts{};
  std::string entries_file{};
};

/// Reads a member of the root straight into a field of the accounts.
template <auto field>
void into_accounts(const Node& node, DocumentReading& reading) {
  read_value(node, reading.accounts.*field);
}

void read_entity(const Node& node, DocumentReading& reading) {
  read_members<entity_members>(node, reading.accounts.entity);
  reading.context.year = reading.accounts.entity.year;
}

void read_stated(const Node& node, DocumentReading& reading) {
  std::vector<StatedFigure>& stated = reading.accounts.stated;
  stated = read_array<stated_members, StatedFigure>(node, "item");
  refuse_duplicates(node, "figure", stated,
                    [](const StatedFigure& item) { return std::pair(item.year, item.figure); });
}

void read_reasons(const Node& node, DocumentReading& reading) {
  std::vector<Reason>& reasons = reading.accounts.reasons;
  reasons = read_array<reason_members, Reason>(node, "reason");
  refuse_duplicates(node, "claim", reasons,
                    [](const Reason& reason) { return std::string_view(reason.claim); });
}

/// A document may name a file beside it, never a path: it must not choose what the host reads.
void read_entries_file(const Node& node, DocumentReading& reading) {
  const std::string& name = node.text();
  if (name.find_first_of("/\\") != std::string::npos || name.find("..") != std::string::npos) {
    node.fail(expected_but("expected the name of a file beside the document", name));
  }
  reading.entries_file = name;
}

/// The unit and the disclosure year stand before what depends on them.
constexpr std::array document_members{
    Member<DocumentReading>{
        "format", true,
        [](const Node& node, DocumentReading&) { expect_text(node, document_format); }},
    Member<DocumentReading>{
        "amount_unit", false,
        [](const Node& node, DocumentReading& reading) { read_value(node, reading.context.unit); }},
    Member<DocumentReading>{"entity", true, read_entity},
    Member<DocumentReading>{"entries_file", false, read_entries_file},
    Member<DocumentReading>{"entries", false,
                            [](const Node& node, DocumentReading& reading) {
                              reading.accounts.entries = read_entries(node);
                            }},
    Member<DocumentReading>{"names", false,
                            [](const Node& node, DocumentReading& reading) {
                              read_members<names_members>(node, reading.accounts);
                            }},
    Member<DocumentReading>{"stated", false, read_stated},
    Member<DocumentReading>{"counts", false, into_accounts<&Accounts::counts>},
    Member<DocumentReading>{"procurement", false, into_accounts<&Accounts::procurement>},
    Member<DocumentReading>{"assets", false, into_accounts<&Accounts::assets>},
    Member<DocumentReading>{"projects", false,
                            [](const Node& node, DocumentReading& reading) {
                              reading.accounts.projects = read_array<project_members, Project>(
                                  node, "project", limits.projects);
                            }},
    Member<DocumentReading>{"self_evaluation", false,
                            [](const Node& node, DocumentReading& reading) {
                              read_members<self_evaluation_members>(
                                  node, reading.accounts.self_evaluation);
                            }},
    Member<DocumentReading>{"reasons", false, read_reasons},
};

DocumentReading read_document(std::string_view bytes, DocumentFormat format) {
  const Tree tree = parse_tree(guard_document(bytes, format), format);
  DocumentReading reading{{format}};
  read_members<document_members>(Node(tree, reading.context), reading);
  return reading;
}

DocumentFormat format_of(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  if (extension == ".json") return DocumentFormat::json;
  if (extension == ".xml") return DocumentFormat::xml;
  if (extension == ".info") return DocumentFormat::info;
  throw Error(Status::argument, path.string(), "expected a file that ends in .json, .xml or .info");
}

}  // namespace

}  // namespace detail

Accounts read_accounts(std::string_view bytes, DocumentFormat format, const FileSource& files) {
  detail::DocumentReading reading = detail::read_document(bytes, format);
  const std::string& name = reading.entries_file;
  if (!name.empty()) {
    if (!files) {
      throw Error(Status::argument, "entries_file",
                  "the document names a file, but the caller gave no files to read");
    }
    read_entries_csv(files(name), reading.accounts, name);
  }
  return std::move(reading.accounts);
}

Accounts read_accounts_file(const std::string& path) {
  const std::filesystem::path document = path;
  const DocumentFormat format = detail::format_of(document);
  const auto beside = [&](std::string_view name) {
    constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max() - 1;
    return detail::read_file((document.parent_path() / name).string(), any_size);
  };
  return read_accounts(detail::read_file(path, limits.document_bytes), format, beside);
}

}  // namespace juesuan::inline v0
