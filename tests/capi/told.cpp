#include "capi/told.hpp"

#include <array>
#include <vector>

namespace told {
namespace {

void table(Log& log, const juesuan_disclosure* disclosure, std::size_t index) {
  const auto table = log.get<juesuan_table>(juesuan_disclosure_table, disclosure, index);
  const std::string key(table.key.data, table.key.size);
  log.get<std::size_t>(juesuan_disclosure_find_table, disclosure, key.c_str());
  for (std::size_t at = 0; at < table.panel_count; ++at) {
    const auto panel = log.get<juesuan_panel>(juesuan_disclosure_panel, disclosure, index, at);
    for (std::size_t column = 0; column < panel.column_count; ++column) {
      log.get<juesuan_column>(juesuan_disclosure_column, disclosure, index, at, column);
    }
    for (std::size_t row = 0; row < panel.row_count; ++row) {
      log.get<juesuan_row>(juesuan_disclosure_row, disclosure, index, at, row);
      for (std::size_t column = 0; column < panel.column_count; ++column) {
        log.get<juesuan_cell>(juesuan_disclosure_cell, disclosure, index, at, row, column);
      }
    }
  }
}

void sections(Log& log, const juesuan_disclosure* disclosure) {
  const auto count = log.get<std::size_t>(juesuan_disclosure_section_count, disclosure);
  for (std::size_t section = 0; section < count; ++section) {
    const auto found = log.get<juesuan_section>(juesuan_disclosure_section, disclosure, section);
    for (std::size_t paragraph = 0; paragraph < found.paragraph_count; ++paragraph) {
      log.add(
          log.get<juesuan_string>(juesuan_disclosure_paragraph, disclosure, section, paragraph));
    }
  }
}

void forms(Log& log, const juesuan_disclosure* disclosure) {
  const auto count = log.get<std::size_t>(juesuan_disclosure_form_count, disclosure);
  for (std::size_t form = 0; form < count; ++form) {
    const auto found = log.get<juesuan_form>(juesuan_disclosure_form, disclosure, form);
    log.get<juesuan_project>(juesuan_disclosure_form_project, disclosure, form);
    for (int row = JUESUAN_FUNDING_TOTAL; row <= JUESUAN_FUNDING_OTHER; ++row) {
      log.get<juesuan_funding>(juesuan_disclosure_form_funding, disclosure, form, row);
    }
    for (std::size_t indicator = 0; indicator < found.indicator_count; ++indicator) {
      log.get<juesuan_indicator>(juesuan_disclosure_form_indicator, disclosure, form, indicator);
    }
  }
}

void claims(Log& log, const juesuan_disclosure* disclosure) {
  const auto count = log.get<std::size_t>(juesuan_disclosure_claim_count, disclosure);
  for (std::size_t claim = 0; claim < count; ++claim) {
    const auto found = log.get<juesuan_claim>(juesuan_disclosure_claim, disclosure, claim);
    log.get<std::size_t>(juesuan_disclosure_find_claim, disclosure, found.id.data, found.id.size);
  }
}

void findings(Log& log, const juesuan_report* report, std::int32_t list) {
  const auto count = log.get<std::size_t>(juesuan_report_finding_count, report, list);
  for (std::size_t at = 0; at < count; ++at) {
    const auto finding = log.get<juesuan_finding>(juesuan_report_finding, report, list, at);
    log.add(finding.message);
    for (std::size_t place = 0; place < finding.place_count; ++place) {
      log.add(log.get<juesuan_place>(juesuan_report_place, report, list, at, place).text);
    }
  }
}

void shared(Log& log, const juesuan_report* report) {
  const auto count = log.get<std::size_t>(juesuan_report_shared_count, report);
  for (std::size_t at = 0; at < count; ++at) {
    const auto group = log.get<juesuan_shared>(juesuan_report_shared, report, at);
    log.add(group.message);
    for (std::size_t figure = 0; figure < group.figure_count; ++figure) {
      log.add(log.get<juesuan_place>(juesuan_report_shared_place, report, at, figure).text);
      log.get_both<std::int32_t, juesuan_interval>(juesuan_report_shared_interval, report, at,
                                                   figure);
    }
    for (std::size_t index = 0; index < group.finding_count; ++index) {
      log.get<std::size_t>(juesuan_report_shared_finding, report, at, index);
    }
  }
}

void terms(Log& log, std::int32_t enumeration) {
  const auto count = log.get<std::size_t>(juesuan_term_count, enumeration);
  for (std::size_t at = 0; at < count; ++at) {
    const auto term = log.get<juesuan_term>(juesuan_term_at, enumeration, at);
    log.get<std::int32_t>(juesuan_term_find, enumeration, term.token.data, term.token.size);
  }
}

void rules(Log& log) {
  const auto count = log.get<std::size_t>(juesuan_rule_count);
  for (std::size_t at = 0; at < count; ++at) {
    const auto rule = log.get<juesuan_rule>(juesuan_rule_at, at);
    for (std::size_t term = 0; term < rule.term_count; ++term) {
      log.get<juesuan_rule_term>(juesuan_rule_term_at, at, term);
    }
  }
}

void figures(Log& log) {
  for (int figure = JUESUAN_FIGURE_GRAND_TOTAL; figure <= JUESUAN_FIGURE_AGENCY_OPERATION;
       ++figure) {
    const auto count = log.get<std::size_t>(juesuan_figure_selector_count, figure);
    for (std::size_t at = 0; at < count; ++at) {
      const auto selector = log.get<juesuan_selector>(juesuan_figure_selector, figure, at);
      log.render(juesuan_formula_text, &selector, std::size_t{1}, 2024);
    }
  }
}

void forms(Log& log, const juesuan_accounts* accounts) {
  const auto count = log.get<std::size_t>(juesuan_accounts_project_count, accounts);
  for (std::size_t project = 0; project < count; ++project) {
    log.add(log.get<juesuan_project>(juesuan_accounts_project, accounts, project).goal);
    for (int row = JUESUAN_FUNDING_TOTAL; row <= JUESUAN_FUNDING_OTHER; ++row) {
      log.get<juesuan_funding>(juesuan_accounts_funding, accounts, project, row);
    }
    const auto indicators =
        log.get<std::size_t>(juesuan_accounts_indicator_count, accounts, project);
    for (std::size_t at = 0; at < indicators; ++at) {
      log.get<juesuan_indicator>(juesuan_accounts_indicator, accounts, project, at);
    }
  }
}

void words(Log& log, const juesuan_accounts* accounts) {
  for (int kind = JUESUAN_ENTITY_SUPERVISOR; kind <= JUESUAN_ENTITY_OFFICE; ++kind) {
    const auto count = log.get<std::size_t>(juesuan_accounts_text_count, accounts, kind);
    for (std::size_t at = 0; at < count; ++at) {
      log.add(log.get<juesuan_string>(juesuan_accounts_text, accounts, kind, at));
    }
  }
  const auto reasons = log.get<std::size_t>(juesuan_accounts_reason_count, accounts);
  for (std::size_t at = 0; at < reasons; ++at) {
    log.add(log.get<juesuan_reason>(juesuan_accounts_reason, accounts, at).text);
  }
  for (int list = JUESUAN_CLASSIFICATION_FUNCTION; list <= JUESUAN_CLASSIFICATION_ECONOMIC;
       ++list) {
    const auto names = log.get<std::size_t>(juesuan_accounts_name_count, accounts, list);
    for (std::size_t at = 0; at < names; ++at) {
      log.add(log.get<juesuan_code>(juesuan_accounts_name, accounts, list, at).name);
    }
  }
}

void texts(Log& log, const juesuan_disclosure* disclosure) {
  for (int list = JUESUAN_TEXT_CONTENTS; list <= JUESUAN_TEXT_LISTED_PROJECTS; ++list) {
    const auto count = log.get<std::size_t>(juesuan_disclosure_text_count, disclosure, list);
    for (std::size_t at = 0; at < count; ++at) {
      log.add(log.get<juesuan_string>(juesuan_disclosure_text, disclosure, list, at));
    }
  }
  const auto paragraphs =
      log.get<std::size_t>(juesuan_disclosure_published_paragraph_count, disclosure);
  for (std::size_t at = 0; at < paragraphs; ++at) {
    log.get<juesuan_paragraph>(juesuan_disclosure_published_paragraph, disclosure, at);
  }
  const auto blocks = log.get<std::size_t>(juesuan_disclosure_block_count, disclosure);
  for (std::size_t at = 0; at < blocks; ++at) {
    log.add(log.get<juesuan_block>(juesuan_disclosure_block, disclosure, at).text);
  }
}

}  // namespace

Log numbers() {
  Log log;
  log.add(juesuan_version());
  log.add(juesuan_status_name(JUESUAN_E_RANGE));
  log.add(std::to_string(juesuan_abi_version()));
  log.get<std::int64_t>(juesuan_parse_amount, "12.34", 5U, JUESUAN_MONEY_YUAN, 0U);
  log.get<std::int64_t>(juesuan_publish, 123456789);
  log.get_both<std::int32_t, std::int64_t>(juesuan_percent, 1, 3);
  log.get_both<std::int64_t, juesuan_interval>(juesuan_print_amount, 123456789,
                                               JUESUAN_MONEY_WANYUAN, 2U);
  log.get<std::int64_t>(juesuan_parse_percent, "12.3%", 5U);
  std::array<char, JUESUAN_NUMBER_TEXT_MAX> text{};
  log.get<std::size_t>(juesuan_format_amount, 1234, JUESUAN_MONEY_WANYUAN, 0U, text.data(),
                       text.size());
  log.get<std::size_t>(juesuan_format_hundredths, 1234, 0U, text.data(), text.size());
  return log;
}

Log catalogue() {
  Log log;
  for (int list = JUESUAN_CLASSIFICATION_FUNCTION; list <= JUESUAN_CLASSIFICATION_ECONOMIC;
       ++list) {
    const auto count = log.get<std::size_t>(juesuan_catalogue_count, list);
    for (std::size_t at = 0; at < count; at += 10) {
      const auto code = log.get<juesuan_code>(juesuan_catalogue_code, list, at);
      log.get<juesuan_code>(juesuan_catalogue_find, list, code.code);
    }
  }
  log.get<std::int32_t>(juesuan_catalogue_fund, 22301U);
  for (int enumeration = JUESUAN_ENUMERATION_STAGE; enumeration <= JUESUAN_ENUMERATION_NOTICE_KIND;
       ++enumeration) {
    terms(log, enumeration);
  }
  rules(log);
  figures(log);
  const auto profiles = log.get<std::size_t>(juesuan_profile_built_in_count);
  for (std::size_t at = 0; at < profiles; ++at) {
    const auto name = log.get<juesuan_string>(juesuan_profile_built_in_name, at);
    log.add(all(make<juesuan_profile>(juesuan_profile_built_in, name.data, name.size).get()).bytes);
  }
  return log;
}

Log all(const juesuan_profile* profile) {
  Log log;
  // The pointer is that of a handle which need not be shared.
  juesuan_string name{};
  log.count(juesuan_profile_name(profile, &name, nullptr));
  log.add(name);
  return log;
}

Log all(const juesuan_accounts* accounts) {
  Log log;
  const auto count = log.get<std::size_t>(juesuan_accounts_entry_count, accounts);
  std::vector<juesuan_entry> entries(count);
  log.count(
      juesuan_accounts_entries(accounts, 0, count, entries.data(), sizeof entries[0], nullptr));
  for (const juesuan_entry& entry : entries) log.bytes += std::to_string(entry.fen);
  log.add(log.get<juesuan_entity>(juesuan_accounts_entity, accounts).name);
  log.get_both<std::int32_t, std::int64_t>(juesuan_accounts_count, accounts,
                                           JUESUAN_COUNT_VEHICLES_KEPT);
  log.get_both<std::int32_t, std::int64_t>(juesuan_accounts_procurement, accounts,
                                           JUESUAN_PROCUREMENT_GOODS);
  log.get_both<std::int32_t, std::int64_t>(juesuan_accounts_asset, accounts,
                                           JUESUAN_ASSET_LARGE_EQUIPMENT);
  log.get_both<std::int32_t, std::int64_t>(juesuan_accounts_stated, accounts, 2023,
                                           JUESUAN_FIGURE_THREE_PUBLIC);
  log.get<juesuan_self_evaluation>(juesuan_accounts_self_evaluation, accounts);
  words(log, accounts);
  forms(log, accounts);
  const juesuan_selector everything{sizeof everything, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  log.get<juesuan_evaluation>(juesuan_evaluate, accounts, &everything, std::size_t{1});
  log.get<std::int32_t>(juesuan_accounts_match, accounts, std::size_t{0}, &everything);
  return log;
}

Log all(const juesuan_disclosure* disclosure) {
  Log log;
  log.get<std::int32_t>(juesuan_disclosure_origin, disclosure);
  log.get<juesuan_entity>(juesuan_disclosure_entity, disclosure);
  log.get_both<std::int32_t, std::int64_t>(juesuan_disclosure_count, disclosure,
                                           JUESUAN_COUNT_VEHICLES_KEPT);
  log.get_both<std::int32_t, std::int64_t>(juesuan_disclosure_asset, disclosure,
                                           JUESUAN_ASSET_LARGE_EQUIPMENT);
  const auto tables = log.get<std::size_t>(juesuan_disclosure_table_count, disclosure);
  for (std::size_t at = 0; at < tables; ++at) table(log, disclosure, at);
  const auto notices = log.get<std::size_t>(juesuan_disclosure_notice_count, disclosure);
  for (std::size_t at = 0; at < notices; ++at) {
    log.add(log.get<juesuan_notice>(juesuan_disclosure_notice, disclosure, at).message);
  }
  const auto unreadable = log.get<std::size_t>(juesuan_disclosure_unreadable_count, disclosure);
  for (std::size_t at = 0; at < unreadable; ++at) {
    log.add(log.get<juesuan_unreadable>(juesuan_disclosure_unreadable, disclosure, at).where);
  }
  log.get<juesuan_particulars>(juesuan_disclosure_particulars, disclosure);
  log.get<juesuan_cell_place>(juesuan_disclosure_find_cell, disclosure, "revenue", "total",
                              "amount");
  texts(log, disclosure);
  claims(log, disclosure);
  sections(log, disclosure);
  forms(log, disclosure);
  log.render(juesuan_render_published, disclosure);
  return log;
}

Log all(const juesuan_report* report) {
  Log log;
  const auto rules = log.get<std::size_t>(juesuan_report_rule_count, report);
  for (std::size_t rule = 0; rule < rules; ++rule) {
    log.add(log.get<juesuan_rule>(juesuan_report_rule, report, rule).meaning);
    log.get<juesuan_coverage>(juesuan_report_coverage, report, rule);
  }
  findings(log, report, JUESUAN_LIST_FINDINGS);
  findings(log, report, JUESUAN_LIST_CLASH);
  shared(log, report);
  const auto off = log.get<std::size_t>(juesuan_report_switched_off_count, report);
  for (std::size_t at = 0; at < off; ++at) {
    log.add(log.get<juesuan_switched_off>(juesuan_report_switched_off, report, at).reason);
  }
  log.get<std::int32_t>(juesuan_report_joint, report);
  log.get_both<const std::int64_t*, std::size_t>(juesuan_report_witness, report);
  log.get_both<const juesuan_interval*, std::size_t>(juesuan_report_ranges, report);
  log.get<std::size_t>(juesuan_report_failures, report, JUESUAN_SEVERITY_WARNING);
  log.render(juesuan_render_report, report, JUESUAN_REPORT_JSON);
  return log;
}

Log all(const juesuan_explanation* explanation) {
  Log log;
  const auto summary = log.get<juesuan_explained>(juesuan_explanation_summary, explanation);
  for (std::size_t at = 0; at < summary.figure_count; ++at) {
    const auto figure =
        log.get<juesuan_explained_figure>(juesuan_explanation_figure, explanation, at);
    for (std::size_t entry = 0; entry < figure.entry_count; ++entry) {
      log.get<juesuan_explained_entry>(juesuan_explanation_entry, explanation, at,
                                       JUESUAN_LIST_ENTRIES, entry);
    }
    for (std::size_t part = 0; part < figure.selector_count; ++part) {
      log.get<juesuan_selector>(juesuan_explanation_selector, explanation, at, part);
    }
    for (std::size_t fact = 0; fact < figure.fact_count; ++fact) {
      log.get<juesuan_explained_fact>(juesuan_explanation_fact, explanation, at, fact);
    }
  }
  for (std::size_t rule = 0; rule < summary.rule_count; ++rule) {
    log.get<juesuan_rule>(juesuan_explanation_rule, explanation, rule);
  }
  log.render(juesuan_render_explanation, explanation, JUESUAN_REPORT_JSON);
  return log;
}

Log all(const juesuan_differences* differences) {
  Log log;
  const auto count =
      log.get_both<std::size_t, std::size_t>(juesuan_differences_count, differences).first;
  for (std::size_t at = 0; at < count; ++at) {
    log.add(log.get<juesuan_difference>(juesuan_differences_at, differences, at).message);
  }
  log.render(juesuan_render_diff, differences, JUESUAN_REPORT_JSON);
  return log;
}

}  // namespace told
