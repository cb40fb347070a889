/* What accounts and disclosures know beside their tables, read back. */
#include "facts.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

#define CHECK_FACT(expected_given, expected, function, ...) \
  do {                                                      \
    int32_t given = 7;                                      \
    int64_t value = 7;                                      \
    CHECK_OK(function, __VA_ARGS__, &given, &value);        \
    CHECK_INT(given, expected_given);                       \
    CHECK_INT(value, expected);                             \
  } while (0)

/* No such fact, and no place to put one. */
#define CHECK_NO_FACT(key, name, function, handle)                                     \
  do {                                                                                 \
    int32_t given = 7;                                                                 \
    int64_t value = 7;                                                                 \
    CHECK_FAILS(JUESUAN_E_ARGUMENT, key, function, handle, 0, &given, &value);         \
    CHECK_FAILS(JUESUAN_E_ARGUMENT, key, function, handle, INT32_MAX, &given, &value); \
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "given", function, handle, 1, NULL, &value);       \
    CHECK_FAILS(JUESUAN_E_ARGUMENT, name, function, handle, 1, &given, NULL);          \
    CHECK_INT(given, 7);                                                               \
    CHECK_INT(value, 7);                                                               \
  } while (0)

static void test_entries(const juesuan_accounts* accounts) {
  juesuan_entry entries[BOOKS_ENTRY_COUNT + 1];
  memset(entries, UNTOUCHED_BYTE, sizeof entries);
  const juesuan_entry untouched = entries[0];
  CHECK_OK(juesuan_accounts_entries, accounts, 0, BOOKS_ENTRY_COUNT, entries, sizeof entries[0]);
  CHECK(memcmp(entries, books_entries, sizeof books_entries) == 0);
  CHECK(memcmp(&entries[BOOKS_ENTRY_COUNT], &untouched, sizeof untouched) == 0);
  CHECK_OK(juesuan_accounts_entries, accounts, 2, 1, entries, sizeof entries[0]);
  CHECK(memcmp(entries, &books_entries[2], sizeof entries[0]) == 0);
  CHECK_OK(juesuan_accounts_entries, accounts, BOOKS_ENTRY_COUNT, 0, NULL, sizeof entries[0]);

  entries[0] = untouched;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "first", juesuan_accounts_entries, accounts, 1, BOOKS_ENTRY_COUNT,
              entries, sizeof entries[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "first", juesuan_accounts_entries, accounts, SIZE_MAX, 2, entries,
              sizeof entries[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "first", juesuan_accounts_entries, accounts, 1, SIZE_MAX, entries,
              sizeof entries[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry_size", juesuan_accounts_entries, accounts, 0, 1, entries,
              sizeof entries[0] - 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entries", juesuan_accounts_entries, accounts, 0, 1, NULL,
              sizeof entries[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_entries, NULL, 0, 1, entries,
              sizeof entries[0]);
  CHECK(memcmp(&entries[0], &untouched, sizeof untouched) == 0);
}

static void test_accounts(const juesuan_accounts* accounts) {
  juesuan_entity entity = {.struct_size = sizeof entity};
  CHECK_OK(juesuan_accounts_entity, accounts, &entity);
  CHECK_INT(entity.year, BOOKS_YEAR);
  CHECK_INT(entity.nature, JUESUAN_NATURE_CIVIL_SERVICE_MANAGED);
  CHECK_INT(entity.scope, JUESUAN_SCOPE_DEPARTMENT);
  CHECK_STRING(entity.name, BOOKS_NAME);
  CHECK_STRING(entity.supervisor, "主管局");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_entity, NULL, &entity);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_entity, accounts, NULL);

  CHECK_FACT(1, 3, juesuan_accounts_count, accounts, JUESUAN_COUNT_VEHICLES_KEPT);
  CHECK_FACT(0, 0, juesuan_accounts_count, accounts, JUESUAN_COUNT_GROUPS_ABROAD);
  CHECK_NO_FACT("count", "value", juesuan_accounts_count, accounts);
  CHECK_FACT(1, 123456, juesuan_accounts_procurement, accounts, JUESUAN_PROCUREMENT_GOODS);
  CHECK_FACT(0, 0, juesuan_accounts_procurement, accounts, JUESUAN_PROCUREMENT_WORKS);
  CHECK_NO_FACT("line", "fen", juesuan_accounts_procurement, accounts);
  CHECK_FACT(1, 9, juesuan_accounts_asset, accounts, JUESUAN_ASSET_LARGE_EQUIPMENT);
  CHECK_NO_FACT("asset", "value", juesuan_accounts_asset, accounts);

  CHECK_FACT(1, 10000000, juesuan_accounts_stated, accounts, BOOKS_YEAR - 1,
             JUESUAN_FIGURE_GRAND_TOTAL);
  CHECK_FACT(0, 0, juesuan_accounts_stated, accounts, BOOKS_YEAR, JUESUAN_FIGURE_GRAND_TOTAL);
  CHECK_FACT(0, 0, juesuan_accounts_stated, accounts, BOOKS_YEAR - 1, JUESUAN_FIGURE_REVENUE);
  int32_t given = 7;
  int64_t fen = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_accounts_stated, accounts, BOOKS_YEAR, 15,
              &given, &fen);
  CHECK_INT(given, 7);
  CHECK_INT(fen, 7);
}

