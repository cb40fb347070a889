/* juesuan: from a government unit's books to its public final accounts (部门决算公开), exact to the
 * fen.
 *
 * Errors. Every function that can fail returns a juesuan_status and writes its results through out
 * parameters, which stay untouched on failure; so does what a failed call would have changed. A
 * juesuan_error is the caller's, optional (NULL is fine) and filled only on failure. No error is
 * kept anywhere else. Any other null pointer, an unknown number, an index past the end and a buffer
 * that is too short are JUESUAN_E_ARGUMENT, and `where` names the parameter; a text or array of
 * size 0 may be NULL.
 *
 * Memory. Where an allocation fails, the call returns JUESUAN_E_MEMORY, which needs no memory, and
 * leaves nothing behind. No C++ exception leaves a function; one that is not foreseen is
 * JUESUAN_E_INTERNAL.
 *
 * Ownership. A handle is the caller's, to be freed with its *_free function; *_free(NULL) does
 * nothing. Input bytes and arrays are read during the call only, and no handle refers to another.
 * A juesuan_string or array that a handle gives lives as long as the handle; what accounts give,
 * only until they are changed. Texts of the catalogue, of terms and of rules live as long as the
 * program. Strings are UTF-8, sized, not NUL-terminated.
 *
 * Threads. Nothing is shared between handles. A const handle may be read from many threads at once;
 * a non-const one belongs to one thread at a time.
 *
 * Locale. None is consulted and none is changed.
 *
 * Compatibility. Structs that begin with struct_size are set to sizeof the caller's struct before
 * the call. A library that knows more members writes those of the caller, one that knows fewer
 * leaves the rest alone; members that a caller does not have count as 0. `reserved`
 * is 0, or the call fails. New members come at the end. Numbers of enumerations are never re-used;
 * a value unknown to the caller means "something newer". Functions are added, and neither changed
 * nor removed, until JUESUAN_ABI_VERSION moves.
 *
 * Money is int64_t fen (0.01 元). No floating point crosses this interface.
 *
 * What C does not have, and why. What a C program has at hand: checked sums of amounts, the level
 * of a code and the code above it (its digits), the intersection of two selectors (bits and
 * codes), words such as 增加, files of profiles and of publications (their bytes), the entries file
 * that a document in memory names (added as CSV), the name of a CSV in memory, what accounts were
 * given for 第一部分 (read from them), a remark of a text without its line. What is C++ by nature
 * or fixed when the library is compiled: layouts and their panels' axes, names that a class gives,
 * limits (the error says which), the lists behind claims and of the funds that codes belong to; a
 * profile says as data what prints, rendering a table gives the text of each cell. What is once set
 * in accounts is replaced but not taken back: make new ones. An explanation always finds the rules
 * that read its figure. */
#ifndef JUESUAN_H
#define JUESUAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The interface described here. It changes only with the library's SOVERSION. */
#define JUESUAN_ABI_VERSION 1

#if defined(__GNUC__)
#define JUESUAN_API __attribute__((visibility("default")))
#else
#define JUESUAN_API
#endif

/* ---- status and error ---- */

typedef int32_t juesuan_status;
#define JUESUAN_OK 0
#define JUESUAN_E_MEMORY 1    /* an allocation failed */
#define JUESUAN_E_ARGUMENT 2  /* the call itself is wrong: a null pointer, an index past the end */
#define JUESUAN_E_INPUT 3     /* a document, CSV or entry is malformed or breaks a rule */
#define JUESUAN_E_RANGE 4     /* an amount does not fit 64-bit fen, or a limit is exceeded */
#define JUESUAN_E_NOT_FOUND 5 /* no such table, row, column, claim, code, term or profile */
#define JUESUAN_E_FILE 6      /* a file could not be read */
#define JUESUAN_E_INTERNAL 7  /* a broken invariant of the library */

typedef struct juesuan_error {
  uint32_t struct_size; /* sizeof(juesuan_error), set by the caller */
  juesuan_status status;
  int64_t line;      /* 1-based line of a text input, 0 for none */
  char where[128];   /* the place, NUL-terminated, cut between characters if longer:
                        "entries[12].amount" */
  char message[384]; /* what was expected there, likewise; both are UTF-8 whatever was given */
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

/* ---- numbers as text ---- */

enum juesuan_money_unit { JUESUAN_MONEY_YUAN = 1, JUESUAN_MONEY_WANYUAN = 2 };

/* How a number is written, to be joined by |; 0: all decimals and no separators. */
enum juesuan_number_style {
  JUESUAN_NUMBER_TRIMMED = 1,  /* no zeros at the end: 8.5, 2 */
  JUESUAN_NUMBER_THOUSANDS = 2 /* 1,234,567.89 */
};

/* Amounts in fen from `low` to `high`, both included; INT64_MIN and INT64_MAX are no limits. It has
 * no struct_size: it will never change. */
typedef struct juesuan_interval {
  int64_t low;
  int64_t high;
} juesuan_interval;

/* A buffer of so many bytes is long enough for every number. */
#define JUESUAN_NUMBER_TEXT_MAX 26

/* Reads `[+-]digits[.digits]` in 元 (at most two decimals) or 万元 (at most six) exactly. `style`
 * is 0 or JUESUAN_NUMBER_THOUSANDS, where commas may stand. JUESUAN_E_INPUT says what is wrong with
 * the text, JUESUAN_E_RANGE that it does not fit 64-bit fen. */
JUESUAN_API juesuan_status juesuan_parse_amount(const char* text, size_t text_size, int32_t unit,
                                                uint32_t style, int64_t* fen, juesuan_error* error);
/* Writes the exact amount, with two places in 元 or six in 万元 before any trimming, without a NUL;
 * `size` is the length of the text. JUESUAN_E_ARGUMENT where `capacity` is less. */
JUESUAN_API juesuan_status juesuan_format_amount(int64_t fen, int32_t unit, uint32_t style,
                                                 char* text, size_t capacity, size_t* size,
                                                 juesuan_error* error);
/* The published figure: hundredths of 万元, rounded half up away from zero (四舍五入). */
JUESUAN_API juesuan_status juesuan_publish(int64_t fen, int64_t* hundredths, juesuan_error* error);

/* What an amount prints as in a juesuan_money_unit with so many places (at most two in 元, six in
 * 万元), half up away from zero, in fen; and all amounts that print so. JUESUAN_E_RANGE where the
 * rounded amount does not fit 64 bits. */
JUESUAN_API juesuan_status juesuan_print_amount(int64_t fen, int32_t unit, uint32_t places,
                                                int64_t* printed, juesuan_interval* interval,
                                                juesuan_error* error);

/* part / base in hundredths of a percent: the exact quotient, rounded once, half up away from zero.
 * Both are fen, or both published figures. `state` is a juesuan_ratio_state, `hundredths` 0 where
 * the base is zero. JUESUAN_E_RANGE where the result does not fit. */
JUESUAN_API juesuan_status juesuan_percent(int64_t part, int64_t base, int32_t* state,
                                           int64_t* hundredths, juesuan_error* error);
/* Reads a printed percentage: at most two decimals, no commas, perhaps one % at its end. */
JUESUAN_API juesuan_status juesuan_parse_percent(const char* text, size_t text_size,
                                                 int64_t* hundredths, juesuan_error* error);
/* Writes a number of hundredths, such as a percentage, a published figure or points, with two
 * places like an amount. */
JUESUAN_API juesuan_status juesuan_format_hundredths(int64_t hundredths, uint32_t style, char* text,
                                                     size_t capacity, size_t* size,
                                                     juesuan_error* error);

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

/* Empty books of the unit `name` (name_size bytes of UTF-8, not none) for a disclosure year (1949
 * to 9999). `nature` is a juesuan_nature; where it is JUESUAN_NATURE_NONE, each entry should have
 * its own. */
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
  JUESUAN_PROCUREMENT_SMALL_MICRO_CONTRACTS = 5,
  JUESUAN_PROCUREMENT_RESERVED_SMALL_MEDIUM = 6,
  JUESUAN_PROCUREMENT_RESERVED_SMALL_MICRO = 7,
  JUESUAN_PROCUREMENT_SMALL_MEDIUM_WON_RESERVED = 8,
  JUESUAN_PROCUREMENT_SMALL_MEDIUM_WON_OTHER = 9
};

/* Sets one stated line of 公开11 表, or of what is told of the share reserved for small and medium
 * enterprises, in fen. */
JUESUAN_API juesuan_status juesuan_accounts_set_procurement(juesuan_accounts* accounts,
                                                            int32_t line, int64_t fen,
                                                            juesuan_error* error);

