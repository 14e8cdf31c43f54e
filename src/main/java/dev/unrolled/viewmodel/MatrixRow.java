package dev.unrolled.viewmodel;

import dev.unrolled.training.ParameterFigures;
import java.util.Comparator;
import java.util.List;

/**
 * What the last step did to one matrix of weights, in figures.
 *
 * @param network the network's name
 * @param place decides its colour
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
        String network,
        int place,
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

    /** Of each matrix of each network, that with an id first. */
    public static List<MatrixRow> of(List<SideAnswer<ParameterFigures>> answers, long first) {
        return answers.stream()
                .sorted(Comparator.comparing(answer ->
                        answer.network().id() == first ? -1 : answer.network().place()))
                .flatMap(answer -> of(answer).stream())
                .toList();
    }

    private static List<MatrixRow> of(SideAnswer<ParameterFigures> answer) {
        return answer.found().orElse(ParameterFigures.NONE).all().stream()
                .map(figure -> new MatrixRow(
                        answer.network().name(),
                        answer.network().place(),
                        figure.name(),
                        TrainingWords.format("%,d", figure.elements()),
                        figure(figure.gradient().norm()),
                        figure(figure.gradient().clippedNorm()),
                        TrainingWords.format("%.0f %%", WHOLE * figure.clippedShare()),
                        steps(figure.gradient().clippedSteps()),
                        figure(figure.weightNorm()),
                        figure(figure.updateToWeight()),
                        figure.updateToWeight()))
                .toList();
    }

    /** A decimal only where it tells something and there is room. */
    private static String steps(double share) {
        return TrainingWords.format(share < 0.1 ? "%.1f %%" : "%.0f %%", WHOLE * share);
    }

    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value)
                ? "∞"
                : TrainingWords.format("%.1e", value)
                        .replace("e-0", "e−")
                        .replace("e-", "e−")
                        .replace("e+0", "e+");
    }
}
