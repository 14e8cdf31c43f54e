package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.optim.Clipping;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainViewModelTest {
    private final ObjectProperty<TrainingSnapshot> source = new SimpleObjectProperty<>(TrainingSnapshot.EMPTY);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Double> asked = new AtomicReference<>(0.0);
    private final PacedSnapshots snapshots = new PacedSnapshots(source, nanos::get);
    private final TrainViewModel model = new TrainViewModel(snapshots, asked::set, new StopWish(condition -> {}));

    @BeforeEach
    void show() {
        model.visibleProperty().set(true);
    }

    private void arrive(int millis, TrainingSnapshot snapshot) {
        nanos.set(millis * 1_000_000L);
        source.set(snapshot);
    }

    private long shown() {
        return model.snapshotProperty().get().progress().iteration();
    }

    @Test
    void namesTheLayerWhoseGradientItTellsOfAndKnowsANetworkThatReadsBothWays() {
        arrive(1_000, Moments.bothWays(10));
        assertThat(model.knowsBothSides()).isTrue();
        assertThat(model.gradientInWords()).startsWith("‖∂L/∂h_t‖ in layer 1, from the right: largest 5.0 at t = 3");
        assertThat(TrainingNumbersText.lossRemark(Moments.bothWays(10))).isEqualTo("knows both sides");
        assertThat(TrainingNumbersText.lossRemark(moment(10, TrainingState.PAUSED)))
                .isEmpty();
    }

    @Test
    void renewsAtTheChartsPaceWhileTraining() {
        arrive(1_000, moment(10, TrainingState.TRAINING));
        arrive(1_100, moment(11, TrainingState.TRAINING));
        assertThat(shown()).isEqualTo(10);

        arrive(1_400, moment(12, TrainingState.TRAINING));
        assertThat(shown()).isEqualTo(12);
    }

    /** The text stays the same from one moment to the next. */
    private static TrainingSnapshot moment(int steps, TrainingState state) {
        TrainingSnapshot made = Moments.after(steps, state);
        return new TrainingSnapshot(
                made.project(),
                made.progress(),
                made.trace(),
                made.gradientNorms(),
                made.history(),
                TextSample.EMPTY,
                List.of());
    }

    @Test
    void alwaysShowsTheLastMomentBeforeAPause() {
        arrive(1_000, moment(10, TrainingState.TRAINING));
        arrive(1_001, moment(11, TrainingState.PAUSED));

        assertThat(shown()).isEqualTo(11);
    }

    @Test
    void aHiddenViewIsNotRenewedAndCatchesUpWhenShown() {
        model.visibleProperty().set(false);
        arrive(5_000, moment(10, TrainingState.PAUSED));
        assertThat(shown()).isZero();

        model.visibleProperty().set(true);
        assertThat(shown()).isEqualTo(10);
    }

    @Test
    void saysNumbersOfTheShownMoment() {
        arrive(1_000, Moments.after(1_500, TrainingState.TRAINING));

        assertThat(model.figuresProperty().getValue())
                .contains(
                        new Figure("iteration", "1,500"),
                        new Figure("epoch", "1.00"),
                        new Figure("characters/s", "61.2 k"),
                        new Figure("epoch ends in", "1 min 23 s"));
    }

    @Test
    void saysTheShareOfClippedSteps() {
        arrive(1_000, Moments.after(1_500, TrainingState.PAUSED));

        assertThat(model.clippingInWords())
                .isEqualTo("Of 1,500 steps, 15 (1.0 %) clipped. Of the last 1,000: 10 (1.0 %).");
    }

    @Test
    void theFormulaIsThatOfTheClippingThereIs() {
        arrive(1_000, Moments.after(1_500, TrainingState.PAUSED));
        assertThat(model.clippingFormula()).contains("where ‖g‖ > θ").endsWith("ticks: share of steps clipped");

        TrainingHistory history = Moments.history(150);
        history.append(step(151, Clipping.byValue(5)));
        assertThat(TrainingWords.clippingFormula(history.view(), Clipping.NONE))
                .contains("each element g_k ← max(−θ, min(θ, g_k)), θ = 5 ·")
                .doesNotContain("‖g‖ > θ");
        history.append(step(152, Clipping.NONE));
        assertThat(TrainingWords.clippingFormula(history.view(), Clipping.byNorm(5)))
                .isEqualTo("‖g‖ over all weights, log axis · no clipping now · ticks: share of steps clipped before");
        assertThat(TrainingWords.clippingFormula(TrainingHistory.View.EMPTY, Clipping.NONE))
                .isEqualTo("‖g‖ over all weights, log axis · no clipping now");
    }

    private static StepResult step(long iteration, Clipping clipping) {
        return new StepResult(
                iteration, 0, iteration, 2, 1, false, Hyperparameters.DEFAULT.withClipping(clipping), Optional.empty());
    }

    @Test
    void saysZerosAndNaNsOfTheGradientAcrossTime() {
        float[][] hidden = {{0, Float.NaN, 2, 1}};
        String words = GradientWords.acrossTime(new GradientNorms(hidden, new float[0][]));

        assertThat(words).contains("largest 2.0 at t = 2", "Exactly zero at 1 time step", "No finite number at 1");
    }

    @Test
    void tellsOfTheLayerWhoseGradientFallsMostAndHowFarLayersAreApart() {
        float[][] hidden = {{1e-6f, 1e-3f}, {2, 3}};
        String words = GradientWords.acrossTime(new GradientNorms(hidden, new float[0][]));

        assertThat(words)
                .startsWith("‖∂L/∂h_t‖ in layer 0: largest 0.0010 at t = 1")
                .endsWith(" At most 3.0 in layer 1, 0.0010 in layer 0.");
    }

    @Test
    void formulaOfTheGradientHasOnlyTheStatesAndTheLossThatThereAre() {
        float[][] norms = {{1, 2}};
        assertThat(GradientWords.formula(new GradientNorms(norms, new float[0][]), LossReduction.SUM))
                .startsWith("‖∂L/∂h_t‖ in the last chunk, L the sum");
        assertThat(GradientWords.formula(new GradientNorms(norms, norms), LossReduction.MEAN))
                .startsWith("‖∂L/∂h_t‖ and ‖∂L/∂c_t‖ in the last chunk, L the mean");
    }

    @Test
    void smoothsTheLossAsMinCharRnnOnlyWhereItsPresetTrains() {
        arrive(1_000, moment(10, TrainingState.PAUSED));
        assertThat(model.smoothedLoss().size()).isZero();
        HistoryCurves curves = new HistoryCurves(Moments.history(1).view(), HistoryRange.ALL);
        double expected = Math.log(95) * 0.999 + curves.loss().lastY() * 0.001;
        assertThat(curves.smoothedLoss(95).lastY()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void changingTheTemperatureAsksForAText() {
        model.temperatureProperty().set(1.2);

        assertThat(asked.get()).isEqualTo(1.2);
    }
}
