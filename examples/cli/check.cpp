#include "check.hpp"

#include <filesystem>
#include <optional>

#include "files.hpp"
#include "library.hpp"
#include "notices.hpp"

namespace juesuan_cli {

namespace {

bool may_be_published(const std::string& path) {
  return path == "-" || std::filesystem::path(path).extension() == ".json";
}

/// The bytes of a document of either kind, where it can be a published one.
std::optional<std::string> document_bytes(const std::string& path) {
  if (!may_be_published(path)) return std::nullopt;
  return path == "-" ? read_stdin() : read_file(path);
}

Disclosure published(const CheckArguments& arguments, const std::string& bytes) {
  if (arguments.entity != nullptr || !arguments.profile.empty()) {
    throw Failure(arguments.input, "--profile, --year, --unit and --nature are for books");
  }
  return Disclosure{
      from_bytes<juesuan_disclosure*>(juesuan_published_from_bytes, arguments.input, bytes)};
}

/// Those of standard input have been read already.
Accounts books(const CheckArguments& arguments, const std::optional<std::string>& bytes) {
  const bool read = arguments.input == "-" && arguments.entity == nullptr;
  return read ? parse_books(*bytes) : read_books(arguments.input, arguments.entity);
}

Disclosure read_input(const CheckArguments& arguments) {
  const std::optional<std::string> bytes = document_bytes(arguments.input);
  const bool is_published =
      bytes && from_bytes<std::int32_t>(juesuan_is_published, arguments.input, *bytes) != 0;
  if (is_published) return published(arguments, *bytes);
  if (arguments.ranges) throw Failure(arguments.input, "--ranges is for a published disclosure");
  return derive_books(books(arguments, bytes).get(), arguments.profile);
}

juesuan_string borrow(std::string_view text) noexcept { return {text.data(), text.size()}; }

/// `RULE=REASON`, whose text must outlive the struct.
juesuan_switched_off switched_off(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) throw Failure("--off " + text, "expected RULE=REASON");
  const std::string_view both{text};
  juesuan_switched_off off{};
  off.struct_size = sizeof off;
  off.rule = borrow(both.substr(0, equals));
  off.reason = borrow(both.substr(equals + 1));
  return off;
}

Report check_with(const juesuan_disclosure* disclosure, const CheckArguments& arguments) {
  std::vector<juesuan_switched_off> off;
  for (const std::string& text : arguments.off) off.push_back(switched_off(text));
  juesuan_check_options options{};
  options.struct_size = sizeof options;
  options.switched_off = off.data();
  options.switched_off_count = off.size();
  options.ranges = arguments.ranges ? 1 : 0;
  return Report{get<juesuan_report*>(juesuan_check, disclosure, &options)};
}

/// Whether a rule of severity error is broken. A severity newer than this command counts as one.
bool has_errors(const juesuan_report* report) {
  if (get<std::int32_t>(juesuan_report_joint, report) == JUESUAN_JOINT_IMPOSSIBLE) return true;
  const auto count = get<std::size_t>(juesuan_report_finding_count, report, JUESUAN_LIST_FINDINGS);
  for (std::size_t i = 0; i < count; ++i) {
    const auto finding =
        get<juesuan_finding>(juesuan_report_finding, report, JUESUAN_LIST_FINDINGS, i);
    if (finding.severity >= JUESUAN_SEVERITY_ERROR) return true;
  }
  return false;
}

}  // namespace

int check(const CheckArguments& arguments) {
  const Disclosure disclosure = read_input(arguments);
  const Report report = check_with(disclosure.get(), arguments);
  const bool contradiction = print_notices(disclosure.get());
  write_text(arguments.output,
             text_of(get<juesuan_buffer*>(juesuan_render_report, report.get(), arguments.format)));
  return contradiction || has_errors(report.get()) ? 1 : 0;
}

}  // namespace juesuan_cli
