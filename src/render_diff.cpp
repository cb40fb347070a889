#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/render_diff.hpp>

#include "figure_text.hpp"
#include "place_json.hpp"

namespace juesuan::inline v0 {

namespace {

/// What was printed less what the exact figure prints as.
std::optional<std::int64_t> between(const Difference& difference) {
  if (!difference.printed || !difference.prints) return std::nullopt;
  return detail::checked_subtract(*difference.printed, *difference.prints);
}

std::string with_unit(std::int64_t value, FigureUnit unit) {
  return number_text(value, unit) + unit_text(unit);
}

std::string printed_words(const Difference& difference) {
  if (difference.unit == FigureUnit::none) return {};
  if (difference.printed) return "printed " + with_unit(*difference.printed, difference.unit);
  return difference.text.empty() ? "" : "printed " + detail::quoted(difference.text);
}

std::string exact_words(const Difference& difference) {
  if (!difference.exact) return {};
  std::string text = "the books give " + with_unit(*difference.exact, difference.unit);
  if (difference.prints && *difference.prints != *difference.exact) {
    text += " (prints " + number_text(*difference.prints, difference.unit) + ")";
  }
  return text;
}

class DiffWriter {
 public:
  explicit DiffWriter(const Differences& differences) : differences_(differences) {}

  std::string write() {
    out_.begin_object();
    out_.member("format", "juesuan.diff/1");
    out_.begin_object("entity");
    out_.member("name", differences_.name);
    out_.member("year", std::int64_t{differences_.year});
    out_.end_object();
    out_.member("compared", static_cast<std::int64_t>(differences_.compared));
    out_.begin_object("counts");
    for (const Term<DifferenceKind>& kind : terms<DifferenceKind>) {
      out_.member(kind.token, static_cast<std::int64_t>(differences_.count(kind.value)));
    }
    out_.end_object();
    out_.begin_array("differences");
    for (const Difference& item : differences_.items) write(item);
    out_.end_array();
    out_.end_object();
    return out_.text() + '\n';
  }

 private:
  void write(const Difference& item) {
    out_.begin_object();
    out_.member("kind", token(item.kind));
    out_.member("place", item.where);
    write_cell_place(out_, item.place);
    out_.member_if_any("claim", item.claim);
    out_.member_if_any("part", token(item.place.part));
    if (item.place.form >= 0) out_.member("form", std::int64_t{item.place.form} + 1);
    out_.member_if_any("unit", token(item.unit));
    write("exact", item.exact);
    write("prints", item.prints);
    write("printed", item.printed);
    write("difference", between(item));
    out_.member_if_any("printed_text", item.text);
    out_.member_if_any("note", item.note);
    out_.member("message", describe(item));
    out_.end_object();
  }

  void write(std::string_view name, const std::optional<std::int64_t>& value) {
    if (value) out_.member(name, *value);
  }

  const Differences& differences_;
  JsonWriter out_;
};

std::string text_of(const Differences& differences) {
  std::string out = differences.name + ' ' + std::to_string(differences.year) + '\n';
  for (const Difference& item : differences.items) out += describe(item) + '\n';
  out += "compared: " + std::to_string(differences.compared);
  for (const Term<DifferenceKind>& kind : terms<DifferenceKind>) {
    out.append(", ").append(kind.token) += ": " + std::to_string(differences.count(kind.value));
  }
  return out + '\n';
}

}  // namespace

std::string describe(const Difference& difference) {
  std::string text = std::string(token(difference.kind)) + ' ' + difference.where;
  const char* separator = ": ";
  const auto append = [&](const std::string& part) {
    if (part.empty()) return;
    text += separator + part;
    separator = ", ";
  };
  append(printed_words(difference));
  append(exact_words(difference));
  const std::optional<std::int64_t> apart = between(difference);
  if (apart && difference.kind == DifferenceKind::differs) {
    append("difference " + with_unit(*apart, difference.unit));
  }
  append(difference.note);
  return text;
}

std::string render_diff(const Differences& differences, ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      return text_of(differences);
    case ReportFormat::json:
      return DiffWriter{differences}.write();
  }
  throw Error(Status::argument, "format", "expected text or json");
}

}  // namespace juesuan::inline v0
