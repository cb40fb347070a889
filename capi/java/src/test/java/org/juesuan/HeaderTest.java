package org.juesuan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Pointer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The declarations of this package are those of juesuan.h. */
class HeaderTest {
  private static final String HEADER =
      Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
          .matcher(Support.read("capi/juesuan.h"))
          .replaceAll("");

  private static List<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().toList();
  }

  private static String camel(String name, boolean upper) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      boolean capital = upper || !camel.isEmpty();
      camel.append(capital ? word.substring(0, 1).toUpperCase() + word.substring(1) : word);
    }
    return camel.toString();
  }

  private static Map<String, Integer> numbers(Numbered[] constants) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Numbered constant : constants) {
      if (constant.number() != -1) {
        numbers.put(((Enum<?>) constant).name(), constant.number());
      }
    }
    return numbers;
  }

  @TestFactory
  Stream<DynamicTest> everyEnumerationHasItsConstants() {
    List<MatchResult> enums = all("enum juesuan_(\\w+) \\{(.*?)\\};", HEADER);
    assertTrue(enums.size() > 30);
    return enums.stream()
        .map(found -> DynamicTest.dynamicTest(found.group(1), () -> checkEnum(found)));
  }

  private static void checkEnum(MatchResult found) throws ReflectiveOperationException {
    Map<String, Integer> expected = new LinkedHashMap<>();
    String prefix = null;
    for (MatchResult constant : all("(JUESUAN_\\w+) = (\\d+)", found.group(2))) {
      String name = constant.group(1);
      expected.put(name, Integer.valueOf(constant.group(2)));
      prefix = prefix == null ? name : common(prefix, name);
    }
    String shared = prefix.substring(0, prefix.lastIndexOf('_') + 1);
    Class<?> type = Class.forName("org.juesuan." + camel(found.group(1), true));
    Map<String, Integer> declared = new LinkedHashMap<>();
    numbers((Numbered[]) type.getEnumConstants())
        .forEach((name, number) -> declared.put(shared + name, number));
    assertEquals(expected, declared);
    if (Modifier.isPublic(type.getModifiers())) {
      Method of = type.getMethod("of", int.class);
      for (Object constant : type.getEnumConstants()) {
        assertEquals(constant, of.invoke(null, ((Numbered) constant).number()));
      }
      assertEquals(of.invoke(null, -1), of.invoke(null, 1 << 20));
    }
  }

  private static String common(String one, String two) {
    int end = 0;
    while (end < Math.min(one.length(), two.length()) && one.charAt(end) == two.charAt(end)) {
      ++end;
    }
    return one.substring(0, end);
  }

  @Test
  void statusesAndConstants() {
    Map<String, Integer> defined = new LinkedHashMap<>();
    for (MatchResult found : all("#define JUESUAN_(?:E_)?(\\w+) (\\d+)u?\\s*?\n", HEADER)) {
      defined.put(found.group(1), Integer.valueOf(found.group(2)));
    }
    assertEquals(CLibrary.ABI_VERSION, defined.remove("ABI_VERSION"));
    assertEquals(CLibrary.ABI_VERSION, Juesuan.abiVersion());
    assertEquals(CLibrary.NUMBER_TEXT_MAX, defined.remove("NUMBER_TEXT_MAX"));
    assertEquals(Entry.ECONOMIC_PERSONNEL, defined.remove("ECONOMIC_PERSONNEL"));
    assertEquals(Entry.ECONOMIC_OPERATING_COST, defined.remove("ECONOMIC_OPERATING_COST"));
    assertEquals(defined, numbers(Status.values()));
  }

  @TestFactory
  Stream<DynamicTest> everyStructHasItsMembers() {
    List<MatchResult> structs = all("typedef struct juesuan_(\\w+) \\{(.*?)\\}", HEADER);
    assertEquals(structs.size() - 1, Layouts.class.getDeclaredFields().length);
    return structs.stream()
        .filter(found -> !found.group(1).equals("string"))
        .map(found -> DynamicTest.dynamicTest(found.group(1), () -> checkStruct(found)));
  }

  private static void checkStruct(MatchResult found) throws ReflectiveOperationException {
    Layout layout =
        (Layout) Layouts.class.getDeclaredField(found.group(1).toUpperCase()).get(null);
    assertEquals("juesuan_" + found.group(1), layout.name);
    String[] members =
        Arrays.stream(found.group(2).split(";"))
            .map(member -> String.join(" ", member.trim().split("\\s+")))
            .filter(member -> !member.isEmpty())
            .toArray(String[]::new);
    assertArrayEquals(members, layout.members());
  }

  /** What the C compiler makes of structs with every kind of member, on any 64-bit platform. */
  @Test
  void membersLieWhereCHasThem() {
    assertEquals(24, Layouts.ENTRY.size);
    assertEquals(16, Layouts.ENTRY.offset("year"));
    assertEquals(23, Layouts.ENTRY.offset("detail"));
    assertEquals(528, Layouts.ERROR.size);
    assertEquals(8, Layouts.ERROR.offset("line"));
    assertEquals(144, Layouts.ERROR.offset("message"));
    assertEquals(24, Layouts.DERIVE_OPTIONS.size);
    assertEquals(16, Layouts.DERIVE_OPTIONS.offset("profile"));
    assertEquals(64, Layouts.ROW.size);
    assertEquals(24, Layouts.ROW.offset("key"));
    assertEquals(64, Layouts.FORM.size);
    assertEquals(24, Layouts.FORM.offset("weight"));
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionHasItsParameters() {
    List<MatchResult> functions = functions();
    assertTrue(functions.size() > 100);
    return functions.stream()
        .map(found -> DynamicTest.dynamicTest(found.group(2), () -> checkFunction(found)));
  }

  private static List<MatchResult> functions() {
    return all("JUESUAN_API ([^;]*?)(juesuan_\\w+)\\((.*?)\\);", HEADER);
  }

  private static void checkFunction(MatchResult found) {
    Method method =
        Arrays.stream(CLibrary.class.getDeclaredMethods())
            .filter(declared -> declared.getName().equals(found.group(2)))
            .findFirst()
            .orElseThrow();
    assertEquals(type(found.group(1).trim()), method.getReturnType());
    List<String> expected = new ArrayList<>();
    for (String parameter : found.group(3).split(",")) {
      String declared = String.join(" ", parameter.trim().split("\\s+"));
      if (!declared.equals("void")) {
        int space = declared.lastIndexOf(' ');
        expected.add(
            type(declared.substring(0, space)) + " " + camel(declared.substring(space + 1), false));
      }
    }
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      parameters.add(parameter.getType() + " " + parameter.getName());
    }
    assertEquals(expected, parameters);
  }

  private static Class<?> type(String declared) {
    if (declared.endsWith("*")) {
      return Pointer.class;
    }
    return switch (declared) {
      case "int32_t", "uint32_t", "juesuan_status" -> int.class;
      case "int64_t", "size_t" -> long.class;
      case "juesuan_string" -> CLibrary.Slice.class;
      case "void" -> void.class;
      default -> throw new IllegalArgumentException(declared);
    };
  }

  @Test
  void noOtherFunctionIsDeclared() {
    TreeSet<String> expected = new TreeSet<>();
    functions().forEach(found -> expected.add(found.group(2)));
    TreeSet<String> declared = new TreeSet<>();
    for (Method method : CLibrary.class.getDeclaredMethods()) {
      if (Modifier.isNative(method.getModifiers())) {
        declared.add(method.getName());
      }
    }
    assertEquals(expected, declared);
  }

  @Test
  void thePackageHasTheVersionOfTheLibrary() {
    String pom = Support.read("capi/java/pom.xml");
    assertTrue(
        pom.contains(
            "<artifactId>juesuan</artifactId>\n  <version>" + Juesuan.version() + "</version>"));
  }
}
