package org.juesuan;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What books say, or what somebody published: tables, claims, forms and text. It never changes, and
 * it keeps no reference to what it was made from. Many threads may call its methods at once.
 */
public final class Disclosure extends NativeObject {
  Disclosure(Pointer pointer) {
    super("disclosure", pointer, CLibrary::juesuan_disclosure_free);
  }

  /** Whether a JSON document says that it is a published disclosure. */
  public static boolean isPublished(byte[] document) {
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(document, "document");
      return call.int32(
              (out, error) ->
                  CLibrary.juesuan_is_published(bytes.data(), bytes.size(), out, error))
          != 0;
    }
  }

  /**
   * What somebody published, from a JSON document ("juesuan.published/1"). Its cells are the
   * intervals of what prints so; it has no sections and cannot be rendered but as published.
   */
  public static Disclosure fromPublished(byte[] document) {
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(document, "document");
      return new Disclosure(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_published_from_bytes(bytes.data(), bytes.size(), out, error)));
    }
  }

  /** What somebody published, from its plain text in the words of "qinghai-2024". */
  public static Disclosure extract(byte[] text) {
    return extract(text, null);
  }

  /**
   * What somebody published, from its plain text in UTF-8 with tabs between the fields of tables,
   * read in the words of the profile (null for "qinghai-2024"). Each line that could not be read is
   * a notice of kind "unread".
   */
  public static Disclosure extract(byte[] text, Profile profile) {
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(text, "text");
      Pointer words = profile == null ? Pointer.NULL : call.use(profile);
      return new Disclosure(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_extract(bytes.data(), bytes.size(), words, out, error)));
    }
  }

  /** Where its figures come from. */
  public Origin origin() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return Origin.of(
          call.int32((out, error) -> CLibrary.juesuan_disclosure_origin(disclosure, out, error)));
    }
  }

  /** Who discloses, as far as a published one says so. */
  public Entity entity() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return Entity.of(
          call.item(
              Layouts.ENTITY,
              (out, error) -> CLibrary.juesuan_disclosure_entity(disclosure, out, error)));
    }
  }

  /** A count of the text, empty where there is none. */
  public OptionalLong count(Count count) {
    int number = Codes.number(count, "count");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.stated(
          (given, value, error) ->
              CLibrary.juesuan_disclosure_count(disclosure, number, given, value, error));
    }
  }

  /** A count of 国有资产占用情况, empty where there is none. */
  public OptionalLong asset(Asset asset) {
    int number = Codes.number(asset, "asset");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.stated(
          (given, value, error) ->
              CLibrary.juesuan_disclosure_asset(disclosure, number, given, value, error));
    }
  }

  /** The published texts that are no numbers. */
  public List<Unreadable> unreadable() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) ->
                  CLibrary.juesuan_disclosure_unreadable_count(disclosure, out, error)),
          Layouts.UNREADABLE,
          (i, out, error) -> CLibrary.juesuan_disclosure_unreadable(disclosure, i, out, error),
          Unreadable::of);
    }
  }

  /** Everything that was noticed. */
  public List<Notice> notices() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_notice_count(disclosure, out, error)),
          Layouts.NOTICE,
          (i, out, error) -> CLibrary.juesuan_disclosure_notice(disclosure, i, out, error),
          Notice::of);
    }
  }

  /** The keys of the tables in order. */
  public List<String> tableKeys() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_table_count(disclosure, out, error)),
          Layouts.TABLE,
          (i, out, error) -> CLibrary.juesuan_disclosure_table(disclosure, i, out, error),
          table -> table.text("key"));
    }
  }

  /** The table of that key. */
  public Table table(String key) {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return Table.read(call, disclosure, findTable(call, disclosure, key));
    }
  }

  /** All claims in order. */
  public List<Claim> claims() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_claim_count(disclosure, out, error)),
          Layouts.CLAIM,
          (i, out, error) -> CLibrary.juesuan_disclosure_claim(disclosure, i, out, error),
          Claim::of);
    }
  }

  /** The claim of that id. */
  public Claim claim(String id) {
    try (Call call = new Call()) {
      Call.Text wanted = call.text(id, "id");
      Pointer disclosure = call.use(this);
      long index =
          call.int64(
              (out, error) ->
                  CLibrary.juesuan_disclosure_find_claim(
                      disclosure, wanted.data(), wanted.size(), out, error));
      return Claim.of(
          call.item(
              Layouts.CLAIM,
              (out, error) -> CLibrary.juesuan_disclosure_claim(disclosure, index, out, error)));
    }
  }

  /** The headings of the document in order. */
  public List<Section> sections() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      int count =
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_section_count(disclosure, out, error));
      List<Section> sections = new ArrayList<>(count);
      Struct section = call.struct(Layouts.SECTION);
      for (int i = 0; i < count; ++i) {
        call.check(
            CLibrary.juesuan_disclosure_section(disclosure, i, section.pointer(), call.error()));
        sections.add(Section.read(call, disclosure, i, section));
      }
      return Collections.unmodifiableList(sections);
    }
  }

  /** A paragraph of a section, both counted from 0. */
  public String paragraph(int section, int paragraph) {
    int inside = Call.unsigned(section, "section");
    int index = Call.unsigned(paragraph, "paragraph");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.string(
          (out, error) ->
              CLibrary.juesuan_disclosure_paragraph(disclosure, inside, index, out, error));
    }
  }

  /** The self-evaluation forms as the unit filled them in. */
  public List<Form> forms() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      int count =
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_form_count(disclosure, out, error));
      List<Form> forms = new ArrayList<>(count);
      for (int i = 0; i < count; ++i) {
        forms.add(Form.read(call, disclosure, i));
      }
      return Collections.unmodifiableList(forms);
    }
  }

  /** The place of the cell that keys name, a row also by its code or its line (行次). */
  public CellPlace findCell(String table, String row, String column) {
    try (Call call = new Call()) {
      Pointer tableKey = call.terminated(table, "table");
      Pointer rowKey = call.terminated(row, "row");
      Pointer columnKey = call.terminated(column, "column");
      Pointer disclosure = call.use(this);
      return CellPlace.of(
          call.item(
              Layouts.CELL_PLACE,
              (out, error) ->
                  CLibrary.juesuan_disclosure_find_cell(
                      disclosure, tableKey, rowKey, columnKey, out, error)));
    }
  }

  /** Texts of a published disclosure. */
  public List<String> texts(TextList which) {
    int list = Codes.number(which, "which");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.strings(
          call.size(
              (out, error) ->
                  CLibrary.juesuan_disclosure_text_count(disclosure, list, out, error)),
          (i, out, error) -> CLibrary.juesuan_disclosure_text(disclosure, list, i, out, error));
    }
  }

  /** The paragraphs of a published disclosure; those of a derived one are of its sections. */
  public List<PublishedParagraph> publishedParagraphs() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) ->
                  CLibrary.juesuan_disclosure_published_paragraph_count(disclosure, out, error)),
          Layouts.PARAGRAPH,
          (i, out, error) ->
              CLibrary.juesuan_disclosure_published_paragraph(disclosure, i, out, error),
          PublishedParagraph::of);
    }
  }

  /** What the disclosure tells besides. */
  public Particulars particulars() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return Particulars.of(
          call.item(
              Layouts.PARTICULARS,
              (out, error) -> CLibrary.juesuan_disclosure_particulars(disclosure, out, error)));
    }
  }

  /** The document piece by piece, in reading order. */
  public List<Block> blocks() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_disclosure_block_count(disclosure, out, error)),
          Layouts.BLOCK,
          (i, out, error) -> CLibrary.juesuan_disclosure_block(disclosure, i, out, error),
          Block::of);
    }
  }

  /** The whole disclosure as one text. */
  public String render(RenderFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.rendered((out, error) -> CLibrary.juesuan_render(disclosure, number, out, error));
    }
  }

  /** The table of that key as one text. */
  public String renderTable(String key, RenderFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      long table = findTable(call, disclosure, key);
      return call.rendered(
          (out, error) -> CLibrary.juesuan_render_table(disclosure, table, number, out, error));
    }
  }

  /** Either kind of disclosure as a published one, in JSON. */
  public String renderPublished() {
    try (Call call = new Call()) {
      Pointer disclosure = call.use(this);
      return call.rendered(
          (out, error) -> CLibrary.juesuan_render_published(disclosure, out, error));
    }
  }

  /** Applies every rule of the catalogue. */
  public Report check() {
    return check(CheckOptions.DEFAULT);
  }

  /** Applies every rule of the catalogue but those switched off. */
  public Report check(CheckOptions options) {
    Objects.requireNonNull(options, "options");
    try (Call call = new Call()) {
      Struct struct = options.struct(call);
      Pointer disclosure = call.use(this);
      return new Report(
          call.made(
              (out, error) -> CLibrary.juesuan_check(disclosure, struct.pointer(), out, error)));
    }
  }

  /**
   * Compares with a published disclosure of the same year: every cell, every amount, percentage and
   * direction of a claim that both have, the counts and assets of the text with the number of
   * self-evaluated projects, and money, rate and points of the self-evaluation forms, which are
   * matched by the names of their projects. Words are not compared. A published figure is equal to
   * every amount that prints so. Of a row that a table has several times the first is compared.
   */
  public Differences diff(Disclosure published) {
    try (Call call = new Call()) {
      Pointer derived = call.use(this);
      Pointer other = call.use(published, "published");
      return new Differences(
          call.made((out, error) -> CLibrary.juesuan_diff(derived, other, out, error)));
    }
  }

  private static long findTable(Call call, Pointer disclosure, String key) {
    Pointer name = call.terminated(key, "key");
    return call.int64(
        (out, error) -> CLibrary.juesuan_disclosure_find_table(disclosure, name, out, error));
  }
}
