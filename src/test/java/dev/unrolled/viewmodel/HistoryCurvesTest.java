package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingHistory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryCurvesTest {
    private final TrainingHistory.View history = Moments.history(2_500).view();
    private final HistoryCurves recent = new HistoryCurves(history, HistoryRange.LAST_2000);

    @Test
    void beginsWhereTheRangeBegins() {
        assertThat(recent.loss().x(0)).isEqualTo(501);
        assertThat(recent.validationLoss().x(0)).isEqualTo(600);
        assertThat(recent.loss().lastY()).isEqualTo(history.loss(2_499));
    }

    @Test
    void meanLossAveragesTheLastHundredStepsAlsoAtTheEdgeOfTheRange() {
        Curve mean = recent.meanLoss();

        assertThat(mean.size()).isBetween(100, 400);
        for (int k = 0; k < mean.size(); k++) {
            int last = (int) mean.x(k) - 1;
            double expected = IntStream.rangeClosed(last - 99, last)
                    .mapToDouble(history::loss)
                    .average()
                    .orElseThrow();
            assertThat(mean.y(k)).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void meanLossOfTheFirstStepsAveragesWhatThereIs() {
        HistoryCurves all = new HistoryCurves(Moments.history(10).view(), HistoryRange.ALL);

        assertThat(all.meanLoss().y(0)).isEqualTo(history.loss(0));
        assertThat(all.meanLoss().y(1)).isCloseTo((history.loss(0) + history.loss(1)) / 2.0, within(1e-7));
    }

    @Test
    void meanLossRecoversFromALossThatHasExploded() {
        TrainingHistory exploded = new TrainingHistory();
        for (int k = 1; k <= 300; k++) {
            exploded.append(Moments.step(k, k == 20 ? 1e35 : 2 + k % 2, 1));
        }

        Curve mean = new HistoryCurves(exploded.view(), HistoryRange.ALL).meanLoss();

        assertThat(mean.lastY()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void everyClippedStepIsMarked() {
        assertThat(recent.clippedIterations()).hasSize(20).startsWith(550).endsWith(2_450);
    }

    @Test
    void theThresholdIsDrawnAsItChanged() {
        TrainingHistory changing = new TrainingHistory();
        for (int k = 1; k <= 6; k++) {
            StepResult step = Moments.step(k, 1, 1);
            changing.append(new StepResult(
                    k, 0, k, 1, 1, false, step.hyperparameters().withClipNorm(k <= 3 ? 5 : 2), step.explosion()));
        }

        Curve threshold = new HistoryCurves(changing.view(), HistoryRange.ALL).threshold();

        assertThat(threshold.x()).containsExactly(1, 3, 4, 6);
        assertThat(threshold.y()).containsExactly(5, 5, 2, 2);
    }

    @Test
    void anEmptyHistoryHasEmptyCurves() {
        assertThat(HistoryCurves.EMPTY.meanLoss().size()).isZero();
        assertThat(HistoryCurves.EMPTY.validationLoss().size()).isZero();
        assertThat(HistoryCurves.EMPTY.threshold().size()).isZero();
    }
}
