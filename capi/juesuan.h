/* juesuan: from a government unit's books to its public final accounts (部门决算公开), exact to the
 * fen.
 *
 * Errors. Every function that can fail returns a juesuan_status and writes its results through out
 * parameters, which stay untouched on failure. A juesuan_error is the caller's, optional (NULL is
 * fine) and filled only on failure. No error is kept anywhere else.
 *
 * Ownership. Handles are freed with their *_free function; *_free(NULL) does nothing. Input bytes
 * and arrays are read during the call only. A juesuan_string that a disclosure gives lives as long
 * as the disclosure; one that a buffer gives lives as long as the buffer. Strings are UTF-8, sized,
 * not NUL-terminated.
 *
 * Threads. Nothing is shared between handles. A const handle may be read from many threads at once;
 * a non-const one belongs to one thread at a time.
 *
 * Compatibility. Structs that begin with struct_size are set to sizeof the caller's struct before
 * the call. Numbers of enumerations are never re-used; a value unknown to the caller means
 * "something newer".
 *
 * Money is int64_t fen (0.01 元). No floating point crosses this interface. */
#ifndef JUESUAN_H
#define JUESUAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The interface described here. It changes only with the library's SOVERSION. */
#define JUESUAN_ABI_VERSION 1

#if defined(_WIN32)
#define JUESUAN_API __declspec(dllexport)
#else
#define JUESUAN_API __attribute__((visibility("default")))
#endif

/* ---- status and error ---- */

typedef int32_t juesuan_status;
#define JUESUAN_OK 0
#define JUESUAN_E_MEMORY 1    /* an allocation failed */
#define JUESUAN_E_ARGUMENT 2  /* the call itself is wrong: a null pointer, an index past the end */
#define JUESUAN_E_INPUT 3     /* a document, CSV or entry is malformed or breaks a rule */
#define JUESUAN_E_RANGE 4     /* an amount does not fit 64-bit fen, or a limit is exceeded */
#define JUESUAN_E_NOT_FOUND 5 /* no table or profile of that name */
#define JUESUAN_E_FILE 6      /* a file could not be read */
#define JUESUAN_E_INTERNAL 7  /* a broken invariant of the library */

typedef struct juesuan_error {
  uint32_t struct_size; /* sizeof(juesuan_error), set by the caller */
  juesuan_status status;
  int64_t line;      /* 1-based line of a text input, 0 for none */
  char where[128];   /* the place, NUL-terminated, cut between characters if longer:
                        "entries[12].amount" */
  char message[384]; /* what was expected there, likewise */
} juesuan_error;

/* A borrowed UTF-8 text. */
typedef struct juesuan_string {
  const char* data;
  size_t size;
} juesuan_string;

/* One short English word for a status, NUL-terminated, static; "unknown" for a number not listed
 * here. */
JUESUAN_API const char* juesuan_status_name(juesuan_status status);

/* "0.1.0", NUL-terminated, static. */
JUESUAN_API const char* juesuan_version(void);
/* JUESUAN_ABI_VERSION of the library that runs, to be compared with the header's. */
JUESUAN_API int32_t juesuan_abi_version(void);

/* ---- entries ---- */

enum juesuan_stage {
  JUESUAN_STAGE_FINAL = 1,
  JUESUAN_STAGE_INITIAL_BUDGET = 2,
  JUESUAN_STAGE_ADJUSTED_BUDGET = 3
};

enum juesuan_flow {
  JUESUAN_FLOW_REVENUE = 1,
  JUESUAN_FLOW_EXPENDITURE = 2,
  JUESUAN_FLOW_OPENING_BALANCE = 3,
  JUESUAN_FLOW_OPENING_ADJUSTMENT = 4,
  JUESUAN_FLOW_CLOSING_BALANCE = 5,
  JUESUAN_FLOW_USE_OF_RESERVES = 6,
  JUESUAN_FLOW_DISTRIBUTION_OF_SURPLUS = 7
};

