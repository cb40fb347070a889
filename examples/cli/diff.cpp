#include "diff.hpp"

#include "files.hpp"
#include "library.hpp"

namespace juesuan_cli {

namespace {

using Differences = std::unique_ptr<juesuan_differences, FreeWith<juesuan_differences_free>>;

Disclosure read_publication(const std::string& path) {
  const std::string bytes = path == "-" ? read_stdin() : read_file(path);
  return Disclosure{from_bytes<juesuan_disclosure*>(juesuan_published_from_bytes, path, bytes)};
}

/// Whether anything is other than not compared. A kind newer than this command counts as different.
bool any(const juesuan_differences* differences) {
  std::size_t count = 0;
  std::size_t compared = 0;
  call(juesuan_differences_count, differences, &count, &compared);
  for (std::size_t i = 0; i < count; ++i) {
    const auto item = get<juesuan_difference>(juesuan_differences_at, differences, i);
    if (item.kind != JUESUAN_DIFFERENCE_NOT_COMPARED) return true;
  }
  return false;
}

}  // namespace

int diff(const DiffArguments& arguments) {
  if (arguments.accounts == "-" && arguments.published == "-") {
    throw Failure("diff", "standard input can be one of the two only");
  }
  const Accounts books = read_books(arguments.accounts, arguments.entity);
  const Disclosure derived = derive_books(books.get(), arguments.profile);
  const Disclosure published = read_publication(arguments.published);
  const Differences differences{
      get<juesuan_differences*>(juesuan_diff, derived.get(), published.get())};
  write_text(arguments.output, text_of(get<juesuan_buffer*>(juesuan_render_diff, differences.get(),
                                                            arguments.format)));
  return any(differences.get()) ? 1 : 0;
}

}  // namespace juesuan_cli
