package org.juesuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;

/** What the tests share. */
final class Support {
  /** The sources of juesuan, which a copy of this folder alone is told of. */
  static final Path ROOT =
      Path.of(System.getenv().getOrDefault("JUESUAN_SOURCE", "../..")).toAbsolutePath();

  static final String HEAD = "year,stage,flow,source,kind,function,economic,amount_yuan\n";
  static final Entry REVENUE =
      new Entry(
          yuan("1.00"),
          2024,
          Stage.FINAL,
          Flow.REVENUE,
          Source.GENERAL_PUBLIC_BUDGET,
          Kind.NONE,
          2080107,
          0);

  private Support() {}

  static Accounts haidong() {
    return Accounts.fromFile(ROOT.resolve("examples/data/haidong-2024/accounts.json"));
  }

  static Disclosure haidongDisclosure() {
    try (Accounts accounts = haidong()) {
      return accounts.derive();
    }
  }

  static Accounts empty() {
    return new Accounts("测试局", 2024, Nature.CIVIL_SERVICE_MANAGED);
  }

  static BigDecimal yuan(String text) {
    return new BigDecimal(text);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(ROOT.resolve(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static JuesuanException fails(Executable use, Status status, String words) {
    JuesuanException failure = assertThrows(JuesuanException.class, use);
    assertEquals(status, failure.status(), failure::getMessage);
    assertTrue(failure.getMessage().contains(words), failure::getMessage);
    return failure;
  }
}
