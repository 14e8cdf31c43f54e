package dev.unrolled.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One line that is drawn over as work goes on, where somebody watches; otherwise a new line every few seconds. */
public final class ProgressLine {
    private static final int WIDTH = 10;
    private static final double BAR_SECONDS = 0.1;
    private static final double LINE_SECONDS = 5;
    /** A longer time left says only that the beginning was slow. */
    private static final double LONGEST_TOLD_SECONDS = 99 * 3600;

    private final PrintStream target;
    private final boolean bar;
    private double shownAt;
    private int shownWidth;
    private String lastLine = "";

    /**
     * A line at the start of work.
     *
     * @param target standard error
     * @param bar whether somebody watches, so that the line may be drawn over
     */
    public ProgressLine(PrintStream target, boolean bar) {
        this.target = target;
        this.bar = bar;
    }

    /**
     * Does some work and shows how far it is.
     *
     * @param words what is done, such as {@code ranking cells}
     * @param work told whom to tell the part done, 0 … 1, from any thread
     * @return what the work returns, which nobody can cancel
     */
    static <T> T during(Console console, String words, Function<DoubleConsumer, Optional<T>> work) {
        ProgressLine line = new ProgressLine(console.err(), console.terminal());
        Words said = new Words(() -> words, () -> words);
        long start = System.nanoTime();
        T result = work.apply(done -> {
                    synchronized (line) {
                        line.show(done, (System.nanoTime() - start) * 1e-9, said);
                    }
                })
                .orElseThrow();
        line.erase();
        return result;
    }

    /** What is said: one line that fits a narrow terminal, and one that says more. */
    public record Words(Supplier<String> brief, Supplier<String> full) {}

    /**
     * Shows how far the work is, unless it was shown just before.
     *
     * @param done the part done, 0 … 1; NaN if unknown
     * @param seconds since the work began
     */
    public void show(double done, double seconds, Words words) {
        if (seconds < shownAt + (bar ? BAR_SECONDS : LINE_SECONDS)) {
            return;
        }
        shownAt = seconds;
        String left =
                Double.isNaN(done) || done <= 0 || done >= 1 ? "" : " · " + time(seconds / done - seconds) + " left";
        if (bar) {
            draw((Double.isNaN(done) ? "" : bar(Math.min(1, done)) + " ")
                    + words.brief().get()
                    + left);
        } else {
            lastLine = words.full().get() + left;
            target.println(lastLine);
        }
    }

    private void draw(String line) {
        // Spaces wipe out what a longer line left behind.
        target.print("\r" + line + " ".repeat(Math.max(0, shownWidth - line.length())));
        target.flush();
        shownWidth = line.length();
    }

    /** Puts the last word in the place of the bar, or on a line of its own if that line does not stand there already. */
    public void end(String words) {
        erase();
        if (!words.equals(lastLine)) {
            target.println(words);
        }
    }

    /** Takes the bar away. */
    public void erase() {
        if (bar && shownWidth > 0) {
            draw("");
            target.print("\r");
        }
    }

    private static String bar(double done) {
        int full = (int) Math.round(done * WIDTH);
        return String.format(Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(full), ".".repeat(WIDTH - full), done * 100);
    }

    private static String time(double seconds) {
        if (!(seconds <= LONGEST_TOLD_SECONDS)) {
            return "–";
        }
        long whole = Math.round(Math.max(0, seconds));
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