enum juesuan_source {
  JUESUAN_SOURCE_NONE = 0,
  JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET = 1,
  JUESUAN_SOURCE_GOVERNMENT_FUND = 2,
  JUESUAN_SOURCE_STATE_CAPITAL = 3,
  JUESUAN_SOURCE_SUPERIOR_SUBSIDY = 4,
  JUESUAN_SOURCE_INSTITUTIONAL_REVENUE = 5,
  JUESUAN_SOURCE_OPERATING_REVENUE = 6,
  JUESUAN_SOURCE_SUBSIDIARY_REMITTANCE = 7,
  JUESUAN_SOURCE_OTHER_REVENUE = 8,
  JUESUAN_SOURCE_FISCAL = 9,
  JUESUAN_SOURCE_NON_FISCAL = 10
};

enum juesuan_kind {
  JUESUAN_KIND_NONE = 0,
  JUESUAN_KIND_BASIC = 1,
  JUESUAN_KIND_PROJECT = 2,
  JUESUAN_KIND_SUPERIOR_REMITTANCE = 3,
  JUESUAN_KIND_OPERATING = 4,
  JUESUAN_KIND_SUBSIDIARY_SUBSIDY = 5
};

enum juesuan_nature {
  JUESUAN_NATURE_NONE = 0,
  JUESUAN_NATURE_ADMINISTRATIVE = 1,
  JUESUAN_NATURE_CIVIL_SERVICE_MANAGED = 2,
  JUESUAN_NATURE_OTHER_INSTITUTION = 3
};

/* Axes of a 其中数, to be joined by | in juesuan_entry.detail. */
enum juesuan_axis {
  JUESUAN_AXIS_FUNCTION = 1,
  JUESUAN_AXIS_ECONOMIC = 2,
  JUESUAN_AXIS_SOURCE = 4,
  JUESUAN_AXIS_KIND = 8,
  JUESUAN_AXIS_NATURE = 16
};

/* Economic codes for money known only as 人员经费 or 公用经费. */
#define JUESUAN_ECONOMIC_PERSONNEL 1u
#define JUESUAN_ECONOMIC_OPERATING_COST 2u

/* One fact of the books: 24 bytes. Codes are the decimal numbers 208, 20801, 2080107 and 301,
 * 30101; 0 is "not broken down". */
typedef struct juesuan_entry {
  int64_t fen;
  uint32_t function;
  uint32_t economic;
  int16_t year;
  uint8_t stage;
  uint8_t flow;
  uint8_t source;
  uint8_t kind;
  uint8_t nature;
  uint8_t detail;
} juesuan_entry;

/* ---- accounts ---- */

typedef struct juesuan_accounts juesuan_accounts;

enum juesuan_document_format {
  JUESUAN_DOCUMENT_JSON = 1,
  JUESUAN_DOCUMENT_XML = 2,
  JUESUAN_DOCUMENT_INFO = 3
};

/* Empty books of the unit `name` (name_size bytes of UTF-8) for a disclosure year (1949 to 9999).
 */
JUESUAN_API juesuan_status juesuan_accounts_create(const char* name, size_t name_size, int32_t year,
                                                   int32_t nature, juesuan_accounts** accounts,
                                                   juesuan_error* error);

/* Books from an accounts document in memory; one that names an entries file is refused: add it as
 * CSV. */
JUESUAN_API juesuan_status juesuan_accounts_from_document(const char* bytes, size_t size,
                                                          int32_t format,
                                                          juesuan_accounts** accounts,
                                                          juesuan_error* error);

/* Books from a document on disk (.json, .xml, .info) and the entries file it names beside it.
 * `path` is NUL-terminated. */
JUESUAN_API juesuan_status juesuan_accounts_from_file(const char* path, juesuan_accounts** accounts,
                                                      juesuan_error* error);

/* Appends `count` entries, all or none. `entry_size` is sizeof(juesuan_entry) of the caller. The
 * error names the first bad one by its index in the array. */
JUESUAN_API juesuan_status juesuan_accounts_add_entries(juesuan_accounts* accounts,
                                                        const juesuan_entry* entries, size_t count,
                                                        size_t entry_size, juesuan_error* error);

/* Appends the entries of a CSV, all or none; errors carry the line. */
JUESUAN_API juesuan_status juesuan_accounts_add_csv(juesuan_accounts* accounts, const char* bytes,
                                                    size_t size, juesuan_error* error);

