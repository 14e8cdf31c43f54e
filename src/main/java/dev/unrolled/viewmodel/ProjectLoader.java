package dev.unrolled.viewmodel;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/**
 * Reads a text or a session beside the training that is going on, so that nothing is lost where it cannot be read. The
 * last wish wins.
 */
final class ProjectLoader extends Service<ProjectLoader.Loaded> {
    private Callable<Project> source;
    private Callable<Optional<Project>> keeper = Optional::empty;
    private Consumer<Loaded> onLoaded = loaded -> {};
    private Consumer<Throwable> onRefused = reason -> {};

    /**
     * What was read.
     *
     * @param project the new project
     * @param present the one before as it was when the new one had been read, if there was one
     */
    record Loaded(Project project, Optional<Project> present) {}

    ProjectLoader(Executor executor) {
        setExecutor(executor);
        setOnSucceeded(event -> onLoaded.accept(getValue()));
        setOnFailed(event -> onRefused.accept(getException()));
    }

    /** Asked on the worker for the project to set aside, once the new one has been read. */
    void setKeeper(Callable<Optional<Project>> asked) {
        keeper = asked;
    }

    /** Reads a project; one of the two is called when it is done, on the JavaFX thread. */
    void load(Callable<Project> wanted, Consumer<Loaded> whenLoaded, Consumer<Throwable> whenRefused) {
        source = wanted;
        onLoaded = whenLoaded;
        onRefused = whenRefused;
        restart();
    }

    @Override
    protected Task<Loaded> createTask() {
        Callable<Project> wanted = source;
        Callable<Optional<Project>> asked = keeper;
        return new Task<>() {
            @Override
            protected Loaded call() throws Exception {
                Project project = wanted.call();
                return new Loaded(project, asked.call());
            }
        };
    }
}