enum juesuan_asset {
  JUESUAN_ASSET_VEHICLES_MINISTERIAL = 1,
  JUESUAN_ASSET_VEHICLES_PRINCIPAL = 2,
  JUESUAN_ASSET_VEHICLES_CONFIDENTIAL = 3,
  JUESUAN_ASSET_VEHICLES_EMERGENCY = 4,
  JUESUAN_ASSET_VEHICLES_ENFORCEMENT = 5,
  JUESUAN_ASSET_VEHICLES_SPECIAL = 6,
  JUESUAN_ASSET_VEHICLES_RETIRED = 7,
  JUESUAN_ASSET_VEHICLES_OTHER = 8,
  JUESUAN_ASSET_LARGE_EQUIPMENT = 9
};

/* Sets one count of 国有资产占用情况; not negative. */
JUESUAN_API juesuan_status juesuan_accounts_set_asset(juesuan_accounts* accounts, int32_t asset,
                                                      int64_t value, juesuan_error* error);

enum juesuan_figure {
  JUESUAN_FIGURE_GRAND_TOTAL = 1,
  JUESUAN_FIGURE_REVENUE = 2,
  JUESUAN_FIGURE_EXPENDITURE = 3,
  JUESUAN_FIGURE_FISCAL_GRAND_TOTAL = 4,
  JUESUAN_FIGURE_FISCAL_REVENUE = 5,
  JUESUAN_FIGURE_GENERAL_BUDGET_EXPENDITURE = 6,
  JUESUAN_FIGURE_GENERAL_BUDGET_BASIC = 7,
  JUESUAN_FIGURE_THREE_PUBLIC = 8,
  JUESUAN_FIGURE_TRAVEL_ABROAD = 9,
  JUESUAN_FIGURE_OFFICIAL_VEHICLES = 10,
  JUESUAN_FIGURE_VEHICLE_PURCHASE = 11,
  JUESUAN_FIGURE_VEHICLE_RUNNING = 12,
  JUESUAN_FIGURE_OFFICIAL_RECEPTION = 13,
  JUESUAN_FIGURE_AGENCY_OPERATION = 14
};

/* States a figure of the final accounts of the disclosure year or the year before it, in fen; used
 * where the entries cannot derive it. A second statement replaces the first. */
JUESUAN_API juesuan_status juesuan_accounts_set_stated(juesuan_accounts* accounts, int32_t year,
                                                       int32_t figure, int64_t fen,
                                                       juesuan_error* error);

enum juesuan_scope { JUESUAN_SCOPE_DEPARTMENT = 1, JUESUAN_SCOPE_UNIT = 2 };

/* Whether the text speaks of a 部门 or of a single 单位. */
JUESUAN_API juesuan_status juesuan_accounts_set_scope(juesuan_accounts* accounts, int32_t scope,
                                                      juesuan_error* error);

/* Words about the unit for 第一部分; duties, units and offices are lists, to which each call adds.
 */
enum juesuan_entity_text {
  JUESUAN_ENTITY_SUPERVISOR = 1, /* 主管部门 */
  JUESUAN_ENTITY_DUTY = 2,       /* 部门职责 */
  JUESUAN_ENTITY_UNIT = 3,       /* 纳入决算编制范围的预算单位 */
  JUESUAN_ENTITY_OFFICE = 4      /* 内设机构 */
};
JUESUAN_API juesuan_status juesuan_accounts_add_text(juesuan_accounts* accounts, int32_t kind,
                                                     const char* text, size_t text_size,
                                                     juesuan_error* error);

/* Gives the reason why the claim of that id differs ("execution.2080107"); a second reason replaces
 * the first. Deriving refuses a reason for what is no claim, one for a project, whose problems are
 * its reason, and one without words. */
JUESUAN_API juesuan_status juesuan_accounts_set_reason(juesuan_accounts* accounts,
                                                       const char* claim, size_t claim_size,
                                                       const char* text, size_t text_size,
                                                       juesuan_error* error);

/* Values that may be missing: `given` says which are there, bit by bit. Bits of a struct's values
 * that are not its own are JUESUAN_E_ARGUMENT. */
enum juesuan_given {
  JUESUAN_GIVEN_INITIAL_BUDGET = 1,
  JUESUAN_GIVEN_ADJUSTED_BUDGET = 2,
  JUESUAN_GIVEN_EXECUTED = 4,
  JUESUAN_GIVEN_WEIGHT = 8,
  JUESUAN_GIVEN_SCORE = 16,
  JUESUAN_GIVEN_STATED_RATE = 32,
  JUESUAN_GIVEN_STATED_WEIGHT = 64,
  JUESUAN_GIVEN_STATED_SCORE = 128,
  JUESUAN_GIVEN_CARRIED_FORWARD = 256,
  JUESUAN_GIVEN_COUNT = 512,
  JUESUAN_GIVEN_AMOUNT = 1024,
  JUESUAN_GIVEN_PROJECT_BUDGET = 2048,
  JUESUAN_GIVEN_TEXT_SCORE = 4096,
  JUESUAN_GIVEN_VEHICLES = 8192
};

/* What the unit states of its self-evaluation as a whole (绩效自评工作开展情况). */
typedef struct juesuan_self_evaluation {
  uint32_t struct_size;
  uint32_t given;         /* COUNT, AMOUNT, PROJECT_BUDGET */
  int64_t count;          /* of projects */
  int64_t amount;         /* 涉及资金, fen */
  int64_t project_budget; /* 部门项目支出预算总额, fen */
} juesuan_self_evaluation;

JUESUAN_API juesuan_status juesuan_accounts_set_self_evaluation(
    juesuan_accounts* accounts, const juesuan_self_evaluation* stated, juesuan_error* error);

/* A project's self-evaluation form (项目支出绩效自评表), as input and as output. Points are in
 * hundredths of a point, rates in hundredths of a percent. Strings of an input are read during the
 * call. */
typedef struct juesuan_project {
  uint32_t struct_size;
  uint32_t given; /* WEIGHT and SCORE of the execution rate, STATED_*, CARRIED_FORWARD */
  juesuan_string name;
  juesuan_string form_name; /* the name on the form where it differs */
  juesuan_string department;
  juesuan_string implementing_unit;
  juesuan_string goal;
  juesuan_string achievement;
  juesuan_string summary;
  juesuan_string problems;
  juesuan_string improvements;
  int64_t weight;
  int64_t score;
  int64_t stated_rate;
  int64_t stated_weight;
  int64_t stated_score;
  int64_t carried_forward; /* fen */
} juesuan_project;

/* The rows of a form's funding block. */
enum juesuan_funding_row {
  JUESUAN_FUNDING_TOTAL = 1,
  JUESUAN_FUNDING_FISCAL = 2,
  JUESUAN_FUNDING_CARRIED_OVER = 3,
  JUESUAN_FUNDING_OTHER = 4
};

/* 年初预算数, 全年预算数, 全年执行数 in fen. */
typedef struct juesuan_funding {
  uint32_t struct_size;
  uint32_t given; /* INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED */
  int64_t initial_budget;
  int64_t adjusted_budget;
  int64_t executed;
} juesuan_funding;

typedef struct juesuan_indicator {
  uint32_t struct_size;
  uint32_t given; /* WEIGHT, SCORE */
  juesuan_string category;
  juesuan_string subcategory;
  juesuan_string name;
  juesuan_string target;
  juesuan_string actual;
  juesuan_string deviation;
  int64_t weight;
  int64_t score;
} juesuan_indicator;

/* Appends a project; funding and indicators are added to the last one. Deriving refuses negative
 * points. */
