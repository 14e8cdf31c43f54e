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
 * @param outcome whether cells could be ranked
 * @param best the cells with the largest scores on part A in absolute value, the largest first; empty where none could
 *     be ranked
 * @param watched the scores of the cells that were asked for by name, NaN where they are not defined
 * @param inputOnlyAuc the AUC on part B of the guess from x_t alone, fitted on part A; for a numeric concept NaN
 * @param inputOnlyScore 2·AUC − 1 of the same guess, or its Spearman's ρ for a numeric concept
 */
public record ConceptResult(
        Concept concept,
        Kind kind,
        double rateOnA,
        double rateOnB,
        Outcome outcome,
        List<CellScore> best,
        List<CellScore> watched,
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

    /** Whether cells could be ranked; a score is not defined where one of two things compared does not vary. */
    public enum Outcome {
        RANKED(""),
        ABSENT("it does not occur in the text, so no cell is ranked"),
        ALWAYS("it always holds in the text, so no cell is ranked"),
        CONSTANT_ON_A("it does not vary in the part of the text that chooses cells, so none is listed"),
        CONSTANT_ON_B("it does not vary in the part of the text that scores cells, so none is listed"),
        CONSTANT_CELLS("no cell varies, so none is listed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** Why no cell is listed, as a sentence without its capital and its stop; empty where some are. */
        public String words() {
            return words;
        }
    }

    public ConceptResult {
        best = List.copyOf(best);
        watched = List.copyOf(watched);
    }
}
