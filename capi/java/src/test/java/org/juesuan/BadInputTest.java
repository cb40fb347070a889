package org.juesuan;

import static org.juesuan.Support.HEAD;
import static org.juesuan.Support.REVENUE;
import static org.juesuan.Support.utf8;
import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Bad input and wrong order give an exception, never a crash. */
class BadInputTest {
  private static final String HUGE = "字".repeat(1 << 16);
  private static final String LONE = "x\ud800";
  private static final DocumentFormat JSON = DocumentFormat.JSON;

  private final Accounts accounts = Support.empty();
  private final Disclosure disclosure = Support.haidongDisclosure();

  @AfterEach
  void close() {
    disclosure.close();
    accounts.close();
  }

  private record Bad(String name, Executable use, Status status, String words) {}

  private static Bad bad(String name, Executable use, Status status, String words) {
    return new Bad(name, use, status, words);
  }

  private Stream<DynamicTest> tests(List<Bad> cases) {
    return cases.stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.name,
                    () -> {
                      Support.fails(bad.use, bad.status, bad.words);
                      assertEquals(0, accounts.entryCount());
                    }));
  }

  private static void read(byte[] document) {
    Accounts.fromDocument(document, JSON).close();
  }

  private static void create(String name, int year, Nature nature) {
    new Accounts(name, year, nature).close();
  }

  @TestFactory
  Stream<DynamicTest> documents() {
    return tests(
        List.of(
            bad("an empty document", () -> read(utf8("")), Status.INPUT, "found nothing"),
            bad("a document without its format", () -> read(utf8("{}")), Status.INPUT, "format"),
            bad("no UTF-8", () -> read(new byte[] {-1, -2}), Status.INPUT, "UTF-8"),
            bad("a NUL", () -> read(utf8("{\"a\": \"\0\"}")), Status.INPUT, "NUL"),
            bad("no end", () -> read(utf8("[".repeat(1 << 20))), Status.RANGE, "32"),
            bad("too large", () -> read(new byte[(64 << 20) + 1]), Status.RANGE, "67108864"),
            bad(
                "an unknown format",
                () -> Accounts.fromDocument(utf8("{}"), DocumentFormat.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "a path to nothing",
                () -> Accounts.fromFile(Path.of("nothing.json")),
                Status.FILE,
                "nothing.json"),
            bad(
                "an unknown profile",
                () -> Profile.builtIn("no\0ne"),
                Status.NOT_FOUND,
                "is no profile"),
            bad(
                "a profile of nothing",
                () -> Profile.fromBytes(new byte[0]),
                Status.INPUT,
                "found nothing"),
            bad(
                "a publication of nothing",
                () -> Disclosure.fromPublished(new byte[0]),
                Status.INPUT,
                "found nothing"),
            bad(
                "a publication to ask that is none",
                () -> Disclosure.isPublished(new byte[] {-1}),
                Status.INPUT,
                "UTF-8"),
            bad(
                "a text that is no UTF-8",
                () -> Disclosure.extract(new byte[] {-1}),
                Status.INPUT,
                "UTF-8")));
  }

  @TestFactory
  Stream<DynamicTest> facts() {
    return tests(
        List.of(
            bad("a year before all", () -> create("x", 1, Nature.NONE), Status.INPUT, "1949"),
            bad("a negative year", () -> create("x", -1, Nature.NONE), Status.INPUT, "1949"),
            bad("no nature", () -> create("x", 2024, Nature.NEWER), Status.ARGUMENT, "number -1"),
            bad(
                "a lone surrogate",
                () -> create(LONE, 2024, Nature.NONE),
                Status.INPUT,
                "surrogate"),
            bad("a huge name", () -> create(HUGE, 2024, Nature.NONE), Status.RANGE, "64 KiB"),
            bad(
                "a negative count",
                () -> accounts.setCount(Count.VEHICLES_KEPT, -1),
                Status.INPUT,
                "negative"),
            bad(
                "an unknown count",
                () -> accounts.setCount(Count.NEWER, 1),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "a negative asset",
                () -> accounts.setAsset(Asset.LARGE_EQUIPMENT, Long.MIN_VALUE),
                Status.INPUT,
                "negative"),
            bad(
                "an unknown line",
                () -> accounts.setProcurement(Procurement.NEWER, yuan("1")),
                Status.ARGUMENT,
                "number -1"),
            bad("no scope", () -> accounts.setScope(Scope.NEWER), Status.ARGUMENT, "scope"),
            bad(
                "a stated figure of no year",
                () -> accounts.setStated(1900, Figure.REVENUE, yuan("1")),
                Status.INPUT,
                "year"),
            bad(
                "an empty text",
                () -> accounts.addText(EntityText.DUTY, ""),
                Status.INPUT,
                "expected a text"),
            bad(
                "a NUL in a text",
                () -> accounts.addText(EntityText.DUTY, "a\0b"),
                Status.INPUT,
                "NUL"),
            bad(
                "a huge text",
                () -> accounts.addText(EntityText.DUTY, HUGE),
                Status.RANGE,
                "64 KiB"),
            bad(
                "a surrogate in a reason",
                () -> accounts.setReason("x", LONE),
                Status.INPUT,
                "reason: "),
            bad("a code of nothing", () -> accounts.nameFunction(7, "x"), Status.INPUT, "code"),
            bad(
                "a negative code",
                () -> accounts.nameEconomic(-1, "x"),
                Status.ARGUMENT,
                "code: expected no negative number"),
            bad(
                "funding before a project",
                () -> accounts.setFunding(FundingRow.TOTAL, new Funding(null, null, null)),
                Status.ARGUMENT,
                "add one first"),
            bad(
                "an indicator before a project",
                () ->
                    accounts.addIndicator(new Indicator("", "", "", "", "", "", null, null)),
                Status.ARGUMENT,
                "add one first"),
            bad(
                "a project without a name",
                () -> accounts.addProject(new Project("")),
                Status.INPUT,
                "expected a name"),
            bad(
                "a project with a huge name",
                () -> accounts.addProject(new Project(HUGE)),
                Status.RANGE,
                "project.name"),
            bad(
                "a project with a surrogate",
                () -> accounts.addProject(new Project(LONE)),
                Status.INPUT,
                "project.name"),
            bad(
                "money with three decimals",
                () -> accounts.setSelfEvaluation(new SelfEvaluation(1L, yuan("0.001"), null)),
                Status.INPUT,
                "amount: 0.001 has more than 2 decimals"),
            bad(
                "an unknown count to read",
                () -> accounts.count(Count.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "an unknown figure to read",
                () -> accounts.stated(2024, Figure.NEWER),
                Status.ARGUMENT,
                "number -1")));
  }

  private static Entry entry(BigDecimal amount, int year, Stage stage, int function) {
    return new Entry(
        amount, year, stage, Flow.REVENUE, Source.GENERAL_PUBLIC_BUDGET, Kind.NONE, function, 0);
  }

  private Executable second(Entry entry) {
    return () -> accounts.addEntries(List.of(REVENUE, entry));
  }

  @TestFactory
  Stream<DynamicTest> entries() {
    Executable nothing = () -> accounts.addCsv(new byte[0]);
    Entry unknownAxis =
        new Entry(
            yuan("1"),
            2024,
            Stage.FINAL,
            Flow.REVENUE,
            Source.GENERAL_PUBLIC_BUDGET,
            Kind.NONE,
            2080107,
            0,
            Nature.NONE,
            EnumSet.of(Axis.NEWER));
    return tests(
        List.of(
            bad("an empty CSV", nothing, Status.INPUT, "found nothing"),
            bad("a NUL in a CSV", () -> accounts.addCsv(utf8("year\0")), Status.INPUT, "NUL"),
            bad(
                "a CSV in another charset",
                () -> accounts.addCsv(new byte[] {'y', (byte) 0xc4, (byte) 0xea}),
                Status.INPUT,
                "UTF-8"),
            bad(
                "too many decimals",
                second(entry(yuan("1.234"), 2024, Stage.FINAL, 2080107)),
                Status.INPUT,
                "entries[1].amount: 1.234 has more than 2 decimals"),
            bad(
                "an amount past all",
                second(entry(yuan("1e999999999"), 2024, Stage.FINAL, 2080107)),
                Status.RANGE,
                "entries[1].amount"),
            bad(
                "an amount below all",
                second(entry(yuan("1e-999999999"), 2024, Stage.FINAL, 2080107)),
                Status.INPUT,
                "entries[1].amount"),
            bad(
                "an amount one fen too big",
                second(entry(yuan("92233720368547758.08"), 2024, Stage.FINAL, 2080107)),
                Status.RANGE,
                "entries[1].amount"),
            bad(
                "a year that would wrap",
                second(entry(yuan("1"), 2024 + (1 << 16), Stage.FINAL, 2080107)),
                Status.INPUT,
                "entries[1].year"),
            bad(
                "a stage that is newer",
                second(entry(yuan("1"), 2024, Stage.NEWER, 2080107)),
                Status.INPUT,
                "entries[1].stage"),
            bad(
                "an axis that is newer",
                second(unknownAxis),
                Status.INPUT,
                "entries[1].detail"),
            bad(
                "a negative code",
                second(entry(yuan("1"), 2024, Stage.FINAL, -1)),
                Status.ARGUMENT,
                "entries[1].function"),
            bad(
                "a code of nothing",
                second(entry(yuan("1"), 2024, Stage.FINAL, 7)),
                Status.INPUT,
                "entries[1].function")));
  }

  @TestFactory
  Stream<DynamicTest> questions() {
    CheckOptions off = CheckOptions.DEFAULT.withSwitchedOff(Map.of("no\0ne", "x"));
    return tests(
        List.of(
            bad(
                "an unknown basis",
                () -> accounts.derive(DeriveOptions.DEFAULT.withBasis(Basis.NEWER)),
                Status.ARGUMENT,
                "number -1"),
            bad("no table", () -> disclosure.table("x"), Status.NOT_FOUND, "is no table"),
            bad("an empty key", () -> disclosure.table(""), Status.NOT_FOUND, "is no table"),
            bad(
                "a NUL in a key",
                () -> disclosure.table("summary\0"),
                Status.ARGUMENT,
                "key: expected text without NUL"),
            bad(
                "a NUL in a key to render",
                () -> disclosure.renderTable("summary\0", RenderFormat.TSV),
                Status.ARGUMENT,
                "key: expected text without NUL"),
            bad("a surrogate in a key", () -> disclosure.table(LONE), Status.INPUT, "key"),
            bad("no claim", () -> disclosure.claim("x\0"), Status.NOT_FOUND, "claim"),
            bad("a huge claim", () -> disclosure.claim(HUGE), Status.NOT_FOUND, "claim"),
            bad(
                "a section past the end",
                () -> disclosure.paragraph(9999, 0),
                Status.ARGUMENT,
                "index 9999 of"),
            bad(
                "a paragraph past the end",
                () -> disclosure.paragraph(0, Integer.MAX_VALUE),
                Status.ARGUMENT,
                "index 2147483647 of"),
            bad(
                "a negative section",
                () -> disclosure.paragraph(-1, 0),
                Status.ARGUMENT,
                "section: expected no negative number, found -1"),
            bad(
                "a negative paragraph",
                () -> disclosure.paragraph(0, Integer.MIN_VALUE),
                Status.ARGUMENT,
                "paragraph"),
            bad(
                "an unknown format",
                () -> disclosure.render(RenderFormat.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "an unknown asset",
                () -> disclosure.asset(Asset.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "no row to explain",
                () -> accounts.explainCell(disclosure, "revenue", "nothing", "amount"),
                Status.NOT_FOUND,
                "row"),
            bad(
                "a NUL in a column",
                () -> accounts.explainCell(disclosure, "revenue", "total", "amount\0"),
                Status.ARGUMENT,
                "column: expected text without NUL"),
            bad(
                "no claim to explain",
                () -> accounts.explainClaim(disclosure, HUGE),
                Status.NOT_FOUND,
                "claim"),
            bad(
                "other books than those",
                () -> accounts.explainCell(disclosure, "revenue", "total", "amount"),
                Status.ARGUMENT,
                "tables.revenue"),
            bad(
                "two derived ones",
                () -> disclosure.diff(disclosure),
                Status.ARGUMENT,
                "published"),
            bad("an unknown rule", () -> disclosure.check(off), Status.INPUT, "rule")));
  }

  @TestFactory
  Stream<DynamicTest> numbers() {
    return tests(
        List.of(
            bad(
                "an unknown unit",
                () -> Numbers.parseAmount("1", MoneyUnit.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "an amount of letters",
                () -> Numbers.parseAmount("x", MoneyUnit.YUAN),
                Status.INPUT,
                "x"),
            bad("a percentage of letters", () -> Numbers.parsePercent("x%"), Status.INPUT, "x"),
            bad("an empty percentage", () -> Numbers.parsePercent(""), Status.INPUT, "text"),
            bad(
                "a NUL in an amount",
                () -> Numbers.parseAmount("1\0", MoneyUnit.YUAN),
                Status.INPUT,
                ""),
            bad(
                "an unknown style",
                () -> Numbers.formatAmount(yuan("1"), MoneyUnit.YUAN, NumberStyle.NEWER),
                Status.ARGUMENT,
                "style"),
            bad(
                "a number that does not fit",
                () -> Numbers.formatHundredths(yuan("1e17")),
                Status.RANGE,
                "number"),
            bad(
                "a percentage that does not fit",
                () -> Numbers.percent(yuan("92233720368547758"), yuan("0.01")),
                Status.RANGE,
                ""),
            bad(
                "an unknown classification",
                () -> Catalogue.codes(Classification.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "a code that is not listed",
                () -> Catalogue.find(Classification.FUNCTION, 1),
                Status.NOT_FOUND,
                "1"),
            bad("a negative code", () -> Catalogue.fundOf(-1), Status.ARGUMENT, "function"),
            bad(
                "an unknown enumeration",
                () -> Terms.of(Enumeration.NEWER),
                Status.ARGUMENT,
                "number -1"),
            bad(
                "no term",
                () -> Terms.find(Enumeration.STAGE, "x"),
                Status.NOT_FOUND,
                "x"),
            bad(
                "an unknown severity",
                () -> {
                  try (Report report = disclosure.check(CheckOptions.DEFAULT.withoutProof())) {
                    report.failures(Severity.NEWER);
                  }
                },
                Status.ARGUMENT,
                "number -1"),
            bad(
                "an unknown list",
                () -> {
                  try (Report report = disclosure.check(CheckOptions.DEFAULT.withoutProof())) {
                    report.findings(FindingList.NEWER);
                  }
                },
                Status.ARGUMENT,
                "number -1")));
  }

  @Test
  void exceptionsHaveFields() {
    String good = "2024,final,revenue,general_public_budget,,2080107,,1.00\n";
    byte[] csv = utf8(HEAD + good + good.replace("1.00", "x"));
    JuesuanException failure =
        Support.fails(() -> accounts.addCsv(csv), Status.INPUT, "line 3");
    assertEquals(3, failure.line());
    assertFalse(failure.where().isEmpty());
    assertTrue(failure.detail().contains("x"));
    assertTrue(failure.getMessage().startsWith(failure.where() + ": "));
    assertTrue(failure.getMessage().endsWith(failure.detail()));
  }

  @Test
  void theBooksLiveOnAfterAFailure() {
    Support.fails(() -> accounts.setScope(Scope.NEWER), Status.ARGUMENT, "scope");
    accounts.addEntries(List.of(REVENUE));
    assertEquals(List.of(REVENUE), accounts.entries());
    assertEquals(Set.of(), accounts.entries().get(0).detail());
  }
}
