package org.juesuan;

/**
 * The head of a column.
 *
 * @param number 栏次, 0 for none
 * @param key such as "basic"
 * @param heading levels from the top joined by '/'
 */
public record Column(int number, String key, String heading) {
  static Column of(Struct column) {
    return new Column(column.int32("number"), column.text("key"), column.text("heading"));
  }
}
