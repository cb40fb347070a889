package org.juesuan;

import static org.juesuan.Support.HEAD;
import static org.juesuan.Support.REVENUE;
import static org.juesuan.Support.utf8;
import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
  private final Accounts empty = Support.empty();

  @AfterEach
  void close() {
    empty.close();
  }

  /** Whatever the locale: escaped UTF-8 and GBK, a plus and a blank. */
  @Test
  void namesOfFilesThatNeedNotBeText(@TempDir Path folder) throws IOException {
    Path books = Support.ROOT.resolve("examples/data/haidong-2024");
    for (String name : List.of("%E5%86%B3%E7%AE%97", "%BE%F6%CB%E3", "a+b%20c")) {
      Path copy = Path.of(URI.create(folder.toUri() + name + "/"));
      Files.createDirectory(copy);
      for (String file : List.of("accounts.json", "entries.csv")) {
        Files.copy(books.resolve(file), copy.resolve(file));
      }
      try (Accounts accounts = Accounts.fromFile(copy.resolve("accounts.json"))) {
        assertEquals(68, accounts.entryCount());
      }
    }
  }

  @Test
  void factsAreReadBack() {
    assertEquals(List.of(), empty.entries());
    assertEquals(
        new Entity("测试局", 2024, Nature.CIVIL_SERVICE_MANAGED, null, ""), empty.entity());
    assertEquals(OptionalLong.empty(), empty.count(Count.VEHICLES_KEPT));
    empty.setCount(Count.VEHICLES_KEPT, 3);
    empty.setAsset(Asset.LARGE_EQUIPMENT, 0);
    empty.setProcurement(Procurement.GOODS, yuan("6543.21"));
    empty.setStated(2023, Figure.GRAND_TOTAL, yuan("2"));
    empty.setScope(Scope.UNIT);
    empty.addText(EntityText.SUPERVISOR, "上级局");
    assertEquals(
        new Entity("测试局", 2024, Nature.CIVIL_SERVICE_MANAGED, Scope.UNIT, "上级局"),
        empty.entity());
    assertEquals(OptionalLong.of(3), empty.count(Count.VEHICLES_KEPT));
    assertEquals(OptionalLong.of(0), empty.asset(Asset.LARGE_EQUIPMENT));
    assertEquals(Optional.of(yuan("6543.21")), empty.procurement(Procurement.GOODS));
    assertEquals(Optional.empty(), empty.procurement(Procurement.WORKS));
    assertEquals(Optional.of(yuan("2.00")), empty.stated(2023, Figure.GRAND_TOTAL));
    assertEquals(Optional.empty(), empty.stated(2024, Figure.GRAND_TOTAL));
    try (Disclosure derived = empty.derive()) {
      assertEquals(OptionalLong.of(3), derived.count(Count.VEHICLES_KEPT));
      assertEquals(OptionalLong.of(0), derived.asset(Asset.LARGE_EQUIPMENT));
      assertEquals(OptionalLong.empty(), derived.asset(Asset.VEHICLES_OTHER));
    }
  }

  @Test
  void entriesAreReadBack() {
    Entry detailed =
        new Entry(
            yuan("-0.01"),
            2023,
            Stage.ADJUSTED_BUDGET,
            Flow.EXPENDITURE,
            Source.OTHER_REVENUE,
            Kind.PROJECT,
            2130108,
            30201,
            Nature.OTHER_INSTITUTION,
            Set.of(Axis.ECONOMIC, Axis.KIND));
    empty.addEntries(List.of(REVENUE, detailed));
    empty.addEntries(List.of());
    assertEquals(List.of(REVENUE, detailed), empty.entries());
    Entry biggest =
        new Entry(
            yuan("92233720368547758.07"),
            2024,
            Stage.FINAL,
            Flow.REVENUE,
            Source.GENERAL_PUBLIC_BUDGET,
            Kind.NONE,
            2080107,
            0);
    empty.addEntries(List.of(biggest));
    assertEquals(biggest, empty.entries().get(2));
    List<Entry> entries = empty.entries();
    assertThrows(UnsupportedOperationException.class, () -> entries.add(REVENUE));
  }

  /** More than one copy of them takes. */
  @Test
  void manyEntries() {
    int count = (1 << 16) + 1;
    empty.addEntries(Collections.nCopies(count, REVENUE));
    assertEquals(count, empty.entryCount());
    assertEquals(Collections.nCopies(count, REVENUE), empty.entries());
  }

  @Test
  void factsReachTheDocument() {
    empty.addEntries(List.of(REVENUE));
    empty.addCsv(
        utf8(HEAD + "2024,final,expenditure,general_public_budget,basic,2080107,30101,1.00\n"));
    assertEquals(2, empty.entryCount());
    empty.setCount(Count.VEHICLES_KEPT, 4321);
    empty.setProcurement(Procurement.GOODS, yuan("6543.21"));
    empty.setAsset(Asset.LARGE_EQUIPMENT, 77);
    empty.setStated(2023, Figure.GRAND_TOTAL, yuan("2"));
    empty.setScope(Scope.UNIT);
    empty.addText(EntityText.DUTY, "管理测试。");
    empty.setReason("change.grand_total", "测试减少。");
    empty.nameFunction(2080107, "测试科目");
    empty.nameEconomic(30101, "测试工资");
    empty.setSelfEvaluation(new SelfEvaluation(5L, yuan("123456.00"), yuan("246912.00")));
    try (Disclosure disclosure = empty.derive()) {
      String page = disclosure.render(RenderFormat.MARKDOWN);
      for (String words :
          List.of("4321", "0.65", "77", "管理测试。", "测试减少", "测试科目", "测试工资", "12.35")) {
        assertTrue(page.contains(words), words);
      }
      Claim change = disclosure.claim("change.grand_total");
      assertEquals(yuan("2.00"), change.base());
      assertEquals(yuan("50.00"), change.ratio());
      Claim share = disclosure.claim("share.self_evaluation");
      assertEquals(yuan("246912.00"), share.base());
      assertEquals(yuan("50.00"), share.ratio());
    }
  }

  @Test
  void formsComeBackAsTheyWereAdded() {
    Project project =
        new Project(
            "项目",
            "表名",
            "部门",
            "单位",
            "目标",
            "完成情况",
            "总结",
            "问题",
            "措施",
            yuan("10.00"),
            yuan("9.50"),
            yuan("95.00"),
            yuan("100.00"),
            yuan("98.50"),
            yuan("0.07"));
    Funding funding = new Funding(null, yuan("20.00"), yuan("19.00"));
    List<Indicator> indicators =
        List.of(
            new Indicator("产出", "数量", "次数", "3", "2", "少一次", yuan("20.00"), yuan("15.00")),
            new Indicator("", "", "无分", "", "", "", null, null));
    empty.addProject(new Project("第一个"));
    empty.addProject(project);
    empty.setFunding(FundingRow.TOTAL, funding);
    indicators.forEach(empty::addIndicator);
    try (Disclosure disclosure = empty.derive()) {
      List<Form> forms = disclosure.forms();
      assertEquals(2, forms.size());
      assertEquals(new Project("第一个"), forms.get(0).project());
      assertEquals(List.of(), forms.get(0).indicators());
      Form form = forms.get(1);
      assertEquals(project, form.project());
      assertEquals(4, form.funding().size());
      assertEquals(funding, form.funding().get(FundingRow.TOTAL));
      assertEquals(new Funding(null, null, null), form.funding().get(FundingRow.OTHER));
      assertEquals(indicators, form.indicators());
      assertEquals(yuan("95.00"), form.rate());
      assertEquals(RatioState.VALUE, form.rateState());
      assertEquals(yuan("30.00"), form.weight());
      assertEquals(yuan("24.50"), form.score());
    }
  }

  @Test
  void mergingAddsTheEntries() {
    try (Accounts haidong = Support.haidong()) {
      empty.merge(haidong);
      assertEquals(
          haidong.entries().stream().map(Entry::amount).toList(),
          empty.entries().stream().map(Entry::amount).toList());
      assertEquals(68, empty.entryCount());
      empty.merge(empty);
      assertEquals(136, empty.entryCount());
      haidong.merge(empty);
      assertEquals(204, haidong.entryCount());
    }
  }

  @Test
  void documentsInMemory() {
    byte[] document = Support.bytes("tests/unit/documents/complete.json");
    Support.fails(
        () -> Accounts.fromDocument(document, DocumentFormat.JSON), Status.ARGUMENT, "entries");
    String info =
        """
        format "juesuan.accounts/1"
        entity {
          name "乙局"
          year 2024
          nature administrative
        }
        """;
    try (Accounts read = Accounts.fromDocument(utf8(info), DocumentFormat.INFO)) {
      assertEquals("乙局", read.entity().name());
    }
  }

  @Test
  void largeAmountsStayExact() {
    BigDecimal amount = yuan("12345678901234.56");
    empty.setProcurement(Procurement.GOODS, amount);
    try (Disclosure disclosure = empty.derive()) {
      Panel panel = disclosure.table("procurement").panels().get(0);
      assertEquals(Optional.of(amount), panel.rows().get(1).cells().get(0).value());
    }
  }
}
