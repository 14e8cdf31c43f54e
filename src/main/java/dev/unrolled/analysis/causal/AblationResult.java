package dev.unrolled.analysis.causal;

import dev.unrolled.text.Concept;
import java.util.List;

/**
 * What became of the loss when cells were held at a constant inside the recurrence.
 *
 * @param concept whose predictions were looked at
 * @param cells what was held, and at which values
 * @param basis what was read
 * @param rise the rise of the loss on part B
 * @param onInterval where ΔL_S lies, by block bootstrap
 * @param specificityInterval where the specificity lies, by the same
 * @param controls random cells of matched variance, each held in the same way
 * @param places where the loss rose most, the largest first
 */
public record AblationResult(
        Concept concept,
        List<HeldCell> cells,
        Basis basis,
        LossRise rise,
        Interval onInterval,
        Interval specificityInterval,
        List<Control> controls,
        List<Place> places) {
    /** The length of a block of the bootstrap, in characters. */
    public static final int BLOCK = 500;

    /** How often the blocks are drawn. */
    public static final int RESAMPLES = Bootstrap.RESAMPLES;

    /**
     * A cell, the value its raw state was held at, and what that state was on part A.
     *
     * @param deviation its standard deviation
     */
    public record HeldCell(CellPlace cell, double value, double mean, double deviation) {}

    /**
     * What was read.
     *
     * @param characters of part B
     * @param predictions at how many of them the concept predicts the next
     * @param rateOnA the share of part A's characters in the concept; its mean label if it is numeric
     * @param rateOnB the same of part B
     * @param loss the untouched network's loss at the predicted positions and elsewhere, in nats per character
     */
    public record Basis(int characters, int predictions, double rateOnA, double rateOnB, LossRise loss) {}

    /** Random cells in the place of those asked about. */
    public record Control(List<CellPlace> cells, LossRise rise) {
        public Control {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A character that became harder to predict.
     *
     * @param position its place in the held-out text
     * @param rise by how much −ln p of it rose, in nats
     */
    public record Place(int position, double rise) {}

    public AblationResult {
        cells = List.copyOf(cells);
        controls = List.copyOf(controls);
        places = List.copyOf(places);
    }

    /** The mean specificity of the random cells; NaN without any. */
    public double controlMean() {
        return controls.stream()
                .mapToDouble(control -> control.rise().specificity())
                .average()
                .orElse(Double.NaN);
    }

    /** The standard deviation of the random cells' specificity; NaN for fewer than two. */
    public double controlDeviation() {
        double mean = controlMean();
        double squares = controls.stream()
                .mapToDouble(control -> Math.pow(control.rise().specificity() - mean, 2))
                .sum();
        return controls.size() < 2 ? Double.NaN : Math.sqrt(squares / (controls.size() - 1));
    }

    /** How many standard deviations of the random cells the specificity lies above their mean; NaN where they do not vary. */
    public double z() {
        double deviation = controlDeviation();
        return deviation == 0 ? Double.NaN : (rise.specificity() - controlMean()) / deviation;
    }

    /** How many of the random cells have at least this specificity. */
    public long controlsAsSpecific() {
        return controls.stream()
                .filter(control -> control.rise().specificity() >= rise.specificity())
                .count();
    }
}
