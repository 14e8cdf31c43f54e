package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import java.util.List;
import java.util.Locale;

/**
 * What was found for one concept.
 *
 * @param concept what was looked for
 * @param kind whether its labels are on or off, or numbers
 * @param rateOnA the share of part A's characters that are in the concept; for a numeric concept the mean label
 * @param rateOnB the same of part B
 * @param outcome whether cells could be ranked
 * @param exceptions at how many characters the label is another than the most frequent one, in the part where there are
 *     fewer of them
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
        int exceptions,
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
        TOO_FEW("too few of its characters differ from the others to tell anything, so no cell is listed"),
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

    /** Why no cell is listed, with numbers, as a sentence without its capital and its stop; empty where some are. */
    public String reason() {
        if (outcome != Outcome.TOO_FEW) {
            return outcome.words();
        }
        boolean rare = kind == Kind.BINARY && Math.min(rateOnA, rateOnB) < 0.5;
        String which = kind == Kind.NUMERIC ? "have another number than most" : rare ? "are in it" : "are outside it";
        return String.format(
                Locale.ROOT,
                "only %d %s %s in one part of the text: too few, %d are needed",
                exceptions,
                exceptions == 1 ? "character" : "characters",
                exceptions == 1 ? which.replace("are", "is").replace("have", "has") : which,
                Halves.FEWEST_EXCEPTIONS);
    }

    public ConceptResult {
        best = List.copyOf(best);
        watched = List.copyOf(watched);
    }
}
