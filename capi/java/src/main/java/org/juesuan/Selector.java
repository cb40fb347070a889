package org.juesuan;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A region of the books; an empty set stands for all values. {@link Source#FISCAL} and {@link
 * Source#NON_FISCAL} stand for the sources below them. A code holds those that begin with it, and 0
 * is all of them.
 *
 * @param sign 1 or -1, with which a formula takes it
 */
public record Selector(
    Set<Year> years,
    Set<Stage> stages,
    Set<Flow> flows,
    Set<Source> sources,
    Set<Kind> kinds,
    Set<Nature> natures,
    int function,
    int economic,
    int sign) {
  /** Everything in the books. */
  public static final Selector ALL =
      new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, 0, 1);

  /** No set may be null; each is copied. */
  public Selector {
    years = Set.copyOf(Objects.requireNonNull(years, "years"));
    stages = Set.copyOf(Objects.requireNonNull(stages, "stages"));
    flows = Set.copyOf(Objects.requireNonNull(flows, "flows"));
    sources = Set.copyOf(Objects.requireNonNull(sources, "sources"));
    kinds = Set.copyOf(Objects.requireNonNull(kinds, "kinds"));
    natures = Set.copyOf(Objects.requireNonNull(natures, "natures"));
  }

  /** The same in those years and stages. */
  public Selector in(Set<Year> years, Set<Stage> stages) {
    return new Selector(
        years, stages, flows, sources, kinds, natures, function, economic, sign);
  }

  public Selector withFlows(Flow... flows) {
    return new Selector(
        years, stages, Set.of(flows), sources, kinds, natures, function, economic, sign);
  }

  public Selector withSources(Source... sources) {
    return new Selector(
        years, stages, flows, Set.of(sources), kinds, natures, function, economic, sign);
  }

  public Selector withKinds(Kind... kinds) {
    return new Selector(
        years, stages, flows, sources, Set.of(kinds), natures, function, economic, sign);
  }

  public Selector withNatures(Nature... natures) {
    return new Selector(
        years, stages, flows, sources, kinds, Set.of(natures), function, economic, sign);
  }

  public Selector withFunction(int function) {
    return new Selector(
        years, stages, flows, sources, kinds, natures, function, economic, sign);
  }

  public Selector withEconomic(int economic) {
    return new Selector(
        years, stages, flows, sources, kinds, natures, function, economic, sign);
  }

  public Selector withSign(int sign) {
    return new Selector(
        years, stages, flows, sources, kinds, natures, function, economic, sign);
  }

  static Selector of(Struct selector) {
    return new Selector(
        Codes.values(selector.int32("years"), Year::of),
        Codes.values(selector.int32("stages"), Stage::of),
        Codes.values(selector.int32("flows"), Flow::of),
        Codes.values(selector.int32("sources"), Source::of),
        Codes.values(selector.int32("kinds"), Kind::of),
        Codes.values(selector.int32("natures"), Nature::of),
        selector.int32("function"),
        selector.int32("economic"),
        selector.int32("sign"));
  }

  /** An array of such structs. */
  record Structs(Pointer array, int count) {}

  /** Those of the formula as it is now, however it changes meanwhile. */
  static Structs structs(Call call, List<Selector> formula) {
    List<Selector> given = List.copyOf(Objects.requireNonNull(formula, "formula"));
    long size = Layouts.SELECTOR.size;
    Pointer array = call.allocate(given.size() * size);
    for (int i = 0; i < given.size(); ++i) {
      Struct struct = new Struct(Layouts.SELECTOR, array.share(i * size));
      given.get(i).write(struct, "selectors[" + i + "]");
    }
    return new Structs(array, given.size());
  }

  private void write(Struct selector, String where) {
    selector.put("sign", sign);
    selector.put("years", Codes.set(years, where + ".years"));
    selector.put("stages", Codes.set(stages, where + ".stages"));
    selector.put("flows", Codes.set(flows, where + ".flows"));
    selector.put("sources", Codes.set(sources, where + ".sources"));
    selector.put("kinds", Codes.set(kinds, where + ".kinds"));
    selector.put("natures", Codes.set(natures, where + ".natures"));
    selector.put("function", Call.unsigned(function, where + ".function"));
    selector.put("economic", Call.unsigned(economic, where + ".economic"));
  }
}
