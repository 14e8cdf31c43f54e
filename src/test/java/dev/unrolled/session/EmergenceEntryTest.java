package dev.unrolled.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.text.EncodedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergenceEntryTest {
    private static final Session SESSION = SmallSession.trained(1);
    private static final Concept OWN = CustomConcepts.regex("[\"a,b]+");
    private static final Emergence EMERGENCE = new Emergence(
            new CellEmergence(List.of(look(100, .25), look(300, -.5))), new CellEmergence(List.of(look(200, 1))));

    @TempDir
    private Path folder;

    private static CellEmergence.Look look(long iteration, double strength) {
        CellEmergence.Point best = new CellEmergence.Point(1, 4, strength);
        CellEmergence.Point watched = new CellEmergence.Point(0, 2, strength / 2);
        return new CellEmergence.Look(
                iteration,
                Map.of(Concepts.INSIDE_QUOTES, best, OWN, watched),
                Map.of(Concepts.INSIDE_QUOTES, List.of(watched, best), OWN, List.of()));
    }

    private Session written(Session session) {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(session, file);
        return SessionFile.read(file);
    }

    @Test
    void aSessionBringsBackHowItsCellsCameAbout() {
        assertThat(written(SESSION.with(EMERGENCE)).emergence()).isEqualTo(EMERGENCE);
    }

    @Test
    void aSessionInWhichNobodyLookedHasNoCurves() {
        assertThat(written(SESSION).emergence()).isEqualTo(Emergence.EMPTY);
    }

    @Test
    void leavesOutAScoreThatIsNotKnown() {
        CellEmergence.Look unknown = look(100, Double.NaN);
        Session session =
                written(SESSION.with(new Emergence(new CellEmergence(List.of(unknown)), CellEmergence.EMPTY)));
        assertThat(session.emergence().looks().looks().get(0).best()).isEmpty();
    }

    @Test
    void isNotKnownOnAnotherHeldOutText() {
        Session session = SESSION.with(EMERGENCE);
        EncodedText other = EncodedText.encode("She said yes.", SESSION.vocabulary());
        assertThat(session.emergenceOn(SESSION.heldOut())).isEqualTo(EMERGENCE);
        assertThat(session.emergenceOn(other)).isEqualTo(Emergence.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\":4 | \"unit\":5 | there is a score of cell 1:5, which LSTM 2×5 has not",
                "\"layer\":1 | \"layer\":-1 | there is a score of cell -1:4",
                "\"iteration\":100 | \"iteration\":\"x\" | “iteration” is not a whole number",
                "\"strength\":0.25 | \"strength\":1.5 | a score lies in −1 … 1, not at 1.5",
                "\"inside-quotes\" | \"outside-quotes\" | there is no concept “outside-quotes”",
                "\"hunts\" | \"hunted\" | “hunts” is missing",
                "\\{ | [ | emergence.json is not JSON",
            })
    void saysWhatIsWrong(String before, String after, String reason) {
        String json = EmergenceEntry.toJson(EMERGENCE).replaceFirst(before, after);
        assertThatThrownBy(() -> EmergenceEntry.parse(json, SESSION.network().configuration(), "s.unrolled"))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("s.unrolled is damaged: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; use another copy.");
    }
}
