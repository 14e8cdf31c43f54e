package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReachModelTest {
    private AppModel app;
    private ReachModel reach;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        reach = app.reach();
        app.project().openSaved("planted", PlantedProject::saved);
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private ReachLook look() throws Exception {
        await(() -> !app.read().traceProperty().get().isEmpty());
        run(() -> reach.lookWhile(new SimpleBooleanProperty(true)));
        await(() -> reach.answerProperty().get().isPresent());
        return shown();
    }

    private ReachLook shown() {
        return reach.answerProperty().get().orElseThrow().found().orElseThrow();
    }

    private int character(int timeStep) {
        return (int) app.read().traceProperty().get().offset() + timeStep;
    }

    @Test
    void asksAboutTheCharacterUnderTheCursorOfAllViews() throws Exception {
        ReachLook answer = look();
        int cursor = app.selection().cursorProperty().get();
        assertThat(answer.map().first() + reach.placeProperty().get()).isEqualTo(character(cursor));
        double[] norms = reach.normsProperty().get();
        assertThat(norms[reach.placeProperty().get()]).isPositive();
        assertThat(norms[reach.placeProperty().get() + 1]).isZero();
    }

    @Test
    void hoveringMovesTheSharedMouseCursorAndPinningTheSharedOne() throws Exception {
        ReachLook answer = look();
        int place = reach.placeProperty().get() + 3;
        run(() -> reach.hover(place));
        assertThat(reach.placeProperty().get()).isEqualTo(place);
        int read = app.selection().hoverTimeStepProperty().get();
        assertThat(character(read)).isEqualTo(answer.map().first() + place);
        run(() -> {
            reach.hover(-1);
            reach.pin(place);
        });
        assertThat(app.selection().cursorProperty().get()).isEqualTo(read);
        assertThat(reach.placeProperty().get()).isEqualTo(place);
    }

    @Test
    void charactersBeforeThePageOfReadCanBeAskedAboutToo() throws Exception {
        look();
        int before = app.selection().cursorProperty().get();
        run(() -> reach.pin(30));
        assertThat(reach.placeProperty().get()).isEqualTo(30);
        assertThat(app.selection().cursorProperty().get()).isEqualTo(before);
        run(() -> app.selection().cursorProperty().set(before + 1));
        assertThat(reach.placeProperty().get()).isNotEqualTo(30);
    }

    @Test
    void everyNetworkHasACurveOfItsOwnFromTheCharacterUnderTheCursorBack() throws Exception {
        run(() -> app.project().openSaved("cats", () -> CatsProject.of(CatsProject.configuration(CellKind.LSTM), 200)));
        await(() -> app.training().project().filter(Project::canTrain).isPresent());
        run(() -> app.sideBySide().add("gru"));
        look();
        assertThat(reach.curvesProperty().get()).hasSize(1);
        run(() -> reach.everyNetworkProperty().set(true));
        await(() -> reach.curvesProperty().get().size() == 2);
        run(() -> {
            int chosen = app.sideBySide().chosen().orElseThrow().place();
            ReachCurve mine = reach.curvesProperty().get().get(chosen);
            ReachCurve other = reach.curvesProperty().get().get(1 - chosen);
            int place = reach.placeProperty().get();
            assertThat(mine.byLag().size()).isEqualTo(place + 1);
            assertThat(mine.byLag().y()[2]).isEqualTo(reach.normsProperty().get()[place - 2]);
            assertThat(other.byLag().y()[2])
                    .isPositive()
                    .isNotEqualTo(mine.byLag().y()[2]);
        });
    }

    @Test
    void whatWasFoundOfAnotherNetworkIsForgottenWithIt() throws Exception {
        look();
        run(() -> app.project().openSaved("cats", () -> CatsProject.of(CatsProject.configuration(CellKind.LSTM), 200)));
        await(() -> app.training().project().filter(Project::canTrain).isPresent());
        run(() -> assertThat(reach.answerProperty()
                        .get()
                        .filter(answer -> !answer.network().name().equals("LSTM 1×6")))
                .isEmpty());
        await(() -> reach.answerProperty().get().isPresent());
        run(() -> assertThat(
                        reach.answerProperty().get().orElseThrow().network().name())
                .isEqualTo("LSTM 1×6"));
    }

    @Test
    void followsTheCursorToAnotherStretchOfTheText() throws Exception {
        ReachLook first = look();
        run(() -> app.passage().show(20_000));
        await(() -> shown().map().first() != first.map().first());
        await(() -> reach.placeProperty().get() >= 0);
    }

    @Test
    void anotherNextCharacterHasAReachOfItsOwnAndTheTrueOneIsThatOfTheMap() throws Exception {
        ReachLook answer = look();
        int place = reach.placeProperty().get();
        double[] truth = reach.normsProperty().get();
        int next = answer.passage().nextCodePoint(place);
        run(() -> reach.mean(OptionalInt.of(next)));
        await(() -> reach.normsProperty().get() != truth);
        assertThat(reach.normsProperty().get()[place]).isCloseTo(truth[place], within(1e-9 * truth[place]));
        double[] same = reach.normsProperty().get();
        run(() -> reach.mean(OptionalInt.of(next == 'e' ? 'a' : 'e')));
        await(() -> reach.normsProperty().get() != same);
        assertThat(reach.normsProperty().get()[place]).isNotCloseTo(truth[place], within(1e-9 * truth[place]));
    }
}
