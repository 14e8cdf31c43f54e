package dev.unrolled.optim;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
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

/** What one step does once it has the gradients of an LSTM: their norm, and the optimiser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OptimizerBenchmark {
    @Param({"128", "512"})
    int hiddenSize;

    private Parameters parameters;
    private Parameters gradients;
    private Optimizer adam;
    private Optimizer rmsProp;

    @Setup
    public void prepare() {
        NetworkConfiguration configuration =
                new NetworkConfiguration(CellKind.LSTM, 1, hiddenSize, 65, InitialWeights.DEFAULT);
        parameters = Network.initialised(configuration, Precision.FLOAT, 1).parameters();
        gradients = Network.initialised(configuration, Precision.FLOAT, 2).parameters();
        adam = OptimizerKind.ADAM.create(parameters);
        rmsProp = OptimizerKind.RMSPROP.create(parameters);
    }

    @Benchmark
    public Parameters adam() {
        adam.step(parameters, gradients, 1e-6);
        return parameters;
    }

    @Benchmark
    public Parameters rmsProp() {
        rmsProp.step(parameters, gradients, 1e-6);
        return parameters;
    }

    @Benchmark
    public double norm() {
        return Gradients.norm(gradients);
    }
}
