#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Files and streams of the command. All of it throws `Failure` that names the file.
namespace juesuan_cli {

struct OutputFile {
  std::filesystem::path path;
  std::string text;
};

/// The bytes of a file.
std::string read_file(const std::string& path);

std::string read_stdin();

/// Writes and flushes; a stream that is closed or full is a failure.
void write_stdout(std::string_view text);

/// Writes every file as a temporary beside it, then renames them one after the other; where one
/// cannot be written, none appears. Replaces regular files only, never a device or a folder.
void write_files(const std::vector<OutputFile>& files);

/// Writes a file in the same way, or standard output for `-`.
void write_text(const std::string& output, std::string text);

/// The same as `write_files` for files named relative to `folder`, which is created if it is
/// missing and removed again on failure.
void write_folder(const std::filesystem::path& folder, std::vector<OutputFile> files);

}  // namespace juesuan_cli
