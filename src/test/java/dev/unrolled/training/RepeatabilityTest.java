package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same configuration gives the same losses and gradient norms, bit for bit, however its threads take turns. */
class RepeatabilityTest {
    /** Losses and gradient norms, one after the other. */
    private static double[] run(TrainingConfiguration configuration, int steps) {
        Hyperparameters hyperparameters = configuration.hyperparameters();
        try (Trainer trainer = new Trainer(Texts.random(4000), configuration)) {
            double[] told = new double[2 * steps];
            for (int step = 0; step < steps; step++) {
                StepResult result = trainer.step(hyperparameters);
                told[2 * step] = result.loss();
                told[2 * step + 1] = result.gradientNorm();
            }
            return told;
        }
    }

    private static void assertRepeats(TrainingConfiguration configuration, int steps) {
        double[] told = run(configuration, steps);
        assertThat(told).doesNotContain(Double.NaN);
        assertThat(run(configuration, steps)).containsExactly(told);
        assertThat(run(configuration.withSeed(2), steps)).isNotEqualTo(told);
    }

    private static TrainingConfiguration.Architecture two(CellKind cell, ReadingDirection reading) {
        return new TrainingConfiguration.Architecture(cell, 2, 12, 0, InitialWeights.DEFAULT, reading);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whateverTheNumberOfThreads(int threads) {
        assertRepeats(Texts.small(2, threads), 80);
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheCell(CellKind cell) {
        assertRepeats(Texts.small(2, 2).withArchitecture(two(cell, ReadingDirection.LEFT_TO_RIGHT)), 20);
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheOptimizer(OptimizerKind optimizer) {
        assertRepeats(Texts.small(1, 2).withOptimizer(optimizer), 20);
    }

    @Test
    void withWhatThreeThreadsDropOut() {
        assertRepeats(Texts.small(3, 3).withHyperparameters(Texts.BRISK.withDropout(0.4)), 40);
    }

    @Test
    void readingBothWaysUnderDropout() {
        assertRepeats(
                Texts.small(2, 3)
                        .withArchitecture(two(CellKind.GRU, ReadingDirection.BOTH_WAYS))
                        .withHyperparameters(Texts.BRISK.withDropout(0.4)),
                20);
    }

    @ParameterizedTest
    @EnumSource(names = {"LSTM", "GRU", "RNN"})
    void atWidthsWhoseWeightsArePacked(CellKind cell) {
        assertRepeats(
                new TrainingConfiguration(
                        new TrainingConfiguration.Architecture(cell, 2, 64, 1),
                        32,
                        16,
                        OptimizerKind.ADAM,
                        1,
                        2,
                        Texts.BRISK.withLearningRate(2e-3)),
                8);
    }
}
