package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the reach of a prediction says in a sentence. */
public final class ReachWords {
    /** Nearer ones count as a matter of course. */
    private static final int NEAREST = 8;
    /** On either side. */
    private static final int NEIGHBOURS = 5;
    /** A character stands out that counts so many times as much as its neighbours in the median. */
    private static final double STANDS_OUT = 4;

    private ReachWords() {}

    /** Why there is nothing to see, or what stands out. */
    public static String of(ReachModel model) {
        if (!model.problem().isEmpty()) {
            return model.problem();
        }
        Optional<ReachLook> answer = model.shown();
        if (answer.isPresent()) {
            int place = model.placeProperty().get();
            return place < 0
                    ? "Point at a character to ask what the prediction after it depends on."
                    : standingOut(answer.get().passage(), model.normsProperty().get(), place);
        }
        return model.runningProperty().get()
                ? "Following every prediction of the passage back …"
                : "The passage around the cursor of Read is followed back once there is one.";
    }

    /** The farthest character that counts much more than those beside it. */
    static String standingOut(SequenceTrace passage, double[] norms, int place) {
        for (int step = 0; step <= place - NEAREST && step < norms.length; step++) {
            double ratio = norms[step] / median(norms, step, place);
            if (norms[step] > 0 && ratio >= STANDS_OUT) {
                return String.format(
                        Locale.ROOT,
                        "%s, %d characters back, counts ×%.0f more than its neighbours.",
                        name(passage.codePoint(step)),
                        place - step,
                        ratio);
            }
        }
        return "";
    }

    private static double median(double[] norms, int step, int place) {
        double[] beside = new double[2 * NEIGHBOURS];
        int count = 0;
        for (int other = step - NEIGHBOURS; other <= step + NEIGHBOURS; other++) {
            if (other != step && other >= 0 && other <= place && other < norms.length && !Double.isNaN(norms[other])) {
                beside[count++] = norms[other];
            }
        }
        Arrays.sort(beside, 0, count);
        return count == 0 ? Double.NaN : (beside[(count - 1) / 2] + beside[count / 2]) / 2;
    }

    private static String name(int codePoint) {
        return switch (codePoint) {
            case ' ' -> "The space";
            case '\n' -> "The line's end";
            case '\t' -> "The tab";
            default -> "The character “" + Character.toString(codePoint) + "”";
        };
    }
}
