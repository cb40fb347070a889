#include "inputs.hpp"

#include <filesystem>

#include "files.hpp"

namespace juesuan_cli {

namespace {

/// The library does not know the file's name; its errors get it here.
Accounts read_csv(const std::string& path, const Entity& entity) {
  Accounts books{get<juesuan_accounts*>(juesuan_accounts_create, entity.unit.data(),
                                        entity.unit.size(), entity.year, entity.nature)};
  const std::string bytes = read_file(path);
  juesuan_error error{};
  error.struct_size = sizeof error;
  if (juesuan_accounts_add_csv(books.get(), bytes.data(), bytes.size(), &error) != JUESUAN_OK) {
    throw Failure(path, error.message, error.line);
  }
  return books;
}

}  // namespace

Accounts parse_books(const std::string& json) {
  return Accounts{get<juesuan_accounts*>(juesuan_accounts_from_document, json.data(), json.size(),
                                         JUESUAN_DOCUMENT_JSON)};
}

Accounts read_books(const std::string& path, const Entity* entity) {
  const bool csv = std::filesystem::path(path).extension() == ".csv";
  if (csv != (entity != nullptr)) {
    throw Failure(path, csv ? "a CSV of entries needs --year, --unit and --nature"
                            : "--year, --unit and --nature are for a CSV of entries");
  }
  if (csv) return read_csv(path, *entity);
  if (path != "-") {
    return Accounts{get<juesuan_accounts*>(juesuan_accounts_from_file, path.c_str())};
  }
  return parse_books(read_stdin());
}

Profile read_profile(const std::string& name) {
  if (std::filesystem::path(name).extension() != ".json") {
    return Profile{get<juesuan_profile*>(juesuan_profile_built_in, name.data(), name.size())};
  }
  const std::string bytes = read_file(name);
  return Profile{from_bytes<juesuan_profile*>(juesuan_profile_from_bytes, name, bytes)};
}

Disclosure derive_books(const juesuan_accounts* books, const std::string& profile) {
  const Profile used = profile.empty() ? nullptr : read_profile(profile);
  juesuan_derive_options options{};
  options.struct_size = sizeof options;
  options.profile = used.get();
  return Disclosure{get<juesuan_disclosure*>(juesuan_derive, books, &options)};
}

}  // namespace juesuan_cli
