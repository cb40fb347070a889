package org.juesuan;

import static org.juesuan.Support.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every method of a closed object says that it is closed. */
class ClosedTest {
  private final Accounts accounts = Support.empty();
  private final Accounts other = Support.empty();
  private final Profile profile = Profile.builtIn("qinghai-2024");
  private final Disclosure disclosure = accounts.derive();
  private final Disclosure published =
      Disclosure.fromPublished(utf8(disclosure.renderPublished()));
  private final Report report = disclosure.check(CheckOptions.DEFAULT.withoutProof());
  private final Explanation explanation =
      accounts.explainCell(disclosure, "revenue", "total", "amount");
  private final Differences differences = disclosure.diff(published);
  private final List<NativeObject> objects =
      List.of(accounts, profile, disclosure, report, explanation, differences);

  /** By the name of the class and of the method, and what else tells them apart. */
  private Map<String, Executable> uses() {
    Map<String, Executable> uses = new LinkedHashMap<>();
    uses.put("Accounts.addEntries", () -> accounts.addEntries(List.of()));
    uses.put("Accounts.addCsv", () -> accounts.addCsv(new byte[0]));
    uses.put("Accounts.setCount", () -> accounts.setCount(Count.GROUPS_ABROAD, 1));
    uses.put(
        "Accounts.setProcurement",
        () -> accounts.setProcurement(Procurement.GOODS, BigDecimal.ONE));
    uses.put("Accounts.setAsset", () -> accounts.setAsset(Asset.LARGE_EQUIPMENT, 1));
    uses.put(
        "Accounts.setStated", () -> accounts.setStated(2024, Figure.REVENUE, BigDecimal.ONE));
    uses.put("Accounts.setScope", () -> accounts.setScope(Scope.UNIT));
    uses.put("Accounts.addText", () -> accounts.addText(EntityText.DUTY, "x"));
    uses.put("Accounts.setReason", () -> accounts.setReason("x", "x"));
    uses.put("Accounts.nameFunction", () -> accounts.nameFunction(208, "x"));
    uses.put("Accounts.nameEconomic", () -> accounts.nameEconomic(301, "x"));
    uses.put("Accounts.addProject", () -> accounts.addProject(new Project("x")));
    uses.put(
        "Accounts.setFunding",
        () -> accounts.setFunding(FundingRow.TOTAL, new Funding(null, null, null)));
    uses.put(
        "Accounts.addIndicator",
        () -> accounts.addIndicator(new Indicator("", "", "", "", "", "", null, null)));
    uses.put(
        "Accounts.setSelfEvaluation",
        () -> accounts.setSelfEvaluation(new SelfEvaluation(null, null, null)));
    uses.put("Accounts.merge", () -> accounts.merge(other));
    uses.put("Accounts.merge from", () -> other.merge(accounts));
    uses.put("Accounts.entryCount", accounts::entryCount);
    uses.put("Accounts.entries", accounts::entries);
    uses.put("Accounts.entity", accounts::entity);
    uses.put("Accounts.count", () -> accounts.count(Count.GROUPS_ABROAD));
    uses.put("Accounts.procurement", () -> accounts.procurement(Procurement.GOODS));
    uses.put("Accounts.asset", () -> accounts.asset(Asset.LARGE_EQUIPMENT));
    uses.put("Accounts.stated", () -> accounts.stated(2024, Figure.REVENUE));
    uses.put("Accounts.texts", () -> accounts.texts(EntityText.DUTY));
    uses.put("Accounts.reasons", accounts::reasons);
    uses.put("Accounts.names", () -> accounts.names(Classification.FUNCTION));
    uses.put("Accounts.selfEvaluation", accounts::selfEvaluation);
    uses.put("Accounts.projects", accounts::projects);
    uses.put("Accounts.evaluate", () -> accounts.evaluate(List.of()));
    uses.put("Accounts.match", () -> accounts.match(0, Selector.ALL));
    uses.put("Accounts.derive", accounts::derive);
    uses.put(
        "Accounts.derive with a closed profile",
        () -> other.derive(DeriveOptions.DEFAULT.withProfile(profile)));
    uses.put(
        "Accounts.explainCell",
        () -> accounts.explainCell(published, "revenue", "total", "amount"));
    uses.put("Accounts.explainClaim", () -> accounts.explainClaim(published, "x"));
    uses.put(
        "Accounts.explainClaim of a closed disclosure",
        () -> other.explainClaim(disclosure, "x"));
    uses.put("Profile.name", profile::name);
    uses.put("Disclosure.extract", () -> Disclosure.extract(utf8("x"), profile));
    uses.put("Disclosure.origin", disclosure::origin);
    uses.put("Disclosure.entity", disclosure::entity);
    uses.put("Disclosure.count", () -> disclosure.count(Count.GROUPS_ABROAD));
    uses.put("Disclosure.asset", () -> disclosure.asset(Asset.LARGE_EQUIPMENT));
    uses.put("Disclosure.findCell", () -> disclosure.findCell("revenue", "total", "amount"));
    uses.put("Disclosure.texts", () -> disclosure.texts(TextList.HEADINGS));
    uses.put("Disclosure.publishedParagraphs", disclosure::publishedParagraphs);
    uses.put("Disclosure.particulars", disclosure::particulars);
    uses.put("Disclosure.blocks", disclosure::blocks);
    uses.put("Disclosure.unreadable", disclosure::unreadable);
    uses.put("Disclosure.notices", disclosure::notices);
    uses.put("Disclosure.tableKeys", disclosure::tableKeys);
    uses.put("Disclosure.table", () -> disclosure.table("summary"));
    uses.put("Disclosure.claims", disclosure::claims);
    uses.put("Disclosure.claim", () -> disclosure.claim("x"));
    uses.put("Disclosure.sections", disclosure::sections);
    uses.put("Disclosure.paragraph", () -> disclosure.paragraph(0, 0));
    uses.put("Disclosure.forms", disclosure::forms);
    uses.put("Disclosure.render", () -> disclosure.render(RenderFormat.JSON));
    uses.put(
        "Disclosure.renderTable", () -> disclosure.renderTable("summary", RenderFormat.TSV));
    uses.put("Disclosure.renderPublished", disclosure::renderPublished);
    uses.put("Disclosure.check", disclosure::check);
    uses.put("Disclosure.diff", () -> disclosure.diff(published));
    uses.put("Disclosure.diff with a closed one", () -> published.diff(disclosure));
    uses.put("Report.rules", report::rules);
    uses.put("Report.findings", report::findings);
    uses.put("Report.switchedOff", report::switchedOff);
    uses.put("Report.joint", report::joint);
    uses.put("Report.witness", report::witness);
    uses.put("Report.ranges", report::ranges);
    uses.put("Report.shared", report::shared);
    uses.put("Report.failures", () -> report.failures(Severity.ERROR));
    uses.put("Report.render", () -> report.render(ReportFormat.TEXT));
    uses.put("Explanation.summary", explanation::summary);
    uses.put("Explanation.figures", explanation::figures);
    uses.put("Explanation.figure", () -> explanation.figure(0));
    uses.put("Explanation.rules", explanation::rules);
    uses.put("Explanation.render", () -> explanation.render(ReportFormat.TEXT));
    uses.put("Differences.all", differences::all);
    uses.put("Differences.compared", differences::compared);
    uses.put("Differences.render", () -> differences.render(ReportFormat.TEXT));
    return uses;
  }

  @TestFactory
  Stream<DynamicTest> closedObjects() {
    for (NativeObject object : objects) {
      assertFalse(object.isClosed());
      object.close();
      object.close();
      assertTrue(object.isClosed());
    }
    return uses().entrySet().stream()
        .map(use -> DynamicTest.dynamicTest(use.getKey(), () -> saysSo(use.getValue())));
  }

  private static void saysSo(Executable use) {
    IllegalStateException failure = assertThrows(IllegalStateException.class, use);
    assertTrue(failure.getMessage().endsWith(": is closed"), failure::getMessage);
  }

  @Test
  void noMethodIsForgotten() {
    Set<String> methods = new TreeSet<>();
    for (NativeObject object : objects) {
      for (Method method : object.getClass().getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !Modifier.isStatic(method.getModifiers())) {
          methods.add(object.getClass().getSimpleName() + "." + method.getName());
        }
      }
    }
    Set<String> tested = new TreeSet<>();
    uses().keySet().forEach(use -> tested.add(use.split(" ")[0]));
    tested.remove("Disclosure.extract");
    assertEquals(methods, tested);
  }
}
