package org.juesuan;

import com.sun.jna.Pointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What checking is to leave out, and what more it is to find.
 *
 * @param switchedOff the rules that are not to be applied, each with a reason
 * @param withoutJoint do not prove whether all figures can hold together
 * @param ranges narrow what each published figure can have been
 */
public record CheckOptions(Map<String, String> switchedOff, boolean withoutJoint, boolean ranges) {
  /** Everything is checked, and no range is narrowed. */
  public static final CheckOptions DEFAULT = new CheckOptions(Map.of(), false, false);

  /** Neither a rule nor a reason may be null. */
  public CheckOptions {
    Map<String, String> rules = new LinkedHashMap<>();
    Objects.requireNonNull(switchedOff, "switchedOff")
        .forEach(
            (rule, reason) ->
                rules.put(
                    Objects.requireNonNull(rule, "rule"),
                    Objects.requireNonNull(reason, "reason")));
    switchedOff = Collections.unmodifiableMap(rules);
  }

  /** The same with other rules left out. */
  public CheckOptions withSwitchedOff(Map<String, String> rules) {
    return new CheckOptions(rules, withoutJoint, ranges);
  }

  /** The same without the proof. */
  public CheckOptions withoutProof() {
    return new CheckOptions(switchedOff, true, ranges);
  }

  /** The same with the ranges of the published figures. */
  public CheckOptions withRanges() {
    return new CheckOptions(switchedOff, withoutJoint, true);
  }

  Struct struct(Call call) {
    Struct options = call.struct(Layouts.CHECK_OPTIONS);
    options.put("without_joint", withoutJoint ? 1 : 0);
    options.put("ranges", ranges ? 1 : 0);
    options.put("switched_off_count", (long) switchedOff.size());
    int size = Layouts.SWITCHED_OFF.size;
    Pointer array = call.allocate((long) switchedOff.size() * size);
    options.put("switched_off", array);
    long offset = 0;
    for (Map.Entry<String, String> rule : switchedOff.entrySet()) {
      Struct off = new Struct(Layouts.SWITCHED_OFF, array.share(offset));
      off.put("rule", call.text(rule.getKey(), "switched_off.rule"));
      off.put("reason", call.text(rule.getValue(), "switched_off.reason"));
      offset += size;
    }
    return options;
  }
}
