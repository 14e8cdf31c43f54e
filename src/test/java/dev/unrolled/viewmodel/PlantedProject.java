package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.testfx.util.WaitForAsyncUtils;

/** A saved project whose network has a cell that holds "inside quotes", and what tests do with its app. */
public final class PlantedProject {
    public static final EncodedText TEXT = PlantedQuotes.text(40_000);
    public static final Network NETWORK = PlantedQuotes.network();

    private PlantedProject() {}

    public static Project saved() {
        return on(TEXT);
    }

    /** The same network with another held-out text. */
    static Project on(EncodedText text) {
        int hidden = NETWORK.configuration().hiddenSize();
        TrainingConfiguration configuration = TrainingConfiguration.DEFAULT.withArchitecture(
                new TrainingConfiguration.Architecture(CellKind.LSTM, 1, hidden, 1));
        Project.Saved saved = new Project.Saved(NETWORK, 100, 1, new TrainingHistory().view(), GradientNorms.EMPTY);
        return new Project("planted", List.of(), Optional.empty(), text, configuration, Optional.of(saved), List.of());
    }

    /** Does something on the JavaFX thread. */
    public static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** Waits until something holds on the JavaFX thread. */
    public static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
