package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.bench.LabTime;
import dev.unrolled.bench.WorkerFailure;
import dev.unrolled.bench.Workers;
import java.util.Locale;

/** Times the questions of the gradient lab, for {@code bench}. */
final class BenchLab {
    /** The name on the command line. */
    static final String ID = "lab";

    private final Console console;
    private final boolean json;

    BenchLab(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /**
     * Asks each question once.
     *
     * @throws CommandException if one fails
     */
    void measure(Workers workers) {
        for (LabTime.Size size : LabTime.Size.values()) {
            console.say("The gradient lab, " + size.label() + " from " + places(size) + " …");
            try {
                LabTime time = LabTime.measure(size, workers);
                if (json) {
                    console.json(toJson(time));
                } else {
                    console.out().println(inWords(time));
                }
            } catch (WorkerFailure failure) {
                throw new CommandException("The gradient lab " + failure.getMessage() + ".", failure);
            }
        }
    }

    private static String places(LabTime.Size size) {
        return size.places() + (size.places() == 1 ? " place" : " places");
    }

    static String inWords(LabTime time) {
        String held = Double.isNaN(time.peakMegabytes())
                ? ""
                : ", " + BenchTable.megabytes(time.peakMegabytes()) + " MB at most";
        return String.format(
                Locale.ROOT,
                "Gradient lab: %s of LSTM 1×%d up to lag %d from %s, 1 thread: %.2f s (wanted: %d s)%s.",
                time.size().label(),
                LabTime.CELLS,
                LabTime.LAGS,
                places(time.size()),
                time.seconds(),
                time.size().wantedSeconds(),
                held);
    }

    static ObjectNode toJson(LabTime time) {
        ObjectNode object = Json.object()
                .put("work", ID)
                .put("question", time.size().label())
                .put("cells", LabTime.CELLS)
                .put("lags", LabTime.LAGS)
                .put("places", time.size().places())
                .put("threads", 1)
                .put("seconds", time.seconds())
                .put("wantedSeconds", time.size().wantedSeconds());
        object.set("peakMegabytes", Json.number(time.peakMegabytes()));
        return object;
    }
}