JUESUAN_API juesuan_status juesuan_accounts_add_project(juesuan_accounts* accounts,
                                                        const juesuan_project* project,
                                                        juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_set_funding(juesuan_accounts* accounts, int32_t row,
                                                        const juesuan_funding* funding,
                                                        juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_add_indicator(juesuan_accounts* accounts,
                                                          const juesuan_indicator* indicator,
                                                          juesuan_error* error);

/* Names a functional or economic code; the name, which must not be empty, takes precedence over the
 * catalogue's. */
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

/* Copies `count` entries from the one at index `first` on. */
JUESUAN_API juesuan_status juesuan_accounts_entries(const juesuan_accounts* accounts, size_t first,
                                                    size_t count, juesuan_entry* entries,
                                                    size_t entry_size, juesuan_error* error);

/* Who discloses. */
typedef struct juesuan_entity {
  uint32_t struct_size;
  int32_t year;
  int32_t nature; /* juesuan_nature */
  int32_t scope;  /* juesuan_scope, 0 where it is not said */
  juesuan_string name;
  juesuan_string supervisor;
} juesuan_entity;
JUESUAN_API juesuan_status juesuan_accounts_entity(const juesuan_accounts* accounts,
                                                   juesuan_entity* out, juesuan_error* error);

/* What the accounts state: `given` is 1 where they do, else both are 0. */
JUESUAN_API juesuan_status juesuan_accounts_count(const juesuan_accounts* accounts, int32_t count,
                                                  int32_t* given, int64_t* value,
                                                  juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_procurement(const juesuan_accounts* accounts,
                                                        int32_t line, int32_t* given, int64_t* fen,
                                                        juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_asset(const juesuan_accounts* accounts, int32_t asset,
                                                  int32_t* given, int64_t* value,
                                                  juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_stated(const juesuan_accounts* accounts, int32_t year,
                                                   int32_t figure, int32_t* given, int64_t* fen,
                                                   juesuan_error* error);

/* The words of that juesuan_entity_text in the order they were added; a supervisor is one or none.
 */
JUESUAN_API juesuan_status juesuan_accounts_text_count(const juesuan_accounts* accounts,
                                                       int32_t kind, size_t* count,
                                                       juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_text(const juesuan_accounts* accounts, int32_t kind,
                                                 size_t index, juesuan_string* text,
                                                 juesuan_error* error);

typedef struct juesuan_reason {
  uint32_t struct_size;
  uint32_t reserved;    /* 0 */
  juesuan_string claim; /* its id */
  juesuan_string text;
} juesuan_reason;
JUESUAN_API juesuan_status juesuan_accounts_reason_count(const juesuan_accounts* accounts,
                                                         size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_reason(const juesuan_accounts* accounts, size_t index,
                                                   juesuan_reason* out, juesuan_error* error);

JUESUAN_API juesuan_status juesuan_accounts_self_evaluation(const juesuan_accounts* accounts,
                                                            juesuan_self_evaluation* out,
                                                            juesuan_error* error);

/* The projects with their funding (a juesuan_funding_row) and their indicators. */
JUESUAN_API juesuan_status juesuan_accounts_project_count(const juesuan_accounts* accounts,
                                                          size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_project(const juesuan_accounts* accounts,
                                                    size_t project, juesuan_project* out,
                                                    juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_funding(const juesuan_accounts* accounts,
                                                    size_t project, int32_t row,
                                                    juesuan_funding* out, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_indicator_count(const juesuan_accounts* accounts,
                                                            size_t project, size_t* count,
                                                            juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_indicator(const juesuan_accounts* accounts,
                                                      size_t project, size_t indicator,
                                                      juesuan_indicator* out, juesuan_error* error);

JUESUAN_API void juesuan_accounts_free(juesuan_accounts* accounts);

/* ---- catalogue and terms ---- */

enum juesuan_classification {
  JUESUAN_CLASSIFICATION_FUNCTION = 1, /* 支出功能分类 */
  JUESUAN_CLASSIFICATION_ECONOMIC = 2  /* 部门预算支出经济分类 */
};

/* What stands behind a line of the catalogue, best first. */
enum juesuan_evidence {
  JUESUAN_EVIDENCE_PUBLISHED = 1,
  JUESUAN_EVIDENCE_CORROBORATED = 2,
  JUESUAN_EVIDENCE_STANDARD = 3,
  JUESUAN_EVIDENCE_RECALLED = 4
};

/* A code of the official classification and its name. The lists are never complete. */
typedef struct juesuan_code {
  uint32_t struct_size;
  uint32_t code;
  int32_t evidence;  /* juesuan_evidence */
  uint32_t reserved; /* 0 */
  juesuan_string name;
} juesuan_code;

/* The codes of a juesuan_classification in the order of the published tables. */
JUESUAN_API juesuan_status juesuan_catalogue_count(int32_t classification, size_t* count,
                                                   juesuan_error* error);
JUESUAN_API juesuan_status juesuan_catalogue_code(int32_t classification, size_t index,
                                                  juesuan_code* out, juesuan_error* error);
/* The line of a code; JUESUAN_E_NOT_FOUND where it is not listed. */
JUESUAN_API juesuan_status juesuan_catalogue_find(int32_t classification, uint32_t code,
                                                  juesuan_code* out, juesuan_error* error);
/* The fund (juesuan_source) that the functional 款, or the one above a 项, belongs to, where it is
 * known not to be general public budget; else JUESUAN_SOURCE_NONE. */
JUESUAN_API juesuan_status juesuan_catalogue_fund(uint32_t function, int32_t* source,
                                                  juesuan_error* error);

/* The names that the accounts give to codes of a juesuan_classification, in the order of the codes;
 * `evidence` is 0. */
JUESUAN_API juesuan_status juesuan_accounts_name_count(const juesuan_accounts* accounts,
                                                       int32_t classification, size_t* count,
                                                       juesuan_error* error);
JUESUAN_API juesuan_status juesuan_accounts_name(const juesuan_accounts* accounts,
                                                 int32_t classification, size_t index,
                                                 juesuan_code* out, juesuan_error* error);

/* The enumerations whose values have a token and an official name. Those from TABLE on are known by
 * their tokens; their values are numbers of this version of the library alone. */
enum juesuan_enumeration {
  JUESUAN_ENUMERATION_STAGE = 1,
  JUESUAN_ENUMERATION_FLOW = 2,
  JUESUAN_ENUMERATION_SOURCE = 3,
  JUESUAN_ENUMERATION_KIND = 4,
  JUESUAN_ENUMERATION_NATURE = 5,
  JUESUAN_ENUMERATION_AXIS = 6,
  JUESUAN_ENUMERATION_COUNT = 7,
  JUESUAN_ENUMERATION_PROCUREMENT = 8,
  JUESUAN_ENUMERATION_ASSET = 9,
  JUESUAN_ENUMERATION_FIGURE = 10,
  JUESUAN_ENUMERATION_SCOPE = 11,
  JUESUAN_ENUMERATION_ROW_KIND = 12,
  JUESUAN_ENUMERATION_SEVERITY = 13,
  JUESUAN_ENUMERATION_CLAIM_KIND = 14,
  JUESUAN_ENUMERATION_COMPARISON = 15,
  JUESUAN_ENUMERATION_RULE_CLASS = 16,
  JUESUAN_ENUMERATION_OUTCOME = 17,
  JUESUAN_ENUMERATION_FIGURE_UNIT = 18,
  JUESUAN_ENUMERATION_JOINT = 19,
  JUESUAN_ENUMERATION_ORIGIN = 20,
  JUESUAN_ENUMERATION_BASIS = 21,
  JUESUAN_ENUMERATION_RATIO_STATE = 22,
  JUESUAN_ENUMERATION_DIFFERENCE_KIND = 23,
  JUESUAN_ENUMERATION_YEAR = 24,
  JUESUAN_ENUMERATION_TABLE = 25,
  JUESUAN_ENUMERATION_ROW = 26,
  JUESUAN_ENUMERATION_COLUMN = 27,
  JUESUAN_ENUMERATION_SECTION = 28,
  JUESUAN_ENUMERATION_CLAIM_KEY = 29,
  JUESUAN_ENUMERATION_CLAIM_PART = 30,
  JUESUAN_ENUMERATION_RULE_SCOPE = 31,
  JUESUAN_ENUMERATION_NOTICE_KIND = 32
};

typedef struct juesuan_term {
  uint32_t struct_size;
  int32_t value;        /* the constant of that enumeration */
  juesuan_string token; /* "general_public_budget", as documents have it */
  juesuan_string name;  /* "一般公共预算财政拨款" */
} juesuan_term;

/* The terms of an enumeration in official order. */
JUESUAN_API juesuan_status juesuan_term_count(int32_t enumeration, size_t* count,
                                              juesuan_error* error);
JUESUAN_API juesuan_status juesuan_term_at(int32_t enumeration, size_t index, juesuan_term* out,
                                           juesuan_error* error);
/* The first value whose token or official name the text is; JUESUAN_E_NOT_FOUND where it is
 * neither. */
JUESUAN_API juesuan_status juesuan_term_find(int32_t enumeration, const char* text,
                                             size_t text_size, int32_t* value,
                                             juesuan_error* error);

/* ---- profile ---- */

/* A region's year: which tables, in what order, in which words. Immutable. */
typedef struct juesuan_profile juesuan_profile;

/* The built-in profile of that name: "qinghai-2024", "nine-tables-2024". */
JUESUAN_API juesuan_status juesuan_profile_built_in(const char* name, size_t name_size,
                                                    juesuan_profile** profile,
                                                    juesuan_error* error);
/* A profile from a JSON document in memory. */
JUESUAN_API juesuan_status juesuan_profile_from_bytes(const char* bytes, size_t size,
                                                      juesuan_profile** profile,
                                                      juesuan_error* error);
JUESUAN_API juesuan_status juesuan_profile_name(const juesuan_profile* profile,
                                                juesuan_string* name, juesuan_error* error);
JUESUAN_API void juesuan_profile_free(juesuan_profile* profile);

/* The names of the built-in profiles, the default one first. */
JUESUAN_API juesuan_status juesuan_profile_built_in_count(size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_profile_built_in_name(size_t index, juesuan_string* name,
                                                         juesuan_error* error);

/* ---- disclosure ---- */

typedef struct juesuan_disclosure juesuan_disclosure;

enum juesuan_basis { JUESUAN_BASIS_EXACT = 0, JUESUAN_BASIS_PUBLISHED = 1 };

typedef struct juesuan_derive_options {
  uint32_t struct_size;
  int32_t basis;                  /* what differences and ratios are taken from */
  int32_t tables_only;            /* not 0: neither claims, forms nor text */
  uint32_t reserved;              /* 0 */
  const juesuan_profile* profile; /* NULL: "qinghai-2024"; needed during the call only */
} juesuan_derive_options;

/* Derives every table, claim and form and writes the text. `options` may be NULL. The disclosure
 * keeps no reference to the accounts or the profile. */
JUESUAN_API juesuan_status juesuan_derive(const juesuan_accounts* accounts,
                                          const juesuan_derive_options* options,
                                          juesuan_disclosure** disclosure, juesuan_error* error);

JUESUAN_API void juesuan_disclosure_free(juesuan_disclosure* disclosure);

/* Where the figures of a disclosure come from. */
enum juesuan_origin { JUESUAN_ORIGIN_DERIVED = 0, JUESUAN_ORIGIN_PUBLISHED = 1 };
JUESUAN_API juesuan_status juesuan_disclosure_origin(const juesuan_disclosure* disclosure,
                                                     int32_t* origin, juesuan_error* error);

/* Who discloses, as far as a published one says so. */
JUESUAN_API juesuan_status juesuan_disclosure_entity(const juesuan_disclosure* disclosure,
                                                     juesuan_entity* out, juesuan_error* error);

/* The counts of the text, of a juesuan_count or juesuan_asset: `given` is 1 where there is one,
 * else both are 0. */
JUESUAN_API juesuan_status juesuan_disclosure_count(const juesuan_disclosure* disclosure,
                                                    int32_t count, int32_t* given, int64_t* value,
                                                    juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_asset(const juesuan_disclosure* disclosure,
                                                    int32_t asset, int32_t* given, int64_t* value,
                                                    juesuan_error* error);

/* Tables hold panels; the panels of one band stand side by side, bands are stacked. */
typedef struct juesuan_table {
  uint32_t struct_size;
  uint32_t number;      /* NN of 公开NN表 */
  uint64_t panel_count; /* of all bands */
  juesuan_string key;   /* "summary" */
  juesuan_string number_text;
  juesuan_string title;
  uint32_t left_out; /* of a published one: rows that could not be read */
  uint32_t reserved; /* 0 */
} juesuan_table;

typedef struct juesuan_panel {
  uint32_t struct_size;
  uint32_t band; /* 0-based */
  uint64_t column_count;
  uint64_t row_count;
  juesuan_string stub_heading; /* headings of the rows' texts joined by '/'; empty for none */
} juesuan_panel;

enum juesuan_unit { JUESUAN_UNIT_NONE = 0, JUESUAN_UNIT_MONEY = 1, JUESUAN_UNIT_COUNT = 2 };

typedef struct juesuan_column {
  uint32_t struct_size;
  uint32_t number;        /* 栏次, 0 for none */
  juesuan_string key;     /* "basic" */
  juesuan_string heading; /* levels from the top joined by '/' */
  int32_t unit;           /* juesuan_unit */
  int32_t money_unit;     /* juesuan_money_unit in which money is published */
  uint32_t places;        /* decimals of money as published */
  uint32_t reserved;      /* 0 */
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
  int32_t classification; /* juesuan_classification of the code, 0 for none */
  uint32_t reserved;      /* 0 */
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
  juesuan_string printed; /* the text of a published cell, empty for a derived one */
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

/* Where a cell stands. */
typedef struct juesuan_cell_place {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  uint64_t table;
  uint64_t panel;
  uint64_t row;
  uint64_t column;
} juesuan_cell_place;

/* The place of the cell that keys name, NUL-terminated, a row also by its functional or economic
 * code or its line number (行次). JUESUAN_E_NOT_FOUND with the nearest known ones where one is not
 * there, JUESUAN_E_ARGUMENT where the key of a row stands for several. */
JUESUAN_API juesuan_status juesuan_disclosure_find_cell(const juesuan_disclosure* disclosure,
                                                        const char* table, const char* row,
                                                        const char* column, juesuan_cell_place* out,
                                                        juesuan_error* error);

enum juesuan_severity {
  JUESUAN_SEVERITY_INFO = 1,
  JUESUAN_SEVERITY_WARNING = 2,
  JUESUAN_SEVERITY_ERROR = 3
};

/* Which amounts a notice has: bits of juesuan_notice.given. */
enum juesuan_notice_given { JUESUAN_NOTICE_GIVEN_EXPECTED = 1, JUESUAN_NOTICE_GIVEN_FOUND = 2 };

/* What deriving noticed in the books: money in no printed row, stated figures that differ, reasons
 * and names that are missing; what extracting could not read. */
typedef struct juesuan_notice {
  uint32_t struct_size;
  int32_t severity;       /* juesuan_severity */
  int64_t index;          /* of the entry, stated figure or claim, or the line, from 1 */
  juesuan_string kind;    /* "uncovered" */
  juesuan_string message; /* one line with the place */
  uint32_t given;         /* EXPECTED, FOUND */
  int32_t figure;         /* juesuan_figure that is stated, 0 for none */
  int32_t source;         /* juesuan_source of a closing balance, 0 for none */
  uint32_t function;      /* code of a closing balance, or without a name, 0 for none */
  int64_t expected;       /* fen: what the entries derive */
  int64_t found;          /* fen: what the books state; the entry's amount if uncovered */
  juesuan_string table;   /* key of the table that does not show the entry, or empty */
  juesuan_string claim;   /* id of the claim, or empty */
  juesuan_string text;    /* the line that could not be read, or empty */
  uint32_t economic;      /* class that the table does not list, or code without a name, else 0 */
  uint32_t reserved;      /* 0 */
} juesuan_notice;

JUESUAN_API juesuan_status juesuan_disclosure_notice_count(const juesuan_disclosure* disclosure,
                                                           size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_notice(const juesuan_disclosure* disclosure,
                                                     size_t notice, juesuan_notice* out,
                                                     juesuan_error* error);

/* Whether a JSON document says that it is a published disclosure: 1 or 0. */
JUESUAN_API juesuan_status juesuan_is_published(const char* bytes, size_t size, int32_t* published,
                                                juesuan_error* error);
/* What somebody published, from a JSON document ("juesuan.published/1", see published.hpp). Cells
 * are the intervals of what prints so. It has no profile and so no text: no section, and neither
 * juesuan_render nor juesuan_render_table takes it. */
JUESUAN_API juesuan_status juesuan_published_from_bytes(const char* bytes, size_t size,
                                                        juesuan_disclosure** disclosure,
                                                        juesuan_error* error);

/* What somebody published, from its plain text in UTF-8 with tabs between the fields of tables,
 * read in the words of the profile (NULL: "qinghai-2024"). What could not be read is a notice of
 * kind "unread", whose index is the line; of rows below no known title, the first. JUESUAN_E_RANGE
 * with the line where one is longer than 64 KiB or is one more than 1,000,000. */
JUESUAN_API juesuan_status juesuan_extract(const char* bytes, size_t size,
                                           const juesuan_profile* profile,
                                           juesuan_disclosure** disclosure, juesuan_error* error);

/* A published text that is no number; it counts as not known. */
typedef struct juesuan_unreadable {
  uint32_t struct_size;
  uint32_t reserved;      /* 0 */
  juesuan_string where;   /* "tables[0].panels[1].rows[2].cells[0]" */
  juesuan_string printed; /* the text itself */
} juesuan_unreadable;

JUESUAN_API juesuan_status juesuan_disclosure_unreadable_count(const juesuan_disclosure* disclosure,
                                                               size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_unreadable(const juesuan_disclosure* disclosure,
                                                         size_t index, juesuan_unreadable* out,
                                                         juesuan_error* error);

/* Texts of a published disclosure. */
enum juesuan_text_list {
  JUESUAN_TEXT_CONTENTS = 1,       /* the headings that its table of contents lists */
  JUESUAN_TEXT_HEADINGS = 2,       /* the headings that it has, in order */
  JUESUAN_TEXT_LISTED_PROJECTS = 3 /* named where the text counts the projects */
};
JUESUAN_API juesuan_status juesuan_disclosure_text_count(const juesuan_disclosure* disclosure,
                                                         int32_t list, size_t* count,
                                                         juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_text(const juesuan_disclosure* disclosure,
                                                   int32_t list, size_t index, juesuan_string* text,
                                                   juesuan_error* error);

/* A paragraph of the text of a published disclosure. */
typedef struct juesuan_paragraph {
  uint32_t struct_size;
  uint32_t line; /* of its source, 0 for none */
  juesuan_string text;
  juesuan_string section; /* of 第三部分: "grand_total", or empty */
} juesuan_paragraph;
JUESUAN_API juesuan_status juesuan_disclosure_published_paragraph_count(
    const juesuan_disclosure* disclosure, size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status
juesuan_disclosure_published_paragraph(const juesuan_disclosure* disclosure, size_t paragraph,
                                       juesuan_paragraph* out, juesuan_error* error);

/* What a disclosure tells beside its tables, counts, claims and forms. */
typedef struct juesuan_particulars {
  uint32_t struct_size;
  uint32_t given;              /* COUNT, VEHICLES of juesuan_given */
  int32_t has_details;         /* 1 where the books hold any 其中数 */
  int32_t prior_closing_state; /* juesuan_cell_state */
  int64_t prior_closing_low; /* fen: 上年决算年末结转和结余, this year's adjustments included */
  int64_t prior_closing_high; /* the same in a derived disclosure */
  int64_t count;              /* of self-evaluated projects */
  int64_t vehicles;           /* their total as a published text states it */
  int32_t has_stated;         /* 1 where the books state a figure that their entries derive too */
  uint32_t reserved;          /* 0 */
} juesuan_particulars;
JUESUAN_API juesuan_status juesuan_disclosure_particulars(const juesuan_disclosure* disclosure,
                                                          juesuan_particulars* out,
                                                          juesuan_error* error);

/* ---- claims, sections, forms ---- */

enum juesuan_claim_kind {
  JUESUAN_CLAIM_LEVEL = 1,
  JUESUAN_CLAIM_SHARE = 2,
  JUESUAN_CLAIM_CHANGE = 3,
  JUESUAN_CLAIM_EXECUTION = 4
};

/* How the figure of a change or an execution lies to its base. */
enum juesuan_comparison {
  JUESUAN_COMPARISON_NONE = 0,
  JUESUAN_COMPARISON_LESS = 1,
  JUESUAN_COMPARISON_EQUAL = 2,
  JUESUAN_COMPARISON_GREATER = 3
};

enum juesuan_ratio_state {
  JUESUAN_RATIO_ABSENT = 0,
  JUESUAN_RATIO_VALUE = 1,
  JUESUAN_RATIO_UNDEFINED = 2,   /* the base is zero */
  JUESUAN_RATIO_INSUFFICIENT = 3 /* figure or base is not known */
};

/* A statement of 第三部分 with its exact figures; a published one with those that it prints. */
typedef struct juesuan_claim {
  uint32_t struct_size;
  uint32_t code;        /* functional or economic code, or the project counted from 1 */
  int32_t kind;         /* juesuan_claim_kind */
  int32_t comparison;   /* juesuan_comparison */
  int32_t ratio_state;  /* juesuan_ratio_state */
  int32_t figure_state; /* juesuan_cell_state of each amount */
  int32_t base_state;
  int32_t difference_state;
  int32_t figure_lower_bound; /* 1 where entries known too coarsely may belong to it */
  int32_t base_lower_bound;
  int64_t figure;         /* fen: this year's final figure, the part */
  int64_t base;           /* last year's, the budget, the whole */
  int64_t difference;     /* |figure - base| of a change */
  int64_t ratio;          /* hundredths of a percent */
  juesuan_string id;      /* "execution.2080107" */
  juesuan_string section; /* "general_budget_detail" */
  juesuan_string subject;
  juesuan_string group;    /* name of the 款 of a functional 项 */
  juesuan_string category; /* name of its 类 */
  juesuan_string reason;
  int64_t figure_low; /* of a published claim, all that prints so; else the figure itself */
  int64_t figure_high;
  int64_t base_low;
  int64_t base_high;
  int64_t difference_low;
  int64_t difference_high;
  int32_t money_unit;    /* juesuan_money_unit in which its amounts are published */
  uint32_t places;       /* decimals of its amounts as published */
  uint32_t ratio_places; /* decimals of its ratio as published */
  int32_t difference_lower_bound;
  juesuan_string key;            /* what it says, of whatever code: "execution" */
  juesuan_string printed_figure; /* texts as published, empty where there is none */
  juesuan_string printed_base;
  juesuan_string printed_difference;
  juesuan_string printed_ratio;
  int32_t gives_no_reason; /* 1 where a published text is known to give none */
  uint32_t reserved;       /* 0 */
} juesuan_claim;

JUESUAN_API juesuan_status juesuan_disclosure_claim_count(const juesuan_disclosure* disclosure,
                                                          size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_claim(const juesuan_disclosure* disclosure,
                                                    size_t claim, juesuan_claim* out,
                                                    juesuan_error* error);
/* The index of the claim with that id. */
JUESUAN_API juesuan_status juesuan_disclosure_find_claim(const juesuan_disclosure* disclosure,
                                                         const char* id, size_t id_size,
                                                         size_t* index, juesuan_error* error);

/* A heading of the document with the paragraphs up to the next one. */
typedef struct juesuan_section {
  uint32_t struct_size;
  uint32_t level;           /* 1 part, 2 section or table, 3 part of a section, 4 below it */
  uint64_t paragraph_count; /* notes and explained terms count as paragraphs */
  juesuan_string key;       /* "duties", "grand_total"; empty for a heading that has none */
  juesuan_string table;     /* key of the table under the heading, or empty */
  juesuan_string title;
} juesuan_section;

JUESUAN_API juesuan_status juesuan_disclosure_section_count(const juesuan_disclosure* disclosure,
                                                            size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_section(const juesuan_disclosure* disclosure,
                                                      size_t section, juesuan_section* out,
                                                      juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_paragraph(const juesuan_disclosure* disclosure,
                                                        size_t section, size_t paragraph,
                                                        juesuan_string* text, juesuan_error* error);

/* The document piece by piece, in reading order. */
enum juesuan_block_kind {
  JUESUAN_BLOCK_TITLE = 1,    /* on the cover */
  JUESUAN_BLOCK_CONTENTS = 2, /* the place of the table of contents; the text is its heading */
  JUESUAN_BLOCK_HEADING = 3,
  JUESUAN_BLOCK_PARAGRAPH = 4,
  JUESUAN_BLOCK_NOTE = 5,  /* beside a table or for all of them */
  JUESUAN_BLOCK_TABLE = 6, /* no text */
  JUESUAN_BLOCK_FORM = 7,  /* the text is its title */
  JUESUAN_BLOCK_TERM = 8   /* of the glossary: the key is the term, the text explains it */
};

typedef struct juesuan_block {
  uint32_t struct_size;
  int32_t kind;           /* juesuan_block_kind */
  uint32_t level;         /* of a heading, as in juesuan_section */
  uint32_t reserved;      /* 0 */
  int64_t form;           /* index of a form, -1 for none */
  juesuan_string key;     /* of a heading, as in juesuan_section; of a term, the term */
  juesuan_string section; /* of 第三部分, that it stands in: "grand_total", or empty */
  juesuan_string table;   /* key of a table, also of the heading above it, or empty */
  juesuan_string text;
} juesuan_block;

JUESUAN_API juesuan_status juesuan_disclosure_block_count(const juesuan_disclosure* disclosure,
                                                          size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_block(const juesuan_disclosure* disclosure,
                                                    size_t block, juesuan_block* out,
                                                    juesuan_error* error);

/* What follows from the rows of a form. */
typedef struct juesuan_form {
  uint32_t struct_size;
  uint32_t given;     /* WEIGHT, SCORE, TEXT_SCORE */
  int64_t rate;       /* executed of 全年预算数, hundredths of a percent */
  int32_t rate_state; /* juesuan_ratio_state; insufficient where budget or result is blank */
  uint32_t reserved;
  int64_t weight; /* sums of all weights and scores, hundredths of a point */
  int64_t score;
  uint64_t indicator_count;
  int64_t text_score;        /* 自评得分 as the text of a published disclosure states it */
  int32_t unreadable_points; /* 1 where a weight or score was published as no number */
  uint32_t left_out;         /* of a published one: rows that could not be read */
} juesuan_form;

JUESUAN_API juesuan_status juesuan_disclosure_form_count(const juesuan_disclosure* disclosure,
                                                         size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_form(const juesuan_disclosure* disclosure,
                                                   size_t form, juesuan_form* out,
                                                   juesuan_error* error);
/* The form as the unit filled it in. */
JUESUAN_API juesuan_status juesuan_disclosure_form_project(const juesuan_disclosure* disclosure,
                                                           size_t form, juesuan_project* out,
                                                           juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_form_funding(const juesuan_disclosure* disclosure,
                                                           size_t form, int32_t row,
                                                           juesuan_funding* out,
                                                           juesuan_error* error);
JUESUAN_API juesuan_status juesuan_disclosure_form_indicator(const juesuan_disclosure* disclosure,
                                                             size_t form, size_t indicator,
                                                             juesuan_indicator* out,
                                                             juesuan_error* error);

/* ---- rendering ---- */

typedef struct juesuan_buffer juesuan_buffer;

enum juesuan_render_format {
  JUESUAN_RENDER_TSV = 1,
  JUESUAN_RENDER_MARKDOWN = 2,
  JUESUAN_RENDER_JSON = 3,
  JUESUAN_RENDER_HTML = 4
};

/* One table, or the whole disclosure, as one text. Markdown and HTML need the text too:
 * JUESUAN_E_ARGUMENT where tables alone were derived. */
JUESUAN_API juesuan_status juesuan_render_table(const juesuan_disclosure* disclosure, size_t table,
                                                int32_t format, juesuan_buffer** buffer,
                                                juesuan_error* error);
JUESUAN_API juesuan_status juesuan_render(const juesuan_disclosure* disclosure, int32_t format,
                                          juesuan_buffer** buffer, juesuan_error* error);

/* Either kind of disclosure as a published one, in JSON. */
JUESUAN_API juesuan_status juesuan_render_published(const juesuan_disclosure* disclosure,
                                                    juesuan_buffer** buffer, juesuan_error* error);

/* The bytes of a buffer; an empty string for NULL. */
JUESUAN_API juesuan_string juesuan_buffer_string(const juesuan_buffer* buffer);
JUESUAN_API void juesuan_buffer_free(juesuan_buffer* buffer);

/* ---- checks ---- */

/* What checking a disclosure found. Immutable; its strings live as long as it does. */
typedef struct juesuan_report juesuan_report;

/* A rule that is not to be applied, and why. */
typedef struct juesuan_switched_off {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  juesuan_string rule;
  juesuan_string reason; /* not blank and without control characters */
} juesuan_switched_off;

typedef struct juesuan_check_options {
  uint32_t struct_size;
  int32_t without_joint; /* not 0: do not prove whether all figures can hold together */
  const juesuan_switched_off* switched_off; /* an array whose structs are all of one size */
  uint64_t switched_off_count;
  int32_t ranges;    /* not 0: narrow what each published figure can have been */
  uint32_t reserved; /* 0 */
} juesuan_check_options;

/* Applies every rule of the catalogue. `options` may be NULL. The report keeps no reference to the
 * disclosure. */
JUESUAN_API juesuan_status juesuan_check(const juesuan_disclosure* disclosure,
                                         const juesuan_check_options* options,
                                         juesuan_report** report, juesuan_error* error);
JUESUAN_API void juesuan_report_free(juesuan_report* report);

enum juesuan_rule_class {
  JUESUAN_CLASS_EXACT = 1,    /* the same quantity twice */
  JUESUAN_CLASS_SUM = 2,      /* a whole and its parts, each rounded on its own */
  JUESUAN_CLASS_AT_MOST = 3,  /* a part and its whole */
  JUESUAN_CLASS_SHARE = 4,    /* a percentage of two figures */
  JUESUAN_CLASS_CHANGE = 5,   /* a growth rate */
  JUESUAN_CLASS_COUNT = 6,    /* integers */
  JUESUAN_CLASS_STATEMENT = 7 /* no arithmetic: order, presence, words */
};

/* A check rule (勾稽关系). */
typedef struct juesuan_rule {
  uint32_t struct_size;
  int32_t rule_class;     /* juesuan_rule_class */
  int32_t severity;       /* juesuan_severity */
  uint32_t reserved;      /* 0 */
  juesuan_string id;      /* "02-1" */
  juesuan_string meaning; /* what it demands, in the official terms */
  juesuan_string scope;   /* where it is applied: "each_row" */
  uint64_t index;         /* among the rules */
  uint64_t term_count;    /* 0 of a rule that is more than a comparison of figures */
  int32_t first_year;     /* of the disclosures it is in force for, 0 for no limit */
  int32_t last_year;      /* 9999 for no limit */
  juesuan_string table;   /* that the scope goes over, or empty */
} juesuan_rule;

/* A cell that a rule reads, or a figure of a claim, of each one where the claim repeats by code.
 * Row or column are empty where the scope goes over them; a figure that the text does not tell is
 * the cell that its claim repeats. */
typedef struct juesuan_rule_term {
  uint32_t struct_size;
  int32_t sign;          /* 1 or -1 */
  uint32_t code;         /* of the row, 0 for none */
  int32_t every_code;    /* 1 for all rows of that key, each with its code */
  juesuan_string table;  /* keys; empty of a claim */
  juesuan_string row;    /* likewise */
  juesuan_string column; /* likewise */
  juesuan_string claim;  /* its id without a code; empty of a cell */
  juesuan_string part;   /* of the claim: "figure", "base" */
} juesuan_rule_term;

/* The rules of the catalogue, which are those of every report, and their terms; the first term is
 * the side that the others must make. Their texts live as long as the program. */
JUESUAN_API juesuan_status juesuan_rule_count(size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_rule_at(size_t rule, juesuan_rule* out, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_rule_term_at(size_t rule, size_t term, juesuan_rule_term* out,
                                                juesuan_error* error);

/* How often a rule was applied with each outcome; all are 0 where it was switched off or is not in
 * force in the year. */
typedef struct juesuan_coverage {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  uint64_t pass;
  uint64_t tail;
  uint64_t fail;
  uint64_t not_applicable; /* there is nothing here that the rule speaks of */
  uint64_t insufficient;   /* a figure it needs is missing, unreadable or known only coarsely */
} juesuan_coverage;

JUESUAN_API juesuan_status juesuan_report_rule_count(const juesuan_report* report, size_t* count,
                                                     juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_rule(const juesuan_report* report, size_t rule,
                                               juesuan_rule* out, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_coverage(const juesuan_report* report, size_t rule,
                                                   juesuan_coverage* out, juesuan_error* error);

/* Which findings: every application of a rule that did not pass, or, where all figures together
 * are impossible, the identities that cannot hold at once. */
enum juesuan_finding_list { JUESUAN_LIST_FINDINGS = 1, JUESUAN_LIST_CLASH = 2 };

enum juesuan_outcome {
  JUESUAN_OUTCOME_PASS = 1,
  JUESUAN_OUTCOME_TAIL = 2, /* differs by no more than rounding each figure explains */
  JUESUAN_OUTCOME_FAIL = 3,
  JUESUAN_OUTCOME_NOT_APPLICABLE = 4,
  JUESUAN_OUTCOME_INSUFFICIENT = 5
};

enum juesuan_figure_unit {
  JUESUAN_FIGURE_UNIT_NONE = 0, /* the finding has no numbers */
  JUESUAN_FIGURE_UNIT_FEN = 1,
  JUESUAN_FIGURE_UNIT_HUNDREDTHS_OF_PERCENT = 2,
  JUESUAN_FIGURE_UNIT_HUNDREDTHS_OF_POINT = 3,
  JUESUAN_FIGURE_UNIT_COUNT = 4
};

typedef struct juesuan_finding {
  uint32_t struct_size;
  int32_t outcome;       /* juesuan_outcome */
  int32_t severity;      /* juesuan_severity; of a tail: info, or warning where zeros hide money */
  int32_t unit;          /* juesuan_figure_unit of the numbers below */
  uint64_t rule;         /* index among the rules */
  int64_t found;         /* the first place's figure */
  int64_t expected_low;  /* what the other side allows */
  int64_t expected_high; /* likewise */
  int64_t difference;    /* found less what the other side gives */
  uint64_t place_count;
  juesuan_string note;    /* words where numbers do not say it, or empty */
  juesuan_string message; /* all of it in one line */
} juesuan_finding;

/* A figure that a finding names: a cell of a table, a part of a claim, or a form. */
typedef struct juesuan_place {
  uint32_t struct_size;
  int32_t sign;          /* 1 or -1, of the figure in the rule */
  uint32_t code;         /* of the row, 0 for none */
  uint32_t line;         /* 行次, 0 for none */
  int64_t claim;         /* index among the claims of the disclosure, -1 for none */
  int64_t form;          /* index among its forms, -1 for none */
  juesuan_string table;  /* keys, empty for a claim or a form */
  juesuan_string row;    /* likewise */
  juesuan_string column; /* likewise */
  juesuan_string part;   /* of a claim: "figure", "base", "difference" or "ratio" */
  juesuan_string text;   /* the place in one line: "tables.revenue, row total, column fiscal" */
  juesuan_string figure; /* what stands there, money in 万元; empty for a form */
} juesuan_place;

/* `list` is a juesuan_finding_list. */
JUESUAN_API juesuan_status juesuan_report_finding_count(const juesuan_report* report, int32_t list,
                                                        size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_finding(const juesuan_report* report, int32_t list,
                                                  size_t finding, juesuan_finding* out,
                                                  juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_place(const juesuan_report* report, int32_t list,
                                                size_t finding, size_t place, juesuan_place* out,
                                                juesuan_error* error);

/* Failures that have figures in common, said once: a figure that is wrong, or that all the others
 * are wrong beside. Where several figures stand in the same failures, which of them it is cannot be
 * known. */
typedef struct juesuan_shared {
  uint32_t struct_size;
  uint32_t reserved;      /* 0 */
  uint64_t figure_count;  /* one at least */
  uint64_t finding_count; /* two at least */
  juesuan_string message; /* all of it in one line */
} juesuan_shared;

JUESUAN_API juesuan_status juesuan_report_shared_count(const juesuan_report* report, size_t* count,
                                                       juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_shared(const juesuan_report* report, size_t shared,
                                                 juesuan_shared* out, juesuan_error* error);
/* A figure that those failures have in common; its sign is that in the first of them. */
JUESUAN_API juesuan_status juesuan_report_shared_place(const juesuan_report* report, size_t shared,
                                                       size_t figure, juesuan_place* out,
                                                       juesuan_error* error);
/* What the other figures of those failures leave for that figure: `given` is 1 where some amount
 * suits them all, else it and both ends are 0. */
JUESUAN_API juesuan_status juesuan_report_shared_interval(const juesuan_report* report,
                                                          size_t shared, size_t figure,
                                                          int32_t* given,
                                                          juesuan_interval* interval,
                                                          juesuan_error* error);
/* The index in JUESUAN_LIST_FINDINGS of one of those failures. */
JUESUAN_API juesuan_status juesuan_report_shared_finding(const juesuan_report* report,
                                                         size_t shared, size_t index,
                                                         size_t* finding, juesuan_error* error);

JUESUAN_API juesuan_status juesuan_report_switched_off_count(const juesuan_report* report,
                                                             size_t* count, juesuan_error* error);
JUESUAN_API juesuan_status juesuan_report_switched_off(const juesuan_report* report, size_t index,
                                                       juesuan_switched_off* out,
                                                       juesuan_error* error);

/* Whether all figures of a published document can be rounded values of one set of books. */
enum juesuan_joint {
  JUESUAN_JOINT_NONE = 0, /* not asked for, or the figures are exact */
  JUESUAN_JOINT_IMPOSSIBLE = 1,
  JUESUAN_JOINT_POSSIBLE = 2,
  JUESUAN_JOINT_UNDECIDED = 3
};
JUESUAN_API juesuan_status juesuan_report_joint(const juesuan_report* report, int32_t* joint,
                                                juesuan_error* error);

/* After JUESUAN_JOINT_POSSIBLE: one such set of amounts in fen, a figure each, those of the tables
 * before those of the claims. Otherwise `count` is 0. */
JUESUAN_API juesuan_status juesuan_report_witness(const juesuan_report* report, const int64_t** fen,
                                                  size_t* count, juesuan_error* error);

/* If asked for: what the identities leave of what prints so, a figure each as in the witness;
 * without limits for what is no readable amount. `count` is 0 where they clash so that nothing is
 * left of a figure. */
JUESUAN_API juesuan_status juesuan_report_ranges(const juesuan_report* report,
                                                 const juesuan_interval** ranges, size_t* count,
                                                 juesuan_error* error);

/* How many findings are no tails and of at least that juesuan_severity. */
JUESUAN_API juesuan_status juesuan_report_failures(const juesuan_report* report,
                                                   int32_t least_severity, size_t* count,
                                                   juesuan_error* error);

enum juesuan_report_format { JUESUAN_REPORT_TEXT = 1, JUESUAN_REPORT_JSON = 2 };

/* The whole report as one text; render_report.hpp describes the JSON. */
JUESUAN_API juesuan_status juesuan_render_report(const juesuan_report* report, int32_t format,
                                                 juesuan_buffer** buffer, juesuan_error* error);

/* ---- formulas ---- */

/* Years relative to that of the disclosure. */
enum juesuan_year { JUESUAN_YEAR_CURRENT = 1, JUESUAN_YEAR_PRIOR = 2 };

/* A region of the books. A set has the bit 1 << (value - 1) for each of its values, and 0 is all of
 * them; JUESUAN_SOURCE_FISCAL and JUESUAN_SOURCE_NON_FISCAL stand for the sources below them. A
 * code holds those that begin with it, and 0 is all of them. */
typedef struct juesuan_selector {
  uint32_t struct_size;
  int32_t sign;      /* with which a formula takes it, 1 or -1 */
  uint32_t years;    /* of juesuan_year */
  uint32_t stages;   /* of juesuan_stage */
  uint32_t flows;    /* of juesuan_flow */
  uint32_t sources;  /* of juesuan_source */
  uint32_t kinds;    /* of juesuan_kind */
  uint32_t natures;  /* of juesuan_nature */
  uint32_t function; /* functional code */
  uint32_t economic; /* economic code */
} juesuan_selector;

/* What the entries say of a formula. */
typedef struct juesuan_evaluation {
  uint32_t struct_size;
  int32_t state;       /* JUESUAN_CELL_VALUE or JUESUAN_CELL_INSUFFICIENT */
  int32_t lower_bound; /* 1 where entries known too coarsely may belong to it */
  uint32_t reserved;   /* 0 */
  int64_t amount;      /* exact fen, 0 where insufficient */
} juesuan_evaluation;

/* The amount of a formula over the entries, in one pass. `selectors` is an array whose structs are
 * all of one size; JUESUAN_E_RANGE for more than eight that do not cancel out, and where the total
 * does not fit 64-bit fen. */
JUESUAN_API juesuan_status juesuan_evaluate(const juesuan_accounts* accounts,
                                            const juesuan_selector* selectors, size_t count,
                                            juesuan_evaluation* out, juesuan_error* error);

/* A formula in the official terms, `2024年决算数·支出·功能科目208 － …`, for the disclosure year
 * `year`; what its selectors leave open is not named. */
JUESUAN_API juesuan_status juesuan_formula_text(const juesuan_selector* selectors, size_t count,
                                                int32_t year, juesuan_buffer** buffer,
                                                juesuan_error* error);

/* The formula of a juesuan_figure, which leaves year and stage open. */
JUESUAN_API juesuan_status juesuan_figure_selector_count(int32_t figure, size_t* count,
                                                         juesuan_error* error);
JUESUAN_API juesuan_status juesuan_figure_selector(int32_t figure, size_t index,
                                                   juesuan_selector* out, juesuan_error* error);

/* How an entry lies to a selector. */
enum juesuan_match {
  JUESUAN_MATCH_OUTSIDE = 0,
  JUESUAN_MATCH_PARTIAL = 1, /* known too coarsely to tell */
  JUESUAN_MATCH_INSIDE = 2
};
/* The juesuan_match of the entry at that index. */
JUESUAN_API juesuan_status juesuan_accounts_match(const juesuan_accounts* accounts, size_t entry,
                                                  const juesuan_selector* selector, int32_t* match,
                                                  juesuan_error* error);

/* ---- explanations ---- */

/* What one cell or claim is made of. Immutable; its strings live as long as it does, and it keeps
 * no reference to what it was made from. */
typedef struct juesuan_explanation juesuan_explanation;

/* A disclosure keeps no entries: `accounts` are those that it was derived from, or the call fails
 * where they do not make the figure. `table`, `row` and `column` are NUL-terminated: keys, a row
 * also by its functional or economic code or its line number (行次). JUESUAN_E_NOT_FOUND with the
 * nearest known ones where one is not there. */
JUESUAN_API juesuan_status juesuan_explain_cell(
    const juesuan_accounts* accounts, const juesuan_disclosure* disclosure, const char* table,
    const char* row, const char* column, juesuan_explanation** explanation, juesuan_error* error);
/* The same for the claim with that id. */
JUESUAN_API juesuan_status juesuan_explain_claim(const juesuan_accounts* accounts,
                                                 const juesuan_disclosure* disclosure,
                                                 const char* id, size_t id_size,
                                                 juesuan_explanation** explanation,
                                                 juesuan_error* error);
JUESUAN_API void juesuan_explanation_free(juesuan_explanation* explanation);

typedef struct juesuan_explained {
  uint32_t struct_size;
  int32_t comparison;       /* juesuan_comparison of a claim's figure and base */
  int32_t ratio_state;      /* juesuan_ratio_state */
  int32_t difference_state; /* juesuan_cell_state */
  int64_t ratio;            /* hundredths of a percent */
  int64_t difference;       /* fen, of a change */
  uint64_t figure_count;    /* 1 of a cell; of a claim its figure, and its base where it has one */
  uint64_t rule_count;      /* rules that read it */
  juesuan_string place;     /* "tables.revenue, row total, column fiscal" */
  juesuan_string name;      /* in the words of the disclosure */
  uint32_t code;            /* of the row, 0 for none */
  uint32_t line;            /* 行次, 0 for none */
  juesuan_string table;     /* keys, empty for a claim */
  juesuan_string row;       /* likewise */
  juesuan_string column;    /* likewise */
  juesuan_string claim;     /* its id, or empty */
} juesuan_explained;

/* A figure: its entries, each times its sign, or its facts add up to the exact amount. */
typedef struct juesuan_explained_figure {
  uint32_t struct_size;
  int32_t state;            /* juesuan_cell_state */
  int32_t unit;             /* juesuan_unit */
  int32_t lower_bound;      /* 1 where the coarser entries may belong to it */
  int64_t amount;           /* exact: fen or count */
  uint64_t entry_count;     /* in JUESUAN_LIST_ENTRIES */
  uint64_t coarser_count;   /* in JUESUAN_LIST_COARSER */
  uint64_t fact_count;      /* where it is no sum of entries */
  juesuan_string part;      /* of a claim: "figure" or "base" */
  juesuan_string published; /* what it prints as; empty where it is not known */
  juesuan_string formula;   /* in the official terms; empty for a fact */
  uint64_t selector_count;  /* of the formula */
} juesuan_explained_figure;

/* Entries that a figure adds up, or those known too coarsely to tell. */
enum juesuan_entry_list { JUESUAN_LIST_ENTRIES = 1, JUESUAN_LIST_COARSER = 2 };

typedef struct juesuan_explained_entry {
  uint32_t struct_size;
  int32_t sign;   /* 1 or -1; 2 where the formula takes it twice */
  uint64_t index; /* among the entries of the accounts */
  int64_t fen;    /* of the entry, without the sign */
} juesuan_explained_entry;

/* A fact of the books. */
typedef struct juesuan_explained_fact {
  uint32_t struct_size;
  uint32_t reserved;    /* 0 */
  int64_t amount;       /* fen or count */
  juesuan_string where; /* "procurement.goods", "stated[0]" */
} juesuan_explained_fact;

JUESUAN_API juesuan_status juesuan_explanation_summary(const juesuan_explanation* explanation,
                                                       juesuan_explained* out,
                                                       juesuan_error* error);
JUESUAN_API juesuan_status juesuan_explanation_figure(const juesuan_explanation* explanation,
                                                      size_t figure, juesuan_explained_figure* out,
                                                      juesuan_error* error);
/* `list` is a juesuan_entry_list. */
JUESUAN_API juesuan_status juesuan_explanation_entry(const juesuan_explanation* explanation,
                                                     size_t figure, int32_t list, size_t entry,
                                                     juesuan_explained_entry* out,
                                                     juesuan_error* error);
JUESUAN_API juesuan_status juesuan_explanation_fact(const juesuan_explanation* explanation,
                                                    size_t figure, size_t fact,
                                                    juesuan_explained_fact* out,
                                                    juesuan_error* error);
/* A selector of the figure's formula. */
JUESUAN_API juesuan_status juesuan_explanation_selector(const juesuan_explanation* explanation,
                                                        size_t figure, size_t index,
                                                        juesuan_selector* out,
                                                        juesuan_error* error);
JUESUAN_API juesuan_status juesuan_explanation_rule(const juesuan_explanation* explanation,
                                                    size_t rule, juesuan_rule* out,
                                                    juesuan_error* error);

/* All of it as one text; `format` is a juesuan_report_format. render_explanation.hpp describes the
 * JSON. */
JUESUAN_API juesuan_status juesuan_render_explanation(const juesuan_explanation* explanation,
                                                      int32_t format, juesuan_buffer** buffer,
                                                      juesuan_error* error);

/* ---- differences ---- */

/* Where a publication is not what the books give. Immutable; its strings live as long as it does.
 */
typedef struct juesuan_differences juesuan_differences;

/* Compares a derived disclosure with a published one of the same year: every cell, every amount,
 * percentage and direction of a claim that both have, the counts and assets of the text with the
 * number of self-evaluated projects, and money, rate and points of the self-evaluation forms, which
 * are matched by the names of their projects. Words are not compared. A published figure is equal
 * to every amount that prints so. Of a row that a table has several times the first is compared. */
JUESUAN_API juesuan_status juesuan_diff(const juesuan_disclosure* derived,
                                        const juesuan_disclosure* published,
                                        juesuan_differences** differences, juesuan_error* error);
JUESUAN_API void juesuan_differences_free(juesuan_differences* differences);

enum juesuan_difference_kind {
  JUESUAN_DIFFERENCE_DIFFERS = 1,        /* the exact figure cannot have been printed so */
  JUESUAN_DIFFERENCE_ONLY_DERIVED = 2,   /* a table, row, cell, claim or form of the books alone */
  JUESUAN_DIFFERENCE_ONLY_PUBLISHED = 3, /* of the publication alone */
  JUESUAN_DIFFERENCE_NOT_COMPARED = 4    /* one of them does not tell its figure */
};

/* What is known of a difference: bits of juesuan_difference.given. */
enum juesuan_difference_given {
  JUESUAN_DIFFERENCE_GIVEN_EXACT = 1,
  JUESUAN_DIFFERENCE_GIVEN_PRINTS = 2,
  JUESUAN_DIFFERENCE_GIVEN_PRINTED = 4
};

typedef struct juesuan_difference {
  uint32_t struct_size;
  int32_t kind;           /* juesuan_difference_kind */
  int32_t unit;           /* juesuan_figure_unit of the numbers below */
  uint32_t given;         /* which of them are known */
  int64_t exact;          /* what the books give */
  int64_t prints;         /* what that prints as */
  int64_t printed;        /* what was printed */
  uint32_t code;          /* of the row, 0 for none */
  uint32_t line;          /* 行次, 0 for none */
  juesuan_string table;   /* key, empty for a claim, a fact of the text and a form */
  juesuan_string row;     /* key, "code" for a row of a code; empty for a whole table too */
  juesuan_string column;  /* key, empty for a whole row too */
  juesuan_string claim;   /* its id, or empty */
  juesuan_string part;    /* of a claim: "figure", "base", "difference" or "ratio" */
  juesuan_string text;    /* as it was printed; of a fact and a form only what is no number */
  juesuan_string note;    /* words where numbers do not say it, or empty */
  juesuan_string message; /* all of it in one line */
  int64_t form;           /* index among the forms of the publication, or of the books where only
                             they have the form; -1 for none */
  /* In words: "tables.revenue, row total, column amount", "claims.execution.2080107.figure",
   * "counts.vehicles_kept", "assets.vehicles", "self_evaluation.projects",
   * "forms[2].total.executed", "forms[2].indicators[0].score". */
  juesuan_string place;
} juesuan_difference;

/* How many differences there are, and how many figures both sides tell. */
JUESUAN_API juesuan_status juesuan_differences_count(const juesuan_differences* differences,
                                                     size_t* count, size_t* compared,
                                                     juesuan_error* error);
JUESUAN_API juesuan_status juesuan_differences_at(const juesuan_differences* differences,
                                                  size_t index, juesuan_difference* out,
                                                  juesuan_error* error);

/* All of them as one text; `format` is a juesuan_report_format. render_diff.hpp describes the JSON.
 */
JUESUAN_API juesuan_status juesuan_render_diff(const juesuan_differences* differences,
                                               int32_t format, juesuan_buffer** buffer,
                                               juesuan_error* error);

#ifdef __cplusplus
}
#endif

#endif
