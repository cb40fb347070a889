/**
 * From the books of a Chinese government unit to its public final accounts (部门决算公开), exact to
 * the fen, and checks of what others published. A thin layer over the C library libjuesuan_c.
 *
 * <p>Money is BigDecimal in 元 with two decimals; no floating point touches it. What the library
 * refuses is a {@link org.juesuan.JuesuanException}, which names the place; a null argument is a
 * NullPointerException, and a closed object an IllegalStateException. What objects return is
 * immutable and outlives them.
 *
 * <p>The system property {@code juesuan.library} is the full path of the library; without it, it is
 * {@code juesuan_c} wherever JNA finds it.
 */
package org.juesuan;
