package org.juesuan;

import java.util.Objects;

/**
 * What deriving is to do.
 *
 * @param profile null for "qinghai-2024"
 * @param basis what differences and ratios are taken from
 * @param tablesOnly neither claims, forms nor text
 */
public record DeriveOptions(Profile profile, Basis basis, boolean tablesOnly) {
  /** The whole disclosure with exact figures under "qinghai-2024". */
  public static final DeriveOptions DEFAULT = new DeriveOptions(null, Basis.EXACT, false);

  /** The basis may not be null. */
  public DeriveOptions {
    Objects.requireNonNull(basis, "basis");
  }

  /** The same under another profile. */
  public DeriveOptions withProfile(Profile other) {
    return new DeriveOptions(other, basis, tablesOnly);
  }

  /** The same from another basis. */
  public DeriveOptions withBasis(Basis other) {
    return new DeriveOptions(profile, other, tablesOnly);
  }

  /** The same with the tables alone. */
  public DeriveOptions withTablesOnly() {
    return new DeriveOptions(profile, basis, true);
  }
}
