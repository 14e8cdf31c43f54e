package dev.unrolled.app.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param speed training with and without the window
 * @param delay how long the JavaFX thread kept events waiting while training with the Read view, milliseconds
 * @param start from the start of the JVM, seconds
 * @param memory at the end, megabytes
 * @param shown what was trained and what the Read view showed
 * @param other the same with another view, if it was asked for
 */
public record Measured(Speed speed, Wait delay, Start start, Memory memory, Shown shown, Optional<OtherView> other) {
    /** Characters per second of each network, medians over the turns. */
    record Speed(double without, double with) {
        double ratio() {
            return with / without;
        }
    }

    /**
     * With another view than Read.
     *
     * @param view its id
     * @param speed characters per second of each network, the median over the turns
     */
    record OtherView(String view, double speed, Wait delay) {}

    /**
     * Percentiles in milliseconds.
     *
     * @param blocks how often the JavaFX thread was blocked for longer than {@value #BLOCKED} ms
     */
    record Wait(double median, double p99, double longest, int blocks, int probes) {
        private static final double BLOCKED = 50;

        /**
         * Of single waits.
         *
         * @param puts when each event was put into the queue, ascending, milliseconds
         * @param waits how long each waited, milliseconds
         */
        static Wait of(double[] puts, double[] waits) {
            int count = waits.length;
            if (count == 0) {
                return new Wait(Double.NaN, Double.NaN, Double.NaN, 0, 0);
            }
            double[] sorted = waits.clone();
            Arrays.sort(sorted);
            return new Wait(
                    sorted[count / 2],
                    sorted[(int) Math.min(count - 1, Math.ceil(count * 0.99) - 1)],
                    sorted[count - 1],
                    blocks(puts, waits),
                    count);
        }

        /** Events put in during a block wait for the same end, and count once. */
        private static int blocks(double[] puts, double[] waits) {
            int blocks = 0;
            double end = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < waits.length; k++) {
                if (waits[k] > BLOCKED && puts[k] >= end) {
                    blocks++;
                    end = puts[k] + waits[k];
                }
            }
            return blocks;
        }

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "median %.1f ms, 99 %% below %.1f ms, longest %.1f ms, blocked over %.0f ms %d times (%,d probes)",
                    median,
                    p99,
                    longest,
                    BLOCKED,
                    blocks,
                    probes);
        }
    }

    /** Seconds until the window was painted and until the first cells were tinted. */
    record Start(double painted, double tinted) {}

    /** The Java heap in use and the whole process; the latter NaN where the system does not tell. */
    record Memory(double heap, double process) {}

    /** How many networks were trained side by side, and how much of the present one was on the Read view's screen. */
    record Shown(int networks, int characters, int cells) {}

    /** In words, a line each. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                """
                networks side by side         %d
                training without the window   %,.0f characters/s
                training with the window      %,.0f characters/s (%.1f %%), %d characters × %d cells shown
                events wait                   %s
                %sfrom the start of the JVM     window painted %.1f s, first cells tinted %.1f s
                memory at the end             heap %.0f MB, process %s""",
                shown.networks(),
                speed.without(),
                speed.with(),
                100 * speed.ratio(),
                shown.characters(),
                shown.cells(),
                delay.inWords(),
                other.map(this::inWords).orElse(""),
                start.painted(),
                start.tinted(),
                memory.heap(),
                Double.isNaN(memory.process())
                        ? "not told by this system"
                        : String.format(Locale.ROOT, "%.0f MB", memory.process()));
    }

    private String inWords(OtherView one) {
        return String.format(
                Locale.ROOT,
                """
                training with %-15s %,.0f characters/s (%.1f %% of that with Read)
                events wait with %-12s %s
                """,
                one.view(),
                one.speed(),
                100 * one.speed() / speed.with(),
                one.view(),
                one.delay().inWords());
    }

    /** One JSON object on one line. */
    public String toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "networks", shown.networks());
        put(node, "charactersPerSecondWithout", speed.without());
        put(node, "charactersPerSecondWith", speed.with());
        put(node, "ratio", speed.ratio());
        put(node, delay);
        put(node, "paintedSeconds", start.painted());
        put(node, "tintedSeconds", start.tinted());
        put(node, "heapMegabytes", memory.heap());
        put(node, "processMegabytes", memory.process());
        put(node, "charactersShown", shown.characters());
        put(node, "cellsShown", shown.cells());
        other.ifPresent(one -> {
            ObjectNode inner = node.putObject("otherView");
            inner.put("view", one.view());
            put(inner, "charactersPerSecond", one.speed());
            put(inner, "ratioToRead", one.speed() / speed.with());
            put(inner, one.delay());
        });
        return node.toString();
    }

    private static void put(ObjectNode node, Wait wait) {
        put(node, "waitMedianMillis", wait.median());
        put(node, "waitP99Millis", wait.p99());
        put(node, "waitLongestMillis", wait.longest());
        put(node, "blocks", wait.blocks());
        put(node, "probes", wait.probes());
    }

    private static void put(ObjectNode node, String name, double value) {
        // JSON has no NaN.
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static void put(ObjectNode node, String name, int value) {
        node.put(name, value);
    }
}
