package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.session.SessionFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NotebookModelTest {
    private static final Project FIRST = Sessions.of(SmallSession.trained());
    private static final Project SECOND = Sessions.of(SmallSession.trained(120, ReadingDirection.LEFT_TO_RIGHT));

    @TempDir
    private Path folder;

    private AppModel app;
    private NotebookModel notebook;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        notebook = app.notebook();
        app.project().openSaved("first", () -> FIRST);
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    // The same network, not one like it.
    @SuppressWarnings("ReferenceEquality")
    private void awaitText(Project project) throws Exception {
        await(() -> app.training()
                        .project()
                        .filter(now -> now.heldOut() == project.heldOut())
                        .isPresent()
                && app.read().traceProperty().get().offset() >= 0
                && !app.read().traceProperty().get().isEmpty());
    }

    private Notebook book() {
        return notebook.notebookProperty().get();
    }

    @Test
    void pinsTheBrushedPassageElseTheOneAroundTheCursor() throws Exception {
        awaitText(FIRST);
        run(() -> {
            app.selection().choose(0, 7);
            app.selection().cursorProperty().set(50);
            notebook.pinPassage();
            long offset = app.read().traceProperty().get().offset();
            app.selection().brushProperty().set(new Selection.Brush(offset + 4, offset + 8));
            notebook.pinPassage();
        });
        CellNote note = book().of(0, 7).orElseThrow();
        assertThat(note.evidence()).hasSize(2).allSatisfy(passage -> assertThat(
                        FIRST.heldOut().substring((int) passage.offset(), (int) passage.end()))
                .isEqualTo(passage.text()));
        assertThat(note.evidence().get(0).text()).hasSize(41);
        assertThat(note.evidence().get(1).text()).hasSize(4);
        assertThat(note.evidence())
                .extracting(Evidence::iteration)
                .containsOnly(FIRST.saved().orElseThrow().iteration());
    }

    @Test
    void takesBackAndMakesAgain() throws Exception {
        awaitText(FIRST);
        run(() -> {
            notebook.name(0, 2, "capital letters");
            notebook.suppose(0, 2, "On at the start of a sentence.");
            notebook.name(0, 2, "capital letters");
        });
        assertThat(notebook.undoableProperty().get()).isEqualTo("Hypothesis on Cell 0:2");
        run(notebook::undo);
        assertThat(book().of(0, 2).orElseThrow().hypothesis()).isEmpty();
        run(notebook::undo);
        assertThat(book().isEmpty()).isTrue();
        assertThat(notebook.undoableProperty().get()).isEmpty();
        run(() -> {
            notebook.redo();
            notebook.redo();
        });
        assertThat(notebook.label(0, 2)).isEqualTo("0:2 capital letters");
        assertThat(book().of(0, 2).orElseThrow().hypothesis()).isNotEmpty();
        assertThat(notebook.redoableProperty().get()).isEmpty();
    }

    @Test
    void anotherNetworkBeginsAnEmptyNotebookAndGoingBackBringsTheFormerOneBack() throws Exception {
        awaitText(FIRST);
        run(() -> {
            notebook.name(0, 2, "capital letters");
            app.project().openSaved("second", () -> SECOND);
        });
        awaitText(SECOND);
        assertThat(book().isEmpty()).isTrue();
        assertThat(notebook.undoableProperty().get()).isEmpty();
        run(app.project()::goBack);
        awaitText(FIRST);
        assertThat(notebook.nameOf(0, 2)).contains("capital letters");
        assertThat(notebook.unsavedProperty().get()).isTrue();
    }

    @Test
    void isSavedWithTheSession() throws Exception {
        awaitText(FIRST);
        Path file = folder.resolve("noted.unrolled");
        run(() -> {
            notebook.pin(0, 1);
            notebook.name(0, 2, "capital letters");
        });
        assertThat(notebook.unsavedProperty().get()).isTrue();
        run(() -> app.project().save(file));
        await(() -> !notebook.unsavedProperty().get());
        assertThat(SessionFile.read(file).notebook()).isEqualTo(book());
        run(() -> notebook.unpin(0, 1));
        assertThat(notebook.unsavedProperty().get()).isTrue();
        run(() -> app.project().open(new TextChoice.Session(file)));
        await(() -> notebook.isPinned(0, 1));
        assertThat(notebook.unsavedProperty().get()).isFalse();
        assertThat(notebook.markdown()).startsWith("# Cells of LSTM 1×16 on baker\n\n## Cell 0:1\n");
    }
}
