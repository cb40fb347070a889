package org.juesuan;

import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class NullTest {
  private final Accounts accounts = Support.empty();
  private final Disclosure disclosure = Support.haidongDisclosure();

  @AfterEach
  void close() {
    disclosure.close();
    accounts.close();
  }

  @TestFactory
  Stream<DynamicTest> nulls() {
    Map<String, Executable> uses =
        Map.ofEntries(
            Map.entry("name", () -> new Accounts(null, 2024)),
            Map.entry("nature", () -> new Accounts("x", 2024, null)),
            Map.entry("document", () -> Accounts.fromDocument(null, DocumentFormat.JSON)),
            Map.entry("format", () -> Accounts.fromDocument(new byte[0], null)),
            Map.entry("path", () -> Accounts.fromFile(null)),
            Map.entry("entries", () -> accounts.addEntries(null)),
            Map.entry("csv", () -> accounts.addCsv(null)),
            Map.entry("amount", () -> accounts.setProcurement(Procurement.GOODS, null)),
            Map.entry("count", () -> accounts.setCount(null, 1)),
            Map.entry("text", () -> accounts.addText(EntityText.DUTY, null)),
            Map.entry("project", () -> accounts.addProject(null)),
            Map.entry("funding", () -> accounts.setFunding(FundingRow.TOTAL, null)),
            Map.entry("indicator", () -> accounts.addIndicator(null)),
            Map.entry("stated", () -> accounts.setSelfEvaluation(null)),
            Map.entry("selector", () -> accounts.match(0, null)),
            Map.entry("formula", () -> accounts.evaluate(null)),
            Map.entry("name of a project", () -> new Project(null)),
            Map.entry("other", () -> accounts.merge(null)),
            Map.entry("options", () -> accounts.derive(null)),
            Map.entry("options of checking", () -> disclosure.check(null)),
            Map.entry("disclosure", () -> accounts.explainClaim(null, "x")),
            Map.entry("id", () -> accounts.explainClaim(disclosure, null)),
            Map.entry("key", () -> disclosure.table(null)),
            Map.entry("published", () -> disclosure.diff(null)),
            Map.entry("document that is published", () -> Disclosure.fromPublished(null)),
            Map.entry("text that is extracted", () -> Disclosure.extract(null)),
            Map.entry("document of a profile", () -> Profile.fromBytes(null)),
            Map.entry("switchedOff", () -> CheckOptions.DEFAULT.withSwitchedOff(null)),
            Map.entry("style", () -> Numbers.formatHundredths(yuan("1"), (NumberStyle) null)),
            Map.entry("name of a profile", () -> Profile.builtIn(null)));
    return uses.entrySet().stream()
        .map(
            use ->
                DynamicTest.dynamicTest(
                    use.getKey(),
                    () -> {
                      NullPointerException failure =
                          assertThrows(NullPointerException.class, use.getValue());
                      assertEquals(use.getKey().split(" ")[0], failure.getMessage());
                      assertEquals(0, accounts.entryCount());
                    }));
  }
}
