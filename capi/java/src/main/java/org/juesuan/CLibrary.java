package org.juesuan;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/**
 * The functions of juesuan.h under their own names, through JNA's direct mapping: a size_t is a
 * long and an unsigned number the signed one of its bits.
 */
final class CLibrary {
  static final int ABI_VERSION = 1;
  static final int NUMBER_TEXT_MAX = 26;

  /** The juesuan_string that a function returns. */
  @Structure.FieldOrder({"data", "size"})
  public static final class Slice extends Structure implements Structure.ByValue {
    public Pointer data;
    public long size;
  }

  static {
    if (Native.POINTER_SIZE != Long.BYTES || Native.SIZE_T_SIZE != Long.BYTES) {
      throw new UnsatisfiedLinkError("juesuan: expected a 64-bit platform");
    }
    Native.register(CLibrary.class, library());
    int found = juesuan_abi_version();
    if (found != ABI_VERSION) {
      throw new UnsatisfiedLinkError(
          "juesuan: made for version " + ABI_VERSION + " of the C interface, found " + found);
    }
  }

  private CLibrary() {}

  private static NativeLibrary library() {
    String path = System.getProperty("juesuan.library");
    if (path != null) {
      return NativeLibrary.getInstance(path);
    }
    try {
      return NativeLibrary.getInstance("libjuesuan_c.so." + ABI_VERSION);
    } catch (UnsatisfiedLinkError absent) {
      return unversioned(absent);
    }
  }

  /** Where files of libraries are named otherwise. */
  private static NativeLibrary unversioned(UnsatisfiedLinkError absent) {
    try {
      return NativeLibrary.getInstance("juesuan_c");
    } catch (UnsatisfiedLinkError failure) {
      failure.addSuppressed(absent);
      throw failure;
    }
  }

  // status and error
  static native Pointer juesuan_status_name(int status);
  static native Pointer juesuan_version();
  static native int juesuan_abi_version();

  // numbers as text
  static native int juesuan_parse_amount(
      Pointer text, long textSize, int unit, int style, Pointer fen, Pointer error);
  static native int juesuan_format_amount(
      long fen, int unit, int style, Pointer text, long capacity, Pointer size, Pointer error);
  static native int juesuan_publish(long fen, Pointer hundredths, Pointer error);
  static native int juesuan_print_amount(
      long fen, int unit, int places, Pointer printed, Pointer interval, Pointer error);
  static native int juesuan_percent(
      long part, long base, Pointer state, Pointer hundredths, Pointer error);
  static native int juesuan_parse_percent(
      Pointer text, long textSize, Pointer hundredths, Pointer error);
  static native int juesuan_format_hundredths(
      long hundredths, int style, Pointer text, long capacity, Pointer size, Pointer error);

