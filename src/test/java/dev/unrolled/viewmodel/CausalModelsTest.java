package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.analysis.causal.Effect;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.analysis.causal.SteeredCell;
import dev.unrolled.analysis.causal.Steering;
import dev.unrolled.analysis.causal.SteeringOptions;
import dev.unrolled.analysis.causal.SteeringResult;
import dev.unrolled.nn.Network;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Both models on a saved network with a planted cell. */
@ExtendWith(ApplicationExtension.class)
class CausalModelsTest {
    private static final EncodedText TEXT = PlantedQuotes.text(6_000);
    private static final Network NETWORK = PlantedProject.NETWORK;

    private AppModel app;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        app.project().openSaved("planted", () -> PlantedProject.on(TEXT));
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private void choosePlanted() throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.read().traceProperty().get().isEmpty()
                && !app.cells().findingsProperty().get().isEmpty());
        run(() -> {
            app.selection().choose(0, PlantedQuotes.PLANTED.unit());
            app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES));
        });
    }

    @Test
    void ablatesTheChosenCellWithTheNumbersOfTheCommandLineAndTintsThePassage() throws Exception {
        choosePlanted();
        run(app.ablation()::ask);
        await(() -> app.ablation().answerProperty().get().isPresent()
                && app.ablation().risesProperty().get().length > 0);
        AblationAnswer answer = app.ablation().answerProperty().get().orElseThrow();
        AblationResult expected = new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, AblationOptions.DEFAULT)
                .run(List.of(PlantedQuotes.PLANTED), done -> {}, () -> false)
                .orElseThrow();
        assertThat(answer.result()).isEqualTo(expected);
        assertThat(answer.sentence())
                .startsWith("Without cell 0:7, the closing quotation mark is ")
                .contains("the network uses this cell for it");
        assertThat(answer.basis()).contains("cell 0:7 held at ", "iteration 100");
        assertThat(answer.figures()).extracting(Figure::label).contains("specificity", "z");
        assertThat(app.ablation().risesProperty().get())
                .hasSize(app.read().traceProperty().get().length());
        run(app.ablation()::showNextPlace);
        long worst = answer.result().places().get(0).position();
        await(() -> app.read().traceProperty().get().offset()
                        + app.selection().cursorProperty().get()
                == worst);
    }

    @Test
    void saysWhichCellIsReadAndOfWhichTheAnswerIs() throws Exception {
        choosePlanted();
        AblationModel model = app.ablation();
        assertThat(sentence())
                .contains("cell 0:7 held at its mean")
                .contains("“inside quotes”: does the network still predict the closing quotation mark?");
        String[] going = new String[1];
        run(() -> {
            model.ask();
            app.selection().choose(0, 3);
            going[0] = model.sentence();
        });
        assertThat(going[0]).startsWith("Reading held-out text with cell 0:7 held at its mean, and so with 30");
        await(() -> model.answerProperty().get().isPresent()
                && !model.runningProperty().get());
        run(() -> app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES)));
        assertThat(sentence())
                .startsWith("Without cell 0:7, ")
                .endsWith("Chosen now: cell 0:3, “inside quotes”; press “Ablate” to ask about that.");
        run(() -> {
            model.ask();
            going[0] = model.sentence();
            model.cancel();
        });
        assertThat(going[0])
                .startsWith("Reading held-out text with cell 0:3 ")
                .endsWith("Below still stands what was found without cell 0:7.");
    }

    private String sentence() {
        String[] said = new String[1];
        run(() -> said[0] = app.ablation().sentence());
        return said[0];
    }

    @Test
    void theFirstCharacterOfTheTextHasNoRise() throws Exception {
        choosePlanted();
        run(() -> {
            app.passage().show(0);
            app.ablation().ask();
        });
        await(() -> app.read().traceProperty().get().offset() == 0
                && app.ablation().risesProperty().get().length > 0);
        float[] rises = app.ablation().risesProperty().get();
        assertThat(rises[0]).isZero();
        assertThat(rises[1]).isFinite();
    }

    @Test
    void ablatesAllPinnedCellsAtOnceWhereThatIsWished() throws Exception {
        choosePlanted();
        run(() -> {
            app.notebook().name(0, 2, "two");
            app.notebook().pin(0, 5);
            app.ablation().allPinnedProperty().set(true);
            app.ablation().ask();
        });
        await(() -> app.ablation().answerProperty().get().isPresent());
        AblationAnswer answer = app.ablation().answerProperty().get().orElseThrow();
        AblationResult expected = new Ablation(NETWORK, TEXT, Concepts.INSIDE_QUOTES, AblationOptions.DEFAULT)
                .run(List.of(new CellPlace(0, 2), new CellPlace(0, 5)), done -> {}, () -> false)
                .orElseThrow();
        assertThat(answer.result()).isEqualTo(expected);
        assertThat(answer.cell()).isEqualTo("0:2, 0:5");
        assertThat(answer.cell(app.notebook().notebookProperty().get())).isEqualTo("0:2 “two”, 0:5");
        assertThat(answer.basis()).startsWith("cell 0:2 held at ").contains(", 0:5 held at ");
    }

    @Test
    void holdsTheChosenCellWithTheNumbersOfTheCommandLine() throws Exception {
        choosePlanted();
        run(() -> {
            app.clamp().alphaProperty().set(0);
            app.clamp().ask();
        });
        await(() -> app.clamp().answerProperty().get().isPresent());
        ClampAnswer answer = app.clamp().answerProperty().get().orElseThrow();
        SteeringResult expected = new Steering(
                        NETWORK, TEXT, Optional.of(Concepts.INSIDE_QUOTES), SteeringOptions.DEFAULT)
                .run(PlantedQuotes.PLANTED, 0, done -> {}, () -> false)
                .orElseThrow();
        assertThat(answer.result().effects()).isEqualTo(expected.effects());
        assertThat(answer.sentence()).contains("cell 0:7 changes the share of characters inside quotes from ");
        assertThat(answer.rows()).hasSize(10);
        assertThat(answer.rows().get(0).held().codePoints()).hasSize(300);
        assertThat(answer.lines()).hasSize(2);
        assertThat(answer.lines().get(0).lessFree())
                .startsWith("+")
                .contains(" … +")
                .endsWith(" pp");
        assertThat(answer.lines().get(0).lessOther())
                .startsWith("+")
                .contains(" … +")
                .endsWith(" pp");
    }

    @Test
    void namesTheComparisonThatFails() {
        assertThat(sentence(new Interval(0.1, 0.2), new Interval(0.05, 0.2)))
                .isEqualTo("Held at +1.00, cell 0:7 changes the share from 30.0 % to 45.0 %; a random cell held as far"
                        + " from its mean gives 40.0 %.");
        assertThat(sentence(new Interval(0.1, 0.2), new Interval(-0.05, 0.2)))
                .isEqualTo(
                        "Held at +1.00, cell 0:7 changes the share from 30.0 % to 45.0 %, but a random cell held as far"
                                + " from its mean gives 40.0 %: not clearly another effect.");
        assertThat(sentence(new Interval(-0.1, 0.2), new Interval(0.05, 0.2)))
                .isEqualTo(
                        "Held at +1.00, cell 0:7 does not clearly change the share: 45.0 % against 30.0 %, and 40.0 %"
                                + " with a random cell held.");
    }

    private static String sentence(Interval heldLessFree, Interval heldLessOther) {
        SteeredCell held = new SteeredCell(PlantedQuotes.PLANTED, 1, 0, 1, 1, -1);
        Effect effect =
                new Effect(Effect.Kind.SHARE, "share", 0.45, 0.3, 0.4, heldLessFree, heldLessOther, new Interval(0, 0));
        SteeringResult result = new SteeringResult(
                Optional.of(Concepts.INSIDE_QUOTES), List.of(held), List.of(), 10, 10, List.of(effect), List.of());
        return new ClampAnswer(1, result).sentence();
    }

    @Test
    void endsWhenCancelledAndAsksAgain() throws Exception {
        choosePlanted();
        run(() -> {
            app.ablation().ask();
            app.ablation().cancel();
            app.clamp().ask();
            app.clamp().cancel();
        });
        await(() -> !app.ablation().runningProperty().get()
                && !app.clamp().runningProperty().get());
        assertThat(app.ablation().answerProperty().get()).isEmpty();
        assertThat(app.ablation().problemProperty().get()).isEmpty();
        run(app.clamp()::ask);
        await(() -> app.clamp().answerProperty().get().isPresent());
    }

    @Test
    void withoutAProjectItSaysWhatIsMissing() {
        AppModel[] empty = new AppModel[1];
        run(() -> {
            empty[0] = new AppModel(() -> 0);
            empty[0].ablation().ask();
            empty[0].clamp().ask();
            empty[0].shutDown();
        });
        assertThat(empty[0].ablation().problemProperty().get()).contains("after the first look");
        assertThat(empty[0].clamp().problemProperty().get()).contains("after the first look");
    }
}