enum juesuan_count {
  JUESUAN_COUNT_GROUPS_ABROAD = 1,
  JUESUAN_COUNT_PERSONS_ABROAD = 2,
  JUESUAN_COUNT_VEHICLES_PURCHASED = 3,
  JUESUAN_COUNT_VEHICLES_KEPT = 4,
  JUESUAN_COUNT_RECEPTION_BATCHES = 5,
  JUESUAN_COUNT_RECEPTION_PERSONS = 6
};

/* Sets one count of 公开09 表; not negative. */
JUESUAN_API juesuan_status juesuan_accounts_set_count(juesuan_accounts* accounts, int32_t count,
                                                      int64_t value, juesuan_error* error);

enum juesuan_procurement {
  JUESUAN_PROCUREMENT_GOODS = 1,
  JUESUAN_PROCUREMENT_WORKS = 2,
  JUESUAN_PROCUREMENT_SERVICES = 3,
  JUESUAN_PROCUREMENT_SMALL_MEDIUM_CONTRACTS = 4,
  JUESUAN_PROCUREMENT_SMALL_MICRO_CONTRACTS = 5
};

/* Sets one stated line of 公开11 表, in fen. */
JUESUAN_API juesuan_status juesuan_accounts_set_procurement(juesuan_accounts* accounts,
                                                            int32_t line, int64_t fen,
                                                            juesuan_error* error);

