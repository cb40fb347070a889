#include "files.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "library.hpp"

namespace juesuan_cli {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Failure cannot(const std::string& where, const char* what, const std::error_code& reason) {
  return {where, std::string("cannot be ") + what + ": " + reason.message()};
}

std::error_code last_error() { return {errno, std::generic_category()}; }

std::string read_all(std::FILE* file, const std::string& name) {
  std::string bytes;
  char block[65536];
  while (const std::size_t size = std::fread(block, 1, sizeof block, file)) {
    bytes.append(block, size);
  }
  if (std::ferror(file) != 0) throw cannot(name, "read", last_error());
  return bytes;
}

/// Where a file is really written: a symbolic link stays, what it points to is replaced.
fs::path real_target(const fs::path& path) {
  if (!path.has_filename()) throw Failure(path.string(), "expected the name of a file");
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return path;
  if (!fs::is_regular_file(status))
    throw Failure(path.string(), "exists and is not a regular file");
  return fs::is_symlink(path) ? fs::canonical(path) : path;
}

/// Temporaries that wait to be renamed; those still waiting at the end are removed.
class PendingFiles {
 public:
  PendingFiles() = default;
  PendingFiles(const PendingFiles&) = delete;
  PendingFiles& operator=(const PendingFiles&) = delete;
  ~PendingFiles() {
    std::error_code ignored;
    for (const Pending& file : files_) fs::remove(file.temporary, ignored);
  }

  void write(const OutputFile& output) {
    const fs::path target = real_target(output.path);
    files_.reserve(files_.size() + 1);  // so that no temporary goes unremembered
    Pending pending{{}, target};
    File file = open_temporary(pending);
    files_.push_back(std::move(pending));
    const std::string& text = output.text;
    bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    std::error_code reason = last_error();
    if (std::fclose(file.release()) != 0 && written) {
      reason = last_error();
      written = false;
    }
    if (!written) throw cannot(target.string(), "written", reason);
  }

  void publish() {
    for (const Pending& file : files_) {
      std::error_code error;
      fs::rename(file.temporary, file.target, error);
      if (error) throw cannot(file.target.string(), "written", error);
    }
    files_.clear();
  }

 private:
  struct Pending {
    fs::path temporary;
    fs::path target;
  };

  /// Opens a name that nobody uses; a temporary that a killed process left is passed over.
  static File open_temporary(Pending& file) {
    const std::string stem = "." + file.target.filename().string() + ".";
    for (int n = 0;; ++n) {
      file.temporary = file.target;
      file.temporary.replace_filename(stem + std::to_string(n) + ".tmp");
      if (File opened{std::fopen(file.temporary.string().c_str(), "wbx")}) return opened;
      if (errno != EEXIST) throw cannot(file.target.string(), "written", last_error());
    }
  }

  std::vector<Pending> files_;
};

/// A folder created if it is missing, and removed again if it is still empty at the end.
class OutputFolder {
 public:
  explicit OutputFolder(fs::path path) : path_(std::move(path)) {
    std::error_code error;
    created_ = fs::create_directory(path_, error);
    if (error) throw cannot(path_.string(), "created", error);
  }
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  ~OutputFolder() {
    std::error_code not_empty;
    if (created_) fs::remove(path_, not_empty);
  }

 private:
  fs::path path_;
  bool created_ = false;
};

}  // namespace

std::string read_file(const std::string& path) {
  const File file{std::fopen(path.c_str(), "rb")};
  if (!file) throw cannot(path, "read", last_error());
  return read_all(file.get(), path);
}

std::string read_stdin() { return read_all(stdin, "standard input"); }

void write_stdout(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!written || std::fflush(stdout) != 0) {
    throw cannot("standard output", "written", last_error());
  }
}

void write_files(const std::vector<OutputFile>& files) {
  PendingFiles pending;
  for (const OutputFile& file : files) pending.write(file);
  pending.publish();
}

void write_text(const std::string& output, std::string text) {
  if (output == "-") return write_stdout(text);
  write_files({{output, std::move(text)}});
}

void write_folder(const fs::path& folder, std::vector<OutputFile> files) {
  const OutputFolder created(folder);
  for (OutputFile& file : files) file.path = folder / file.path;
  write_files(files);
}

}  // namespace juesuan_cli