  // accounts
  static native int juesuan_accounts_create(
      Pointer name, long nameSize, int year, int nature, Pointer accounts, Pointer error);
  static native int juesuan_accounts_from_document(
      Pointer bytes, long size, int format, Pointer accounts, Pointer error);
  static native int juesuan_accounts_from_file(Pointer path, Pointer accounts, Pointer error);
  static native int juesuan_accounts_add_entries(
      Pointer accounts, Pointer entries, long count, long entrySize, Pointer error);
  static native int juesuan_accounts_add_csv(
      Pointer accounts, Pointer bytes, long size, Pointer error);
  static native int juesuan_accounts_set_count(
      Pointer accounts, int count, long value, Pointer error);
  static native int juesuan_accounts_set_procurement(
      Pointer accounts, int line, long fen, Pointer error);
  static native int juesuan_accounts_set_asset(
      Pointer accounts, int asset, long value, Pointer error);
  static native int juesuan_accounts_set_stated(
      Pointer accounts, int year, int figure, long fen, Pointer error);
  static native int juesuan_accounts_set_scope(Pointer accounts, int scope, Pointer error);
  static native int juesuan_accounts_add_text(
      Pointer accounts, int kind, Pointer text, long textSize, Pointer error);
  static native int juesuan_accounts_set_reason(
      Pointer accounts, Pointer claim, long claimSize, Pointer text, long textSize, Pointer error);
  static native int juesuan_accounts_set_self_evaluation(
      Pointer accounts, Pointer stated, Pointer error);
  static native int juesuan_accounts_add_project(Pointer accounts, Pointer project, Pointer error);
  static native int juesuan_accounts_set_funding(
      Pointer accounts, int row, Pointer funding, Pointer error);
  static native int juesuan_accounts_add_indicator(
      Pointer accounts, Pointer indicator, Pointer error);
  static native int juesuan_accounts_name_function(
      Pointer accounts, int code, Pointer name, long nameSize, Pointer error);
  static native int juesuan_accounts_name_economic(
      Pointer accounts, int code, Pointer name, long nameSize, Pointer error);
  static native int juesuan_accounts_merge(Pointer accounts, Pointer other, Pointer error);
  static native int juesuan_accounts_entry_count(Pointer accounts, Pointer count, Pointer error);
  static native int juesuan_accounts_entries(
      Pointer accounts, long first, long count, Pointer entries, long entrySize, Pointer error);
  static native int juesuan_accounts_entity(Pointer accounts, Pointer out, Pointer error);
  static native int juesuan_accounts_count(
      Pointer accounts, int count, Pointer given, Pointer value, Pointer error);
  static native int juesuan_accounts_procurement(
      Pointer accounts, int line, Pointer given, Pointer fen, Pointer error);
  static native int juesuan_accounts_asset(
      Pointer accounts, int asset, Pointer given, Pointer value, Pointer error);
  static native int juesuan_accounts_stated(
      Pointer accounts, int year, int figure, Pointer given, Pointer fen, Pointer error);
  static native int juesuan_accounts_text_count(
      Pointer accounts, int kind, Pointer count, Pointer error);
  static native int juesuan_accounts_text(
      Pointer accounts, int kind, long index, Pointer text, Pointer error);
  static native int juesuan_accounts_reason_count(Pointer accounts, Pointer count, Pointer error);
  static native int juesuan_accounts_reason(
      Pointer accounts, long index, Pointer out, Pointer error);
  static native int juesuan_accounts_self_evaluation(Pointer accounts, Pointer out, Pointer error);
  static native int juesuan_accounts_project_count(Pointer accounts, Pointer count, Pointer error);
  static native int juesuan_accounts_project(
      Pointer accounts, long project, Pointer out, Pointer error);
  static native int juesuan_accounts_funding(
      Pointer accounts, long project, int row, Pointer out, Pointer error);
  static native int juesuan_accounts_indicator_count(
      Pointer accounts, long project, Pointer count, Pointer error);
  static native int juesuan_accounts_indicator(
      Pointer accounts, long project, long indicator, Pointer out, Pointer error);
  static native void juesuan_accounts_free(Pointer accounts);

  // catalogue and terms
  static native int juesuan_catalogue_count(int classification, Pointer count, Pointer error);
  static native int juesuan_catalogue_code(
      int classification, long index, Pointer out, Pointer error);
  static native int juesuan_catalogue_find(
      int classification, int code, Pointer out, Pointer error);
  static native int juesuan_catalogue_fund(int function, Pointer source, Pointer error);
  static native int juesuan_accounts_name_count(
      Pointer accounts, int classification, Pointer count, Pointer error);
  static native int juesuan_accounts_name(
      Pointer accounts, int classification, long index, Pointer out, Pointer error);
  static native int juesuan_term_count(int enumeration, Pointer count, Pointer error);
  static native int juesuan_term_at(int enumeration, long index, Pointer out, Pointer error);
  static native int juesuan_term_find(
      int enumeration, Pointer text, long textSize, Pointer value, Pointer error);

  // profile
  static native int juesuan_profile_built_in(
      Pointer name, long nameSize, Pointer profile, Pointer error);
  static native int juesuan_profile_from_bytes(
      Pointer bytes, long size, Pointer profile, Pointer error);
  static native int juesuan_profile_name(Pointer profile, Pointer name, Pointer error);
  static native void juesuan_profile_free(Pointer profile);
  static native int juesuan_profile_built_in_count(Pointer count, Pointer error);
  static native int juesuan_profile_built_in_name(long index, Pointer name, Pointer error);

