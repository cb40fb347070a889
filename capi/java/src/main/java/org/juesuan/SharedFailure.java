package org.juesuan;

import java.util.List;

/**
 * Failures that have figures in common, said once: a figure that is wrong, or that all the others
 * are wrong beside. Where several figures stand in the same failures, which of them it is cannot be
 * known.
 *
 * @param findings indices in {@link FindingList#FINDINGS}
 * @param message all of it in one line
 */
public record SharedFailure(List<SharedFigure> figures, List<Integer> findings, String message) {}
