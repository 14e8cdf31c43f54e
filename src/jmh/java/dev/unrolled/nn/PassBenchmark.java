package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One worker's half of a training step on batch 32, sequence 64: 16 streams forward, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PassBenchmark {
    private static final Span SPAN = new Span(16, 64);
    private static final int VOCABULARY = 65;

    @Param({"LSTM", "GRU", "RNN"})
    CellKind cell;

    @Param({"128", "256"})
    int hiddenSize;

    private final int[] characters = new int[SPAN.characters()];
    private final int[] targets = new int[SPAN.characters()];
    private NetworkPass pass;

    @Setup
    public void prepare() {
        NetworkConfiguration configuration =
                new NetworkConfiguration(cell, 1, hiddenSize, VOCABULARY, InitialWeights.DEFAULT);
        pass = NetworkPass.forTraining(Network.initialised(configuration, Precision.FLOAT, 1), SPAN);
        pass.resetState();
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < characters.length; k++) {
            characters[k] = random.nextInt(VOCABULARY);
            targets[k] = random.nextInt(VOCABULARY);
        }
        pass.forward(characters, targets);
    }

    @Benchmark
    public double forward() {
        return pass.forward(characters, targets);
    }

    @Benchmark
    public Parameters backward() {
        pass.backward(1.0 / SPAN.characters());
        return pass.gradients();
    }
}
