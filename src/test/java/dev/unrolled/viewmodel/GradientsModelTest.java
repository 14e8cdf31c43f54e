package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.analysis.gradients.LagReport;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GradientsModelTest {
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private AppModel app;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        app.project().openSaved("cats", () -> CatsProject.of(CatsProject.configuration(CellKind.RNN), 600));
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private void look() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> {
            app.gradients().flow().lookWhile(shown);
            shown.set(true);
        });
        awaitAnswers(1);
    }

    private void awaitAnswers(int count) throws Exception {
        await(() -> app.gradients().flow().answersProperty().get().size() == count
                && !app.gradients().flow().runningProperty().get());
    }

    private GradientLook found() {
        return app.gradients().flow().answersProperty().get().get(0).found().orElseThrow();
    }

    @Test
    void asksNothingWhileNobodyLooks() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> app.gradients().flow().lookWhile(shown));
        run(app.training()::singleStep);
        await(() -> app.training().snapshot().progress().iteration() == 1);
        assertThat(app.gradients().flow().answersProperty().get()).isEmpty();
        assertThat(app.gradients().flow().runningProperty().get()).isFalse();
    }

    @Test
    void drawsTheNumbersOfTheReaderThatTheCommandLineCalls() throws Exception {
        look();
        EncodedText heldOut = app.training().project().orElseThrow().heldOut();
        Network network = NetworkCopy.of(app.training()).get().network();
        LagReport expected = new LagReader(network, heldOut, LagQuestion.DEFAULT)
                .read(done -> {}, () -> false)
                .orElseThrow();
        FlowCurve drawn = FlowCurves.of(app.gradients().flow().answersProperty().get(), 0, false)
                .get(0);
        for (int lag = 0; lag <= 100; lag++) {
            assertThat(drawn.median().y()[lag])
                    .isEqualTo(expected.layers().get(0).hiddenState().median(lag));
        }
        assertThat(drawn.words())
                .isEqualTo(expected.layers().get(0).hiddenState().inWords());
    }

    @Test
    void aCompanionHasACurveOfItsOwn() throws Exception {
        look();
        run(() -> app.sideBySide().add(CatsProject.configuration(CellKind.LSTM)));
        awaitAnswers(2);
        List<FlowCurve> curves =
                FlowCurves.of(app.gradients().flow().answersProperty().get(), 0, false);
        assertThat(curves.stream().map(FlowCurve::place)).containsExactly(0, 1);
        assertThat(curves.get(0).directPath()).isEmpty();
        assertThat(curves.get(1).directPath()).isPresent();
        assertThat(FlowWords.of(app.gradients().flow().answersProperty().get())
                        .get(1)
                        .words())
                .contains("The direct path through the gates alone ", "keeps longest");
    }

    @Test
    void scalingTheRecurrentWeightsActsAtOnceAndSaysSo() throws Exception {
        look();
        run(() -> app.gradientDials().scale(0.5, false));
        await(() -> Math.abs(app.gradientDials().sigma().orElseThrow() - 0.5) < 1e-4);
        assertThat(app.gradientDials().saidProperty().get())
                .isEqualTo("RNN 1×6: W_h was made orthogonal with σ₁ = 0.50; training goes on from there.");
        assertThat(app.training().snapshot().progress().iteration()).isZero();
    }

    @Test
    void withoutItsNonlinearityAnOrthogonalNetworkHalvesAtEveryCharacter() throws Exception {
        look();
        run(() -> {
            app.gradientDials().scale(0.5, false);
            app.gradients().linearProperty().set(true);
        });
        await(() -> !app.gradients().flow().runningProperty().get()
                && found().linear()
                && Math.abs(app.gradientDials().sigma().orElseThrow() - 0.5) < 1e-4);
        FlowCurve curve = FlowCurves.of(app.gradients().flow().answersProperty().get(), 0, false)
                .get(0);
        double[] median = curve.median().y();
        for (int lag = 1; lag < median.length; lag++) {
            assertThat(median[lag] / median[lag - 1]).isCloseTo(0.5, within(1e-5));
        }
        assertThat(curve.name()).isEqualTo("RNN 1×6, linear");
        assertThat(curve.words()).isEqualTo("halves every character");
    }

    @Test
    void tellsWhatTheLastStepDidToEachMatrix() throws Exception {
        await(() -> app.training().project().isPresent());
        run(app.training()::singleStep);
        await(() -> app.training().snapshot().progress().iteration() == 1);
        run(() -> app.gradients().matrices().lookWhile(new SimpleBooleanProperty(true)));
        await(() -> !app.gradients().matrices().answersProperty().get().isEmpty());
        List<MatrixRow> rows =
                MatrixRow.of(app.gradients().matrices().answersProperty().get(), Companion.PRESENT);
        assertThat(rows.stream().map(MatrixRow::name)).contains("weight_ih_l0", "weight_hh_l0");
        assertThat(rows).allSatisfy(row -> assertThat(row.ratio()).isPositive());
    }

    @Test
    void keepsWhereTheRecurrentWeightsWent() throws Exception {
        look();
        run(app.training()::singleStep);
        await(() -> app.gradients().sigma(Companion.PRESENT, 0, "h").size() == 2);
        assertThat(app.gradients().sigma(Companion.PRESENT, 0, "h").x()).containsExactly(0, 1);
        assertThat(app.gradients().spectralRadius(Companion.PRESENT, 0, "h").y()[0])
                .isLessThanOrEqualTo(
                        app.gradients().sigma(Companion.PRESENT, 0, "h").y()[0]);
    }

    @Test
    void aChangeOfTheSequenceLengthBeginsAnewAndSaysSo() throws Exception {
        look();
        run(app.training()::singleStep);
        await(() -> app.training().snapshot().progress().iteration() == 1);
        run(() -> app.gradientDials().sequenceLength(16));
        await(() -> app.gradientDials().sequenceLength() == 16);
        assertThat(app.gradientDials().saidProperty().get())
                .isEqualTo("All networks began anew with sequence length 16.");
        assertThat(app.project().previousProperty().get()).isPresent();
    }

    @Test
    void clippingIsSwitchedAtTheNextStep() throws Exception {
        look();
        run(() -> app.gradientDials().clip(false, 1));
        await(() -> app.gradientDials().clipThreshold().isEmpty());
        run(() -> app.gradientDials().clip(true, 0.25));
        await(() -> app.gradientDials().clipThreshold().orElse(0) == 0.25);
        assertThat(app.training().dials().values().clipNorm()).isEqualTo(0.25);
    }
}
