package dev.unrolled.app.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param speed training with and without the window
 * @param delay how long the JavaFX thread kept events waiting while training, milliseconds
 * @param start from the start of the JVM, seconds
 * @param memory at the end, megabytes
 * @param shown what the Read view showed
 */
public record Measured(Speed speed, Wait delay, Start start, Memory memory, Shown shown) {
    /** Characters per second, medians over the turns. */
    record Speed(double without, double with) {
        double ratio() {
            return with / without;
        }
    }

    /** Percentiles in milliseconds. */
    record Wait(double median, double p99, double longest, int probes) {
        static Wait of(double[] sorted) {
            int count = sorted.length;
            return count == 0
                    ? new Wait(Double.NaN, Double.NaN, Double.NaN, 0)
                    : new Wait(
                            sorted[count / 2],
                            sorted[(int) Math.min(count - 1, Math.ceil(count * 0.99) - 1)],
                            sorted[count - 1],
                            count);
        }
    }

    /** Seconds until the window was painted and until the first cells were tinted. */
    record Start(double painted, double tinted) {}

    /** The Java heap in use and the whole process; the latter NaN where the system does not tell. */
    record Memory(double heap, double process) {}

    /** How much was on the screen. */
    record Shown(int characters, int cells) {}

    /** In words, a line each. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                """
                training without the window   %,.0f characters/s
                training with the window      %,.0f characters/s (%.1f %%), %d characters × %d cells shown
                events wait                   median %.1f ms, 99 %% below %.1f ms, longest %.1f ms (%,d probes)
                from the start of the JVM     window painted %.1f s, first cells tinted %.1f s
                memory at the end             heap %.0f MB, process %s""",
                speed.without(),
                speed.with(),
                100 * speed.ratio(),
                shown.characters(),
                shown.cells(),
                delay.median(),
                delay.p99(),
                delay.longest(),
                delay.probes(),
                start.painted(),
                start.tinted(),
                memory.heap(),
                Double.isNaN(memory.process())
                        ? "not told by this system"
                        : String.format(Locale.ROOT, "%.0f MB", memory.process()));
    }

    /** One JSON object on one line. */
    public String toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "charactersPerSecondWithout", speed.without());
        put(node, "charactersPerSecondWith", speed.with());
        put(node, "ratio", speed.ratio());
        put(node, "waitMedianMillis", delay.median());
        put(node, "waitP99Millis", delay.p99());
        put(node, "waitLongestMillis", delay.longest());
        put(node, "probes", delay.probes());
        put(node, "paintedSeconds", start.painted());
        put(node, "tintedSeconds", start.tinted());
        put(node, "heapMegabytes", memory.heap());
        put(node, "processMegabytes", memory.process());
        put(node, "charactersShown", shown.characters());
        put(node, "cellsShown", shown.cells());
        return node.toString();
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
