package dev.unrolled.analysis.cells;

/**
 * Whether a cell can be said to follow a concept, and all the numbers that say so. They are those of the concept's best
 * cell, on part B.
 *
 * @param finding {@link Finding#FOUND} where p is below {@value VerdictRule#LARGEST_P}, the stratified AUC is at least
 *     {@value VerdictRule#LEAST_STRATIFIED_AUC}, and the score lies at least {@value VerdictRule#LEAST_AHEAD} above that of the
 *     character alone and above that of the untrained network's best cell; otherwise what speaks against it
 * @param words the same in words, without a capital and a stop
 * @param p the family-wise p: the share of rotations of the labels at which any cell scored as high for any concept,
 *     standardised; NaN where no cell was ranked
 * @param standardScore the score in standard deviations over the rotations of this cell and concept
 * @param shifts the number of rotations
 * @param untrainedScore the score of the best cell of the same network untrained, its polarity turned so that part A's was
 *     positive; NaN where none was ranked
 * @param probeScore the score of the linear probe on the whole layer of the best cell: 2·AUC − 1, for a numeric concept
 *     Spearman's ρ; NaN where none was ranked
 * @param locality whether the cell tells what the whole layer tells
 */
public record Verdict(
        Finding finding,
        String words,
        double p,
        double standardScore,
        int shifts,
        double untrainedScore,
        double probeScore,
        Locality locality) {
    /** Whether a cell can be said to follow the concept. */
    public boolean found() {
        return finding == Finding.FOUND;
    }

    /** The family-wise p in words, such as {@code p < .005}. */
    public String pInWords() {
        return VerdictRule.words(p);
    }

    /** The AUC of the untrained network's best cell; meant for a binary concept. */
    public double untrainedAuc() {
        return (untrainedScore + 1) / 2;
    }

    /** The AUC of the layer probe; meant for a binary concept. */
    public double layerProbeAuc() {
        return (probeScore + 1) / 2;
    }
}