/* Names a functional or economic code; the name takes precedence over the catalogue's. */
JUESUAN_API juesuan_status juesuan_accounts_name_function(juesuan_accounts* accounts, uint32_t code,
                                                          const char* name, size_t name_size,
                                                          juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_name_economic(juesuan_accounts* accounts, uint32_t code,
                                                          const char* name, size_t name_size,
                                                          juesuan_error* error);

/* Adds the books of `other` to `accounts`, which keeps its entity; `other` is unchanged. */
JUESUAN_API juesuan_status juesuan_accounts_merge(juesuan_accounts* accounts,
                                                  const juesuan_accounts* other,
                                                  juesuan_error* error);

JUESUAN_API juesuan_status juesuan_accounts_entry_count(const juesuan_accounts* accounts,
                                                        size_t* count, juesuan_error* error);

JUESUAN_API void juesuan_accounts_free(juesuan_accounts* accounts);

/* ---- disclosure ---- */

typedef struct juesuan_disclosure juesuan_disclosure;

typedef struct juesuan_derive_options {
  uint32_t struct_size;
  uint32_t profile_size;
  const char* profile; /* name of a built-in profile; NULL: "qinghai-2024" */
} juesuan_derive_options;

/* Derives every table. `options` may be NULL. The disclosure keeps no reference to the accounts. */
JUESUAN_API juesuan_status juesuan_derive(const juesuan_accounts* accounts,
                                          const juesuan_derive_options* options,
                                          juesuan_disclosure** disclosure, juesuan_error* error);

JUESUAN_API void juesuan_disclosure_free(juesuan_disclosure* disclosure);

/* Tables hold panels; the panels of one band stand side by side, bands are stacked. */
typedef struct juesuan_table {
  uint32_t struct_size;
  uint32_t number;      /* NN of 公开NN表 */
  uint64_t panel_count; /* of all bands */
  juesuan_string key;   /* "summary" */
  juesuan_string number_text;
  juesuan_string title;
} juesuan_table;

typedef struct juesuan_panel {
  uint32_t struct_size;
  uint32_t band; /* 0-based */
  uint64_t column_count;
  uint64_t row_count;
} juesuan_panel;

enum juesuan_unit { JUESUAN_UNIT_NONE = 0, JUESUAN_UNIT_MONEY = 1, JUESUAN_UNIT_COUNT = 2 };

typedef struct juesuan_column {
  uint32_t struct_size;
  uint32_t number;        /* 栏次, 0 for none */
  juesuan_string key;     /* "basic" */
  juesuan_string heading; /* levels from the top joined by '/' */
} juesuan_column;

enum juesuan_row_kind {
  JUESUAN_ROW_LINE = 1,
  JUESUAN_ROW_TREE = 2,
  JUESUAN_ROW_TOTAL = 3,
  JUESUAN_ROW_FILLER = 4,
  JUESUAN_ROW_FACT = 5
};

typedef struct juesuan_row {
  uint32_t struct_size;
  uint32_t code;    /* functional or economic, 0 for none */
  uint32_t line;    /* 行次, 0 for none */
  uint32_t level;   /* of the code */
  int32_t kind;     /* juesuan_row_kind */
  int32_t inserted; /* 1 for a code that the layout does not list */
  juesuan_string key;
  juesuan_string label;
} juesuan_row;

enum juesuan_cell_state {
  JUESUAN_CELL_VALUE = 1,
  JUESUAN_CELL_BLANK = 2,
  JUESUAN_CELL_INSUFFICIENT = 3, /* nothing to derive it from: not zero, unknown */
  JUESUAN_CELL_ABSENT = 4,       /* the table has no figure here */
  JUESUAN_CELL_UNREADABLE = 5
};

typedef struct juesuan_cell {
  uint32_t struct_size;
  int32_t state;       /* juesuan_cell_state */
  int32_t unit;        /* juesuan_unit */
  int32_t lower_bound; /* 1 where entries known too coarsely may belong to it */
  int64_t low;         /* fen or count; a derived cell has low == high */
  int64_t high;
} juesuan_cell;

JUESUAN_API juesuan_status juesuan_disclosure_table_count(const juesuan_disclosure* disclosure,
                                                          size_t* count, juesuan_error* error);
/* The index of the table with that NUL-terminated key. */
JUESUAN_API juesuan_status juesuan_disclosure_find_table(const juesuan_disclosure* disclosure,
                                                         const char* key, size_t* index,
                                                         juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_table(const juesuan_disclosure* disclosure,
                                                    size_t table, juesuan_table* out,
                                                    juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_panel(const juesuan_disclosure* disclosure,
                                                    size_t table, size_t panel, juesuan_panel* out,
                                                    juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_column(const juesuan_disclosure* disclosure,
                                                     size_t table, size_t panel, size_t column,
                                                     juesuan_column* out, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_row(const juesuan_disclosure* disclosure,
                                                  size_t table, size_t panel, size_t row,
                                                  juesuan_row* out, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_cell(const juesuan_disclosure* disclosure,
                                                   size_t table, size_t panel, size_t row,
                                                   size_t column, juesuan_cell* out,
                                                   juesuan_error* error);

enum juesuan_severity {
  JUESUAN_SEVERITY_INFO = 1,
  JUESUAN_SEVERITY_WARNING = 2,
  JUESUAN_SEVERITY_ERROR = 3
};

/* What deriving noticed in the books: money in no printed row, stated figures that differ. */
typedef struct juesuan_notice {
  uint32_t struct_size;
  int32_t severity;       /* juesuan_severity */
  int64_t index;          /* of the entry or stated figure */
  juesuan_string kind;    /* "uncovered" */
  juesuan_string message; /* one line with the place */
} juesuan_notice;

JUESUAN_API juesuan_status juesuan_disclosure_notice_count(const juesuan_disclosure* disclosure,
                                                           size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_notice(const juesuan_disclosure* disclosure,
                                                     size_t notice, juesuan_notice* out,
                                                     juesuan_error* error);

/* ---- rendering ---- */

typedef struct juesuan_buffer juesuan_buffer;

enum juesuan_render_format {
  JUESUAN_RENDER_TSV = 1,
  JUESUAN_RENDER_MARKDOWN = 2,
  JUESUAN_RENDER_JSON = 3
};

/* One table, or the whole disclosure, as one text. */
JUESUAN_API juesuan_status juesuan_render_table(const juesuan_disclosure* disclosure, size_t table,
                                                int32_t format, juesuan_buffer** buffer,
                                                juesuan_error* error);
JUESUAN_API juesuan_status juesuan_render(const juesuan_disclosure* disclosure, int32_t format,
                                          juesuan_buffer** buffer, juesuan_error* error);

/* The bytes of a buffer; an empty string for NULL. */
JUESUAN_API juesuan_string juesuan_buffer_string(const juesuan_buffer* buffer);
JUESUAN_API void juesuan_buffer_free(juesuan_buffer* buffer);

#ifdef __cplusplus
}
#endif

#endif
