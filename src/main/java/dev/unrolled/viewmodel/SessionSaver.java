package dev.unrolled.viewmodel;

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
    private Path target = Path.of("");

    SessionSaver(TrainingModel training, Executor background, Consumer<Notice> notices) {
        this.training = training;
        setExecutor(background);
        setOnSucceeded(event -> notices.accept(new Notice(
                false, "Saved", "The network, its curves and the held-out text are in " + getValue() + ".")));
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
        CompletableFuture<Session> session = training.projectAsDialled()
                .map(project -> training.ask((trainer, history) -> Sessions.of(project, trainer, history)))
                .orElseGet(() ->
                        CompletableFuture.failedFuture(new IllegalStateException("There is no network yet to save.")));
        return new Task<>() {
            @Override
            protected Path call() throws Exception {
                SessionFile.write(session.get(), wanted);
                return wanted;
            }
        };
    }
}
