package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.bench.HuntTime;
import dev.unrolled.bench.WorkerFailure;
import dev.unrolled.bench.Workers;
import java.util.Locale;

/** Times the hunt for cells, for {@code bench}. */
final class BenchHunts {
    /** The name on the command line. */
    static final String ID = "hunt";

    private final Console console;
    private final boolean json;

    BenchHunts(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /**
     * Hunts once in texts of each size.
     *
     * @throws CommandException if a hunt fails
     */
    void measure(Workers workers) {
        for (HuntTime.Size size : HuntTime.Size.values()) {
            console.say("A hunt for cells, " + (size == HuntTime.Size.USUAL ? "usual" : "large") + " …");
            try {
                HuntTime time = HuntTime.measure(size, workers);
                if (json) {
                    console.json(toJson(time));
                } else {
                    console.out().println(inWords(time));
                }
            } catch (WorkerFailure failure) {
                throw new CommandException("The hunt " + failure.getMessage() + ".", failure);
            }
        }
    }

    static String inWords(HuntTime time) {
        String held = Double.isNaN(time.peakMegabytes())
                ? ""
                : ", " + BenchTable.megabytes(time.peakMegabytes()) + " MB at most";
        return String.format(
                Locale.ROOT,
                "Hunt: %d cells × %d concepts × %,d characters of each part, %,d shifts, %d threads: %.1f s (wanted: %d s)%s.",
                HuntTime.CELLS,
                HuntTime.CONCEPTS,
                time.characters(),
                time.shifts(),
                HuntTime.THREADS,
                time.seconds(),
                time.wantedSeconds(),
                held);
    }

    static ObjectNode toJson(HuntTime time) {
        ObjectNode object = Json.object()
                .put("work", ID)
                .put("cells", HuntTime.CELLS)
                .put("concepts", HuntTime.CONCEPTS)
                .put("characters", time.characters())
                .put("shifts", time.shifts())
                .put("threads", HuntTime.THREADS)
                .put("seconds", time.seconds())
                .put("wantedSeconds", time.wantedSeconds());
        object.set("peakMegabytes", Json.number(time.peakMegabytes()));
        return object;
    }
}
