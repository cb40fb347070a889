package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The books of a unit for one year.
 *
 * <p>Many threads may call the methods of one object: what changes the books waits for its turn.
 */
public final class Accounts extends NativeObject {
  private static final AtomicLong MADE = new AtomicLong();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final long order = MADE.incrementAndGet(); // in which two books are locked

  private Accounts(Pointer pointer) {
    super("accounts", pointer, CLibrary::juesuan_accounts_free);
  }

  /** Empty books of the unit of that name for a disclosure year (1949 to 9999). */
  public Accounts(String name, int year, Nature nature) {
    this(create(name, year, nature));
  }

  /** Empty books of a unit of which the nature is not said. */
  public Accounts(String name, int year) {
    this(name, year, Nature.NONE);
  }

  private static Pointer create(String name, int year, Nature nature) {
    int number = Codes.number(nature, "nature");
    try (Call call = new Call()) {
      Call.Text text = call.text(name, "name");
      return call.made(
          (out, error) ->
              CLibrary.juesuan_accounts_create(
                  text.data(), text.size(), year, number, out, error));
    }
  }

  /**
   * Books from an accounts document. One that names an entries file is refused: add it with
   * {@link #addCsv}.
   */
  public static Accounts fromDocument(byte[] document, DocumentFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(document, "document");
      return new Accounts(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_accounts_from_document(
                      bytes.data(), bytes.size(), number, out, error)));
    }
  }

  /** Books from a document (.json, .xml, .info) and the entries file that it names beside it. */
  public static Accounts fromFile(Path path) {
    try (Call call = new Call()) {
      Pointer name = call.terminated(Texts.encoded(path, "path"));
      return new Accounts(
          call.made((out, error) -> CLibrary.juesuan_accounts_from_file(name, out, error)));
    }
  }

  /** Appends entries, all or none; the error names the first bad one by its index. */
  public void addEntries(List<Entry> entries) {
    List<Entry> given = List.copyOf(Objects.requireNonNull(entries, "entries"));
    int size = Layouts.ENTRY.size;
    if (given.size() > Integer.MAX_VALUE / size) {
      throw new JuesuanException(
          Status.RANGE, "entries", 0, given.size() + " entries are too many for one call");
    }
    try (Call call = new Call()) {
      Pointer array = call.allocate((long) given.size() * size);
      ByteBuffer bytes = buffer(array, given.size());
      for (int i = 0; i < given.size(); ++i) {
        given.get(i).write(bytes, i);
      }
      call.check(
          CLibrary.juesuan_accounts_add_entries(
              changing(call), array, given.size(), size, call.error()));
    }
  }

  /** Appends the entries of a CSV in UTF-8, all or none; errors carry the line. */
  public void addCsv(byte[] csv) {
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(csv, "csv");
      call.check(
          CLibrary.juesuan_accounts_add_csv(
              changing(call), bytes.data(), bytes.size(), call.error()));
    }
  }

  /** Sets one count of 公开09 表; not negative. */
  public void setCount(Count count, long value) {
    int number = Codes.number(count, "count");
    try (Call call = new Call()) {
      call.check(
          CLibrary.juesuan_accounts_set_count(changing(call), number, value, call.error()));
    }
  }

  /**
   * Sets one stated line of 公开11 表, or of what is told of the share reserved for small and medium
   * enterprises, in 元.
   */
  public void setProcurement(Procurement line, BigDecimal amount) {
    int number = Codes.number(line, "line");
    long fen = Money.fen(amount, "amount");
    try (Call call = new Call()) {
      call.check(
          CLibrary.juesuan_accounts_set_procurement(changing(call), number, fen, call.error()));
    }
  }

  /** Sets one count of 国有资产占用情况; not negative. */
  public void setAsset(Asset asset, long value) {
    int number = Codes.number(asset, "asset");
    try (Call call = new Call()) {
      call.check(
          CLibrary.juesuan_accounts_set_asset(changing(call), number, value, call.error()));
    }
  }

  /**
   * States a figure of the final accounts of the disclosure year or the year before it, in 元; used
   * where the entries cannot derive it. A second statement replaces the first.
   */
  public void setStated(int year, Figure figure, BigDecimal amount) {
    int number = Codes.number(figure, "figure");
    long fen = Money.fen(amount, "amount");
    try (Call call = new Call()) {
      call.check(
          CLibrary.juesuan_accounts_set_stated(changing(call), year, number, fen, call.error()));
    }
  }

  /** Says whether the text speaks of a 部门 or of a single 单位. */
  public void setScope(Scope scope) {
    int number = Codes.number(scope, "scope");
    try (Call call = new Call()) {
      call.check(CLibrary.juesuan_accounts_set_scope(changing(call), number, call.error()));
    }
  }

  /** Adds words about the unit; duties, units and offices are lists, to which each call adds. */
  public void addText(EntityText kind, String text) {
    int number = Codes.number(kind, "kind");
    try (Call call = new Call()) {
      Call.Text words = call.text(text, "text");
      call.check(
          CLibrary.juesuan_accounts_add_text(
              changing(call), number, words.data(), words.size(), call.error()));
    }
  }

  /**
   * Gives the reason why the claim of that id differs ("execution.2080107"); a second reason
   * replaces the first. Deriving refuses a reason for what is no claim, one for a project, whose
   * problems are its reason, and one without words.
   */
  public void setReason(String claim, String reason) {
    try (Call call = new Call()) {
      Call.Text id = call.text(claim, "claim");
      Call.Text words = call.text(reason, "reason");
      call.check(
          CLibrary.juesuan_accounts_set_reason(
              changing(call), id.data(), id.size(), words.data(), words.size(), call.error()));
    }
  }

  /** Names a functional code; the name takes precedence over the catalogue's. */
  public void nameFunction(int code, String name) {
    try (Call call = new Call()) {
      Call.Text words = call.text(name, "name");
      call.check(
          CLibrary.juesuan_accounts_name_function(
              changing(call),
              Call.unsigned(code, "code"),
              words.data(),
              words.size(),
              call.error()));
    }
  }

  /** Names an economic code likewise. */
  public void nameEconomic(int code, String name) {
    try (Call call = new Call()) {
      Call.Text words = call.text(name, "name");
      call.check(
          CLibrary.juesuan_accounts_name_economic(
              changing(call),
              Call.unsigned(code, "code"),
              words.data(),
              words.size(),
              call.error()));
    }
  }

  /** Appends a project; funding and indicators are added to the last one. */
  public void addProject(Project project) {
    Objects.requireNonNull(project, "project");
    try (Call call = new Call()) {
      Struct struct = project.struct(call);
      call.check(
          CLibrary.juesuan_accounts_add_project(changing(call), struct.pointer(), call.error()));
    }
  }

  /** Sets a row of the funding block of the last project. */
  public void setFunding(FundingRow row, Funding funding) {
    Objects.requireNonNull(funding, "funding");
    int number = Codes.number(row, "row");
    try (Call call = new Call()) {
      Struct struct = funding.struct(call);
      call.check(
          CLibrary.juesuan_accounts_set_funding(
              changing(call), number, struct.pointer(), call.error()));
    }
  }

  /** Appends an indicator to the last project. */
  public void addIndicator(Indicator indicator) {
    Objects.requireNonNull(indicator, "indicator");
    try (Call call = new Call()) {
      Struct struct = indicator.struct(call);
      call.check(
          CLibrary.juesuan_accounts_add_indicator(
              changing(call), struct.pointer(), call.error()));
    }
  }

  /** Sets what the unit states of its self-evaluation. */
  public void setSelfEvaluation(SelfEvaluation stated) {
    Objects.requireNonNull(stated, "stated");
    try (Call call = new Call()) {
      Struct struct = stated.struct(call);
      call.check(
          CLibrary.juesuan_accounts_set_self_evaluation(
              changing(call), struct.pointer(), call.error()));
    }
  }

  /** Adds the books of {@code other}, which stay as they are; the entity stays that of this. */
  public void merge(Accounts other) {
    Objects.requireNonNull(other, "other");
    try (Call call = new Call()) {
      if (other.order < order) {
        hold(call, other.lock.readLock());
      }
      Pointer accounts = changing(call);
      if (other.order > order) {
        hold(call, other.lock.readLock());
      }
      call.check(CLibrary.juesuan_accounts_merge(accounts, call.use(other), call.error()));
    }
  }

  /** The number of entries. */
  public int entryCount() {
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return call.size(
          (out, error) -> CLibrary.juesuan_accounts_entry_count(accounts, out, error));
    }
  }

  /** A copy of all entries. */
  public List<Entry> entries() {
    final int chunk = 1 << 16; // at a time: 1.5 MiB
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      int count =
          call.size((out, error) -> CLibrary.juesuan_accounts_entry_count(accounts, out, error));
      int size = Layouts.ENTRY.size;
      Pointer array = call.allocate((long) Math.min(count, chunk) * size);
      ByteBuffer bytes = buffer(array, Math.min(count, chunk));
      List<Entry> entries = new ArrayList<>(count);
      for (int first = 0; first < count; first += chunk) {
        int some = Math.min(count - first, chunk);
        call.check(
            CLibrary.juesuan_accounts_entries(accounts, first, some, array, size, call.error()));
        for (int i = 0; i < some; ++i) {
          entries.add(Entry.read(bytes, i));
        }
      }
      return Collections.unmodifiableList(entries);
    }
  }

  /** Who discloses. */
  public Entity entity() {
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return Entity.of(
          call.item(
              Layouts.ENTITY,
              (out, error) -> CLibrary.juesuan_accounts_entity(accounts, out, error)));
    }
  }

  /** The stated count, empty where the books state none. */
  public OptionalLong count(Count count) {
    int number = Codes.number(count, "count");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return call.stated(
          (given, value, error) ->
              CLibrary.juesuan_accounts_count(accounts, number, given, value, error));
    }
  }

  /** The stated line in 元, empty where the books state none. */
  public Optional<BigDecimal> procurement(Procurement line) {
    int number = Codes.number(line, "line");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return Money.of(
          call.stated(
              (given, fen, error) ->
                  CLibrary.juesuan_accounts_procurement(accounts, number, given, fen, error)));
    }
  }

  /** The stated count, empty where the books state none. */
  public OptionalLong asset(Asset asset) {
    int number = Codes.number(asset, "asset");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return call.stated(
          (given, value, error) ->
              CLibrary.juesuan_accounts_asset(accounts, number, given, value, error));
    }
  }

  /** The stated figure in 元, empty where the books state none. */
  public Optional<BigDecimal> stated(int year, Figure figure) {
    int number = Codes.number(figure, "figure");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return Money.of(
          call.stated(
              (given, fen, error) ->
                  CLibrary.juesuan_accounts_stated(accounts, year, number, given, fen, error)));
    }
  }

  /** The words of that kind in the order they were added; a supervisor is one or none. */
  public List<String> texts(EntityText kind) {
    int number = Codes.number(kind, "kind");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return call.strings(
          call.size(
              (out, error) ->
                  CLibrary.juesuan_accounts_text_count(accounts, number, out, error)),
          (i, out, error) -> CLibrary.juesuan_accounts_text(accounts, number, i, out, error));
    }
  }

  /** The reasons that were given. */
  public List<Reason> reasons() {
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_accounts_reason_count(accounts, out, error)),
          Layouts.REASON,
          (i, out, error) -> CLibrary.juesuan_accounts_reason(accounts, i, out, error),
          Reason::of);
    }
  }

  /** The names that the books give to codes, in the order of the codes. */
  public Map<Integer, String> names(Classification classification) {
    int number = Codes.number(classification, "classification");
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      int count =
          call.size(
              (out, error) ->
                  CLibrary.juesuan_accounts_name_count(accounts, number, out, error));
      Struct name = call.struct(Layouts.CODE);
      Map<Integer, String> names = new LinkedHashMap<>();
      for (int i = 0; i < count; ++i) {
        call.check(
            CLibrary.juesuan_accounts_name(accounts, number, i, name.pointer(), call.error()));
        names.put(name.int32("code"), name.text("name"));
      }
      return Collections.unmodifiableMap(names);
    }
  }

  /** What the unit states of its self-evaluation. */
  public SelfEvaluation selfEvaluation() {
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      return SelfEvaluation.of(
          call.item(
              Layouts.SELF_EVALUATION,
              (out, error) -> CLibrary.juesuan_accounts_self_evaluation(accounts, out, error)));
    }
  }

  /** The projects as they were added. */
  public List<StatedProject> projects() {
    try (Call call = new Call()) {
      Pointer accounts = reading(call);
      int count =
          call.size(
              (out, error) -> CLibrary.juesuan_accounts_project_count(accounts, out, error));
      List<StatedProject> projects = new ArrayList<>(count);
      for (int i = 0; i < count; ++i) {
        projects.add(StatedProject.read(call, accounts, i));
      }
      return Collections.unmodifiableList(projects);
    }
  }

  /**
   * The amount of a formula, the signed sum of selectors, over the entries. A formula has at most
   * eight selectors that do not cancel out.
   */
  public Evaluation evaluate(List<Selector> formula) {
    try (Call call = new Call()) {
      Selector.Structs selectors = Selector.structs(call, formula);
      Pointer accounts = reading(call);
      return Evaluation.of(
          call.item(
              Layouts.EVALUATION,
              (out, error) ->
                  CLibrary.juesuan_evaluate(
                      accounts, selectors.array(), selectors.count(), out, error)));
    }
  }

  /** How the entry of that index, from 0, lies to a selector. */
  public Match match(int entry, Selector selector) {
    int index = Call.unsigned(entry, "entry");
    Objects.requireNonNull(selector, "selector");
    try (Call call = new Call()) {
      Pointer wanted = Selector.structs(call, List.of(selector)).array();
      Pointer accounts = reading(call);
      return Match.of(
          call.int32(
              (out, error) ->
                  CLibrary.juesuan_accounts_match(accounts, index, wanted, out, error)));
    }
  }

  /** The whole disclosure with exact figures under "qinghai-2024". */
  public Disclosure derive() {
    return derive(DeriveOptions.DEFAULT);
  }

  /** Derives every table, claim and form and writes the text. */
  public Disclosure derive(DeriveOptions options) {
    Objects.requireNonNull(options, "options");
    try (Call call = new Call()) {
      Struct struct = call.struct(Layouts.DERIVE_OPTIONS);
      struct.put("basis", options.basis().number());
      struct.put("tables_only", options.tablesOnly() ? 1 : 0);
      if (options.profile() != null) {
        struct.put("profile", call.use(options.profile()));
      }
      Pointer accounts = reading(call);
      return new Disclosure(
          call.made(
              (out, error) -> CLibrary.juesuan_derive(accounts, struct.pointer(), out, error)));
    }
  }

  /**
   * What a cell of the disclosure derived from these books is made of. All three are keys, a row
   * also its functional or economic code or its line number (行次).
   */
  public Explanation explainCell(Disclosure disclosure, String table, String row, String column) {
    try (Call call = new Call()) {
      Pointer tableKey = call.terminated(table, "table");
      Pointer rowKey = call.terminated(row, "row");
      Pointer columnKey = call.terminated(column, "column");
      Pointer accounts = reading(call);
      Pointer derived = call.use(disclosure, "disclosure");
      return new Explanation(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_explain_cell(
                      accounts, derived, tableKey, rowKey, columnKey, out, error)));
    }
  }

  /** The same for the claim of that id. */
  public Explanation explainClaim(Disclosure disclosure, String id) {
    try (Call call = new Call()) {
      Call.Text name = call.text(id, "id");
      Pointer accounts = reading(call);
      Pointer derived = call.use(disclosure, "disclosure");
      return new Explanation(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_explain_claim(
                      accounts, derived, name.data(), name.size(), out, error)));
    }
  }

  private Pointer changing(Call call) {
    hold(call, lock.writeLock());
    return call.use(this);
  }

  private Pointer reading(Call call) {
    hold(call, lock.readLock());
    return call.use(this);
  }

  private static void hold(Call call, Lock lock) {
    lock.lock();
    call.atEnd(lock::unlock);
  }

  private static ByteBuffer buffer(Pointer array, int entries) {
    return array
        .getByteBuffer(0, (long) entries * Layouts.ENTRY.size)
        .order(ByteOrder.nativeOrder());
  }
}
