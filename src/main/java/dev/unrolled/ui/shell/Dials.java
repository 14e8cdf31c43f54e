package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.TrainingModel;
import java.util.Locale;

/** The dials that act while training runs. */
final class Dials {
    private static final double LEAST_RATE = -5;
    private static final double MOST_RATE = -1;
    private static final double LEAST_CLIP = -1;
    private static final double MOST_CLIP = 2;

    private Dials() {}

    /** The learning rate on a logarithmic slider. */
    static Dial learningRate(TrainingModel training) {
        return new Dial(
                "learning rate",
                "η",
                "Adam's step size, logarithmic from 1e-5 to 1e-1; acts at the next step",
                training.learningRateProperty(),
                new Dial.Scale(
                        LEAST_RATE,
                        MOST_RATE,
                        Dials::rounded,
                        value -> Math.log10(Math.max(1e-9, value)),
                        Dials::rate));
    }

    /** The clip threshold on a logarithmic slider whose right end is "off". */
    static Dial clip(TrainingModel training) {
        return new Dial(
                "clip",
                "θ",
                "‖g‖ above which the gradient is scaled down to it, from 0.1 to 100, at the right end off; acts at the"
                        + " next step",
                training.clipNormProperty(),
                new Dial.Scale(
                        LEAST_CLIP,
                        MOST_CLIP,
                        position -> position >= MOST_CLIP ? 0 : rounded(position),
                        value -> value <= 0 ? MOST_CLIP : Math.log10(value),
                        value -> value <= 0 ? "off" : figure(value)));
    }

    /** Two significant digits, so that what is shown is what is set. */
    private static double rounded(double position) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", Math.pow(10, position)));
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace(".0e", "e");
    }

    private static String figure(double value) {
        return value >= 10 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
