package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.training.Explosion.What;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of 12 units, sequence length 8, whose weights are such that something must explode at a known place. */
class ExplosionTest {
    /** For so many steps a loss that exploded but is a number is borne. */
    private static final int PATIENCE = 10;

    private static final Hyperparameters STILL = Texts.BRISK.withLearningRate(1e-30);

    private static TrainingConfiguration configuration(CellKind kind, int layers, int threads) {
        return Texts.small(1, threads).withArchitecture(new TrainingConfiguration.Architecture(kind, layers, 12, 1));
    }

    /** The explosion that comes of weights that were changed, which the steps before it hardly move. */
    private static Explosion first(TrainingConfiguration configuration, Consumer<Parameters> change) {
        try (Trainer trainer = new Trainer(Texts.random(2000), configuration)) {
            change.accept(trainer.network().parameters());
            trainer.network().parameters().push();
            StepResult failed = trainer.step(STILL);
            for (int step = 0; step < PATIENCE && failed.explosion().isEmpty(); step++) {
                failed = trainer.step(STILL);
            }
            assertThat(failed.failure())
                    .contains(failed.explosion().orElseThrow().sentence());
            return failed.explosion().get();
        }
    }

    private static void diagonal(Parameters parameters, String name, double value) {
        Tensor weights = parameters.get(name);
        weights.fill(0);
        for (int unit = 0; unit < weights.rows(); unit++) {
            weights.set(unit * weights.columns() + unit, value);
        }
    }

