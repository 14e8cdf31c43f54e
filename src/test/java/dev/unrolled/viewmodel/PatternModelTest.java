package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.analysis.patterns.PatternMatch;
import dev.unrolled.analysis.patterns.PatternMatches;
import dev.unrolled.analysis.patterns.PatternQuestion;
import dev.unrolled.analysis.patterns.PatternSearch;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PatternModelTest {
    private static final BinaryTrack QUOTES = (BinaryTrack) Concepts.INSIDE_QUOTES.label(PlantedProject.TEXT);

    private AppModel app;
    private PatternModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            app = new AppModel(() -> 0);
            model = app.pattern();
            app.passage().setPage(80, 12);
            app.project().openSaved("planted", PlantedProject::saved);
        });
        await(() -> app.training().project().isPresent()
                && app.read().traceProperty().get().offset()
                        == app.passage().offsetProperty().get());
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    /** The first quotation of the passage that is wholly in it. */
    private int[] quotation() {
        SequenceTrace trace = app.read().traceProperty().get();
        int from = (int) trace.offset() + 1;
        while (!QUOTES.isOn(from) || QUOTES.isOn(from - 1)) {
            from++;
        }
        int to = from;
        while (QUOTES.isOn(to)) {
            to++;
        }
        return new int[] {(int) (from - trace.offset()), (int) (to - trace.offset())};
    }

    private void mark() {
        run(() -> {
            int[] stretch = quotation();
            app.read().brush(stretch[0], stretch[1] - 1);
        });
    }

    @Test
    void markingAQuotationPointsOutThePlantedCell() {
        assertThat(model.askedProperty().get()).isEqualTo(AskedCells.NONE);
        mark();
        run(() -> model.marginProperty().set(1));
        AskedCells asked = model.askedProperty().get();
        assertThat(asked.units()).contains(PlantedQuotes.PLANTED.unit());
        assertThat(asked.signal()).isEqualTo(Signal.ACTIVATED_CELL_STATE);
        assertThat(asked.threshold()).isEqualTo(0.3);
        assertThat(asked.sentence())
                .matches("\\d+ of 48 cells (is|are) on throughout, off 1 character on either side\\.");
        assertThat(asked.words()).startsWith("“").doesNotContain("”");
        run(() -> app.selection().brushProperty().set(Selection.Brush.NONE));
        assertThat(model.askedProperty().get().isEmpty()).isTrue();
    }

    @Test
    void theThresholdFollowsTheKindOfSignalAndChangesTheAnswerAtOnce() {
        mark();
        run(() -> model.thresholdProperty().set(0.99));
        assertThat(model.askedProperty().get().units()).isEmpty();
        run(() -> model.onProperty().set(false));
        assertThat(model.askedProperty().get().units()).hasSize(48);
        run(() -> app.selection().signalProperty().set(Signal.FORGET_GATE));
        assertThat(model.askedProperty().get().threshold()).isEqualTo(0.5);
        assertThat(model.askedProperty().get().signal()).isEqualTo(Signal.FORGET_GATE);
    }

    @Test
    void findsTheOtherQuotationsWithTheNumbersOfTheEngineAndGoesThere() throws Exception {
        mark();
        run(() -> model.marginProperty().set(3));
        AskedCells asked = model.askedProperty().get();
        run(model::find);
        await(() -> !model.elsewhereProperty().get().isEmpty());
        FoundElsewhere found = model.elsewhereProperty().get();
        PatternMatches expected = new PatternSearch(
                        PlantedProject.NETWORK,
                        PlantedProject.TEXT,
                        new PatternQuestion(
                                asked.condition().orElseThrow(), asked.units(), (int) asked.from(), (int) asked.to()),
                        100)
                .run(done -> {}, () -> false)
                .orElseThrow();
        assertThat(found.passages())
                .extracting(FoundPassage::from)
                .containsExactlyElementsOf(
                        expected.best().stream().map(PatternMatch::from).toList());
        assertThat(found.iteration()).isEqualTo(100);
        assertThat(found.insight()).contains("% inside quotes (");
        assertThat(found.sentence()).contains("passages in 40,000 characters");
        goThereAndBack(asked, found.passages().get(3));
    }

    private void goThereAndBack(AskedCells asked, FoundPassage there) throws Exception {
        run(() -> model.visit(there));
        await(() -> shownCharacter() == there.from());
        assertThat(app.selection().brushProperty().get()).isEqualTo(new Selection.Brush(there.from(), there.to()));
        assertThat(model.askedProperty().get()).isEqualTo(asked);
        run(model::goBack);
        await(() -> shownCharacter() == asked.from());
        assertThat(model.askedProperty().get()).isEqualTo(asked);
        mark();
        assertThat(model.askedProperty().get().words()).isNotEmpty();
    }

    private long shownCharacter() {
        return app.read().traceProperty().get().offset()
                + app.selection().cursorProperty().get();
    }

    @Test
    void keysMakeTheMarkedStretchLongerAndShorter() {
        run(() -> app.selection().cursorProperty().set(50));
        run(() -> app.read().extendBrush(1));
        assertThat(marked()).containsExactly(50, 52);
        run(() -> app.read().extendBrush(1));
        run(() -> app.read().extendBrush(-1));
        assertThat(marked()).containsExactly(50, 52);
        run(() -> app.read().extendBrush(-1));
        run(() -> app.read().extendBrush(-1));
        assertThat(marked()).containsExactly(49, 51);
    }

    private int[] marked() {
        SequenceTrace trace = app.read().traceProperty().get();
        Selection.Brush brush = app.selection().brushProperty().get();
        return new int[] {brush.first(trace), brush.end(trace)};
    }

    @Test
    void theMarkedCharactersBecomeAConcept() {
        mark();
        Selection.Brush brush = app.selection().brushProperty().get();
        run(model::makeConcept);
        run(model::makeConcept);
        assertThat(app.cells().customConcepts())
                .containsExactly(CustomConcepts.parse("at:" + brush.from() + "-" + (brush.to() - 1))
                        .orElseThrow());
    }

    @Test
    void cancellingKeepsWhatWasFound() throws Exception {
        mark();
        run(() -> {
            model.find();
            model.cancel();
        });
        await(() -> !model.findingProperty().get());
        assertThat(model.elsewhereProperty().get().isEmpty()).isTrue();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatWasMarkedInATypedTextIsNotMarkedInTheHeldOutOne() throws Exception {
        run(() -> {
            app.passage().typedProperty().set("abc “def” abc");
            app.passage().typingProperty().set(true);
        });
        await(() -> app.read().traceProperty().get().offset() < 0);
        run(() -> app.read().brush(4, 7));
        assertThat(model.askedProperty().get().typed()).isTrue();
        assertThat(model.askedProperty().get().words()).isEqualTo("“def");
        assertThat(model.canMakeConcept()).isFalse();
        run(() -> app.passage().typingProperty().set(false));
        await(() -> app.read().traceProperty().get().offset() >= 0);
        assertThat(app.selection().brushProperty().get().isEmpty()).isTrue();
    }
}
