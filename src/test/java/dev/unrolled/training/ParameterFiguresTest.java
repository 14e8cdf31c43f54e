package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.RecurrentScale;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.optim.Penalties;
import dev.unrolled.text.EncodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterFiguresTest {
    private static final Hyperparameters PLAIN = new Hyperparameters(0.1, 0, 0);

    private static Trainer trainer(CellKind kind) {
        return new Trainer(
                Texts.random(2000),
                Texts.small(2, 2)
                        .withOptimizer(OptimizerKind.SGD)
                        .withArchitecture(new TrainingConfiguration.Architecture(kind, 2, 12, 1)));
    }

    private static double sumOfSquares(ParameterFigures figures, boolean clipped) {
        return figures.all().stream()
                .map(ParameterFigures.Figure::gradient)
                .mapToDouble(gradient -> clipped ? gradient.clippedNorm() : gradient.norm())
                .map(norm -> norm * norm)
                .sum();
    }

    @Test
    void aNetworkOfZerosLearnsTheFrequenciesOfTheCharactersAndNothingElse() {
        EncodedText text = Texts.random(2000);
        TrainingConfiguration configuration = Texts.small(1, 1)
                .withOptimizer(OptimizerKind.SGD)
                .withArchitecture(new TrainingConfiguration.Architecture(CellKind.RNN, 1, 12, 1));
        try (Trainer trainer = new Trainer(text, configuration)) {
            trainer.network().parameters().all().forEach(parameter -> parameter
                    .values()
                    .fill(0));
            trainer.network().parameters().push();
            trainer.step(PLAIN);
            int[] characters = new int[32];
            int[] targets = new int[32];
            new TextStreams(text, 4, 8).copyChunk(0, characters, targets);
            // With p = 1/6 everywhere, ∂L/∂b_y = 1/6 − the share of the character among the targets.
            double[] gradient = new double[6];
            java.util.Arrays.fill(gradient, 1 / 6.0);
            for (int target : targets) {
                gradient[target] -= 1 / 32.0;
            }
            double norm =
                    Math.sqrt(java.util.Arrays.stream(gradient).map(g -> g * g).sum());
            for (ParameterFigures.Figure figure : trainer.parameterFigures().all()) {
                double expected = figure.name().equals(Parameters.OUTPUT_BIAS) ? norm : 0;
                assertThat(figure.gradient().norm()).isCloseTo(expected, within(1e-7));
                assertThat(figure.gradient().clippedNorm()).isCloseTo(expected, within(1e-7));
                assertThat(figure.gradient().clippedElements()).isZero();
                assertThat(figure.weightNorm()).isZero();
                assertThat(figure.updateNorm()).isCloseTo(0.1 * expected, within(1e-8));
                assertThat(Double.isNaN(figure.updateToWeight())).isEqualTo(expected == 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void plainDescentMovesEachParameterByTheLearningRateTimesItsClippedGradient(CellKind kind) {
        for (Clipping clipping : new Clipping[] {Clipping.NONE, Clipping.byNorm(0.05), Clipping.byValue(0.01)}) {
            try (Trainer trainer = trainer(kind)) {
                trainer.step(PLAIN);
                Parameters before = trainer.network().copy().parameters();
                StepResult step = trainer.step(PLAIN.withClipping(clipping));
                ParameterFigures figures = trainer.parameterFigures();
                assertThat(figures.iteration()).isEqualTo(2);
                assertThat(figures.all()).hasSameSizeAs(before.all());
                assertThat(Math.sqrt(sumOfSquares(figures, false))).isCloseTo(step.gradientNorm(), within(1e-9));
                assertThat(Math.sqrt(sumOfSquares(figures, true)))
                        .isCloseTo(step.update().clipping().norm(), within(1e-6));
                for (Parameter parameter : before.all()) {
                    ParameterFigures.Figure figure =
                            figures.of(parameter.name()).orElseThrow();
                    assertThat(figure.role()).isEqualTo(parameter.role());
                    assertThat(figure.elements()).isEqualTo(parameter.values().length());
                    assertThat(figure.updateNorm())
                            .isCloseTo(0.1 * figure.gradient().clippedNorm(), within(1e-6));
                    double weights = 0;
                    for (int k = 0; k < figure.elements(); k++) {
                        weights = Math.hypot(weights, parameter.values().get(k));
                    }
                    assertThat(figure.weightNorm()).isCloseTo(weights, within(1e-9));
                    assertThat(figure.updateToWeight()).isEqualTo(figure.updateNorm() / figure.weightNorm());
                }
            }
        }
    }

    @Test
    void clippingByNormScalesEveryMatrixAlike() {
        try (Trainer trainer = trainer(CellKind.GRU)) {
            StepResult step = trainer.step(PLAIN.withClipping(Clipping.byNorm(0.02)));
            assertThat(step.clipped()).isTrue();
            for (ParameterFigures.Figure figure : trainer.parameterFigures().all()) {
                assertThat(figure.gradient().clippedNorm() / figure.gradient().norm())
                        .isCloseTo(0.02 / step.gradientNorm(), within(1e-6));
                assertThat(figure.clippedShare()).isEqualTo(1);
            }
        }
    }

    @Test
    void clippingByValueIsCountedMatrixByMatrix() {
        try (Trainer trainer = trainer(CellKind.LSTM)) {
            StepResult step = trainer.step(PLAIN.withClipping(Clipping.byValue(0.01)));
            ParameterFigures figures = trainer.parameterFigures();
            assertThat(figures.all().stream()
                            .mapToLong(figure -> figure.gradient().clippedElements())
                            .sum())
                    .isEqualTo(step.update().clipping().elements())
                    .isPositive();
            for (ParameterFigures.Figure figure : figures.all()) {
                boolean any = figure.gradient().clippedElements() > 0;
                assertThat(figure.gradient().clippedNorm() < figure.gradient().norm())
                        .as(figure.name())
                        .isEqualTo(any);
                assertThat(figure.clippedShare()).isBetween(any ? 1e-3 : 0, any ? 1.0 : 0);
            }
            trainer.step(PLAIN);
            assertThat(trainer.parameterFigures().all())
                    .allMatch(figure -> figure.gradient().clippedElements() == 0);
        }
    }

    @Test
    void whatAPenaltyShrinksAfterTheStepIsPartOfTheUpdate() {
        try (Trainer trainer = trainer(CellKind.RNN)) {
            trainer.step(PLAIN.withPenalties(new Penalties(0.2, 0, 0, 0, true)));
            ParameterFigures.Figure recurrent =
                    trainer.parameterFigures().of("weight_hh_l0").orElseThrow();
            // Each of 144 weights by up to ηλ = 0.02.
            assertThat(recurrent.updateNorm()).isCloseTo(0.02 * 12, within(0.05));
        }
    }

    @Test
    void aStepThatFailedUpdatedNothingAndShowsTheGradientThatItHad() {
        try (Trainer trainer = trainer(CellKind.RNN_LINEAR)) {
            trainer.step(PLAIN.withClipping(Clipping.byNorm(1e-3)));
            trainer.network().parameters().get("weight_hh_l1").fill(1e20);
            trainer.network().parameters().push();
            assertThat(trainer.step(PLAIN).explosion()).isPresent();
            ParameterFigures figures = trainer.parameterFigures();
            assertThat(figures.iteration()).isEqualTo(2);
            assertThat(figures.all()).allMatch(figure -> figure.updateNorm() == 0 && figure.clippedShare() == 0);
            assertThat(figures.of("weight_hh_l1").orElseThrow().gradient().norm())
                    .isNaN();
        }
    }

    @Test
    void thereAreNoneBeforeTheFirstStepAndAfterWeightsWereChangedByHand() {
        try (Trainer trainer = trainer(CellKind.LSTM)) {
            assertThat(trainer.parameterFigures().isEmpty()).isTrue();
            trainer.step(PLAIN);
            assertThat(trainer.parameterFigures().isEmpty()).isFalse();
            trainer.setForgetBias(2);
            assertThat(trainer.parameterFigures()).isEqualTo(ParameterFigures.NONE);
            trainer.step(PLAIN);
            trainer.rescaleRecurrentWeights(new RecurrentScale(1, RecurrentScale.Way.AS_IS));
            assertThat(trainer.parameterFigures().isEmpty()).isTrue();
        }
    }
}
