package dev.unrolled.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Finding;
import dev.unrolled.notes.Notebook;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookEntryTest {
    private static final Session SESSION = SmallSession.trained(1);
    private static final Notebook NOTEBOOK = Notebook.EMPTY
            .with(CellNote.of(1, 4, Optional.of(new Finding("inside quotes", "AUC", 0.998, 1)))
                    .named("opens at “quotes”")
                    .supposing("Up at “,\ndown at ”.")
                    .with(new Evidence(3, SESSION.heldOut().substring(3, 12), 1))
                    .with(new Evidence(-1, "typed \"by hand\"", 1)))
            .with(CellNote.of(0, 0, Optional.empty()));

    @TempDir
    private Path folder;

    @Test
    void aSessionBringsItsNotebookBack() {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(SESSION.with(NOTEBOOK), file);
        assertThat(SessionFile.read(file).notebook()).isEqualTo(NOTEBOOK);
    }

    @Test
    void aSessionWithoutNotesHasAnEmptyNotebook() {
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(SESSION, file);
        assertThat(SessionFile.read(file).notebook()).isEqualTo(Notebook.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\" : 4 | \"unit\" : 5 | there is a note on cell 1:5, which LSTM 2×5 has not",
                "\"unit\" : 4 | \"unit\" : 4.5 | “unit” is not a whole number",
                "\"layer\" : 1 | \"layer\" : -1 | there is no cell -1:4",
                "\"layer\" : 1,\\s+\"unit\" : 4 | \"layer\" : 0, \"unit\" : 0 | cell 0:0 is noted twice",
                "\"offset\" : 3 | \"offset\" : 4 | the passage of evidence at 4 is not what heldout.txt says there",
                "\"offset\" : 3 | \"offset\" : 4000000000 | is not what heldout.txt says there",
                "\"name\" | \"called\" | “name” is missing",
                "\"value\" : 0.998 | \"value\" : \"x\" | a score lies in 0 … 1, not at NaN",
                "\\{ | [ | notebook.json is not JSON",
            })
    void saysWhatIsWrongWithANotebook(String before, String after, String reason) {
        String json = NotebookEntry.toJson(NOTEBOOK).replaceFirst(before, after);
        assertThatThrownBy(() ->
                        NotebookEntry.parse(json, SESSION.network().configuration(), SESSION.heldOut(), "s.unrolled"))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("s.unrolled is damaged: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; use another copy.");
    }
}
