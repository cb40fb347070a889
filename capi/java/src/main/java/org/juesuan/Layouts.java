package org.juesuan;

/** The structs of juesuan.h, member by member as they are declared there. */
final class Layouts {
  static final Layout ERROR =
      new Layout(
          "juesuan_error",
          "uint32_t struct_size",
          "juesuan_status status",
          "int64_t line",
          "char where[128]",
          "char message[384]");

  static final Layout ENTRY =
      new Layout(
          "juesuan_entry",
          "int64_t fen",
          "uint32_t function",
          "uint32_t economic",
          "int16_t year",
          "uint8_t stage",
          "uint8_t flow",
          "uint8_t source",
          "uint8_t kind",
          "uint8_t nature",
          "uint8_t detail");

  static final Layout SELF_EVALUATION =
      new Layout(
          "juesuan_self_evaluation",
          "uint32_t struct_size",
          "uint32_t given",
          "int64_t count",
          "int64_t amount",
          "int64_t project_budget");

  static final Layout PROJECT =
      new Layout(
          "juesuan_project",
          "uint32_t struct_size",
          "uint32_t given",
          "juesuan_string name",
          "juesuan_string form_name",
          "juesuan_string department",
          "juesuan_string implementing_unit",
          "juesuan_string goal",
          "juesuan_string achievement",
          "juesuan_string summary",
          "juesuan_string problems",
          "juesuan_string improvements",
          "int64_t weight",
          "int64_t score",
          "int64_t stated_rate",
          "int64_t stated_weight",
          "int64_t stated_score",
          "int64_t carried_forward");

  static final Layout FUNDING =
      new Layout(
          "juesuan_funding",
          "uint32_t struct_size",
          "uint32_t given",
          "int64_t initial_budget",
          "int64_t adjusted_budget",
          "int64_t executed");

  static final Layout INDICATOR =
      new Layout(
          "juesuan_indicator",
          "uint32_t struct_size",
          "uint32_t given",
          "juesuan_string category",
          "juesuan_string subcategory",
          "juesuan_string name",
          "juesuan_string target",
          "juesuan_string actual",
          "juesuan_string deviation",
          "int64_t weight",
          "int64_t score");

  static final Layout ENTITY =
      new Layout(
          "juesuan_entity",
          "uint32_t struct_size",
          "int32_t year",
          "int32_t nature",
          "int32_t scope",
          "juesuan_string name",
          "juesuan_string supervisor");

  static final Layout REASON =
      new Layout(
          "juesuan_reason",
          "uint32_t struct_size",
          "uint32_t reserved",
          "juesuan_string claim",
          "juesuan_string text");

  static final Layout CODE =
      new Layout(
          "juesuan_code",
          "uint32_t struct_size",
          "uint32_t code",
          "int32_t evidence",
          "uint32_t reserved",
          "juesuan_string name");

  static final Layout TERM =
      new Layout(
          "juesuan_term",
          "uint32_t struct_size",
          "int32_t value",
          "juesuan_string token",
          "juesuan_string name");

  static final Layout DERIVE_OPTIONS =
      new Layout(
          "juesuan_derive_options",
          "uint32_t struct_size",
          "int32_t basis",
          "int32_t tables_only",
          "uint32_t reserved",
          "const juesuan_profile* profile");

  static final Layout TABLE =
      new Layout(
          "juesuan_table",
          "uint32_t struct_size",
          "uint32_t number",
          "uint64_t panel_count",
          "juesuan_string key",
          "juesuan_string number_text",
          "juesuan_string title",
          "uint32_t left_out",
          "uint32_t reserved");

  static final Layout PANEL =
      new Layout(
          "juesuan_panel",
          "uint32_t struct_size",
          "uint32_t band",
          "uint64_t column_count",
          "uint64_t row_count",
          "juesuan_string stub_heading");

  static final Layout COLUMN =
      new Layout(
          "juesuan_column",
          "uint32_t struct_size",
          "uint32_t number",
          "juesuan_string key",
          "juesuan_string heading",
          "int32_t unit",
          "int32_t money_unit",
          "uint32_t places",
          "uint32_t reserved");

  static final Layout ROW =
      new Layout(
          "juesuan_row",
          "uint32_t struct_size",
          "uint32_t code",
          "uint32_t line",
          "uint32_t level",
          "int32_t kind",
          "int32_t inserted",
          "juesuan_string key",
          "juesuan_string label",
          "int32_t classification",
          "uint32_t reserved");

  static final Layout CELL =
      new Layout(
          "juesuan_cell",
          "uint32_t struct_size",
          "int32_t state",
          "int32_t unit",
          "int32_t lower_bound",
          "int64_t low",
          "int64_t high",
          "juesuan_string printed");

