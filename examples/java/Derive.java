import java.math.BigDecimal;
import java.util.List;
import org.juesuan.*;

class Derive {
  public static void main(String[] arguments) {
    Source budget = Source.GENERAL_PUBLIC_BUDGET;
    try (Accounts accounts = new Accounts("示例单位", 2024)) {
      accounts.addEntries(List.of(
          new Entry(new BigDecimal("1234567.89"), 2024, Stage.FINAL, Flow.REVENUE,
              budget, Kind.NONE, 2080107, 0),
          new Entry(new BigDecimal("987654.32"), 2024, Stage.FINAL, Flow.EXPENDITURE,
              budget, Kind.BASIC, 2080107, 30101)));
      try (Disclosure disclosure = accounts.derive()) {
        System.out.print(disclosure.renderTable("expenditure", RenderFormat.TSV));
      }
    }
  }
}
