package dev.unrolled.viewmodel;

import dev.unrolled.training.ParameterFigures;
import java.util.List;

/**
 * What the last step did to one matrix of weights, in figures.
 *
 * @param name as in files, such as {@code weight_hh_l0}
 * @param elements how many weights it has
 * @param gradient ‖g‖ before clipping
 * @param clipped ‖g‖ after it
 * @param changed the share of its elements that clipping changed
 * @param steps the share of the steps so far in which clipping changed any
 * @param weights ‖w‖
 * @param update ‖Δw‖/‖w‖
 * @param ratio the same as a number
 */
public record MatrixRow(
        String name,
        String elements,
        String gradient,
        String clipped,
        String changed,
        String steps,
        String weights,
        String update,
        double ratio) {
    private static final double WHOLE = 100;

    /** Of each matrix of a network. */
    public static List<MatrixRow> of(SideAnswer<ParameterFigures> answer) {
        return answer.found().orElse(ParameterFigures.NONE).all().stream()
                .map(figure -> new MatrixRow(
                        figure.name(),
                        TrainingWords.format("%,d", figure.elements()),
                        figure(figure.gradient().norm()),
                        figure(figure.gradient().clippedNorm()),
                        TrainingWords.format("%.0f %%", WHOLE * figure.clippedShare()),
                        TrainingWords.format(
                                "%.1f %%", WHOLE * figure.gradient().clippedSteps()),
                        figure(figure.weightNorm()),
                        figure(figure.updateToWeight()),
                        figure.updateToWeight()))
                .toList();
    }

    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        return Double.isInfinite(value)
                ? "∞"
                : TrainingWords.format("%.2e", value)
                        .replace("e-0", "e−")
                        .replace("e-", "e−")
                        .replace("e+0", "e+");
    }
}
