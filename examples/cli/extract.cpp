#include "extract.hpp"

#include <cstddef>

#include "files.hpp"
#include "inputs.hpp"
#include "library.hpp"
#include "notices.hpp"

namespace juesuan_cli {

namespace {

Disclosure read_text(const ExtractArguments& arguments) {
  const Profile profile = arguments.profile.empty() ? nullptr : read_profile(arguments.profile);
  const std::string bytes = arguments.input == "-" ? read_stdin() : read_file(arguments.input);
  return Disclosure{
      from_bytes<juesuan_disclosure*>(juesuan_extract, arguments.input, bytes, profile.get())};
}

bool holds_figures(const juesuan_disclosure* disclosure) {
  return get<std::size_t>(juesuan_disclosure_table_count, disclosure) != 0 ||
         get<std::size_t>(juesuan_disclosure_claim_count, disclosure) != 0 ||
         get<std::size_t>(juesuan_disclosure_form_count, disclosure) != 0;
}

}  // namespace

int extract(const ExtractArguments& arguments) {
  const Disclosure disclosure = read_text(arguments);
  print_notices(disclosure.get());
  if (!holds_figures(disclosure.get())) {
    throw Failure(arguments.input, "no table, claim or form could be read from this text");
  }
  write_text(arguments.output,
             text_of(get<juesuan_buffer*>(juesuan_render_published, disclosure.get())));
  return 0;
}

}  // namespace juesuan_cli
