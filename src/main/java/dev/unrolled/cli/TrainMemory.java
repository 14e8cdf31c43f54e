package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.bench.JavaCommand;
import dev.unrolled.bench.WorkerFailure;
import dev.unrolled.bench.Workers;
import dev.unrolled.bench.worker.Workload;
import java.util.List;
import java.util.Locale;

/**
 * How much memory the command {@code train} holds at most, from its start to the ranking of its cells, in a process of its
 * own with Java's own limits.
 *
 * @param work the network it trains
 * @param peakMegabytes the most it held; NaN where the system does not tell
 */
record TrainMemory(Workload work, double peakMegabytes) {
    /** What is wanted for the largest network of the table. */
    private static final int MOST_MEGABYTES = 1500;

    /**
     * Trains for so long and looks.
     *
     * @throws CommandException if the command fails
     */
    static TrainMemory measure(Workload work, double seconds, Workers workers) {
        List<String> arguments = List.of(
                "train",
                "sample:java",
                "--cell=" + work.cell().id(),
                "--layers=" + work.layers(),
                "--hidden=" + work.hiddenSize(),
                "--batch=" + work.batchSize(),
                "--sequence=" + work.sequenceLength(),
                "--seconds=" + seconds);
        try {
            return new TrainMemory(
                    work, workers.peakMegabytesOf(JavaCommand.ofOwn(WithoutWindow.class.getName(), arguments)));
        } catch (WorkerFailure failure) {
            throw new CommandException(
                    "The training whose memory was to be measured " + failure.getMessage() + ".", failure);
        }
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "The command train with %s, from its start to the ranking of its cells, held %s at most (wanted: %,d MB).",
                work.label(),
                Double.isNaN(peakMegabytes) ? "a memory that this system does not tell" : megabytes(),
                MOST_MEGABYTES);
    }

    private String megabytes() {
        return BenchTable.megabytes(peakMegabytes) + " MB";
    }

    ObjectNode toJson() {
        ObjectNode object = Json.object().put("work", "train " + work.label());
        object.set("peakMegabytes", Json.number(peakMegabytes));
        return object.put("wantedMegabytes", MOST_MEGABYTES);
    }
}
