package dev.unrolled.viewmodel;

import dev.unrolled.optim.Clipping;
import dev.unrolled.training.TrainingHistory;
import java.util.Locale;

/** What the curves of a training say, in sentences. */
final class TrainingWords {
    private static final int RECENT_STEPS = 1_000;

    private TrainingWords() {}

    /** A loss in nats and bits per character. */
    static String natsAndBits(double nats) {
        return Double.isNaN(nats) ? "–" : format("%.3f nats · %.3f bits", nats, nats / Math.log(2));
    }

    /** The share of clipped steps. */
    static String clipping(TrainingHistory.View history) {
        int steps = history.length();
        if (steps == 0) {
            return "No step yet.";
        }
        if (steps == 1) {
            return "The only step was " + (clipped(history, 0) == 0 ? "not " : "") + "clipped." + kindNow(history);
        }
        if (clipped(history, 0) == 0) {
            return format("None of %,d steps was clipped.%s", steps, kindNow(history));
        }
        int from = Math.max(0, steps - RECENT_STEPS);
        String recent = from == 0
                ? ""
                : format(" Of the last %,d: %s.", RECENT_STEPS, share(clipped(history, from), RECENT_STEPS));
        return format(
                "Of %,d steps, %s clipped.%s%s", steps, share(clipped(history, 0), steps), recent, kindNow(history));
    }

    private static String kindNow(TrainingHistory.View history) {
        Clipping clipping = history.clipping(history.length() - 1);
        return switch (clipping.kind()) {
            case NONE -> " Clipping is off now.";
            case NORM -> "";
            case VALUE -> " Each element of the gradient is held within ±" + threshold(clipping) + ".";
        };
    }

    /**
     * What is drawn of the gradient's norm, and the formula of the clipping at the last step.
     *
     * @param first the clipping that a training without a step begins with
     */
    static String clippingFormula(TrainingHistory.View history, Clipping first) {
        Clipping now = history.length() == 0 ? first : history.clipping(history.length() - 1);
        String drawn = "‖g‖ over all weights before clipping, log axis · ";
        return switch (now.kind()) {
            case NORM -> drawn + "g ← g·θ/‖g‖ where ‖g‖ > θ · ticks: share of steps clipped";
            case VALUE ->
                drawn + "each element g_k ← max(−θ, min(θ, g_k)), θ = " + threshold(now)
                        + " · ticks: share of steps clipped";
            case NONE ->
                "‖g‖ over all weights, log axis · no clipping now"
                        + (clipped(history, 0) > 0 ? " · ticks: share of steps clipped before" : "");
        };
    }

    /** A history keeps it in single precision: no more digits than that has. */
    private static String threshold(Clipping clipping) {
        return SettingField.plain(Double.parseDouble(Float.toString((float) clipping.threshold())));
    }

    private static int clipped(TrainingHistory.View history, int from) {
        int clipped = 0;
        for (int k = from; k < history.length(); k++) {
            clipped += history.clipped(k) ? 1 : 0;
        }
        return clipped;
    }

    private static String share(int part, int whole) {
        return part == 0 ? "none" : format("%,d (%s %%)", part, percent(100.0 * part / whole));
    }

    private static String percent(double percent) {
        return percent >= 10 ? format("%.0f", percent) : percent >= 0.1 ? format("%.1f", percent) : "< 0.1";
    }

    /** A span of time such as {@code 1 min 20 s}. */
    static String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? format("%d min %02d s", whole / 60, whole % 60)
                : format("%,d h %02d min", whole / 3600, whole / 60 % 60);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
