package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.analysis.atlas.AtlasReader;
import dev.unrolled.analysis.atlas.CellAtlas;
import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.nn.Network;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The atlas and the page of the planted cell. */
@ExtendWith(ApplicationExtension.class)
class CellPageModelTest {
    private static final EncodedText TEXT = PlantedQuotes.text(6_000);
    private static final Network NETWORK = PlantedProject.NETWORK;
    private static final int PLANTED = PlantedQuotes.PLANTED.unit();

    private final BooleanProperty shown = new SimpleBooleanProperty(false);
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

    private void show() throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.cells().findingsProperty().get().isEmpty());
        run(() -> {
            app.selection().choose(0, PLANTED);
            app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES));
            app.atlas().lookWhile(shown);
            app.cellPage().lookWhile(shown);
            shown.set(true);
        });
        await(() -> app.cellPage().averagesProperty().get().isPresent()
                && app.cellPage().passagesProperty().get().isPresent()
                && app.map().coloursProperty().get().isPresent());
    }

    private AtlasAnswer answer() {
        return app.atlas().answerProperty().get().orElseThrow();
    }

    @Test
    void looksOnlyWhileItIsShown() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> app.atlas().lookWhile(shown));
        await(() -> !app.atlas().runningProperty().get());
        run(() -> shown.set(true));
        await(() -> app.atlas().answerProperty().get().isPresent());
        assertThat(answer().basis()).endsWith("held-out characters, iteration 100");
    }

    @Test
    void givesTheNumbersOfTheEngine() throws Exception {
        show();
        CellAtlas expected = new AtlasReader(NETWORK, TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
        AtlasAnswer.SpreadRow gate = answer().spread(Signal.FORGET_GATE, 0, PLANTED);
        assertThat(gate.right())
                .isEqualTo(expected.spread(Signal.FORGET_GATE, 0, PLANTED).rightSaturated());
        assertThat(answer().map().get(PLANTED).x()).isEqualTo(expected.map().x(PLANTED));
        assertThat(answer().saturation(Signal.INPUT_GATE, 0)).hasSize(48);
        assertThat(answer().gates()).containsExactly(Signal.INPUT_GATE, Signal.FORGET_GATE, Signal.OUTPUT_GATE);
    }

    @Test
    void saysOfThePlantedCellWhatItIsMadeFor() throws Exception {
        show();
        CellFacts facts = new CellFacts(answer(), 0, PLANTED);
        assertThat(facts.classMeans(Signal.ACTIVATED_CELL_STATE).get(0).label()).isEqualTo("“");
        assertThat(facts.memoryInWords())
                .startsWith("What it holds halves every ")
                .contains("half is gone after ");
        assertThat(facts.heard("f", 2))
                .extracting(CellFacts.LinkRow::codePoint)
                .containsExactlyInAnyOrder((int) '“', (int) '”');
        assertThat(facts.heard("f", 2))
                .allSatisfy(row -> assertThat(row.weight()).isEqualTo(-24));
        assertThat(facts.promoted(2))
                .extracting(CellFacts.LinkRow::codePoint)
                .containsExactlyInAnyOrder((int) '“', (int) '”');
        assertThat(facts.fedBy(CellFacts.ALL_GATES, 3)).isEmpty();
        assertThat(facts.gates()).containsExactly("all", "i", "f", "g", "o");
        CellScores.Row best =
                CellScores.of(app.cells().findingsProperty().get(), 0, PLANTED).get(0);
        assertThat(best.concept()).isEqualTo(Concepts.INSIDE_QUOTES);
        assertThat(best.auc()).isGreaterThan(0.99);
    }

    @Test
    void readsPassagesAndAveragesAroundTheBeginningOfWhatItIsHeldAgainst() throws Exception {
        show();
        CellPassages passages = app.cellPage().passagesProperty().get().orElseThrow();
        assertThat(passages.most()).hasSize(5);
        CellPassages.Passage first = passages.most().get(0);
        assertThat((double) first.values()[first.peak() - first.from()]).isCloseTo(first.value(), within(1e-4));
        EventAnswer averages = app.cellPage().averagesProperty().get().orElseThrow();
        assertThat(averages.event().label()).isEqualTo("inside quotes: begins");
        double[] means = averages.means(Signal.ACTIVATED_CELL_STATE, PLANTED);
        int event = EventAnswer.lags();
        assertThat(means[event - 1]).isLessThan(-0.7);
        assertThat(means[event]).isGreaterThan(0.7);
        assertThat(averages.basis()).contains("quartiles");
    }

    @Test
    void averagesAroundAnotherEventAndAnotherCellsPassagesWhenAsked() throws Exception {
        show();
        HeldOutEvent letter = HeldOutEvent.character('a');
        run(() -> {
            app.cellPage().eventProperty().set(Optional.of(letter));
            app.selection().choose(0, 3);
        });
        await(() -> app.cellPage()
                        .averagesProperty()
                        .get()
                        .filter(averages -> averages.event().equals(letter))
                        .isPresent()
                && app.cellPage().passagesProperty().get().orElseThrow().unit() == 3);
        assertThat(app.cellPage().eventProperty().get()).contains(letter);
    }

    @Test
    void coloursTheMapByTheConceptAndByOtherScores() throws Exception {
        show();
        MapScore.Colours quotes = app.map().coloursProperty().get().orElseThrow();
        assertThat(quotes.signed()).isTrue();
        assertThat(quotes.tints()).hasSize(48);
        assertThat(quotes.tints().get(PLANTED)).isGreaterThan(0.98f);
        MapScore memory = app.map().scores().stream()
                .filter(score -> score.kind() == MapScore.Kind.TIME_CONSTANT)
                .findFirst()
                .orElseThrow();
        run(() -> app.map().scoreProperty().set(Optional.of(memory)));
        await(() -> app.map()
                .coloursProperty()
                .get()
                .filter(colours -> colours.words().startsWith("τ"))
                .isPresent());
        assertThat(app.map().coloursProperty().get().orElseThrow().tints()).allMatch(tint -> tint >= 0 && tint <= 1);
        assertThat(app.map().scores())
                .extracting(MapScore::label)
                .contains("inside quotes", "f below .1", "f above .9", "o below .1", "standard deviation");
    }

    @Test
    void whatWasGivenUpIsNotBegunAgainByItself() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> {
            app.atlas().lookWhile(shown);
            shown.set(true);
            app.atlas().cancel();
            shown.set(false);
            shown.set(true);
        });
        await(() -> !app.atlas().runningProperty().get());
        assertThat(app.atlas().answerProperty().get()).isEmpty();
        assertThat(app.atlas().problemProperty().get()).isEmpty();
        run(app.atlas()::renew);
        await(() -> app.atlas().answerProperty().get().isPresent());
    }
}
