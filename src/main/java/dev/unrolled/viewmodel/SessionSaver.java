package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Writes the present training to a file while it goes on. */
final class SessionSaver extends Service<Path> {
    private final TrainingModel training;
    private final KeptNotes notes;
    private Path target = Path.of("");
    private Notebook written = Notebook.EMPTY;

    SessionSaver(TrainingModel training, KeptNotes notes, Executor background, Consumer<Notice> notices) {
        this.training = training;
        this.notes = notes;
        setExecutor(background);
        setOnSucceeded(event -> {
            notes.notebook().saved(written);
            String noted = written.isEmpty() ? " and the held-out text" : ", the held-out text and the notebook";
            notices.accept(
                    new Notice(false, "Saved", "The network, its curves" + noted + " are in " + getValue() + "."));
        });
        setOnFailed(event -> notices.accept(new Notice(
                true,
                "Not saved",
                Sentences.about(getException()) + " The training is not affected; choose another place.")));
    }

    void save(Path path) {
        String name = path.toString();
        target = name.endsWith(SessionFile.EXTENSION) ? path : Path.of(name + SessionFile.EXTENSION);
        restart();
    }

    @Override
    protected Task<Path> createTask() {
        Path wanted = target;
        Notebook noted = notes.notebook().notebookProperty().get();
        Emergence emergence = notes.emergence().now();
        written = noted;
        CompletableFuture<Session> session = training.projectAsDialled()
                .map(project -> project.with(noted))
                .map(project -> training.ask((trainer, history) -> Sessions.of(project, trainer, history)))
                .orElseGet(() ->
                        CompletableFuture.failedFuture(new IllegalStateException("There is no network yet to save.")));
        return new Task<>() {
            @Override
            protected Path call() throws Exception {
                SessionFile.write(session.get().with(emergence), wanted);
                return wanted;
            }
        };
    }
}
