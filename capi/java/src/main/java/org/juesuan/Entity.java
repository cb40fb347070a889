package org.juesuan;

/**
 * A unit and the year that it discloses, as far as it is said.
 *
 * @param scope null where it is not said
 * @param supervisor 主管部门, or empty
 */
public record Entity(String name, int year, Nature nature, Scope scope, String supervisor) {
  static Entity of(Struct entity) {
    int scope = entity.int32("scope");
    return new Entity(
        entity.text("name"),
        entity.int32("year"),
        Nature.of(entity.int32("nature")),
        scope == 0 ? null : Scope.of(scope),
        entity.text("supervisor"));
  }
}
