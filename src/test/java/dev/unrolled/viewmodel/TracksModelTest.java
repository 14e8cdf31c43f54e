package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.trace.SequenceTrace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TracksModelTest {
    private AppModel app;
    private TracksModel tracks;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            app = new AppModel(() -> 0);
            tracks = app.tracks();
            app.passage().setPage(80, 12);
            app.project().openSaved("planted", PlantedProject::saved);
        });
        await(() -> !tracks.availableProperty().get().isEmpty()
                && app.read().traceProperty().get().offset()
                        == app.passage().offsetProperty().get()
                && app.cells().conceptProperty().get().isPresent());
        run(() -> app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES)));
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private List<Concept> shown() {
        return tracks.shownProperty().get().stream().map(ShownTrack::concept).toList();
    }

    @Test
    void theConceptOfTheCellHasATrackWithItsStateBeforeThePassage() {
        assertThat(shown()).containsExactly(Concepts.INSIDE_QUOTES);
        ShownTrack track = tracks.shownProperty().get().get(0);
        SequenceTrace trace = app.read().traceProperty().get();
        BinaryTrack whole = (BinaryTrack) Concepts.INSIDE_QUOTES.label(PlantedProject.TEXT);
        for (int step = 0; step < trace.length(); step++) {
            assertThat(track.values()[step]).isEqualTo(whole.valueAt((int) trace.offset() + step));
        }
        assertThat(track.figure()).isEqualTo(String.format("%.0f %%", 100 * whole.baseRate()));
        assertThat(track.explanation()).contains("On at ");
        assertThat(tracks.stateAt(3)).isEqualTo("inside quotes " + (track.values()[3] != 0 ? "on" : "off"));
        assertThat(tracks.underlined()).contains(track);
        run(() -> tracks.underliningProperty().set(false));
        assertThat(tracks.underlined()).isEmpty();
    }

    @Test
    void tickedConceptsFollowInTheOrderOfTheMenu() {
        run(() -> {
            tracks.tick(Concepts.byId("vowel"), true);
            tracks.tick(Concepts.POSITION_IN_LINE, true);
        });
        assertThat(shown()).startsWith(Concepts.INSIDE_QUOTES).contains(Concepts.byId("vowel"));
        run(() -> tracks.cellsConceptShownProperty().set(false));
        assertThat(shown()).doesNotContain(Concepts.INSIDE_QUOTES);
        run(() -> tracks.tick(Concepts.byId("vowel"), false));
        assertThat(shown()).doesNotContain(Concepts.byId("vowel"));
    }

    @Test
    void anotherPassageHasTheLabelsOfItsPlace() throws Exception {
        run(() -> app.passage().show(30_000));
        await(() -> app.read().traceProperty().get().offset() > 29_000);
        SequenceTrace trace = app.read().traceProperty().get();
        ShownTrack track = tracks.shownProperty().get().get(0);
        BinaryTrack whole = (BinaryTrack) Concepts.INSIDE_QUOTES.label(PlantedProject.TEXT);
        assertThat(track.values()[10]).isEqualTo(whole.valueAt((int) trace.offset() + 10));
        assertThat(track.values()).hasSize(trace.length());
    }

    @Test
    void aTypedTextIsLabelledByItself() throws Exception {
        run(() -> {
            app.passage().typedProperty().set("abc “def” abc");
            app.passage().typingProperty().set(true);
        });
        await(() -> app.read().traceProperty().get().offset() < 0
                && !tracks.shownProperty().get().isEmpty());
        ShownTrack track = tracks.shownProperty().get().get(0);
        assertThat(track.values()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0);
        assertThat(track.figure()).isEqualTo("31 %");
    }

    @Test
    void aConceptOfTheUsersOwnIsOnTheMenuAsSoonAsItIsMade() throws Exception {
        Concept own = CustomConcepts.regex("a+b");
        run(() -> {
            app.cells().customConcepts().add(own);
            tracks.tick(own, true);
        });
        await(() -> shown().contains(own));
        assertThat(tracks.availableProperty().get()).contains(own);
    }

    @Test
    void smallRatesKeepADigit() {
        assertThat(figure(500, 100_000)).isEqualTo(".5 %");
        assertThat(figure(5, 100_000)).isEqualTo("<.1 %");
        assertThat(figure(23_000, 100_000)).isEqualTo("23 %");
    }

    private static String figure(int on, int length) {
        BinaryTrack track = BinaryTrack.of(length, position -> position < on);
        return new ShownTrack(Concepts.INSIDE_QUOTES, track, ShownTrack.Summary.of(track)).figure();
    }
}