    /** h_t is about 1e10 to the power t, which single precision holds up to t = 3. */
    private static void growth(Parameters parameters, String layer) {
        parameters.get("weight_ih_" + layer).fill(0);
        parameters.get("bias_" + layer).fill(1);
        diagonal(parameters, "weight_hh_" + layer, 1e10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void namesTheLayerAndTheTimeStepWhereTheStateLeftTheRangeOfNumbers(int threads) {
        Explosion explosion = first(configuration(CellKind.RNN_RELU, 2, threads), weights -> growth(weights, "l1"));
        assertThat(explosion).isEqualTo(new Explosion(1, What.HIDDEN_STATE, "layer 1", 4, explosion.loss(), 0));
        assertThat(explosion.loss()).isNaN();
        assertThat(explosion.sentence())
                .isEqualTo("The hidden state of layer 1 left the range of numbers at time step 4 of the chunk, at"
                        + " iteration 1: try a smaller learning rate or stricter clipping; the weights are those"
                        + " of iteration 0, the last good ones");
    }

    @Test
    void ofTwoLayersTheLowerIsNamedAtTheSameTimeStep() {
        Explosion explosion = first(configuration(CellKind.RNN_LINEAR, 2, 1), weights -> {
            growth(weights, "l0");
            growth(weights, "l1");
        });
        assertThat(explosion.where()).isEqualTo("layer 0");
        assertThat(explosion.timeStep()).isEqualTo(4);
    }

    @Test
    void aLayerThatReadsFromTheRightExplodesAtItsFifthCharacterFromTheRight() {
        TrainingConfiguration usual = configuration(CellKind.RNN_RELU, 1, 1);
        TrainingConfiguration bothWays =
                usual.withArchitecture(usual.architecture().withReading(ReadingDirection.BOTH_WAYS));
        Explosion explosion = first(bothWays, weights -> growth(weights, "l0"));
        assertThat(explosion.where()).isEqualTo("layer 0");
        Explosion right = first(bothWays, weights -> {
            weights.get("weight_ih_l0_reverse").fill(0);
            weights.get("bias_l0_reverse").fill(1);
            diagonal(weights, "weight_hh_l0_reverse", 1e10);
        });
        assertThat(right.where()).isEqualTo("layer 1, from the right");
        assertThat(right.timeStep()).isEqualTo(8 - 1 - 4);
    }

    @Test
    void namesTheWeightsThatAnUpdateBroke() {
        try (Trainer trainer = new Trainer(Texts.random(2000), configuration(CellKind.LSTM, 1, 2))) {
            assertThat(trainer.step(Texts.BRISK.withLearningRate(1e39)).explosion())
                    .isEmpty();
            Explosion explosion = trainer.step(Texts.BRISK).explosion().orElseThrow();
            assertThat(explosion.what()).isEqualTo(What.WEIGHT);
            assertThat(explosion.where()).isEqualTo("weight_ih_l0");
            assertThat(explosion.timeStep()).isEqualTo(-1);
            assertThat(explosion.iteration()).isEqualTo(2);
            assertThat(explosion.lastGoodIteration()).isZero();
            assertThat(trainer.network().parameters().areFinite()).isTrue();
            assertThat(trainer.step(Texts.BRISK).explosion()).isEmpty();
        }
    }

    @Test
    void namesTheCellStateBeforeTheHiddenStateMadeOfIt() {
        Explosion explosion = first(configuration(CellKind.LSTM, 1, 1), weights -> {
            weights.get("weight_ih_l0").fill(3e38);
            weights.get("bias_l0").fill(3e38);
            // Gates of ∞ are 1; −∞ + ∞ is what no gate can be.
            weights.get("weight_hh_l0").fill(-3e38);
        });
        assertThat(explosion.what()).isEqualTo(What.CELL_STATE);
        assertThat(explosion.timeStep()).isEqualTo(1);
    }

    @Test
    void saysWhereTheStatesWereFiniteButTheOutputWasNot() {
        Explosion explosion = first(configuration(CellKind.RNN, 1, 2), weights -> {
            weights.get("bias_l0").fill(20);
            weights.get(Parameters.OUTPUT_WEIGHT).fill(3e38);
        });
        assertThat(explosion.what()).isEqualTo(What.OUTPUT);
        assertThat(explosion.timeStep()).isZero();
        assertThat(explosion.sentence())
                .startsWith("The output's probabilities left the range of numbers at time step 0");
    }

    @Test
    void bearsALossThatExplodedButIsANumberForTenSteps() {
        Explosion explosion = first(configuration(CellKind.LSTM, 1, 2), weights -> {
            weights.get(Parameters.OUTPUT_WEIGHT).fill(0);
            weights.get(Parameters.OUTPUT_BIAS).set(0, 1e4);
        });
        assertThat(explosion.what()).isEqualTo(What.LOSS);
        assertThat(explosion.where()).isEmpty();
        assertThat(explosion.timeStep()).isZero();
        assertThat(explosion.loss()).isFinite().isGreaterThan(20 * Math.log(6));
        assertThat(explosion.iteration()).isEqualTo(PATIENCE + 1);
        assertThat(explosion.lastGoodIteration()).isZero();
    }

    @Test
    void growsOnToTheFirstNumberThatIsNone() {
        Explosion explosion = first(configuration(CellKind.RNN_LINEAR, 1, 2), weights -> {
            growth(weights, "l0");
            diagonal(weights, "weight_hh_l0", 100);
        });
        assertThat(explosion.what()).isEqualTo(What.HIDDEN_STATE);
        assertThat(explosion.where()).isEqualTo("layer 0");
        // 100^19 is the last power that single precision holds: it is reached in the third chunk of 8.
        assertThat(explosion.iteration()).isEqualTo(3);
        assertThat(explosion.timeStep()).isEqualTo(4);
        assertThat(explosion.lastGoodIteration()).isZero();
    }

    @Test
    void namesTheMatrixWhoseGradientExplodedThoughTheLossDidNot() {
        Explosion explosion = first(configuration(CellKind.RNN_LINEAR, 1, 2), weights -> {
            // Nothing is read and every state is zero, but what comes back grows by 1e9 from step to step.
            growth(weights, "l0");
            weights.get("bias_l0").fill(0);
            diagonal(weights, "weight_hh_l0", 1e9);
            // About 1e-2 comes to the last state.
            weights.get(Parameters.OUTPUT_WEIGHT).fill(0);
            for (int unit = 0; unit < 12; unit++) {
                weights.get(Parameters.OUTPUT_WEIGHT).set(unit, 1);
            }
        });
        assertThat(explosion.loss()).isFinite().isLessThan(2);
        assertThat(explosion.what()).isEqualTo(What.GRADIENT);
        assertThat(explosion.where()).isEqualTo("weight_ih_l0");
        assertThat(explosion.timeStep()).isEqualTo(8 - 1 - 5);
        assertThat(explosion.sentence())
                .startsWith(
                        "The gradient of weight_ih_l0 left the range of numbers at time step 2 of the chunk, on its way"
                                + " back to the first, at iteration 1: ");
    }

    @Test
    void goesOnFromTheLastGoodWeightsAndCountsOn() {
        try (Trainer trainer = new Trainer(Texts.random(2000), configuration(CellKind.RNN_RELU, 1, 1))) {
            for (int step = 0; step < 6; step++) {
                trainer.step(Texts.BRISK);
            }
            growth(trainer.network().parameters(), "l0");
            trainer.network().parameters().push();
            Explosion explosion = trainer.step(Texts.BRISK).explosion().orElseThrow();
            assertThat(explosion.iteration()).isEqualTo(7);
            assertThat(explosion.lastGoodIteration()).isEqualTo(5);
            assertThat(trainer.step(Texts.BRISK).iteration()).isEqualTo(7);
        }
    }

    @Test
    void everyLayerOfEveryKindHasAPlaceToLookAt() {
        for (CellKind kind : CellKind.values()) {
            Explosion explosion =
                    first(configuration(kind, NetworkConfiguration.MAXIMUM_LAYERS, 1), weights -> weights.get("bias_l2")
                            .fill(Double.NaN));
            assertThat(explosion.where()).isEqualTo("bias_l2");
        }
    }
}
