package dev.unrolled.viewmodel;

import dev.unrolled.training.SmoothedLoss;
import dev.unrolled.training.TrainingHistory;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The curves that a part of a training's history is drawn with. Everything in nats per character, or gradient norms. */
public final class HistoryCurves {
    /** Nothing trained yet. */
    public static final HistoryCurves EMPTY = new HistoryCurves(TrainingHistory.View.EMPTY, HistoryRange.ALL);

    /** The number of steps that the mean loss is taken over. */
    public static final int MEAN_STEPS = StopCondition.WINDOW;

    /** A mean is smooth: so few points draw it well. */
    private static final int MEAN_POINTS = 400;

    private static final double LOST_BESIDE = 1e3;

    private final TrainingHistory.View history;
    private final int from;
    private final int to;

    HistoryCurves(TrainingHistory.View history, HistoryRange range) {
        this.history = history;
        to = history.length();
        from = range.from(to);
    }

    /** How many neighbouring steps share their lowest and highest point; 1 where every step is drawn. */
    public int stepsPerBlock() {
        return CurveExtremes.blockSize(to - from, CurveExtremes.MOST_POINTS);
    }

    /** The training loss of every step. */
    public Curve loss() {
        return curve(history::loss);
    }

    /** The mean training loss of the last {@value #MEAN_STEPS} steps, or of as many as there are. */
    public Curve meanLoss() {
        double[] means = new double[to - from];
        int start = Math.max(0, from - MEAN_STEPS + 1);
        double sum = 0;
        for (int k = start; k < to; k++) {
            double left = k - MEAN_STEPS >= start ? history.loss(k - MEAN_STEPS) : 0;
            sum += history.loss(k) - left;
            // Beside a loss that has exploded the others were rounded away: once it has left they are summed anew.
            if (!(Math.abs(left) <= LOST_BESIDE * Math.abs(sum))) {
                sum = sum(Math.max(start, k - MEAN_STEPS + 1), k);
            }
            if (k >= from) {
                means[k - from] = sum / Math.min(MEAN_STEPS, k + 1);
            }
        }
        IntToDoubleFunction mean = k -> means[k - from];
        return at(CurveExtremes.indices(from, to, mean, MEAN_POINTS), mean);
    }

    private double sum(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToDouble(history::loss).sum();
    }

    /** The loss smoothed from the first step on as min-char-rnn prints it, of a text with so many different characters. */
    Curve smoothedLoss(int vocabularySize) {
        double[] smoothed = new double[to - from];
        SmoothedLoss running = new SmoothedLoss(vocabularySize);
        for (int k = 0; k < to; k++) {
            running.add(history.loss(k));
            if (k >= from) {
                smoothed[k - from] = running.value();
            }
        }
        IntToDoubleFunction value = k -> smoothed[k - from];
        return at(CurveExtremes.indices(from, to, value, MEAN_POINTS), value);
    }

    /** The mean training loss of the last {@value #MEAN_STEPS} steps, or of as many as there are; NaN without any. */
    static double lastMeanLoss(TrainingHistory.View history) {
        int length = history.length();
        return IntStream.range(Math.max(0, length - MEAN_STEPS), length)
                .mapToDouble(history::loss)
                .average()
                .orElse(Double.NaN);
    }

    /** The validation losses within the range. */
    public Curve validationLoss() {
        long first = to == 0 ? 0 : history.iteration(from);
        int[] shown = IntStream.range(0, history.validations())
                .filter(k -> history.validationIteration(k) >= first)
                .toArray();
        return new Curve(
                IntStream.of(shown).mapToDouble(history::validationIteration).toArray(),
                IntStream.of(shown).mapToDouble(history::validationLoss).toArray());
    }

    /** The gradient norm of every step before clipping. */
    public Curve gradientNorm() {
        return curve(history::gradientNorm);
    }

    /** The gradient norm of every step after clipping; steps of which it is not known are NaN. */
    public Curve clippedGradientNorm() {
        return curve(history::clippedGradientNorm);
    }

    /** The clip threshold: two points for every stretch of steps that shared one; steps without clipping left out. */
    public Curve threshold() {
        int[] kept = IntStream.range(from, to)
                .filter(k -> history.threshold(k) > 0)
                .filter(k -> k == from || k == to - 1 || changes(k) || changes(k + 1))
                .toArray();
        return at(kept, history::threshold);
    }

    private boolean changes(int k) {
        return history.threshold(k) != history.threshold(k - 1);
    }

    /** The iterations that were clipped, ascending. */
    public double[] clippedIterations() {
        return IntStream.range(from, to)
                .filter(history::clipped)
                .mapToDouble(history::iteration)
                .toArray();
    }

    /** The number of steps in the range. */
    public int steps() {
        return to - from;
    }

    private Curve curve(IntToDoubleFunction value) {
        return at(CurveExtremes.indices(from, to, value, CurveExtremes.MOST_POINTS), value);
    }

    private Curve at(int[] indices, IntToDoubleFunction value) {
        return new Curve(
                IntStream.of(indices).mapToDouble(history::iteration).toArray(),
                IntStream.of(indices).mapToDouble(value).toArray());
    }
}
