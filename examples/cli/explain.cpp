#include "explain.hpp"

#include "files.hpp"
#include "library.hpp"

namespace juesuan_cli {

namespace {

using Explanation = std::unique_ptr<juesuan_explanation, FreeWith<juesuan_explanation_free>>;

Explanation explanation_of(const juesuan_accounts* books, const juesuan_disclosure* disclosure,
                           const ExplainArguments& arguments) {
  const std::string& claim = arguments.claim;
  if (!claim.empty()) {
    return Explanation{get<juesuan_explanation*>(juesuan_explain_claim, books, disclosure,
                                                 claim.data(), claim.size())};
  }
  return Explanation{get<juesuan_explanation*>(juesuan_explain_cell, books, disclosure,
                                               arguments.table.c_str(), arguments.row.c_str(),
                                               arguments.column.c_str())};
}

}  // namespace

int explain(const ExplainArguments& arguments) {
  if (arguments.claim.empty() == arguments.column.empty() ||
      (!arguments.claim.empty() && !arguments.table.empty())) {
    throw Failure("explain", "expected TABLE ROW COLUMN, or --claim ID");
  }
  const Accounts books = read_books(arguments.accounts, arguments.entity);
  const Disclosure disclosure = derive_books(books.get(), arguments.profile);
  const Explanation explanation = explanation_of(books.get(), disclosure.get(), arguments);
  write_text(arguments.output, text_of(get<juesuan_buffer*>(juesuan_render_explanation,
                                                            explanation.get(), arguments.format)));
  return 0;
}

}  // namespace juesuan_cli