  static final Layout CELL_PLACE =
      new Layout(
          "juesuan_cell_place",
          "uint32_t struct_size",
          "uint32_t reserved",
          "uint64_t table",
          "uint64_t panel",
          "uint64_t row",
          "uint64_t column");

  static final Layout NOTICE =
      new Layout(
          "juesuan_notice",
          "uint32_t struct_size",
          "int32_t severity",
          "int64_t index",
          "juesuan_string kind",
          "juesuan_string message",
          "uint32_t given",
          "int32_t figure",
          "int32_t source",
          "uint32_t function",
          "int64_t expected",
          "int64_t found",
          "juesuan_string table",
          "juesuan_string claim",
          "juesuan_string text",
          "uint32_t economic",
          "uint32_t reserved");

  static final Layout UNREADABLE =
      new Layout(
          "juesuan_unreadable",
          "uint32_t struct_size",
          "uint32_t reserved",
          "juesuan_string where",
          "juesuan_string printed");

  static final Layout PARAGRAPH =
      new Layout(
          "juesuan_paragraph",
          "uint32_t struct_size",
          "uint32_t line",
          "juesuan_string text",
          "juesuan_string section");

  static final Layout PARTICULARS =
      new Layout(
          "juesuan_particulars",
          "uint32_t struct_size",
          "uint32_t given",
          "int32_t has_details",
          "int32_t prior_closing_state",
          "int64_t prior_closing_low",
          "int64_t prior_closing_high",
          "int64_t count",
          "int64_t vehicles",
          "int32_t has_stated",
          "uint32_t reserved");

  static final Layout CLAIM =
      new Layout(
          "juesuan_claim",
          "uint32_t struct_size",
          "uint32_t code",
          "int32_t kind",
          "int32_t comparison",
          "int32_t ratio_state",
          "int32_t figure_state",
          "int32_t base_state",
          "int32_t difference_state",
          "int32_t figure_lower_bound",
          "int32_t base_lower_bound",
          "int64_t figure",
          "int64_t base",
          "int64_t difference",
          "int64_t ratio",
          "juesuan_string id",
          "juesuan_string section",
          "juesuan_string subject",
          "juesuan_string group",
          "juesuan_string category",
          "juesuan_string reason",
          "int64_t figure_low",
          "int64_t figure_high",
          "int64_t base_low",
          "int64_t base_high",
          "int64_t difference_low",
          "int64_t difference_high",
          "int32_t money_unit",
          "uint32_t places",
          "uint32_t ratio_places",
          "int32_t difference_lower_bound",
          "juesuan_string key",
          "juesuan_string printed_figure",
          "juesuan_string printed_base",
          "juesuan_string printed_difference",
          "juesuan_string printed_ratio",
          "int32_t gives_no_reason",
          "uint32_t reserved");

  static final Layout SECTION =
      new Layout(
          "juesuan_section",
          "uint32_t struct_size",
          "uint32_t level",
          "uint64_t paragraph_count",
          "juesuan_string key",
          "juesuan_string table",
          "juesuan_string title");

  static final Layout BLOCK =
      new Layout(
          "juesuan_block",
          "uint32_t struct_size",
          "int32_t kind",
          "uint32_t level",
          "uint32_t reserved",
          "int64_t form",
          "juesuan_string key",
          "juesuan_string section",
          "juesuan_string table",
          "juesuan_string text");

  static final Layout FORM =
      new Layout(
          "juesuan_form",
          "uint32_t struct_size",
          "uint32_t given",
          "int64_t rate",
          "int32_t rate_state",
          "uint32_t reserved",
          "int64_t weight",
          "int64_t score",
          "uint64_t indicator_count",
          "int64_t text_score",
          "int32_t unreadable_points",
          "uint32_t left_out");

  static final Layout SWITCHED_OFF =
      new Layout(
          "juesuan_switched_off",
          "uint32_t struct_size",
          "uint32_t reserved",
          "juesuan_string rule",
          "juesuan_string reason");

  static final Layout CHECK_OPTIONS =
      new Layout(
          "juesuan_check_options",
          "uint32_t struct_size",
          "int32_t without_joint",
          "const juesuan_switched_off* switched_off",
          "uint64_t switched_off_count",
          "int32_t ranges",
          "uint32_t reserved");

  static final Layout RULE =
      new Layout(
          "juesuan_rule",
          "uint32_t struct_size",
          "int32_t rule_class",
          "int32_t severity",
          "uint32_t reserved",
          "juesuan_string id",
          "juesuan_string meaning",
          "juesuan_string scope",
          "uint64_t index",
          "uint64_t term_count",
          "int32_t first_year",
          "int32_t last_year",
          "juesuan_string table");

