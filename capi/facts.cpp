#include <cstdint>
#include <optional>

#include "projects.hpp"

/// What handles know beside their figures: who discloses, facts that are no sums, raw texts.
namespace {

using namespace juesuan_capi;

juesuan_entity entity_of(const juesuan::Entity& entity) {
  return {0,
          entity.year,
          static_cast<std::int32_t>(entity.nature),
          static_cast<std::int32_t>(entity.scope),
          borrow(entity.name),
          borrow(entity.supervisor)};
}

template <class Value>
void store_fact(const std::optional<Value>& fact, std::int32_t* given, std::int64_t* value,
                const char* name) {
  std::int32_t& out_given = required(given, "given");
  required(value, name) = fact ? number_of(*fact) : 0;
  out_given = fact ? 1 : 0;
}

}  // namespace

extern "C" {

juesuan_status juesuan_accounts_entries(const juesuan_accounts* accounts, size_t first,
                                        size_t count, juesuan_entry* entries, size_t entry_size,
                                        juesuan_error* error) {
  return guard(error, [&] {
    const std::vector<juesuan::Entry>& from = required(accounts, "accounts").value.entries;
    check_entry_size(entry_size);
    if (first > from.size() || count > from.size() - first) {
      throw Error(Status::argument, "first",
                  std::to_string(count) + " from index " + std::to_string(first) + " of " +
                      std::to_string(from.size()));
    }
    if (count == 0) return;
    std::memcpy(&required(entries, "entries"), from.data() + first, count * sizeof(juesuan_entry));
  });
}

juesuan_status juesuan_accounts_entity(const juesuan_accounts* accounts, juesuan_entity* out,
                                       juesuan_error* error) {
  return guard(error, [&] { store(out, entity_of(required(accounts, "accounts").value.entity)); });
}

juesuan_status juesuan_accounts_count(const juesuan_accounts* accounts, int32_t count,
                                      int32_t* given, int64_t* value, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    store_fact(from.counts[checked_enum<juesuan::Count>(count, "count")], given, value, "value");
  });
}

juesuan_status juesuan_accounts_procurement(const juesuan_accounts* accounts, int32_t line,
                                            int32_t* given, int64_t* fen, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    store_fact(from.procurement[checked_enum<juesuan::Procurement>(line, "line")], given, fen,
               "fen");
  });
}

juesuan_status juesuan_accounts_asset(const juesuan_accounts* accounts, int32_t asset,
                                      int32_t* given, int64_t* value, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    store_fact(from.assets[checked_enum<juesuan::Asset>(asset, "asset")], given, value, "value");
  });
}

juesuan_status juesuan_accounts_stated(const juesuan_accounts* accounts, int32_t year,
                                       int32_t figure, int32_t* given, int64_t* fen,
                                       juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Accounts& from = required(accounts, "accounts").value;
    const auto key = checked_enum<juesuan::Figure>(figure, "figure");
    std::optional<juesuan::Amount> amount;
    for (const juesuan::StatedFigure& stated : from.stated) {
      if (stated.year == year && stated.figure == key) amount = stated.amount;
    }
    store_fact(amount, given, fen, "fen");
  });
}

juesuan_status juesuan_disclosure_origin(const juesuan_disclosure* disclosure, int32_t* origin,
                                         juesuan_error* error) {
  return guard(error, [&] {
    required(origin, "origin") =
        static_cast<std::int32_t>(required(disclosure, "disclosure").value.origin);
  });
}

juesuan_status juesuan_disclosure_entity(const juesuan_disclosure* disclosure, juesuan_entity* out,
                                         juesuan_error* error) {
  return guard(error,
               [&] { store(out, entity_of(required(disclosure, "disclosure").value.entity)); });
}

juesuan_status juesuan_disclosure_count(const juesuan_disclosure* disclosure, int32_t count,
                                        int32_t* given, int64_t* value, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    store_fact(from.counts[checked_enum<juesuan::Count>(count, "count")], given, value, "value");
  });
}

juesuan_status juesuan_disclosure_asset(const juesuan_disclosure* disclosure, int32_t asset,
                                        int32_t* given, int64_t* value, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    store_fact(from.assets[checked_enum<juesuan::Asset>(asset, "asset")], given, value, "value");
  });
}

juesuan_status juesuan_disclosure_unreadable_count(const juesuan_disclosure* disclosure,
                                                   size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.unreadable.size();
  });
}

juesuan_status juesuan_disclosure_unreadable(const juesuan_disclosure* disclosure, size_t index,
                                             juesuan_unreadable* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Unreadable> all{
        required(disclosure, "disclosure").value.unreadable};
    const juesuan::Unreadable& found = at(all, index, "index");
    store(out, juesuan_unreadable{0, 0, borrow(found.where), borrow(found.printed)});
  });
}

}  // extern "C"
