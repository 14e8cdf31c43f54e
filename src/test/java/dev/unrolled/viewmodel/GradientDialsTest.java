package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GradientDialsTest {
    private AppModel app;
    private GradientDials dials;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        dials = app.gradientDials();
        app.project().openSaved("cats", () -> CatsProject.of(CatsProject.configuration(CellKind.LSTM), 60));
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private void addCompanion() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> app.sideBySide().add("lstm"));
        await(() -> app.sideBySide().networksProperty().get().size() == 2);
        run(() -> app.sideBySide()
                .chosenProperty()
                .set(app.sideBySide().networksProperty().get().get(1).id()));
    }

    @Test
    void anotherSequenceLengthBeginsACompanionAnewSaysSoAndGoesOnLookingAtIt() throws Exception {
        addCompanion();
        run(() -> dials.sequenceLength(16));
        await(() -> dials.sequenceLength() == 16);
        run(() -> {
            assertThat(app.sideBySide().chosen().orElseThrow().place()).isEqualTo(1);
            assertThat(dials.saidProperty().get()).endsWith("began anew with sequence length 16.");
        });
    }

    @Test
    void aNetworkThatGoesOnClippedIsNotCalledUnclippedAnyMore() throws Exception {
        addCompanion();
        long id = app.sideBySide().chosenProperty().get();
        run(() -> app.sideBySide().rename(id, "RNN, not clipped"));
        await(() -> app.sideBySide().chosen().orElseThrow().name().equals("RNN, not clipped"));
        run(() -> dials.goOn(id));
        await(() -> app.sideBySide().chosen().orElseThrow().name().equals("RNN, clipped later"));
        run(() -> dials.goOn(id));
        run(() -> assertThat(app.sideBySide().chosen().orElseThrow().name()).isEqualTo("RNN, clipped later"));
        assertThat(app.sideBySide()
                        .chosen()
                        .orElseThrow()
                        .configuration()
                        .hyperparameters()
                        .clipNorm())
                .isEqualTo(1);
    }

    @Test
    void whatReadShowsIsOfTheWeightsAsTheDialLeftThemAlsoWhileTrainingRests() throws Exception {
        await(() -> !app.read().traceProperty().get().isEmpty());
        SequenceTrace before = app.read().traceProperty().get();
        run(() -> dials.scale(1.5, false));
        float value = before.value(Signal.HIDDEN_STATE, 0, 9, 0);
        await(() -> app.read().traceProperty().get().value(Signal.HIDDEN_STATE, 0, 9, 0) != value);
    }

    @Test
    void theForgetBiasIsTheOneLastGivenUntilTheNetworkBeginsAnew() throws Exception {
        addCompanion();
        run(app.training()::singleStep);
        await(() -> app.sideBySide().chosen().orElseThrow().iteration() == 1);
        run(() -> dials.forgetBias(5, false));
        run(() -> assertThat(dials.forgetBias()).hasValue(5));
        run(() -> dials.sequenceLength(16));
        await(() -> dials.sequenceLength() == 16);
        run(() -> assertThat(dials.forgetBias()).hasValue(1));
    }
}
