package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.optim.Penalties;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A step in the steady state leaves next to nothing for the garbage collector, whatever is trained. */
class AllocationTest {
    private static final double MOST_BYTES = 1024;
    private static final int WARM_UP = 150;
    private static final int STEPS = 100;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Shape(int layers, int hiddenSize, int batchSize, int sequenceLength) {}

    private static TrainingConfiguration configuration(CellKind cell, Shape shape, OptimizerKind optimizer) {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(cell, shape.layers, shape.hiddenSize, InitialWeights.DEFAULT),
                shape.batchSize,
                shape.sequenceLength,
                optimizer,
                1,
                2,
                Texts.BRISK);
    }

    /** Java heap allocated by this thread and by the training workers, in bytes a step. */
    private static double bytesPerStep(TrainingConfiguration configuration) {
        return bytesPerStep(configuration, WARM_UP, STEPS);
    }

    private static double bytesPerStep(TrainingConfiguration configuration, int warmUp, int steps) {
        try (Trainer trainer = new Trainer(Texts.random(20_000), configuration)) {
            run(trainer, warmUp);
            long[] threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread ->
                            thread == Thread.currentThread() || thread.getName().equals(WorkTeam.THREAD_NAME))
                    .mapToLong(Thread::getId)
                    .toArray();
            long[] before = THREADS.getThreadAllocatedBytes(threads);
            run(trainer, steps);
            long[] after = THREADS.getThreadAllocatedBytes(threads);
            assertThat(threads).hasSizeGreaterThanOrEqualTo(Math.min(2, configuration.batchSize()));
            // A worker of an earlier trainer may end meanwhile, and counts −1 from then on.
            return IntStream.range(0, threads.length)
                            .filter(k -> after[k] >= 0)
                            .mapToLong(k -> after[k] - before[k])
                            .sum()
                    / (double) steps;
        }
    }

    private static void run(Trainer trainer, int steps) {
        Hyperparameters hyperparameters = trainer.configuration().hyperparameters();
        boolean failed = false;
        for (int step = 0; step < steps; step++) {
            failed |= trainer.step(hyperparameters).failure().isPresent();
        }
        assertThat(failed).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whateverTheCell(CellKind cell) {
        Shape shape = new Shape(2, 12, 4, 20);
        assertThat(bytesPerStep(configuration(cell, shape, OptimizerKind.ADAM))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void whateverTheOptimizer(OptimizerKind optimizer) {
        Shape shape = new Shape(1, 12, 4, 20);
        assertThat(bytesPerStep(configuration(CellKind.LSTM, shape, optimizer))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 1, 10", "1, 8, 1, 200", "1, 8, 40, 10", "1, 96, 4, 10", "3, 16, 2, 10"})
    void whateverTheShape(int layers, int hiddenSize, int batchSize, int sequenceLength) {
        Shape shape = new Shape(layers, hiddenSize, batchSize, sequenceLength);
        assertThat(bytesPerStep(configuration(CellKind.LSTM, shape, OptimizerKind.ADAM)))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void atAUsualSizeToo() {
        TrainingConfiguration configuration =
                configuration(CellKind.LSTM, new Shape(2, 256, 32, 6), OptimizerKind.ADAM);
        assertThat(bytesPerStep(configuration, 40, 20)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(ReadingDirection.class)
    void withALearnedEmbedding(ReadingDirection reading) {
        TrainingConfiguration.Architecture embedded =
                new TrainingConfiguration.Architecture(CellKind.LSTM, 2, 12, 5, InitialWeights.DEFAULT, reading);
        TrainingConfiguration configuration = configuration(CellKind.LSTM, new Shape(2, 12, 4, 20), OptimizerKind.ADAM);
        assertThat(bytesPerStep(configuration.withArchitecture(embedded))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void readingBothWays() {
        TrainingConfiguration configuration = configuration(CellKind.LSTM, new Shape(2, 12, 4, 20), OptimizerKind.ADAM);
        assertThat(bytesPerStep(configuration.withArchitecture(
                        configuration.architecture().withReading(ReadingDirection.BOTH_WAYS))))
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void withDropoutPenaltiesAndClippingByValueToo() {
        TrainingConfiguration configuration =
                configuration(CellKind.GRU, new Shape(2, 12, 4, 20), OptimizerKind.RMSPROP);
        assertThat(bytesPerStep(configuration.withHyperparameters(new Hyperparameters(
                        0.002,
                        new LearningRateDecay(0.97, 1),
                        Clipping.byValue(0.001),
                        new Penalties(1e-5, 1e-5, 1e-5, 1e-5, true),
                        0.2))))
                .isLessThanOrEqualTo(MOST_BYTES);
    }
}
