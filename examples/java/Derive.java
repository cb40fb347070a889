import java.nio.file.Path;
import org.juesuan.*;

class Derive {
  public static void main(String[] arguments) {
    try (Accounts accounts = Accounts.fromFile(Path.of("books.json"));
        Disclosure disclosure = accounts.derive()) {
      System.out.print(disclosure.renderTable("expenditure", RenderFormat.TSV));
    }
  }
}
