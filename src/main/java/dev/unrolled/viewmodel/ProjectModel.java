package dev.unrolled.viewmodel;

import dev.unrolled.session.SessionException;
import dev.unrolled.text.SampleText;
import dev.unrolled.text.TextException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Which text is read and by what network. A new choice is read while the present training goes on; where it cannot be
 * read, nothing changes. The network before the last change is set aside and can be gone back to.
 */
public final class ProjectModel {
    private static final int MOST_RECENT = 10;

    private final TrainingModel training;
    private final KeptNotes notes;
    private final ProjectLoader loader;
    private final SessionSaver saver;
    private final Consumer<Notice> notices;
    private final ReadOnlyStringWrapper loading = new ReadOnlyStringWrapper(this, "loading", "");
    private final ReadOnlyObjectWrapper<TextChoice> text =
            new ReadOnlyObjectWrapper<>(this, "text", new TextChoice.Sample(SampleText.JAVA));
    private final ReadOnlyObjectWrapper<NetworkSettings> settings =
            new ReadOnlyObjectWrapper<>(this, "settings", NetworkSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<Project>> previous =
            new ReadOnlyObjectWrapper<>(this, "previous", Optional.empty());
    private final ObservableList<TextChoice> recent = FXCollections.observableArrayList();

    /**
     * @param notes are kept with their network
     * @param reading runs the reading of texts
     * @param notices is told of what could not be read
     */
    ProjectModel(TrainingModel training, KeptNotes notes, Executor reading, Consumer<Notice> notices) {
        this.training = training;
        this.notes = notes;
        this.notices = notices;
        loader = new ProjectLoader(reading);
        saver = new SessionSaver(training, notes, reading, notices);
        training.dials()
                .valuesProperty()
                .addListener(
                        (source, before, now) -> settings.set(settings.get().with(now)));
    }

    /** Writes the present training to a file while it goes on. */
    public void save(Path path) {
        saver.save(path);
    }

    /** Reads a text and trains a fresh network on it; a session is shown as it was left. */
    public void open(TextChoice choice) {
        open(choice, settings.get());
    }

    /** Reads a text and trains a fresh network with other settings on it. */
    public void open(TextChoice choice, NetworkSettings wanted) {
        open(choice, wanted, () -> {});
    }

    /** The same; something is done when the text could be read, just before the network begins. */
    void open(TextChoice choice, NetworkSettings wanted, Runnable beforeBeginning) {
        load(
                choice.label(),
                () -> choice.load(wanted.configuration()),
                !(choice instanceof TextChoice.Session),
                project -> {
                    beforeBeginning.run();
                    remember(choice);
                    tellChanges(choice, project);
                });
    }

    /**
     * Reads a project that was saved, and leaves it paused.
     *
     * @param label what to call it while it is read
     * @param source reads it, on a worker
     */
    public void openSaved(String label, Callable<Project> source) {
        load(label, source, false, project -> {});
    }

    /** Trains a network with random weights again, with the present settings. */
    public void restart() {
        restart(settings.get());
    }

    /** Trains a network with the settings of a form, which must be valid, from random weights. */
    public void restart(NetworkFormModel form) {
        restart(form.wanted(training.dials()));
    }

    /** Trains a network with other settings on the present text, from random weights; reads the text if there is none. */
    public void restart(NetworkSettings wanted) {
        restart(wanted, () -> {});
    }

    /** The same; something is done just before the network begins. */
    void restart(NetworkSettings wanted, Runnable beforeBeginning) {
        Optional<Project> present = training.project();
        if (present.isEmpty()) {
            open(text.get(), wanted, beforeBeginning);
            return;
        }
        if (!present.get().canTrain()) {
            notices.accept(new Notice(true, "Not restarted", Project.WITHOUT_TEXT));
            return;
        }
        load(
                wanted.label(),
                () -> present.get().restartedWith(wanted.configuration()),
                true,
                project -> beforeBeginning.run());
    }

    /** Goes back to the network before the last change, which is set aside in turn; paused. */
    public void goBack() {
        previous.get().ifPresent(project -> load(project.name(), () -> project, false, before -> {}));
    }

    /**
     * Reads a project in place of the present one.
     *
     * @param label what to call it while it is read
     * @param source reads it, on a worker
     * @param train whether to train at once
     * @param whenRead given the project when it could be read
     */
    void load(String label, Callable<Project> source, boolean train, Consumer<Project> whenRead) {
        loading.set(label);
        loader.setKeeper(this::present);
        loader.load(
                source,
                loaded -> {
                    loading.set("");
                    whenRead.accept(loaded.project());
                    loaded.present().ifPresent(project -> previous.set(Optional.of(asNoted(project))));
                    settings.set(new NetworkSettings(loaded.project().configuration()));
                    training.begin(loaded.project(), train);
                },
                reason -> refused(label, reason));
    }

    private Project asNoted(Project project) {
        return project.with(notes.notebook().setAside()).with(notes.emergence().now());
    }

    /** The present project as it is now, asked by the loader's worker; none where nothing has been learned yet. */
    private Optional<Project> present() throws InterruptedException {
        try {
            return training.saved()
                    .get()
                    .filter(project ->
                            project.saved().map(Project.Saved::iteration).orElse(0L) > 0);
        } catch (ExecutionException | CancellationException e) {
            // The training before has ended: there is nothing to go back to.
            return Optional.empty();
        }
    }

    private void refused(String label, Throwable reason) {
        loading.set("");
        boolean ownWords = reason instanceof TextException
                || reason instanceof SessionException
                || reason instanceof IllegalArgumentException;
        String why = ownWords ? Sentences.about(reason) : "It could not be read. " + Sentences.about(reason);
        boolean kept = training.project().isPresent();
        if (kept) {
            notices.accept(
                    new Notice(true, label + " was not opened", why + " The present text and its network are kept."));
        } else {
            training.fail(why);
        }
    }

    /** What was done to the text on the way in; the samples are known. */
    private void tellChanges(TextChoice choice, Project project) {
        if (!(choice instanceof TextChoice.Sample) && !project.remarks().isEmpty()) {
            notices.accept(new Notice(
                    false,
                    "How " + project.name() + " was read",
                    Sentences.beginning(String.join("; ", project.remarks()))));
        }
    }

    private void remember(TextChoice choice) {
        text.set(choice);
        if (choice instanceof TextChoice.Files || choice instanceof TextChoice.Session) {
            recent.remove(choice);
            recent.add(0, choice);
            if (recent.size() > MOST_RECENT) {
                recent.setAll(new ArrayList<>(recent.subList(0, MOST_RECENT)));
            }
        }
    }

    /** Starts with what was there at the last end: the files opened lately, the network and the dials. */
    public void remember(List<TextChoice> files, NetworkSettings last) {
        recent.setAll(files);
        settings.set(last);
        training.dials().set(last.dials());
    }

    /** What is being read; empty when nothing is. */
    public ReadOnlyStringProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The text chosen last that could be read. */
    public ReadOnlyObjectProperty<TextChoice> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The settings of the present network, its dials as they are now. */
    public ReadOnlyObjectProperty<NetworkSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The network before the last change, to go back to. */
    public ReadOnlyObjectProperty<Optional<Project>> previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** Files opened lately, the last one first. */
    public ObservableList<TextChoice> recent() {
        return recent;
    }
}
