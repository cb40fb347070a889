package org.juesuan;

import static org.juesuan.Support.REVENUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadsTest {
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private interface Work {
    void run() throws Exception;
  }

  /** All threads begin together, and none may fail. */
  private void inThreads(Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> running = new ArrayList<>();
    Callable<Void> begin =
        () -> {
          start.await();
          work.run();
          return null;
        };
    for (int i = 0; i < THREADS; ++i) {
      running.add(threads.submit(begin));
    }
    for (Future<?> thread : running) {
      thread.get();
    }
  }

  @Test
  void manyThreadsRead() throws Exception {
    try (Disclosure disclosure = Support.haidongDisclosure();
        Report report = disclosure.check(CheckOptions.DEFAULT.withoutProof())) {
      String json = disclosure.render(RenderFormat.JSON);
      List<Claim> claims = disclosure.claims();
      Table table = disclosure.table("three_public");
      List<Finding> findings = report.findings();
      inThreads(
          () -> {
            for (int i = 0; i < 10; ++i) {
              assertEquals(json, disclosure.render(RenderFormat.JSON));
              assertEquals(claims, disclosure.claims());
              assertEquals(table, disclosure.table("three_public"));
              assertEquals(findings, report.findings());
            }
          });
    }
  }

  @Test
  void changesTakeTurns() throws Exception {
    try (Accounts one = Support.empty();
        Accounts two = Support.empty()) {
      inThreads(
          () -> {
            for (int i = 0; i < 50; ++i) {
              one.addEntries(List.of(REVENUE));
              one.entries();
              one.derive(DeriveOptions.DEFAULT.withTablesOnly()).close();
            }
          });
      assertEquals(THREADS * 50, one.entryCount());
      inThreads(
          () -> {
            one.addText(EntityText.DUTY, "x");
            two.addText(EntityText.DUTY, "y");
          });
      try (Accounts none = Support.empty();
          Accounts nothing = Support.empty()) {
        inThreads(
            () -> {
              for (int i = 0; i < 100; ++i) {
                none.merge(nothing);
                nothing.merge(none);
              }
            });
        assertEquals(0, none.entryCount());
      }
    }
  }

  /** Whoever comes late learns that the object is closed; nobody reads freed memory. */
  @Test
  void oneClosesWhatOthersUse() throws Exception {
    for (int i = 0; i < 20; ++i) {
      Disclosure disclosure = Support.haidongDisclosure();
      List<Claim> claims = disclosure.claims();
      inThreads(
          () -> {
            try {
              assertEquals(claims, disclosure.claims());
            } catch (IllegalStateException closed) {
              assertEquals("disclosure: is closed", closed.getMessage());
            }
            disclosure.close();
          });
      assertTrue(disclosure.isClosed());
    }
  }

  /** The memory of this process in KiB. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status));
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  @Test
  void forgottenObjectsAreFreed() throws Exception {
    int objects = 300;
    int entries = 40_000;
    try (Accounts large = Support.empty()) {
      large.addEntries(Collections.nCopies(entries, REVENUE));
      System.gc();
      long before = resident();
      for (int i = 0; i < objects; ++i) {
        Support.empty().merge(large);
        if (i % 10 == 0) {
          System.gc();
          Thread.sleep(10); // for the cleaner
        }
      }
      long grown = resident() - before;
      long all = (long) objects * entries * Layouts.ENTRY.size / 1024;
      assertTrue(grown < all / 4, () -> grown + " KiB more, of " + all);
    }
  }

  /** The collector may run at any time of a call. */
  @Test
  void objectsLiveAsLongAsTheirCalls() throws Exception {
    Future<?> collecting =
        threads.submit(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                System.gc();
              }
            });
    try {
      for (int i = 0; i < 50; ++i) {
        assertEquals(87, Support.haidong().derive().claims().size());
      }
    } finally {
      collecting.cancel(true);
    }
  }
}
