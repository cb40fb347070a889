package org.juesuan;

/** A constant of the C interface: its number there never changes. */
public interface Numbered {
  /** The number of this constant in juesuan.h; -1 of NEWER, which no function takes. */
  int number();
}
