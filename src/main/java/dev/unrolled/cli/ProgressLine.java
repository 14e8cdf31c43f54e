package dev.unrolled.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** One line that is drawn over as work goes on, where somebody watches; otherwise a new line every few seconds. */
final class ProgressLine {
    private static final int WIDTH = 24;
    private static final double BAR_SECONDS = 0.1;
    private static final double LINE_SECONDS = 5;

    private final PrintStream target;
    private final boolean bar;
    private double shownAt = Double.NEGATIVE_INFINITY;
    private int shownWidth;

    ProgressLine(PrintStream target, boolean bar) {
        this.target = target;
        this.bar = bar;
    }

    /**
     * Shows how far the work is, unless it was shown just before.
     *
     * @param done the part done, 0 … 1; NaN if unknown
     * @param seconds since the work began
     * @param always whether to show it in any case
     */
    void show(double done, double seconds, boolean always, Supplier<String> words) {
        if (!always && seconds < shownAt + (bar ? BAR_SECONDS : LINE_SECONDS)) {
            return;
        }
        shownAt = seconds;
        String left = Double.isNaN(done) || done <= 0 || always ? "" : ", " + time(seconds / done - seconds) + " left";
        if (!bar) {
            target.println(words.get() + left);
            return;
        }
        String line = (Double.isNaN(done) ? "" : bar(Math.min(1, done)) + " ") + words.get() + left;
        // Spaces wipe out what a longer line left behind.
        target.print("\r" + line + " ".repeat(Math.max(0, shownWidth - line.length())));
        target.flush();
        shownWidth = line.length();
    }

    private static String bar(double done) {
        int full = (int) Math.round(done * WIDTH);
        return String.format(Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(full), ".".repeat(WIDTH - full), done * 100);
    }

    private static String time(double seconds) {
        long whole = Math.round(Math.max(0, seconds));
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /** Leaves the last line standing. */
    void end() {
        if (bar && shownWidth > 0) {
            target.println();
            shownWidth = 0;
        }
    }
}
