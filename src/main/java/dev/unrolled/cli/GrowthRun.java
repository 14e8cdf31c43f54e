package dev.unrolled.cli;

import dev.unrolled.bench.Growth;
import dev.unrolled.bench.GrowthAxis;
import dev.unrolled.bench.GrowthChart;
import dev.unrolled.bench.GrowthCurve;
import dev.unrolled.bench.Pace;
import dev.unrolled.bench.WorkerFailure;
import dev.unrolled.bench.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures how cost grows, and writes a picture and a table for each curve. */
final class GrowthRun {
    private final Console console;
    private final Growth growth;

    GrowthRun(Console console, double seconds, Workers workers) {
        this.console = console;
        growth = new Growth(Pace.ofSeconds(seconds), workers);
    }

    /**
     * Measures and writes all curves.
     *
     * @param folder where to; made if it is not there
     * @throws CommandException if a file cannot be written or a training fails
     */
    void write(Path folder) {
        prepare(folder);
        // Pictures are drawn in memory, also where a display is named that is not there.
        System.setProperty("java.awt.headless", "true");
        List<GrowthAxis> axes = List.of(GrowthAxis.values());
        BenchProgress progress = new BenchProgress(console, axes.size());
        for (int part = 0; part < axes.size(); part++) {
            GrowthAxis axis = axes.get(part);
            try {
                GrowthCurve curve = growth.measure(axis, progress.part(part));
                progress.erase();
                write(folder.resolve(axis.fileName() + ".csv"), curve.toCsv().getBytes(StandardCharsets.UTF_8));
                write(folder.resolve(axis.fileName() + ".png"), new GrowthChart(curve).toPng());
            } catch (WorkerFailure failure) {
                throw new CommandException("The training " + failure.getMessage() + ".", failure);
            }
        }
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(
                    folder + " cannot be made into a folder (" + e.getMessage() + "); choose another place.", e);
        }
        OutputFile.check(folder.resolve(GrowthAxis.HIDDEN_SIZE.fileName() + ".png"));
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            console.out().println(file);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written (" + e.getMessage() + "); choose another place.", e);
        }
    }
}
