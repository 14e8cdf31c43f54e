package dev.unrolled.analysis.cells;

/**
 * How a cell's value and a concept's label depend on each other, on part B.
 *
 * @param pearson the correlation of value and label; for a binary concept the point-biserial one
 * @param etaSquared the correlation ratio η² of a numeric concept: the share of the value's variance that lies between the
 *     label's {@value JointHistogram#BINS} bins; sees a sawtooth that {@code pearson} misses. NaN for a binary concept
 * @param mutualInformation of value and label in nats, from a joint histogram of {@value JointHistogram#BINS} bins each, as
 *     it is counted: on n characters too high by about (cells filled − rows − columns + 1) / 2n. NaN for a binary concept
 */
public record Dependence(double pearson, double etaSquared, double mutualInformation) {}
