#include "read_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <system_error>

#include <juesuan/error.hpp>

namespace juesuan::inline v0::detail {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

[[noreturn]] void fail(const std::string& path, int error) {
  if (error == ENOMEM) throw std::bad_alloc();
  throw Error(Status::file, path, "cannot be read: " + std::generic_category().message(error));
}

}  // namespace

std::string read_file(const std::string& path, std::size_t size_max) {
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  if (!file) fail(path, errno);
  constexpr std::size_t block = std::size_t{1} << 16;
  std::string bytes;
  while (bytes.size() <= size_max) {
    const std::size_t begin = bytes.size();
    bytes.resize(begin + std::min(block, size_max - begin + 1));
    const std::size_t count = std::fread(bytes.data() + begin, 1, bytes.size() - begin, file.get());
    bytes.resize(begin + count);
    if (std::ferror(file.get()) != 0) fail(path, errno);
    if (count == 0) break;
  }
  return bytes;
}

}  // namespace juesuan::inline v0::detail
