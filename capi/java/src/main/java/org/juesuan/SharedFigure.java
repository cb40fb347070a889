package org.juesuan;

/**
 * A figure that several failures have in common.
 *
 * @param place its sign is that in the first of them
 * @param othersAllow what the other figures of those failures leave for it; null where no amount
 *     suits all
 */
public record SharedFigure(Place place, Interval othersAllow) {}
