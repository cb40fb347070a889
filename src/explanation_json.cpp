#include "explanation_json.hpp"

#include <juesuan/render_explanation.hpp>

#include "place_json.hpp"

namespace juesuan::inline v0 {

namespace {

class ExplanationWriter {
 public:
  explicit ExplanationWriter(const Explanation& explanation) : explanation_(explanation) {}

  std::string write() {
    out_.begin_object();
    out_.member("format", "juesuan.explanation/1");
    out_.member("place", explanation_.where);
    out_.member_if_any("name", explanation_.name);
    write_cell_place(out_, explanation_.place);
    out_.member_if_any("claim", explanation_.claim);
    out_.begin_array("figures");
    for (const ExplainedFigure& figure : explanation_.figures) write(figure);
    out_.end_array();
    out_.member_if_any("comparison", token(explanation_.comparison));
    if (explanation_.difference.state == CellState::value) {
      out_.member("difference", explanation_.difference.low);
    }
    out_.member_if_any("ratio", explanation_.ratio, explanation_.ratio_state);
    write_rules();
    out_.end_object();
    return out_.text() + '\n';
  }

 private:
  void write(const ExplainedFigure& figure) {
    const Cell& cell = figure.cell;
    out_.begin_object();
    out_.member_if_any("part", token(figure.part));
    out_.member("unit",
                token(cell.unit == CellUnit::count ? FigureUnit::count : FigureUnit::money));
    if (cell.state == CellState::value) {
      out_.member("state", cell.lower_bound ? "lower_bound" : "value");
      out_.member("amount", cell.low);
      out_.member("published", published_text(cell));
    } else {
      out_.member("state", "insufficient");
    }
    out_.member_if_any("formula", figure.words);
    write("entries", figure.entries);
    write("coarser", figure.coarser);
    out_.begin_array("facts");
    for (const ExplainedFact& fact : figure.facts) {
      out_.begin_object();
      out_.member("where", fact.where);
      out_.member("amount", fact.value);
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
  }

  void write(std::string_view name, const std::vector<ExplainedEntry>& entries) {
    out_.begin_array(name);
    for (const ExplainedEntry& entry : entries) write(entry);
    out_.end_array();
  }

  void write(const ExplainedEntry& explained) {
    const Entry& entry = explained.entry;
    out_.begin_object();
    out_.member("index", static_cast<std::int64_t>(explained.index));
    out_.member("sign", std::int64_t{explained.sign});
    out_.member("fen", entry.fen);
    out_.member("year", std::int64_t{entry.year});
    out_.member("stage", token(entry.stage));
    out_.member("flow", token(entry.flow));
    out_.member_if_any("source", token(entry.source));
    out_.member_if_any("kind", token(entry.kind));
    out_.member_if_any("nature", token(entry.nature));
    if (!entry.function.empty()) {
      out_.member("function", NumberText{}.of_count(entry.function.value()));
    }
    out_.member_if_any("economic", economic_text(entry.economic));
    write_detail(entry.detail);
    out_.end_object();
  }

  void write_detail(std::uint8_t axes) {
    if (axes == 0) return;
    out_.begin_array("detail");
    for (const Term<Axis>& axis : terms<Axis>) {
      if ((axes & static_cast<std::uint8_t>(axis.value)) != 0) out_.string(axis.token);
    }
    out_.end_array();
  }

  void write_rules() {
    out_.begin_array("rules");
    for (const std::uint32_t rule : explanation_.rules) {
      out_.begin_object();
      out_.member("rule", Report::rules()[rule].id);
      out_.member("meaning", Report::rules()[rule].meaning);
      out_.end_object();
    }
    out_.end_array();
  }

  const Explanation& explanation_;
  JsonWriter out_;
};

}  // namespace

std::string economic_text(EconomicCode code) {
  for (const Term<EconomicCode>& parent : economic_parents) {
    if (parent.value == code) return std::string(parent.token);
  }
  return code.empty() ? std::string() : std::to_string(code.value());
}

std::string json_of(const Explanation& explanation) {
  return ExplanationWriter{explanation}.write();
}

}  // namespace juesuan::inline v0
