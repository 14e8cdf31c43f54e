package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HuntModelTest {
    private AppModel app;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        app.project().openSaved("planted", PlantedProject::saved);
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private HuntFindings hunted() throws Exception {
        await(() -> app.training().project().isPresent());
        run(app.hunt()::hunt);
        await(() -> !app.hunt().huntingProperty().get()
                && !app.hunt().findingsProperty().get().isEmpty());
        return app.hunt().findingsProperty().get();
    }

    @Test
    void invitesThenSaysWhatIsFoundAndForWhichNetwork() throws Exception {
        assertThat(app.hunt().summary()).startsWith("Press “Hunt”");
        HuntFindings found = hunted();
        HuntRow quotes = found.row(Concepts.INSIDE_QUOTES).orElseThrow();
        assertThat(quotes.verdict().found()).isTrue();
        assertThat(quotes.best().orElseThrow().name()).isEqualTo("0:7");
        assertThat(quotes.strength()).isGreaterThan(0.98);
        assertThat(app.hunt().chosenProperty().get()).contains(quotes);
        assertThat(app.hunt().summary()).startsWith("Found for ").contains("inside quotes (0:7)");
        assertThat(app.hunt().basis())
                .startsWith("Iteration 100. Cells chosen on ")
                .contains("rotations of the labels");
        assertThat(app.hunt().leftOut()).contains("Not in the held-out text: ", "inside a URL");
        assertThat(app.emergence().huntsProperty().get().looks()).hasSize(1);
    }

    @Test
    void choosesTheCellOfARowEverywhereAndGoesWhereItShowsBest() throws Exception {
        HuntRow quotes = hunted().row(Concepts.INSIDE_QUOTES).orElseThrow();
        HuntRow.Cell cell = quotes.best().orElseThrow();
        run(() -> app.hunt().choose(quotes));
        assertThat(app.selection().unitProperty().get()).isEqualTo(PlantedQuotes.PLANTED.unit());
        assertThat(app.selection().signalProperty().get()).isEqualTo(cell.signal());
        assertThat(app.cells().conceptProperty().get()).contains(Concepts.INSIDE_QUOTES);
        awaitCursorAt(cell.best().offset());
        run(() -> {
            app.viewProperty().set("hunt");
            app.passage().show(0);
        });
        run(() -> app.hunt().showBest(quotes, cell));
        assertThat(app.viewProperty().get()).isEqualTo("read");
        awaitCursorAt(cell.best().offset());
        assertThat(app.notices().get(app.notices().size() - 1).sentence()).contains("agree at 100.0 %");
    }

    @Test
    void goesWhereACellFailsMost() throws Exception {
        HuntRow quotes = hunted().row(Concepts.INSIDE_QUOTES).orElseThrow();
        HuntRow.Cell second = quotes.cells().get(1);
        assertThat(second.worst().agreement()).isLessThan(second.best().agreement());
        run(() -> app.hunt().showWorst(quotes, second));
        assertThat(app.viewProperty().get()).isEqualTo("read");
        assertThat(app.selection().unitProperty().get()).isEqualTo(second.unit());
        awaitCursorAt(second.worst().offset());
    }

    private void awaitCursorAt(long offset) throws Exception {
        await(() -> app.read().traceProperty().get().offset()
                        + app.selection().cursorProperty().get()
                == offset);
    }

    @Test
    void looksForTheUsersOwnConceptsAndScoresThePinnedCell() throws Exception {
        await(() -> app.training().project().isPresent());
        OwnConcepts own = app.hunt().ownConcepts();
        run(() -> {
            own.typedProperty().set("[ab");
            own.add();
        });
        assertThat(own.problemProperty().get()).isNotEmpty().endsWith(".");
        assertThat(own.entered()).isEmpty();
        run(() -> {
            own.typedProperty().set("[ab]");
            own.add();
            own.kindProperty().set(OwnConcepts.Kind.BETWEEN);
            own.typedProperty().set("( )");
            own.add();
            own.add();
            app.selection().choose(0, 3);
        });
        assertThat(own.problemProperty().get()).startsWith("Nothing is typed yet");
        HuntFindings found = hunted();
        HuntRow letters = found.row(CustomConcepts.regex("[ab]")).orElseThrow();
        assertThat(letters.verdict().found()).isFalse();
        assertThat(letters.watched()).extracting(HuntRow.Cell::name).contains("0:3");
        assertThat(found.refused()).contains("between ( ): does not occur.");
        run(() -> own.remove(CustomConcepts.regex("[ab]")));
        assertThat(own.entered()).hasSize(1);
    }

    @Test
    void keepsWhatWasFoundWhenAHuntIsCancelled() throws Exception {
        HuntFindings before = hunted();
        run(() -> {
            app.hunt().hunt();
            app.hunt().cancel();
        });
        await(() -> !app.hunt().huntingProperty().get());
        assertThat(app.hunt().findingsProperty().get()).isSameAs(before);
        assertThat(app.hunt().problemProperty().get()).isEmpty();
    }

    @Test
    void isRepeatedOnceTheTimeHasPassed() {
        assertThat(HuntRepeat.NEVER.isDue(1e9)).isFalse();
        assertThat(HuntRepeat.THREE_MINUTES.isDue(179)).isFalse();
        assertThat(HuntRepeat.THREE_MINUTES.isDue(180)).isTrue();
    }

    @Test
    void listsThoseFoundFirstAndCopiesTheTableAsText() throws Exception {
        HuntFindings found = hunted();
        assertThat(HuntColumn.sorted(found.rows()).get(0).verdict().found()).isTrue();
        String[] lines = HuntColumn.table(found.rows()).split("\n");
        assertThat(lines).hasSize(found.rows().size() + 1);
        assertThat(lines[0]).startsWith("concept\tverdict\tbest cell\tscore\t");
        assertThat(lines[1].split("\t")).hasSize(HuntColumn.ALL.size());
        assertThat(Optional.of(HuntColumn.table(found.rows()))).get().asString().contains("inside quotes\tfound\t0:7");
    }
}