  // disclosure
  static native int juesuan_derive(
      Pointer accounts, Pointer options, Pointer disclosure, Pointer error);
  static native void juesuan_disclosure_free(Pointer disclosure);
  static native int juesuan_disclosure_origin(Pointer disclosure, Pointer origin, Pointer error);
  static native int juesuan_disclosure_entity(Pointer disclosure, Pointer out, Pointer error);
  static native int juesuan_disclosure_count(
      Pointer disclosure, int count, Pointer given, Pointer value, Pointer error);
  static native int juesuan_disclosure_asset(
      Pointer disclosure, int asset, Pointer given, Pointer value, Pointer error);
  static native int juesuan_disclosure_table_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_find_table(
      Pointer disclosure, Pointer key, Pointer index, Pointer error);
  static native int juesuan_disclosure_table(
      Pointer disclosure, long table, Pointer out, Pointer error);
  static native int juesuan_disclosure_panel(
      Pointer disclosure, long table, long panel, Pointer out, Pointer error);
  static native int juesuan_disclosure_column(
      Pointer disclosure, long table, long panel, long column, Pointer out, Pointer error);
  static native int juesuan_disclosure_row(
      Pointer disclosure, long table, long panel, long row, Pointer out, Pointer error);
  static native int juesuan_disclosure_cell(
      Pointer disclosure, long table, long panel, long row, long column, Pointer out,
      Pointer error);
  static native int juesuan_disclosure_find_cell(
      Pointer disclosure, Pointer table, Pointer row, Pointer column, Pointer out, Pointer error);
  static native int juesuan_disclosure_notice_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_notice(
      Pointer disclosure, long notice, Pointer out, Pointer error);
  static native int juesuan_is_published(
      Pointer bytes, long size, Pointer published, Pointer error);
  static native int juesuan_published_from_bytes(
      Pointer bytes, long size, Pointer disclosure, Pointer error);
  static native int juesuan_extract(
      Pointer bytes, long size, Pointer profile, Pointer disclosure, Pointer error);
  static native int juesuan_disclosure_unreadable_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_unreadable(
      Pointer disclosure, long index, Pointer out, Pointer error);
  static native int juesuan_disclosure_text_count(
      Pointer disclosure, int list, Pointer count, Pointer error);
  static native int juesuan_disclosure_text(
      Pointer disclosure, int list, long index, Pointer text, Pointer error);
  static native int juesuan_disclosure_published_paragraph_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_published_paragraph(
      Pointer disclosure, long paragraph, Pointer out, Pointer error);
  static native int juesuan_disclosure_particulars(Pointer disclosure, Pointer out, Pointer error);

