package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.training.LineUp;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SideBySideModelTest {
    private AppModel app;
    private SideBySideModel model;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        model = app.sideBySide();
        app.project().openSaved("cats", () -> CatsProject.of(CatsProject.configuration(CellKind.LSTM), 60));
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private List<String> names() {
        return model.networksProperty().get().stream().map(SideNetwork::name).toList();
    }

    private void open() throws Exception {
        await(() -> names().size() == 1);
    }

    private void add(CellKind cell) throws Exception {
        int before = names().size();
        run(() -> model.add(CatsProject.configuration(cell)));
        await(() -> names().size() == before + 1);
    }

    @Test
    void thePresentNetworkIsTheFirst() throws Exception {
        open();
        assertThat(names()).containsExactly("LSTM 1×6");
        assertThat(model.chosen().orElseThrow().isPresent()).isTrue();
    }

    @Test
    void addedNetworksTrainStepByStepWithThePresentOne() throws Exception {
        open();
        add(CellKind.RNN);
        add(CellKind.RNN);
        assertThat(names()).containsExactly("LSTM 1×6", "RNN 1×6", "RNN 1×6 (2)");
        run(app.training()::singleStep);
        await(() -> model.networksProperty().get().stream().allMatch(one -> one.iteration() == 1));
        assertThat(model.networksProperty().get())
                .allSatisfy(one -> assertThat(one.history().length()).isEqualTo(1));
    }

    @Test
    void thereAreFourAtMostAndAFreedPlaceIsTakenAgain() throws Exception {
        open();
        add(CellKind.RNN);
        add(CellKind.GRU);
        add(CellKind.LSTM);
        assertThat(model.canAdd()).isFalse();
        run(() -> model.add(CatsProject.configuration(CellKind.RNN)));
        SideNetwork gru = model.networksProperty().get().get(2);
        run(() -> model.remove(gru.id()));
        await(() -> names().size() == 3);
        add(CellKind.MUT1);
        assertThat(model.networksProperty().get().stream().map(SideNetwork::place))
                .containsExactly(0, 1, 3, 2);
    }

    @Test
    void aLineUpReplacesThePresentNetworkAndAllBeginAnew() throws Exception {
        open();
        add(CellKind.MUT1);
        run(app.training()::singleStep);
        await(() -> model.networksProperty().get().get(0).iteration() == 1);
        run(() -> model.show(List.of(
                new LineUp.Entry("simple", CatsProject.configuration(CellKind.RNN)),
                new LineUp.Entry("gated", CatsProject.configuration(CellKind.GRU)))));
        await(() -> names().equals(List.of("simple", "gated")));
        run(app.training()::pause);
        await(() -> app.training().state() == TrainingState.PAUSED);
        assertThat(model.networksProperty().get().stream()
                        .map(SideNetwork::iteration)
                        .distinct())
                .hasSize(1);
        assertThat(app.project().previousProperty().get()).isPresent();
    }

    @Test
    void theDialsOfACompanionAreItsOwn() throws Exception {
        open();
        add(CellKind.RNN);
        SideNetwork companion = model.chosen().orElseThrow();
        run(() -> model.dial(companion.id(), dials -> dials.withLearningRate(0.25)));
        await(() ->
                model.chosen().orElseThrow().configuration().hyperparameters().learningRate() == 0.25);
        assertThat(app.training().dials().values().learningRate()).isEqualTo(1e-2);
    }

    @Test
    void aCompanionCanBecomeThePresentNetworkAndTheOneBeforeIsKept() throws Exception {
        open();
        add(CellKind.RNN);
        run(app.training()::singleStep);
        await(() -> model.networksProperty().get().get(1).iteration() == 1);
        run(() -> model.makePresent(model.chosenProperty().get()));
        await(() -> names().equals(List.of("RNN 1×6")));
        assertThat(model.networksProperty().get().get(0).iteration()).isEqualTo(1);
        assertThat(app.project().previousProperty().get().orElseThrow().configuration())
                .isEqualTo(CatsProject.configuration(CellKind.LSTM));
    }
}
