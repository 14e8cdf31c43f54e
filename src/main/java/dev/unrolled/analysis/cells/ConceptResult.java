package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import java.util.List;

/**
 * What was found for one concept.
 *
 * @param concept what was looked for
 * @param kind whether its labels are on or off, or numbers
 * @param rateOnA the share of part A's characters that are in the concept; for a numeric concept the mean label
 * @param rateOnB the same of part B
 * @param best the cells with the largest scores on part A in absolute value, the largest first; empty where the concept
 *     does not vary on part A
 * @param inputOnlyAuc the AUC on part B of the guess from x_t alone, fitted on part A; for a numeric concept NaN
 * @param inputOnlyScore 2·AUC − 1 of the same guess, or its Spearman's ρ for a numeric concept
 */
public record ConceptResult(
        Concept concept,
        Kind kind,
        double rateOnA,
        double rateOnB,
        List<CellScore> best,
        double inputOnlyAuc,
        double inputOnlyScore) {
    /** What a concept's labels are. */
    public enum Kind {
        BINARY,
        NUMERIC;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public ConceptResult {
        best = List.copyOf(best);
    }
}
