package dev.unrolled.bench.worker;

import dev.unrolled.analysis.gradients.JacobianQuestion;
import dev.unrolled.analysis.gradients.JacobianReader;
import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process that asks one question of the gradient lab of an LSTM, on one thread, and says how long that took. */
public final class LabWorker {
    private static final int SIGMAS = 4;
    private static final int WARM_UP_LAGS = 20;

    private LabWorker() {}

    /** What is asked. */
    public enum Question {
        /** The norms of the gradient by lag. */
        LAGS,
        /** The singular values of the products of Jacobians. */
        PRODUCTS
    }

    /** Arguments: question, units, lags, places. Answers with the places and the seconds, after a short warm-up. */
    public static void main(String[] arguments) {
        Question question = Question.valueOf(arguments[0]);
        EncodedText text = TrainingStep.text();
        Network network = Network.initialised(
                new NetworkConfiguration(
                        CellKind.LSTM,
                        1,
                        Integer.parseInt(arguments[1]),
                        text.vocabulary().size(),
                        1),
                Precision.FLOAT,
                1);
        int places = Integer.parseInt(arguments[3]);
        LagQuestion warmUp = new LagQuestion(WARM_UP_LAGS, 1);
        int layers = ask(question, network, text, warmUp);
        long start = System.nanoTime();
        int again = ask(question, network, text, new LagQuestion(Integer.parseInt(arguments[2]), places));
        double seconds = (System.nanoTime() - start) * 1e-9;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (again != layers) {
            throw new IllegalStateException(
                    "The same layers must be answered for each time, not " + layers + " and " + again);
        }
        out.println(WorkerLoop.DONE + places + " " + seconds);
    }

    /** Asks, and returns how many layers were answered for. */
    private static int ask(Question question, Network network, EncodedText text, LagQuestion extent) {
        return switch (question) {
            case LAGS ->
                new LagReader(network, text, extent)
                        .read(done -> {}, () -> false)
                        .orElseThrow()
                        .layers()
                        .size();
            case PRODUCTS ->
                new JacobianReader(network, text, new JacobianQuestion(extent.lags(), extent.places(), SIGMAS))
                        .read(done -> {}, () -> false)
                        .orElseThrow()
                        .layers()
                        .size();
        };
    }
}