  // claims, sections, forms
  static native int juesuan_disclosure_claim_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_claim(
      Pointer disclosure, long claim, Pointer out, Pointer error);
  static native int juesuan_disclosure_find_claim(
      Pointer disclosure, Pointer id, long idSize, Pointer index, Pointer error);
  static native int juesuan_disclosure_section_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_section(
      Pointer disclosure, long section, Pointer out, Pointer error);
  static native int juesuan_disclosure_paragraph(
      Pointer disclosure, long section, long paragraph, Pointer text, Pointer error);
  static native int juesuan_disclosure_block_count(
      Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_block(
      Pointer disclosure, long block, Pointer out, Pointer error);
  static native int juesuan_disclosure_form_count(Pointer disclosure, Pointer count, Pointer error);
  static native int juesuan_disclosure_form(
      Pointer disclosure, long form, Pointer out, Pointer error);
  static native int juesuan_disclosure_form_project(
      Pointer disclosure, long form, Pointer out, Pointer error);
  static native int juesuan_disclosure_form_funding(
      Pointer disclosure, long form, int row, Pointer out, Pointer error);
  static native int juesuan_disclosure_form_indicator(
      Pointer disclosure, long form, long indicator, Pointer out, Pointer error);

  // rendering
  static native int juesuan_render_table(
      Pointer disclosure, long table, int format, Pointer buffer, Pointer error);
  static native int juesuan_render(Pointer disclosure, int format, Pointer buffer, Pointer error);
  static native int juesuan_render_published(Pointer disclosure, Pointer buffer, Pointer error);
  static native Slice juesuan_buffer_string(Pointer buffer);
  static native void juesuan_buffer_free(Pointer buffer);

  // checks
  static native int juesuan_check(
      Pointer disclosure, Pointer options, Pointer report, Pointer error);
  static native void juesuan_report_free(Pointer report);
  static native int juesuan_rule_count(Pointer count, Pointer error);
  static native int juesuan_rule_at(long rule, Pointer out, Pointer error);
  static native int juesuan_rule_term_at(long rule, long term, Pointer out, Pointer error);
  static native int juesuan_report_rule_count(Pointer report, Pointer count, Pointer error);
  static native int juesuan_report_rule(Pointer report, long rule, Pointer out, Pointer error);
  static native int juesuan_report_coverage(Pointer report, long rule, Pointer out, Pointer error);
  static native int juesuan_report_finding_count(
      Pointer report, int list, Pointer count, Pointer error);
  static native int juesuan_report_finding(
      Pointer report, int list, long finding, Pointer out, Pointer error);
  static native int juesuan_report_place(
      Pointer report, int list, long finding, long place, Pointer out, Pointer error);
  static native int juesuan_report_shared_count(Pointer report, Pointer count, Pointer error);
  static native int juesuan_report_shared(Pointer report, long shared, Pointer out, Pointer error);
  static native int juesuan_report_shared_place(
      Pointer report, long shared, long figure, Pointer out, Pointer error);
  static native int juesuan_report_shared_interval(
      Pointer report, long shared, long figure, Pointer given, Pointer interval, Pointer error);
  static native int juesuan_report_shared_finding(
      Pointer report, long shared, long index, Pointer finding, Pointer error);
  static native int juesuan_report_switched_off_count(Pointer report, Pointer count, Pointer error);
  static native int juesuan_report_switched_off(
      Pointer report, long index, Pointer out, Pointer error);
  static native int juesuan_report_joint(Pointer report, Pointer joint, Pointer error);
  static native int juesuan_report_witness(
      Pointer report, Pointer fen, Pointer count, Pointer error);
  static native int juesuan_report_ranges(
      Pointer report, Pointer ranges, Pointer count, Pointer error);
  static native int juesuan_report_failures(
      Pointer report, int leastSeverity, Pointer count, Pointer error);
  static native int juesuan_render_report(
      Pointer report, int format, Pointer buffer, Pointer error);
  static native int juesuan_evaluate(
      Pointer accounts, Pointer selectors, long count, Pointer out, Pointer error);
  static native int juesuan_formula_text(
      Pointer selectors, long count, int year, Pointer buffer, Pointer error);
  static native int juesuan_figure_selector_count(int figure, Pointer count, Pointer error);
  static native int juesuan_figure_selector(int figure, long index, Pointer out, Pointer error);
  static native int juesuan_accounts_match(
      Pointer accounts, long entry, Pointer selector, Pointer match, Pointer error);

  // explanations
  static native int juesuan_explain_cell(
      Pointer accounts, Pointer disclosure, Pointer table, Pointer row, Pointer column,
      Pointer explanation, Pointer error);
  static native int juesuan_explain_claim(
      Pointer accounts, Pointer disclosure, Pointer id, long idSize, Pointer explanation,
      Pointer error);
  static native void juesuan_explanation_free(Pointer explanation);
  static native int juesuan_explanation_summary(Pointer explanation, Pointer out, Pointer error);
  static native int juesuan_explanation_figure(
      Pointer explanation, long figure, Pointer out, Pointer error);
  static native int juesuan_explanation_entry(
      Pointer explanation, long figure, int list, long entry, Pointer out, Pointer error);
  static native int juesuan_explanation_fact(
      Pointer explanation, long figure, long fact, Pointer out, Pointer error);
  static native int juesuan_explanation_selector(
      Pointer explanation, long figure, long index, Pointer out, Pointer error);
  static native int juesuan_explanation_rule(
      Pointer explanation, long rule, Pointer out, Pointer error);
  static native int juesuan_render_explanation(
      Pointer explanation, int format, Pointer buffer, Pointer error);

  // differences
  static native int juesuan_diff(
      Pointer derived, Pointer published, Pointer differences, Pointer error);
  static native void juesuan_differences_free(Pointer differences);
  static native int juesuan_differences_count(
      Pointer differences, Pointer count, Pointer compared, Pointer error);
  static native int juesuan_differences_at(
      Pointer differences, long index, Pointer out, Pointer error);
  static native int juesuan_render_diff(
      Pointer differences, int format, Pointer buffer, Pointer error);
}
