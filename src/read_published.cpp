#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <juesuan/error.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/published.hpp>

#include "document_guard.hpp"
#include "document_tree.hpp"
#include "document_values.hpp"
#include "printed_document.hpp"
#include "read_file.hpp"

namespace juesuan::inline v0 {

namespace detail {

namespace {

constexpr std::string_view published_format = "juesuan.published/1";

template <const auto& members, class T>
std::vector<T> read_array(const Node& node, std::string_view singular,
                          std::size_t limit = Node::any_number) {
  std::vector<T> items;
  node.each_item(
      singular, [&](const Node& item) { read_members<members>(item, items.emplace_back()); },
      limit);
  return items;
}

std::uint8_t read_places(const Node& node, std::int64_t max) {
  return static_cast<std::uint8_t>(read_number(node, 0, max));
}

constexpr std::array entity_members{
    Member<Entity>{"name", false, into<&Entity::name>},
    Member<Entity>{"year", false, into<&Entity::year>},
    Member<Entity>{"nature", false, into<&Entity::nature>},
    Member<Entity>{"scope", false, into<&Entity::scope>},
};

constexpr std::array row_members{
    Member<PrintedRow>{"key", true, into<&PrintedRow::key>},
    Member<PrintedRow>{"code", false,
                       [](const Node& node, PrintedRow& row) {
                         row.code = static_cast<std::uint32_t>(read_number(node, 1, 999'999'999));
                       }},
    Member<PrintedRow>{"line", false,
                       [](const Node& node, PrintedRow& row) {
                         row.line = static_cast<std::uint16_t>(
                             read_number(node, 1, std::numeric_limits<std::uint16_t>::max()));
                       }},
    Member<PrintedRow>{"label", false, into<&PrintedRow::label>},
    Member<PrintedRow>{"cells", true,
                       [](const Node& node, PrintedRow& row) {
                         node.each_item(
                             "cell", [&](const Node& cell) { row.cells.push_back(cell.text()); });
                       }},
};

void read_rows(const Node& node, PrintedPanel& panel) {
  node.each_item("row", [&](const Node& item) {
    PrintedRow& row = panel.rows.emplace_back();
    read_members<row_members>(item, row);
    const bool coded = row.key == RowKey::code || row.key == RowKey::expenditure_class;
    if (coded && row.code == 0) item.fail_member("code", "missing");
    if (!coded && row.code != 0) item.fail_member("code", "expected no code for such a row");
    if (!row.cells.empty() && row.cells.size() != panel.columns.size()) {
      item.fail_member("cells", "expected one for each of the " +
                                    std::to_string(panel.columns.size()) + " columns; found " +
                                    std::to_string(row.cells.size()));
    }
  });
}

/// The columns stand before the rows, which must fit them.
constexpr std::array panel_members{
    Member<PrintedPanel>{"columns", true,
                         [](const Node& node, PrintedPanel& panel) {
                           node.each_item("column", [&](const Node& item) {
                             ColumnKey key{};
                             read_value(item, key);
                             if (std::ranges::find(panel.columns, key) != panel.columns.end()) {
                               item.fail("the column occurs twice");
                             }
                             panel.columns.push_back(key);
                           });
                           if (panel.columns.empty()) node.fail("expected at least one column");
                         }},
    Member<PrintedPanel>{"rows", true, read_rows},
};

/// The unit stands before the places, whose number depends on it.
template <class T>
constexpr std::array precision_members{
    Member<T>{"unit", false,
              [](const Node& node, T& item) { read_value(node, item.precision.unit); }},
    Member<T>{"places", false,
              [](const Node& node, T& item) {
                item.precision.places =
                    read_places(node, item.precision.unit == MoneyUnit::yuan ? 2 : 6);
              }},
};

template <class T>
constexpr Member<T> left_out_member{"left_out", false, [](const Node& node, T& item) {
                                      item.left_out = static_cast<std::uint32_t>(read_number(
                                          node, 0, std::numeric_limits<std::int32_t>::max()));
                                    }};

constexpr std::array table_members{
    Member<PrintedTable>{"key", true, into<&PrintedTable::key>},
    Member<PrintedTable>{"title", false, into<&PrintedTable::title>},
    Member<PrintedTable>{"number", false, into<&PrintedTable::number>},
    precision_members<PrintedTable>[0],
    precision_members<PrintedTable>[1],
    left_out_member<PrintedTable>,
    Member<PrintedTable> {
      "panels", true, [](const Node& node, PrintedTable& table) {
        table.panels = read_array<panel_members, PrintedPanel>(node, "panel");
      }
    },
};

constexpr std::array claim_members{
    Member<PrintedClaim>{"id", true,
                         [](const Node& node, PrintedClaim& claim) {
                           const auto id = parse_claim_id(node.text());
                           if (!id)
                             node.fail(expected_but("expected the id of a claim", node.text()));
                           claim.id = *id;
                         }},
    Member<PrintedClaim>{"figure", false, into<&PrintedClaim::figure>},
    Member<PrintedClaim>{"base", false, into<&PrintedClaim::base>},
    Member<PrintedClaim>{"difference", false, into<&PrintedClaim::difference>},
    Member<PrintedClaim>{"ratio", false, into<&PrintedClaim::ratio>},
    Member<PrintedClaim>{"comparison", false, into<&PrintedClaim::comparison>},
    Member<PrintedClaim>{"subject", false, into<&PrintedClaim::subject>},
    Member<PrintedClaim>{"group", false, into<&PrintedClaim::group>},
    Member<PrintedClaim>{"category", false, into<&PrintedClaim::category>},
    Member<PrintedClaim>{"reason", false,
                         [](const Node& node, PrintedClaim& claim) {
                           claim.gives_no_reason = node.empty();
                           if (!node.empty()) into<&PrintedClaim::reason>(node, claim);
                         },
                         true},
    precision_members<PrintedClaim>[0],
    precision_members<PrintedClaim>[1],
    Member<PrintedClaim> {
      "ratio_places", false,
          [](const Node& node, PrintedClaim& claim) { claim.ratio_places = read_places(node, 2); }
    },
};

constexpr std::array funding_members{
    Member<PrintedFunding>{"initial_budget", false, into<&PrintedFunding::initial_budget>},
    Member<PrintedFunding>{"adjusted_budget", false, into<&PrintedFunding::adjusted_budget>},
    Member<PrintedFunding>{"executed", false, into<&PrintedFunding::executed>},
};

template <PrintedFunding PrintedForm::*row>
void into_funding(const Node& node, PrintedForm& form) {
  read_members<funding_members>(node, form.*row);
}

template <std::string Indicator::*field>
void into_words(const Node& node, PrintedIndicator& indicator) {
  read_value(node, indicator.words.*field);
}

template <std::string Project::*field>
void into_words(const Node& node, PrintedForm& form) {
  read_value(node, form.words.*field);
}

constexpr std::array indicator_members{
    Member<PrintedIndicator>{"category", false, into_words<&Indicator::category>},
    Member<PrintedIndicator>{"subcategory", false, into_words<&Indicator::subcategory>},
    Member<PrintedIndicator>{"name", false, into_words<&Indicator::name>},
    Member<PrintedIndicator>{"target", false, into_words<&Indicator::target>},
    Member<PrintedIndicator>{"actual", false, into_words<&Indicator::actual>},
    Member<PrintedIndicator>{"weight", false, into<&PrintedIndicator::weight>},
    Member<PrintedIndicator>{"score", false, into<&PrintedIndicator::score>},
    Member<PrintedIndicator>{"deviation", false, into_words<&Indicator::deviation>},
};

constexpr std::array form_members{
    Member<PrintedForm>{"name", false, into_words<&Project::name>},
    left_out_member<PrintedForm>,
    Member<PrintedForm>{"form_name", false, into_words<&Project::form_name>},
    Member<PrintedForm>{"department", false, into_words<&Project::department>},
    Member<PrintedForm>{"implementing_unit", false, into_words<&Project::implementing_unit>},
    Member<PrintedForm>{"total", false, into_funding<&PrintedForm::total>},
    Member<PrintedForm>{"fiscal", false, into_funding<&PrintedForm::fiscal>},
    Member<PrintedForm>{"carried_over", false, into_funding<&PrintedForm::carried_over>},
    Member<PrintedForm>{"other", false, into_funding<&PrintedForm::other>},
    Member<PrintedForm>{"carried_forward", false, into<&PrintedForm::carried_forward>},
    Member<PrintedForm>{"stated_rate", false, into<&PrintedForm::stated_rate>},
    Member<PrintedForm>{"execution_weight", false, into<&PrintedForm::execution_weight>},
    Member<PrintedForm>{"execution_score", false, into<&PrintedForm::execution_score>},
    Member<PrintedForm>{"stated_weight", false, into<&PrintedForm::stated_weight>},
    Member<PrintedForm>{"stated_score", false, into<&PrintedForm::stated_score>},
    Member<PrintedForm>{"text_score", false, into<&PrintedForm::text_score>},
    Member<PrintedForm>{"goal", false, into_words<&Project::goal>},
    Member<PrintedForm>{"achievement", false, into_words<&Project::achievement>},
    Member<PrintedForm>{"summary", false, into_words<&Project::summary>},
    Member<PrintedForm>{"problems", false, into_words<&Project::problems>},
    Member<PrintedForm>{"improvements", false, into_words<&Project::improvements>},
    Member<PrintedForm>{"indicators", false,
                        [](const Node& node, PrintedForm& form) {
                          form.indicators = read_array<indicator_members, PrintedIndicator>(
                              node, "indicator", limits.indicators);
                        }},
};

constexpr std::array paragraph_members{
    Member<PrintedParagraph>{"text", true, into<&PrintedParagraph::text>},
    Member<PrintedParagraph>{"section", false, into<&PrintedParagraph::section>},
    Member<PrintedParagraph>{"line", false,
                             [](const Node& node, PrintedParagraph& paragraph) {
                               constexpr auto max = std::numeric_limits<std::int32_t>::max();
                               paragraph.line =
                                   static_cast<std::int32_t>(read_number(node, 1, max));
                             }},
};

constexpr std::array self_evaluation_members{
    Member<PrintedDocument>{"projects", false, into<&PrintedDocument::self_evaluated_projects>},
    Member<PrintedDocument>{"names", false,
                            [](const Node& node, PrintedDocument& document) {
                              document.listed_projects = read_texts(node, "name");
                            }},
};

/// Reads the printed text of every fact that the object names; `more` is a further member.
template <class Key>
void read_facts(const Node& node, PrintedFacts<Key>& facts, std::string_view more = {},
                std::string* other = nullptr) {
  constexpr auto tokens = keys_of(terms<Key>, &Term<Key>::token);
  std::vector<std::string_view> keys(tokens.begin(), tokens.end());
  if (other != nullptr) keys.push_back(more);
  std::vector<const Tree*> found(keys.size());
  node.find_members(keys, found);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (found[i] == nullptr) continue;
    (i < facts.size() ? facts[i] : *other) = node.member(keys[i], *found[i]).text();
  }
}

void read_tables(const Node& node, PrintedDocument& document) {
  node.each_item("table", [&](const Node& item) {
    PrintedTable table;
    read_members<table_members>(item, table);
    if (std::ranges::find(document.tables, table.key, &PrintedTable::key) !=
        document.tables.end()) {
      item.fail_member("key", "this table occurs twice");
    }
    document.tables.push_back(std::move(table));
  });
}

template <std::vector<std::string> PrintedDocument::*field>
void into_texts(const Node& node, PrintedDocument& document) {
  document.*field = read_texts(node, "text");
}

constexpr std::array document_members{
    Member<PrintedDocument>{
        "format", true,
        [](const Node& node, PrintedDocument&) { expect_text(node, published_format); }},
    Member<PrintedDocument>{"entity", true,
                            [](const Node& node, PrintedDocument& document) {
                              read_members<entity_members>(node, document.entity);
                            }},
    Member<PrintedDocument>{"tables", false, read_tables},
    Member<PrintedDocument>{"claims", false,
                            [](const Node& node, PrintedDocument& document) {
                              document.claims =
                                  read_array<claim_members, PrintedClaim>(node, "claim");
                            }},
    Member<PrintedDocument>{"forms", false,
                            [](const Node& node, PrintedDocument& document) {
                              document.forms = read_array<form_members, PrintedForm>(
                                  node, "form", limits.projects);
                            }},
    Member<PrintedDocument>{"counts", false,
                            [](const Node& node, PrintedDocument& document) {
                              read_facts<Count>(node, document.counts);
                            }},
    Member<PrintedDocument>{"assets", false,
                            [](const Node& node, PrintedDocument& document) {
                              read_facts<Asset>(node, document.assets, "vehicles",
                                                &document.vehicles);
                            }},
    Member<PrintedDocument>{"self_evaluation", false,
                            [](const Node& node, PrintedDocument& document) {
                              read_members<self_evaluation_members>(node, document);
                            }},
    Member<PrintedDocument>{"prior_closing_balance", false,
                            into<&PrintedDocument::prior_closing_balance>},
    Member<PrintedDocument>{"contents", false, into_texts<&PrintedDocument::contents>},
    Member<PrintedDocument>{"headings", false, into_texts<&PrintedDocument::headings>},
    Member<PrintedDocument>{"paragraphs", false,
                            [](const Node& node, PrintedDocument& document) {
                              document.paragraphs = read_array<paragraph_members, PrintedParagraph>(
                                  node, "paragraph");
                            }},
};

}  // namespace

}  // namespace detail

Disclosure read_published(std::string_view bytes) {
  using namespace detail;
  const Tree tree = parse_tree(guard_document(bytes, DocumentFormat::json), DocumentFormat::json);
  const DocumentContext context{DocumentFormat::json};
  PrintedDocument document;
  read_members<document_members>(Node(tree, context), document);
  return read_figures(document);
}

bool is_published(std::string_view bytes) {
  using namespace detail;
  const Tree tree = parse_tree(guard_document(bytes, DocumentFormat::json), DocumentFormat::json);
  const DocumentContext context{DocumentFormat::json};
  return Node(tree, context).text_of("format") == published_format;
}

Disclosure read_published_file(const std::string& path) {
  return read_published(detail::read_file(path, limits.document_bytes));
}

}  // namespace juesuan::inline v0
