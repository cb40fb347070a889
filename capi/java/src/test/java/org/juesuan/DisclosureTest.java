package org.juesuan;

import static org.juesuan.Support.bytes;
import static org.juesuan.Support.fails;
import static org.juesuan.Support.read;
import static org.juesuan.Support.utf8;
import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final String TABLE_05 = "general_budget_expenditure";
  private static Disclosure disclosure;

  @BeforeAll
  static void derive() {
    disclosure = Support.haidongDisclosure();
  }

  @AfterAll
  static void close() {
    disclosure.close();
  }

  @Test
  void tablesAreTheGoldenOnes() {
    List<String> keys = disclosure.tableKeys();
    assertEquals(11, keys.size());
    for (int i = 0; i < keys.size(); ++i) {
      String golden = read(String.format("tests/golden/haidong-2024/tables/%02d.tsv", i + 1));
      assertEquals(golden, disclosure.renderTable(keys.get(i), RenderFormat.TSV));
    }
  }

  /** Every figure of the typed tables, in 万元, is the one in the golden text. */
  @Test
  void typedTablesSayWhatTheTextsSay() {
    for (String key : disclosure.tableKeys()) {
      Table table = disclosure.table(key);
      assertEquals(key, table.key());
      String[] golden =
          read(String.format("tests/golden/haidong-2024/tables/%02d.tsv", table.number()))
              .split("\n");
      int last = table.panels().stream().mapToInt(Panel::band).max().orElseThrow();
      int line = 0;
      for (int band = 0; band <= last; ++band) {
        int inBand = band;
        List<Panel> beside =
            table.panels().stream().filter(panel -> panel.band() == inBand).toList();
        int rows = beside.stream().mapToInt(panel -> panel.rows().size()).max().orElseThrow();
        for (int row = 0; row < rows; ++row) {
          List<String> texts = Arrays.asList(golden[line++].split("\t", -1));
          for (Panel panel : beside) {
            if (row < panel.rows().size()) {
              checkRow(panel, panel.rows().get(row), texts);
            }
          }
        }
      }
      assertEquals(golden.length, line, key);
    }
  }

  private static void checkRow(Panel panel, Row row, List<String> texts) {
    assertEquals(panel.columns().size(), row.cells().size());
    boolean figuresAlone = texts.size() == row.cells().size();
    assertTrue(figuresAlone || texts.contains(row.label()), () -> row + " in " + texts);
    for (Cell cell : row.cells()) {
      assertEquals("", cell.printed());
      assertEquals(cell.low(), cell.high());
      assertEquals(cell.unit() == Unit.MONEY ? 2 : 0, cell.low().scale());
      if (cell.value().isPresent() && cell.low().signum() != 0) {
        BigDecimal printed =
            cell.unit() == Unit.MONEY ? Numbers.publish(cell.low()) : cell.low();
        assertTrue(
            texts.stream()
                .filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"))
                .anyMatch(text -> yuan(text).compareTo(printed) == 0),
            () -> printed + " in " + texts);
      }
    }
  }

  @Test
  void aTypedTable() {
    Table table = disclosure.table(TABLE_05);
    assertEquals(5, table.number());
    assertEquals("公开05表", table.numberText());
    assertEquals("一般公共预算财政拨款支出决算表", table.title());
    assertEquals(1, table.panels().size());
    Panel panel = table.panels().get(0);
    assertEquals(
        List.of("amount", "basic", "project"), panel.columns().stream().map(Column::key).toList());
    Row total = panel.rows().get(0);
    assertEquals(RowKind.TOTAL, total.kind());
    assertEquals("合计", total.label());
    assertEquals(
        List.of(yuan("6623411.79"), yuan("6153579.67"), yuan("469832.12")),
        total.cells().stream().map(Cell::value).flatMap(Optional::stream).toList());
    Row first = panel.rows().get(1);
    assertEquals(208, first.code());
    assertEquals(1, first.level());
    assertEquals(RowKind.TREE, first.kind());
    BigDecimal sum =
        panel.rows().stream()
            .filter(row -> row.level() == 1)
            .map(row -> row.cells().get(0).low())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(total.cells().get(0).low(), sum);
    assertEquals(2, disclosure.table("summary").panels().size());
    assertEquals(1, disclosure.table("summary").panels().get(0).rows().get(0).line());
  }

  @Test
  void claims() {
    List<Claim> claims = disclosure.claims();
    assertEquals(87, claims.size());
    Claim first = claims.get(0);
    assertEquals("change.grand_total", first.id());
    assertEquals("grand_total", first.section());
    assertEquals("收入、支出总计", first.subject());
    assertEquals(ClaimKind.CHANGE, first.kind());
    assertEquals(Comparison.LESS, first.comparison());
    assertEquals(yuan("6708388.15"), first.figure());
    assertEquals(yuan("7412856.02"), first.base());
    assertEquals(yuan("704467.87"), first.difference());
    assertEquals(yuan("9.50"), first.ratio());
    assertEquals(RatioState.VALUE, first.ratioState());
    assertTrue(first.reason().startsWith("受2024年"));
    assertNull(claims.get(1).difference());
    assertNull(claims.get(1).differenceRange());
    assertEquals(CellState.ABSENT, claims.get(1).differenceState());
    for (Claim claim : claims) {
      assertEquals(claim, disclosure.claim(claim.id()));
    }
    Claim detail = disclosure.claim("execution.2080107");
    assertEquals(2080107, detail.code());
    assertEquals("社会保障和就业支出", detail.category());
  }

  @Test
  void sectionsAndNotices() {
    List<Section> sections = disclosure.sections();
    assertEquals(new Section(2, "summary", "summary", "一、收入支出决算总表", List.of()), sections.get(4));
    assertFalse(sections.get(1).paragraphs().isEmpty());
    for (int s = 0; s < sections.size(); ++s) {
      List<String> paragraphs = sections.get(s).paragraphs();
      for (int p = 0; p < paragraphs.size(); ++p) {
        assertEquals(paragraphs.get(p), disclosure.paragraph(s, p));
      }
    }
    assertEquals(List.of(), disclosure.notices());
    try (Accounts linlan =
            Accounts.fromFile(Support.ROOT.resolve("examples/data/linlan-2024/accounts.json"));
        Disclosure derived = linlan.derive()) {
      Notice notice = derived.notices().get(0);
      assertEquals("uncovered", notice.kind());
      assertEquals(Severity.WARNING, notice.severity());
      assertFalse(notice.message().isEmpty());
    }
  }

  @Test
  void whatADerivedOneIs() {
    assertEquals(Origin.DERIVED, disclosure.origin());
    assertEquals(List.of(), disclosure.unreadable());
    try (Accounts accounts = Support.haidong()) {
      assertEquals(accounts.entity(), disclosure.entity());
      assertEquals(2024, accounts.entity().year());
    }
  }

  @Test
  void formatsOfTheWholeDocument() {
    for (RenderFormat format : List.of(RenderFormat.MARKDOWN, RenderFormat.JSON)) {
      assertTrue(disclosure.render(format).contains("受2024年"));
    }
    assertTrue(disclosure.render(RenderFormat.HTML).contains("</html>"));
    assertTrue(disclosure.render(RenderFormat.TSV).contains("662.34"));
  }

  @Test
  void optionsOfDeriving() {
    try (Accounts accounts = Support.haidong();
        Profile nine = Profile.builtIn("nine-tables-2024");
        Profile own =
            Profile.fromBytes(
                utf8(
                    """
                    {"format":"juesuan.profile/1","name":"own","based_on":"qinghai-2024"}
                    """));
        Disclosure under = accounts.derive(DeriveOptions.DEFAULT.withProfile(nine));
        Disclosure tables = accounts.derive(DeriveOptions.DEFAULT.withTablesOnly());
        Disclosure published =
            accounts.derive(DeriveOptions.DEFAULT.withBasis(Basis.PUBLISHED))) {
      assertEquals("nine-tables-2024", nine.name());
      assertEquals(9, under.tableKeys().size());
      assertEquals("own", own.name());
      assertEquals(List.of("qinghai-2024", "nine-tables-2024"), Profile.builtInNames());
      assertEquals(11, tables.tableKeys().size());
      assertEquals(List.of(), tables.claims());
      assertEquals(yuan("58.49"), disclosure.claim("execution.project.1").ratio());
      assertEquals(yuan("58.40"), published.claim("execution.project.1").ratio());
    }
  }

  @Test
  void publishedDisclosures() {
    byte[] document = utf8(disclosure.renderPublished());
    assertTrue(Disclosure.isPublished(document));
    assertFalse(Disclosure.isPublished(bytes("examples/data/haidong-2024/accounts.json")));
    try (Disclosure published = Disclosure.fromPublished(document)) {
      assertEquals(Origin.PUBLISHED, published.origin());
      Cell cell = published.table(TABLE_05).panels().get(0).rows().get(0).cells().get(0);
      assertEquals(yuan("6623350.00"), cell.low());
      assertEquals(yuan("6623449.99"), cell.high());
      assertEquals("662.34", cell.printed());
      assertEquals(Optional.empty(), cell.value());
      assertEquals(disclosure.entity().name(), published.entity().name());
      fails(() -> published.render(RenderFormat.TSV), Status.ARGUMENT, "no words to render");
    }
    byte[] slip = utf8(disclosure.renderPublished().replaceFirst("\"662\\.34\"", "\"六百\""));
    try (Disclosure unread = Disclosure.fromPublished(slip)) {
      assertEquals("六百", unread.unreadable().get(0).printed());
      assertTrue(unread.unreadable().get(0).where().startsWith("tables["));
    }
  }

  @Test
  void extractedTexts() {
    try (Profile profile = Profile.builtIn("qinghai-2024");
        Disclosure one = Disclosure.extract(utf8("x"));
        Disclosure two = Disclosure.extract(utf8("x"), profile)) {
      assertEquals("unread", one.notices().get(0).kind());
      assertEquals(1, one.notices().get(0).index());
      assertEquals(one.notices(), two.notices());
    }
  }
}