static void test_derived(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = derive(accounts);
  int32_t origin = 7;
  CHECK_OK(juesuan_disclosure_origin, disclosure, &origin);
  CHECK_INT(origin, JUESUAN_ORIGIN_DERIVED);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_origin, NULL, &origin);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "origin", juesuan_disclosure_origin, disclosure, NULL);
  juesuan_entity entity = {.struct_size = sizeof entity};
  CHECK_OK(juesuan_disclosure_entity, disclosure, &entity);
  CHECK_STRING(entity.name, BOOKS_NAME);
  CHECK_STRING(entity.supervisor, "主管局");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_entity, NULL, &entity);

  CHECK_FACT(1, 3, juesuan_disclosure_count, disclosure, JUESUAN_COUNT_VEHICLES_KEPT);
  CHECK_FACT(0, 0, juesuan_disclosure_count, disclosure, JUESUAN_COUNT_PERSONS_ABROAD);
  CHECK_NO_FACT("count", "value", juesuan_disclosure_count, disclosure);
  CHECK_FACT(1, 1, juesuan_disclosure_asset, disclosure, JUESUAN_ASSET_VEHICLES_MINISTERIAL);
  CHECK_NO_FACT("asset", "value", juesuan_disclosure_asset, disclosure);
  size_t count = 7;
  CHECK_OK(juesuan_disclosure_unreadable_count, disclosure, &count);
  CHECK_INT(count, 0);
  CHECK_STRING(first_cell(disclosure, "summary", 0, 0).printed, "");
  juesuan_disclosure_free(disclosure);
}

static void test_published(void) {
  static const char document[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"某局\", \"year\": 2024},"
      " \"tables\": [{\"key\": \"expenditure\", \"left_out\": 2,"
      " \"panels\": [{\"columns\": [\"amount\", \"basic\"],"
      " \"rows\": [{\"key\": \"total\", \"cells\": [\"1,234.50\", \"12,34.5\"]}]}]}],"
      " \"forms\": [{\"name\": \"甲\", \"left_out\": 3, \"execution_weight\": \"十\"},"
      " {\"name\": \"乙\"}]}";
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, document, sizeof document - 1, &disclosure);
  int32_t origin = 7;
  CHECK_OK(juesuan_disclosure_origin, disclosure, &origin);
  CHECK_INT(origin, JUESUAN_ORIGIN_PUBLISHED);
  const juesuan_cell cell = first_cell(disclosure, "expenditure", 0, 0);
  CHECK_INT(cell.low, 1234495000);
  CHECK_STRING(cell.printed, "1,234.50");
  juesuan_table table = {.struct_size = sizeof table};
  CHECK_OK(juesuan_disclosure_table, disclosure, 0, &table);
  CHECK_INT(table.left_out, 2);
  juesuan_form form = {.struct_size = sizeof form};
  CHECK_OK(juesuan_disclosure_form, disclosure, 0, &form);
  CHECK_INT(form.left_out, 3);
  CHECK_INT(form.unreadable_points, 1);
  CHECK_OK(juesuan_disclosure_form, disclosure, 1, &form);
  CHECK_INT(form.left_out, 0);
  CHECK_INT(form.unreadable_points, 0);

  size_t count = 0;
  CHECK_OK(juesuan_disclosure_unreadable_count, disclosure, &count);
  CHECK_INT(count, 2);
  juesuan_unreadable text = {.struct_size = sizeof text};
  CHECK_OK(juesuan_disclosure_unreadable, disclosure, 0, &text);
  CHECK_STRING(text.where, "tables[0].panels[0].rows[0].cells[1]");
  CHECK_STRING(text.printed, "12,34.5");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_disclosure_unreadable, disclosure, 2, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_unreadable_count, NULL, &count);
  juesuan_disclosure_free(disclosure);
}

static void test_profiles(void) {
  size_t count = 0;
  CHECK_OK(juesuan_profile_built_in_count, &count);
  CHECK(count >= 2);
  juesuan_string name = {NULL, 7};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_profile_built_in_name, count, &name);
  CHECK_INT(name.size, 7);
  CHECK_OK(juesuan_profile_built_in_name, 0, &name);
  CHECK_STRING(name, "qinghai-2024");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_profile_built_in_count, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "name", juesuan_profile_built_in_name, 0, NULL);
}

int main(void) {
  juesuan_accounts* accounts = make_told_books();
  test_entries(accounts);
  test_accounts(accounts);
  test_derived(accounts);
  juesuan_accounts_free(accounts);
  test_published();
  test_profiles();
  return CHECK_RESULT();
}
