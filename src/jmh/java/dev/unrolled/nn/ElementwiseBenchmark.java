package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The loops between the products: an LSTM's gates at one time step, [16 × 128], and the softmax of 1,024 characters of 65. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ElementwiseBenchmark {
    private static final int STREAMS = 16;
    private static final int HIDDEN = 128;
    private static final int CHARACTERS = 1024;
    private static final int VOCABULARY = 65;
    private static final int TO = STREAMS * HIDDEN;

    private final SplittableRandom random = new SplittableRandom(1);
    private LstmActivations activations;
    private LstmGradients gradients;
    private Tensor probabilities;
    private Tensor logitGradient;
    private int[] targets;
    private double[] losses;

    @Setup
    public void prepare() {
        activations =
                new LstmActivations(states(), states(), states(), states(), states(), states(), states(), states());
        gradients = new LstmGradients(states(), states(), states(), states(), states(), states(), states(), states());
        LstmKernels.remember(activations, 0, TO);
        LstmKernels.show(activations, 0, TO);
        probabilities = matrix(CHARACTERS, VOCABULARY);
        logitGradient = matrix(CHARACTERS, VOCABULARY);
        losses = new double[CHARACTERS];
        targets = random.ints(CHARACTERS, 0, VOCABULARY).toArray();
    }

    private Tensor states() {
        return matrix(STREAMS, HIDDEN);
    }

    private Tensor matrix(int rows, int columns) {
        Tensor matrix = new Tensor(Precision.FLOAT, rows, columns, Tensor.Home.JAVA);
        for (int k = 0; k < matrix.length(); k++) {
            matrix.set(k, random.nextDouble(-1, 1));
        }
        return matrix;
    }

    @Benchmark
    public LstmActivations lstmGates() {
        LstmKernels.remember(activations, 0, TO);
        LstmKernels.show(activations, 0, TO);
        return activations;
    }

    @Benchmark
    public LstmGradients lstmGatesBackward() {
        LstmKernels.showBackward(activations, gradients, 0, TO);
        LstmKernels.rememberBackward(activations, gradients, 0, TO);
        return gradients;
    }

    @Benchmark
    public double softmax() {
        return SoftmaxKernels.forward(probabilities, targets, losses);
    }

    @Benchmark
    public Tensor softmaxBackward() {
        SoftmaxKernels.backward(probabilities, targets, logitGradient, 1.0 / CHARACTERS);
        return logitGradient;
    }
}