  static final Layout RULE_TERM =
      new Layout(
          "juesuan_rule_term",
          "uint32_t struct_size",
          "int32_t sign",
          "uint32_t code",
          "int32_t every_code",
          "juesuan_string table",
          "juesuan_string row",
          "juesuan_string column",
          "juesuan_string claim",
          "juesuan_string part");

  static final Layout COVERAGE =
      new Layout(
          "juesuan_coverage",
          "uint32_t struct_size",
          "uint32_t reserved",
          "uint64_t pass",
          "uint64_t tail",
          "uint64_t fail",
          "uint64_t not_applicable",
          "uint64_t insufficient");

  static final Layout FINDING =
      new Layout(
          "juesuan_finding",
          "uint32_t struct_size",
          "int32_t outcome",
          "int32_t severity",
          "int32_t unit",
          "uint64_t rule",
          "int64_t found",
          "int64_t expected_low",
          "int64_t expected_high",
          "int64_t difference",
          "uint64_t place_count",
          "juesuan_string note",
          "juesuan_string message");

  static final Layout PLACE =
      new Layout(
          "juesuan_place",
          "uint32_t struct_size",
          "int32_t sign",
          "uint32_t code",
          "uint32_t line",
          "int64_t claim",
          "int64_t form",
          "juesuan_string table",
          "juesuan_string row",
          "juesuan_string column",
          "juesuan_string part",
          "juesuan_string text",
          "juesuan_string figure");

  static final Layout INTERVAL = new Layout("juesuan_interval", "int64_t low", "int64_t high");

  static final Layout SHARED =
      new Layout(
          "juesuan_shared",
          "uint32_t struct_size",
          "uint32_t reserved",
          "uint64_t figure_count",
          "uint64_t finding_count",
          "juesuan_string message");

  static final Layout SELECTOR =
      new Layout(
          "juesuan_selector",
          "uint32_t struct_size",
          "int32_t sign",
          "uint32_t years",
          "uint32_t stages",
          "uint32_t flows",
          "uint32_t sources",
          "uint32_t kinds",
          "uint32_t natures",
          "uint32_t function",
          "uint32_t economic");

  static final Layout EVALUATION =
      new Layout(
          "juesuan_evaluation",
          "uint32_t struct_size",
          "int32_t state",
          "int32_t lower_bound",
          "uint32_t reserved",
          "int64_t amount");

  static final Layout EXPLAINED =
      new Layout(
          "juesuan_explained",
          "uint32_t struct_size",
          "int32_t comparison",
          "int32_t ratio_state",
          "int32_t difference_state",
          "int64_t ratio",
          "int64_t difference",
          "uint64_t figure_count",
          "uint64_t rule_count",
          "juesuan_string place",
          "juesuan_string name",
          "uint32_t code",
          "uint32_t line",
          "juesuan_string table",
          "juesuan_string row",
          "juesuan_string column",
          "juesuan_string claim");

  static final Layout EXPLAINED_FIGURE =
      new Layout(
          "juesuan_explained_figure",
          "uint32_t struct_size",
          "int32_t state",
          "int32_t unit",
          "int32_t lower_bound",
          "int64_t amount",
          "uint64_t entry_count",
          "uint64_t coarser_count",
          "uint64_t fact_count",
          "juesuan_string part",
          "juesuan_string published",
          "juesuan_string formula",
          "uint64_t selector_count");

  static final Layout EXPLAINED_ENTRY =
      new Layout(
          "juesuan_explained_entry",
          "uint32_t struct_size",
          "int32_t sign",
          "uint64_t index",
          "int64_t fen");

  static final Layout EXPLAINED_FACT =
      new Layout(
          "juesuan_explained_fact",
          "uint32_t struct_size",
          "uint32_t reserved",
          "int64_t amount",
          "juesuan_string where");

  static final Layout DIFFERENCE =
      new Layout(
          "juesuan_difference",
          "uint32_t struct_size",
          "int32_t kind",
          "int32_t unit",
          "uint32_t given",
          "int64_t exact",
          "int64_t prints",
          "int64_t printed",
          "uint32_t code",
          "uint32_t line",
          "juesuan_string table",
          "juesuan_string row",
          "juesuan_string column",
          "juesuan_string claim",
          "juesuan_string part",
          "juesuan_string text",
          "juesuan_string note",
          "juesuan_string message",
          "int64_t form",
          "juesuan_string place");

  private Layouts() {}
}
