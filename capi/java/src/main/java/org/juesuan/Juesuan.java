package org.juesuan;

/** The library that runs. */
public final class Juesuan {
  private Juesuan() {}

  /** Its version, such as "0.1.0". */
  public static String version() {
    return CLibrary.juesuan_version().getString(0, "UTF-8");
  }

  /** The version of its C interface. */
  public static int abiVersion() {
    return CLibrary.juesuan_abi_version();
  }
}
