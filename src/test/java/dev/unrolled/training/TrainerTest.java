package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.RecurrentScale;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.tensor.SingularValueDecomposition;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.Penalties;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private static double[] weights(Trainer trainer) {
        Parameters parameters = trainer.network().parameters();
        return parameters.all().stream()
                .map(Parameter::values)
                .flatMapToDouble(values -> IntStream.range(0, values.length()).mapToDouble(values::get))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void learnsToSpellHello(int threads) {
        try (Trainer trainer = new Trainer(Texts.hello(), Texts.small(1, threads))) {
            double first = trainer.step(Texts.BRISK).loss();
            double last = first;
            for (int step = 0; step < 300; step++) {
                last = trainer.step(Texts.BRISK).loss();
            }
            assertThat(first).isCloseTo(Math.log(4), within(0.2));
            assertThat(last).isLessThan(0.01);
            assertThat(new Validation(trainer.network(), Texts.hello()).loss(1000, () -> false))
                    .isLessThan(0.01);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfCellLearnsToSpellHello(CellKind kind) {
        TrainingConfiguration configuration =
                Texts.small(1, 2).withArchitecture(new TrainingConfiguration.Architecture(kind, 2, 12, 1));
        try (Trainer trainer = new Trainer(Texts.hello(), configuration)) {
            double last = Double.NaN;
            for (int step = 0; step < 200; step++) {
                last = trainer.step(Texts.BRISK).loss();
            }
            assertThat(last).isLessThan(0.1);
        }
    }

    @Test
    void aNetworkThatReadsBothWaysKnowsWhatStandsBetweenItsNeighbours() {
        // Every other character is drawn; the one behind it is the same again, so that only the right side tells it.
        SplittableRandom random = new SplittableRandom(8);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 1500; k++) {
            char drawn = (char) ('a' + random.nextInt(4));
            text.append(drawn).append(drawn);
        }
        EncodedText encoded = EncodedText.encode(text.toString(), Vocabulary.of(text.toString()));
        assertThat(lossAfterTraining(encoded, ReadingDirection.LEFT_TO_RIGHT)).isCloseTo(Math.log(4) / 2, within(0.1));
        assertThat(lossAfterTraining(encoded, ReadingDirection.BOTH_WAYS)).isLessThan(0.1);
    }

    private static double lossAfterTraining(EncodedText text, ReadingDirection reading) {
        TrainingConfiguration usual = Texts.small(1, 2);
        try (Trainer trainer =
                new Trainer(text, usual.withArchitecture(usual.architecture().withReading(reading)))) {
            for (int step = 0; step < 400; step++) {
                trainer.step(Texts.BRISK);
            }
            return new Validation(trainer.network(), text).loss(Long.MAX_VALUE, () -> false);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void dropsOutAnewAtEveryStepButTheSameForTheSameSeed(int threads) {
        double[][] losses = new double[3][6];
        for (int run = 0; run < 3; run++) {
            Hyperparameters wanted = new Hyperparameters(1e-30, 0, 0).withDropout(run == 2 ? 0 : 0.5);
            // One chunk an epoch, so that without dropout every step has the same loss.
            try (Trainer trainer = new Trainer(Texts.random(40), Texts.small(2, threads))) {
                for (int step = 0; step < 6; step++) {
                    losses[run][step] = trainer.step(wanted).loss();
                }
            }
        }
        assertThat(losses[1]).containsExactly(losses[0]);
        assertThat(Arrays.stream(losses[0]).distinct()).hasSize(6);
        assertThat(Arrays.stream(losses[2]).distinct()).hasSize(1);
    }

    @Test
    void proximalL1ReachesZerosWhereL1InTheLossDoesNot() {
        long[] zeros = new long[2];
        for (int run = 0; run < 2; run++) {
            Penalties penalties = new Penalties(0.2, 0, 0, 0, run == 1);
            try (Trainer trainer = new Trainer(Texts.hello(), Texts.small(1, 1))) {
                for (int step = 0; step < 100; step++) {
                    trainer.step(Texts.BRISK.withPenalties(penalties));
                }
                Tensor weights = trainer.network().parameters().get("weight_hh_l0");
                zeros[run] = IntStream.range(0, weights.length())
                        .filter(k -> weights.get(k) == 0)
                        .count();
            }
        }
        assertThat(zeros[0]).isZero();
        assertThat(zeros[1]).isGreaterThan(50);
    }

    @Test
    void countsIterationsEpochsAndCharacters() {
        try (Trainer trainer = new Trainer(Texts.random(4 * 33), Texts.small(1, 1))) {
            assertThat(trainer.stepsPerEpoch()).isEqualTo(4);
            StepResult result = trainer.step(Texts.BRISK);
            assertThat(result.iteration()).isEqualTo(1);
            assertThat(result.epoch()).isEqualTo(0.25);
            assertThat(result.characters()).isEqualTo(32);
            assertThat(result.bits()).isCloseTo(result.loss() / Math.log(2), within(1e-12));
            for (int step = 1; step < 9; step++) {
                result = trainer.step(Texts.BRISK);
            }
            assertThat(result.epoch()).isEqualTo(2.25);
            assertThat(trainer.iteration()).isEqualTo(9);
        }
    }

    @Test
    void anExplosionKeepsTheLastGoodWeightsAndSaysWhy() {
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(1, 2))) {
            trainer.step(Texts.BRISK);
            double[] good = weights(trainer);
            assertThat(trainer.step(Texts.BRISK.withLearningRate(1e6)).failure())
                    .isEmpty();
            StepResult failed = stepsToFailure(trainer);
            assertThat(failed.failure()).hasValueSatisfying(reason -> assertThat(reason)
                    .contains(", at iteration " + failed.iteration()
                            + ": try a smaller learning rate or stricter clipping;")
                    .contains("the weights are those of iteration 1, the last good ones"));
            assertThat(weights(trainer)).containsExactly(good);
            assertThat(trainer.iteration()).isBetween(2L, 12L);
        }
    }

    /** A loss that exploded may go on for ten steps. */
    private static StepResult stepsToFailure(Trainer trainer) {
        StepResult step = trainer.step(Texts.BRISK);
        for (int more = 0; more < 10 && step.failure().isEmpty(); more++) {
            step = trainer.step(Texts.BRISK);
        }
        return step;
    }

    @Test
    void writesAHugeLossInPowersOfTen() {
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(1, 2))) {
            trainer.network().parameters().get("output.weight").fill(0);
            trainer.network().parameters().get("output.bias").set(0, 2.5e31);
            trainer.network().parameters().push();
            assertThat(stepsToFailure(trainer).failure()).hasValueSatisfying(reason -> assertThat(reason)
                    .matches(
                            "The loss exploded to \\d\\.\\de31 nats per character, first at time step \\d of the chunk,"
                                    + " at iteration 11: .*"));
        }
    }

    @Test
    void notANumberStopsTrainingAndItCanGoOnFromTheLastGoodWeights() {
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(1, 2))) {
            for (int step = 0; step < 5; step++) {
                trainer.step(Texts.BRISK);
            }
            trainer.network().parameters().get("weight_hh_l0").fill(Double.NaN);
            trainer.network().parameters().push();
            StepResult failed = trainer.step(Texts.BRISK);
            assertThat(failed.failure()).hasValueSatisfying(reason -> assertThat(reason)
                    .contains(
                            "The weights weight_hh_l0 left the range of numbers in the update before, at iteration 6"));
            assertThat(failed.loss()).isNaN();
            assertThat(trainer.network().parameters().areFinite()).isTrue();
            StepResult next = trainer.step(Texts.BRISK);
            assertThat(next.failure()).isEmpty();
            assertThat(next.loss()).isLessThan(2.5);
        }
    }

    @Test
    void scalesTheRecurrentWeightsBetweenTwoStepsAndKeepsTheMoments() {
        RecurrentScale scale = new RecurrentScale(0.5, RecurrentScale.Way.ORTHOGONAL);
        try (Trainer live = new Trainer(Texts.random(2000), Texts.small(1, 2))) {
            for (int step = 0; step < 5; step++) {
                live.step(Texts.BRISK);
            }
            live.rescaleRecurrentWeights(scale);
            assertThat(new SingularValueDecomposition(live.network()
                                    .parameters()
                                    .get("weight_hh_l0")
                                    .rows(0, 12))
                            .value(0))
                    .isCloseTo(0.5, within(1e-6));
            double fresh = medianMove(fresh(live));
            assertThat(fresh).isCloseTo(0.02, within(1e-3));
            assertThat(medianMove(live)).isLessThan(0.8 * fresh);
        }
    }

    private static Trainer fresh(Trainer live) {
        return new Trainer(Texts.random(2000), Texts.small(1, 1), live.network().copy(), live.iteration());
    }

    /** How far half of the weights go in one step: a fresh Adam moves all of them by the learning rate. */
    private static double medianMove(Trainer trainer) {
        try (trainer) {
            double[] before = weights(trainer);
            trainer.step(Texts.BRISK);
            double[] after = weights(trainer);
            return IntStream.range(0, before.length)
                    .mapToDouble(k -> Math.abs(after[k] - before[k]))
                    .sorted()
                    .toArray()[before.length / 2];
        }
    }

    @Test
    void goesBackToBeforeTheScalingWhereTheNextStepFails() {
        TrainingConfiguration relu =
                Texts.small(1, 2).withArchitecture(new TrainingConfiguration.Architecture(CellKind.RNN_RELU, 1, 12, 1));
        try (Trainer trainer = new Trainer(Texts.random(2000), relu)) {
            trainer.step(Texts.BRISK);
            trainer.step(Texts.BRISK);
            double[] before = weights(trainer);
            trainer.rescaleRecurrentWeights(new RecurrentScale(10, RecurrentScale.Way.ORTHOGONAL));
            StepResult failed = stepsToFailure(trainer);
            assertThat(failed.failure()).isPresent();
            assertThat(weights(trainer)).isNotEqualTo(before);
            assertThat(failed.failure().get()).contains("those of iteration 1");
            assertThat(trainer.step(Texts.BRISK).failure()).isEmpty();
        }
    }

    @Test
    void setsTheForgetBiasBetweenTwoSteps() {
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(2, 2))) {
            trainer.step(Texts.BRISK);
            trainer.setForgetBias(5);
            assertThat(trainer.network().parameters().get("bias_l1").get(12)).isEqualTo(5);
            assertThat(trainer.step(new Hyperparameters(1e-30, 0, 0)).failure()).isEmpty();
            assertThat(trainer.network().parameters().get("bias_l1").get(23)).isEqualTo(5);
        }
    }

    @Test
    void hyperparametersActAtTheNextStep() {
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(1, 1))) {
            double[] before = weights(trainer);
            StepResult tiny = trainer.step(new Hyperparameters(1e-30, 0, 0));
            assertThat(weights(trainer)).containsExactly(before);
            assertThat(tiny.clipped()).isFalse();
            StepResult clipped = trainer.step(new Hyperparameters(0.01, 1e-3, 0));
            assertThat(clipped.clipped()).isTrue();
            assertThat(clipped.hyperparameters().clipNorm()).isEqualTo(1e-3);
            assertThat(weights(trainer)).isNotEqualTo(before);
            StepResult penalised = trainer.step(new Hyperparameters(1e-30, 0, 1));
            // 4·12·12 recurrent weights, each with a penalty whose slope is ±1.
            assertThat(penalised.gradientNorm()).isCloseTo(1 * Math.sqrt(576), within(1.0));
            assertThat(penalised.loss()).isLessThan(2.5);
        }
    }

    @Test
    void clipsByValueAndDecaysTheLearningRateFromEpochToEpoch() {
        try (Trainer trainer = new Trainer(Texts.random(4 * 33), Texts.small(1, 2))) {
            Hyperparameters wanted =
                    Texts.BRISK.withClipping(Clipping.byValue(1e-3)).withDecay(new LearningRateDecay(0.5, 2));
            for (int step = 0; step < 13; step++) {
                StepResult result = trainer.step(wanted);
                int decays = Math.max(0, step / 4 - 1);
                assertThat(result.update().learningRate()).isEqualTo(0.02 / (1 << decays));
                assertThat(result.update().clipping().elements()).isPositive();
                assertThat(result.update().clipping().norm()).isLessThan(result.gradientNorm());
                assertThat(result.hyperparameters()).isEqualTo(wanted);
            }
        }
    }

    @Test
    void goesOnFromANetworkAtItsPlaceInTheText() {
        EncodedText text = Texts.random(2000);
        TrainingConfiguration configuration = Texts.small(1, 1);
        try (Trainer first = new Trainer(text, configuration)) {
            for (int step = 0; step < 70; step++) {
                first.step(Texts.BRISK);
            }
            try (Trainer second =
                    new Trainer(text, configuration, first.network().copy(), 70)) {
                assertThat(second.epoch()).isEqualTo(first.epoch());
                assertThat(second.characters()).isEqualTo(first.characters());
                assertThat(second.gradientNorms().isEmpty()).isTrue();
                double expected = lossFromZeroState(first.network(), text, 70);
                StepResult result = second.step(Texts.BRISK);
                assertThat(result.iteration()).isEqualTo(71);
                assertThat(result.loss()).isCloseTo(expected, within(1e-6));
                assertThat(second.gradientNorms().isEmpty()).isFalse();
            }
        }
    }

    private static double lossFromZeroState(Network network, EncodedText text, int iteration) {
        TextStreams streams = new TextStreams(text, 4, 8);
        streams.seek(iteration);
        int[] characters = new int[32];
        int[] targets = new int[32];
        streams.copyChunk(0, characters, targets);
        return NetworkPass.forReading(network, new Span(4, 8)).forward(characters, targets) / 32;
    }

    @Test
    void aNetworkThatIsBrokenFromTheStartIsLeftAtItsOwnIteration() {
        EncodedText text = Texts.random(2000);
        try (Trainer first = new Trainer(text, Texts.small(1, 1))) {
            Network broken = first.network().copy();
            broken.parameters().get("output.bias").fill(Double.NaN);
            broken.parameters().push();
            try (Trainer second = new Trainer(text, Texts.small(1, 1), broken, 70)) {
                assertThat(second.step(Texts.BRISK).failure())
                        .hasValueSatisfying(reason -> assertThat(reason).contains("those of iteration 70"));
            }
        }
    }
}
