/* The layout of every struct of juesuan.h, as any compiler and every binding may rely on it.
 * capi.manifest sees to it that no struct and no member is missing here. */
#include <stddef.h>
#include <stdint.h>

#if UINTPTR_MAX == UINT64_MAX
/* No struct has padding, which a copy of one would leave unwritten. */
#pragma GCC diagnostic error "-Wpadded"
#endif
#include <juesuan.h>

#define SIZE(type, size) _Static_assert(sizeof(type) == (size), "sizeof " #type)
#define AT(type, member, offset) \
  _Static_assert(offsetof(type, member) == (offset), #type "." #member)

SIZE(juesuan_status, 4);

SIZE(juesuan_error, 528);
AT(juesuan_error, struct_size, 0);
AT(juesuan_error, status, 4);
AT(juesuan_error, line, 8);
AT(juesuan_error, where, 16);
AT(juesuan_error, message, 144);

SIZE(juesuan_entry, 24);
AT(juesuan_entry, fen, 0);
AT(juesuan_entry, function, 8);
AT(juesuan_entry, economic, 12);
AT(juesuan_entry, year, 16);
AT(juesuan_entry, stage, 18);
AT(juesuan_entry, flow, 19);
AT(juesuan_entry, source, 20);
AT(juesuan_entry, kind, 21);
AT(juesuan_entry, nature, 22);
AT(juesuan_entry, detail, 23);

SIZE(juesuan_interval, 16);
AT(juesuan_interval, low, 0);
AT(juesuan_interval, high, 8);

#if UINTPTR_MAX == UINT64_MAX
SIZE(juesuan_string, 16);
AT(juesuan_string, data, 0);
AT(juesuan_string, size, 8);

SIZE(juesuan_self_evaluation, 32);
AT(juesuan_self_evaluation, struct_size, 0);
AT(juesuan_self_evaluation, given, 4);
AT(juesuan_self_evaluation, count, 8);
AT(juesuan_self_evaluation, amount, 16);
AT(juesuan_self_evaluation, project_budget, 24);

SIZE(juesuan_project, 200);
AT(juesuan_project, struct_size, 0);
AT(juesuan_project, given, 4);
AT(juesuan_project, name, 8);
AT(juesuan_project, form_name, 24);
AT(juesuan_project, department, 40);
AT(juesuan_project, implementing_unit, 56);
AT(juesuan_project, goal, 72);
AT(juesuan_project, achievement, 88);
AT(juesuan_project, summary, 104);
AT(juesuan_project, problems, 120);
AT(juesuan_project, improvements, 136);
AT(juesuan_project, weight, 152);
AT(juesuan_project, score, 160);
AT(juesuan_project, stated_rate, 168);
AT(juesuan_project, stated_weight, 176);
AT(juesuan_project, stated_score, 184);
AT(juesuan_project, carried_forward, 192);

SIZE(juesuan_funding, 32);
AT(juesuan_funding, struct_size, 0);
AT(juesuan_funding, given, 4);
AT(juesuan_funding, initial_budget, 8);
AT(juesuan_funding, adjusted_budget, 16);
AT(juesuan_funding, executed, 24);

SIZE(juesuan_indicator, 120);
AT(juesuan_indicator, struct_size, 0);
AT(juesuan_indicator, given, 4);
AT(juesuan_indicator, category, 8);
AT(juesuan_indicator, subcategory, 24);
AT(juesuan_indicator, name, 40);
AT(juesuan_indicator, target, 56);
AT(juesuan_indicator, actual, 72);
AT(juesuan_indicator, deviation, 88);
AT(juesuan_indicator, weight, 104);
AT(juesuan_indicator, score, 112);

SIZE(juesuan_entity, 48);
AT(juesuan_entity, struct_size, 0);
AT(juesuan_entity, year, 4);
AT(juesuan_entity, nature, 8);
AT(juesuan_entity, scope, 12);
AT(juesuan_entity, name, 16);
AT(juesuan_entity, supervisor, 32);

SIZE(juesuan_reason, 40);
AT(juesuan_reason, struct_size, 0);
AT(juesuan_reason, reserved, 4);
AT(juesuan_reason, claim, 8);
AT(juesuan_reason, text, 24);

SIZE(juesuan_code, 32);
AT(juesuan_code, struct_size, 0);
AT(juesuan_code, code, 4);
AT(juesuan_code, evidence, 8);
AT(juesuan_code, reserved, 12);
AT(juesuan_code, name, 16);

SIZE(juesuan_term, 40);
AT(juesuan_term, struct_size, 0);
AT(juesuan_term, value, 4);
AT(juesuan_term, token, 8);
AT(juesuan_term, name, 24);

SIZE(juesuan_derive_options, 24);
AT(juesuan_derive_options, struct_size, 0);
AT(juesuan_derive_options, basis, 4);
AT(juesuan_derive_options, tables_only, 8);
AT(juesuan_derive_options, reserved, 12);
AT(juesuan_derive_options, profile, 16);

SIZE(juesuan_table, 72);
AT(juesuan_table, struct_size, 0);
AT(juesuan_table, number, 4);
AT(juesuan_table, panel_count, 8);
AT(juesuan_table, key, 16);
AT(juesuan_table, number_text, 32);
AT(juesuan_table, title, 48);
AT(juesuan_table, left_out, 64);
AT(juesuan_table, reserved, 68);

SIZE(juesuan_panel, 40);
AT(juesuan_panel, struct_size, 0);
AT(juesuan_panel, band, 4);
AT(juesuan_panel, column_count, 8);
AT(juesuan_panel, row_count, 16);
AT(juesuan_panel, stub_heading, 24);

SIZE(juesuan_column, 56);
AT(juesuan_column, struct_size, 0);
AT(juesuan_column, number, 4);
AT(juesuan_column, key, 8);
AT(juesuan_column, heading, 24);
AT(juesuan_column, unit, 40);
AT(juesuan_column, money_unit, 44);
AT(juesuan_column, places, 48);
AT(juesuan_column, reserved, 52);

SIZE(juesuan_row, 64);
AT(juesuan_row, struct_size, 0);
AT(juesuan_row, code, 4);
AT(juesuan_row, line, 8);
AT(juesuan_row, level, 12);
AT(juesuan_row, kind, 16);
AT(juesuan_row, inserted, 20);
AT(juesuan_row, key, 24);
AT(juesuan_row, label, 40);
AT(juesuan_row, classification, 56);
AT(juesuan_row, reserved, 60);

SIZE(juesuan_cell, 48);
AT(juesuan_cell, struct_size, 0);
AT(juesuan_cell, state, 4);
AT(juesuan_cell, unit, 8);
AT(juesuan_cell, lower_bound, 12);
AT(juesuan_cell, low, 16);
AT(juesuan_cell, high, 24);
AT(juesuan_cell, printed, 32);

SIZE(juesuan_cell_place, 40);
AT(juesuan_cell_place, struct_size, 0);
AT(juesuan_cell_place, reserved, 4);
AT(juesuan_cell_place, table, 8);
AT(juesuan_cell_place, panel, 16);
AT(juesuan_cell_place, row, 24);
AT(juesuan_cell_place, column, 32);

SIZE(juesuan_notice, 136);
AT(juesuan_notice, struct_size, 0);
AT(juesuan_notice, severity, 4);
AT(juesuan_notice, index, 8);
AT(juesuan_notice, kind, 16);
AT(juesuan_notice, message, 32);
AT(juesuan_notice, given, 48);
AT(juesuan_notice, figure, 52);
AT(juesuan_notice, source, 56);
AT(juesuan_notice, function, 60);
AT(juesuan_notice, expected, 64);
AT(juesuan_notice, found, 72);
AT(juesuan_notice, table, 80);
AT(juesuan_notice, claim, 96);
AT(juesuan_notice, text, 112);
AT(juesuan_notice, economic, 128);
AT(juesuan_notice, reserved, 132);

SIZE(juesuan_unreadable, 40);
AT(juesuan_unreadable, struct_size, 0);
AT(juesuan_unreadable, reserved, 4);
AT(juesuan_unreadable, where, 8);
AT(juesuan_unreadable, printed, 24);

SIZE(juesuan_paragraph, 40);
AT(juesuan_paragraph, struct_size, 0);
AT(juesuan_paragraph, line, 4);
AT(juesuan_paragraph, text, 8);
AT(juesuan_paragraph, section, 24);

SIZE(juesuan_particulars, 56);
AT(juesuan_particulars, struct_size, 0);
AT(juesuan_particulars, given, 4);
AT(juesuan_particulars, has_details, 8);
AT(juesuan_particulars, prior_closing_state, 12);
AT(juesuan_particulars, prior_closing_low, 16);
AT(juesuan_particulars, prior_closing_high, 24);
AT(juesuan_particulars, count, 32);
AT(juesuan_particulars, vehicles, 40);
AT(juesuan_particulars, has_stated, 48);
AT(juesuan_particulars, reserved, 52);

SIZE(juesuan_claim, 320);
AT(juesuan_claim, struct_size, 0);
AT(juesuan_claim, code, 4);
AT(juesuan_claim, kind, 8);
AT(juesuan_claim, comparison, 12);
AT(juesuan_claim, ratio_state, 16);
AT(juesuan_claim, figure_state, 20);
AT(juesuan_claim, base_state, 24);
AT(juesuan_claim, difference_state, 28);
AT(juesuan_claim, figure_lower_bound, 32);
AT(juesuan_claim, base_lower_bound, 36);
AT(juesuan_claim, figure, 40);
AT(juesuan_claim, base, 48);
AT(juesuan_claim, difference, 56);
AT(juesuan_claim, ratio, 64);
AT(juesuan_claim, id, 72);
AT(juesuan_claim, section, 88);
AT(juesuan_claim, subject, 104);
AT(juesuan_claim, group, 120);
AT(juesuan_claim, category, 136);
AT(juesuan_claim, reason, 152);
AT(juesuan_claim, figure_low, 168);
AT(juesuan_claim, figure_high, 176);
AT(juesuan_claim, base_low, 184);
AT(juesuan_claim, base_high, 192);
AT(juesuan_claim, difference_low, 200);
AT(juesuan_claim, difference_high, 208);
AT(juesuan_claim, money_unit, 216);
AT(juesuan_claim, places, 220);
AT(juesuan_claim, ratio_places, 224);
AT(juesuan_claim, difference_lower_bound, 228);
AT(juesuan_claim, key, 232);
AT(juesuan_claim, printed_figure, 248);
AT(juesuan_claim, printed_base, 264);
AT(juesuan_claim, printed_difference, 280);
AT(juesuan_claim, printed_ratio, 296);
AT(juesuan_claim, gives_no_reason, 312);
AT(juesuan_claim, reserved, 316);

SIZE(juesuan_section, 64);
AT(juesuan_section, struct_size, 0);
AT(juesuan_section, level, 4);
AT(juesuan_section, paragraph_count, 8);
AT(juesuan_section, key, 16);
AT(juesuan_section, table, 32);
AT(juesuan_section, title, 48);

SIZE(juesuan_block, 88);
AT(juesuan_block, struct_size, 0);
AT(juesuan_block, kind, 4);
AT(juesuan_block, level, 8);
AT(juesuan_block, reserved, 12);
AT(juesuan_block, form, 16);
AT(juesuan_block, key, 24);
AT(juesuan_block, section, 40);
AT(juesuan_block, table, 56);
AT(juesuan_block, text, 72);

SIZE(juesuan_form, 64);
AT(juesuan_form, struct_size, 0);
AT(juesuan_form, given, 4);
AT(juesuan_form, rate, 8);
AT(juesuan_form, rate_state, 16);
AT(juesuan_form, reserved, 20);
AT(juesuan_form, weight, 24);
AT(juesuan_form, score, 32);
AT(juesuan_form, indicator_count, 40);
AT(juesuan_form, text_score, 48);
AT(juesuan_form, unreadable_points, 56);
AT(juesuan_form, left_out, 60);

SIZE(juesuan_switched_off, 40);
AT(juesuan_switched_off, struct_size, 0);
AT(juesuan_switched_off, reserved, 4);
AT(juesuan_switched_off, rule, 8);
AT(juesuan_switched_off, reason, 24);

SIZE(juesuan_check_options, 32);
AT(juesuan_check_options, struct_size, 0);
AT(juesuan_check_options, without_joint, 4);
AT(juesuan_check_options, switched_off, 8);
AT(juesuan_check_options, switched_off_count, 16);
AT(juesuan_check_options, ranges, 24);
AT(juesuan_check_options, reserved, 28);

SIZE(juesuan_rule, 104);
AT(juesuan_rule, struct_size, 0);
AT(juesuan_rule, rule_class, 4);
AT(juesuan_rule, severity, 8);
AT(juesuan_rule, reserved, 12);
AT(juesuan_rule, id, 16);
AT(juesuan_rule, meaning, 32);
AT(juesuan_rule, scope, 48);
AT(juesuan_rule, index, 64);
AT(juesuan_rule, term_count, 72);
AT(juesuan_rule, first_year, 80);
AT(juesuan_rule, last_year, 84);
AT(juesuan_rule, table, 88);

SIZE(juesuan_rule_term, 96);
AT(juesuan_rule_term, struct_size, 0);
AT(juesuan_rule_term, sign, 4);
AT(juesuan_rule_term, code, 8);
AT(juesuan_rule_term, every_code, 12);
AT(juesuan_rule_term, table, 16);
AT(juesuan_rule_term, row, 32);
AT(juesuan_rule_term, column, 48);
AT(juesuan_rule_term, claim, 64);
AT(juesuan_rule_term, part, 80);

SIZE(juesuan_coverage, 48);
AT(juesuan_coverage, struct_size, 0);
AT(juesuan_coverage, reserved, 4);
AT(juesuan_coverage, pass, 8);
AT(juesuan_coverage, tail, 16);
AT(juesuan_coverage, fail, 24);
AT(juesuan_coverage, not_applicable, 32);
AT(juesuan_coverage, insufficient, 40);

SIZE(juesuan_finding, 96);
AT(juesuan_finding, struct_size, 0);
AT(juesuan_finding, outcome, 4);
AT(juesuan_finding, severity, 8);
AT(juesuan_finding, unit, 12);
AT(juesuan_finding, rule, 16);
AT(juesuan_finding, found, 24);
AT(juesuan_finding, expected_low, 32);
AT(juesuan_finding, expected_high, 40);
AT(juesuan_finding, difference, 48);
AT(juesuan_finding, place_count, 56);
AT(juesuan_finding, note, 64);
AT(juesuan_finding, message, 80);

SIZE(juesuan_place, 128);
AT(juesuan_place, struct_size, 0);
AT(juesuan_place, sign, 4);
AT(juesuan_place, code, 8);
AT(juesuan_place, line, 12);
AT(juesuan_place, claim, 16);
AT(juesuan_place, form, 24);
AT(juesuan_place, table, 32);
AT(juesuan_place, row, 48);
AT(juesuan_place, column, 64);
AT(juesuan_place, part, 80);
AT(juesuan_place, text, 96);
AT(juesuan_place, figure, 112);

SIZE(juesuan_shared, 40);
AT(juesuan_shared, struct_size, 0);
AT(juesuan_shared, reserved, 4);
AT(juesuan_shared, figure_count, 8);
AT(juesuan_shared, finding_count, 16);
AT(juesuan_shared, message, 24);

SIZE(juesuan_selector, 40);
AT(juesuan_selector, struct_size, 0);
AT(juesuan_selector, sign, 4);
AT(juesuan_selector, years, 8);
AT(juesuan_selector, stages, 12);
AT(juesuan_selector, flows, 16);
AT(juesuan_selector, sources, 20);
AT(juesuan_selector, kinds, 24);
AT(juesuan_selector, natures, 28);
AT(juesuan_selector, function, 32);
AT(juesuan_selector, economic, 36);

SIZE(juesuan_evaluation, 24);
AT(juesuan_evaluation, struct_size, 0);
AT(juesuan_evaluation, state, 4);
AT(juesuan_evaluation, lower_bound, 8);
AT(juesuan_evaluation, reserved, 12);
AT(juesuan_evaluation, amount, 16);

SIZE(juesuan_explained, 152);
AT(juesuan_explained, struct_size, 0);
AT(juesuan_explained, comparison, 4);
AT(juesuan_explained, ratio_state, 8);
AT(juesuan_explained, difference_state, 12);
AT(juesuan_explained, ratio, 16);
AT(juesuan_explained, difference, 24);
AT(juesuan_explained, figure_count, 32);
AT(juesuan_explained, rule_count, 40);
AT(juesuan_explained, place, 48);
AT(juesuan_explained, name, 64);
AT(juesuan_explained, code, 80);
AT(juesuan_explained, line, 84);
AT(juesuan_explained, table, 88);
AT(juesuan_explained, row, 104);
AT(juesuan_explained, column, 120);
AT(juesuan_explained, claim, 136);

SIZE(juesuan_explained_figure, 104);
AT(juesuan_explained_figure, struct_size, 0);
AT(juesuan_explained_figure, state, 4);
AT(juesuan_explained_figure, unit, 8);
AT(juesuan_explained_figure, lower_bound, 12);
AT(juesuan_explained_figure, amount, 16);
AT(juesuan_explained_figure, entry_count, 24);
AT(juesuan_explained_figure, coarser_count, 32);
AT(juesuan_explained_figure, fact_count, 40);
AT(juesuan_explained_figure, part, 48);
AT(juesuan_explained_figure, published, 64);
AT(juesuan_explained_figure, formula, 80);
AT(juesuan_explained_figure, selector_count, 96);

SIZE(juesuan_explained_entry, 24);
AT(juesuan_explained_entry, struct_size, 0);
AT(juesuan_explained_entry, sign, 4);
AT(juesuan_explained_entry, index, 8);
AT(juesuan_explained_entry, fen, 16);

SIZE(juesuan_explained_fact, 32);
AT(juesuan_explained_fact, struct_size, 0);
AT(juesuan_explained_fact, reserved, 4);
AT(juesuan_explained_fact, amount, 8);
AT(juesuan_explained_fact, where, 16);

SIZE(juesuan_difference, 200);
AT(juesuan_difference, struct_size, 0);
AT(juesuan_difference, kind, 4);
AT(juesuan_difference, unit, 8);
AT(juesuan_difference, given, 12);
AT(juesuan_difference, exact, 16);
AT(juesuan_difference, prints, 24);
AT(juesuan_difference, printed, 32);
AT(juesuan_difference, code, 40);
AT(juesuan_difference, line, 44);
AT(juesuan_difference, table, 48);
AT(juesuan_difference, row, 64);
AT(juesuan_difference, column, 80);
AT(juesuan_difference, claim, 96);
AT(juesuan_difference, part, 112);
AT(juesuan_difference, text, 128);
AT(juesuan_difference, note, 144);
AT(juesuan_difference, message, 160);
AT(juesuan_difference, form, 176);
AT(juesuan_difference, place, 184);
#endif
