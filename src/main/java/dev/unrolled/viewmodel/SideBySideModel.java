package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LineUp;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;

/**
 * The networks that train side by side: the present one, and up to {@value Companion#MOST} companions that learn from the same
 * text, step by step with it. Companions are for comparing; they are not saved.
 */
public final class SideBySideModel {
    private final TrainingModel training;
    private final ProjectModel projects;
    private final Consumer<Notice> notices;
    private final ReadOnlyObjectWrapper<List<SideNetwork>> networks =
            new ReadOnlyObjectWrapper<>(this, "networks", List.of());
    private final LongProperty chosen = new SimpleLongProperty(this, "chosen", Companion.PRESENT);
    private List<Companion> companions = List.of();
    private long lastId = Companion.PRESENT;
    /** What a line-up calls the present network, as long as it is that one. */
    private Optional<LineUp.Entry> presentNamed = Optional.empty();

    SideBySideModel(TrainingModel training, ProjectModel projects, Consumer<Notice> notices) {
        this.training = training;
        this.projects = projects;
        this.notices = notices;
        training.snapshotProperty().addListener((source, before, now) -> {
            tellFailures(before, now);
            follow(now);
        });
        training.dials().valuesProperty().addListener(changed -> follow(training.snapshot()));
    }

    private void tellFailures(TrainingSnapshot before, TrainingSnapshot now) {
        Set<Long> failed = before.companions().stream()
                .filter(one -> !one.failure().isEmpty())
                .map(one -> one.companion().id())
                .collect(Collectors.toSet());
        for (CompanionSnapshot one : now.companions()) {
            if (!one.failure().isEmpty() && !failed.contains(one.companion().id())) {
                notices.accept(new Notice(
                        true,
                        one.companion().name() + ": stopped",
                        "The view Gradients says why, and goes on from its last good weights if you wish."));
            }
        }
    }

    private void follow(TrainingSnapshot now) {
        List<SideNetwork> all = new ArrayList<>();
        now.project().ifPresent(project -> all.add(present(project, now)));
        now.companions().stream().map(SideNetwork::of).forEach(all::add);
        networks.set(List.copyOf(all));
        // One that has been asked for comes with a later snapshot.
        boolean comes = companions.stream().anyMatch(one -> one.id() == chosen.get());
        if (!all.isEmpty() && !comes && network(chosen.get()).isEmpty()) {
            chosen.set(Companion.PRESENT);
        }
    }

    private SideNetwork present(Project project, TrainingSnapshot now) {
        TrainingConfiguration configuration =
                project.dialled(training.dials().values()).configuration();
        boolean failed = now.progress().state() == TrainingState.FAILED;
        return new SideNetwork(
                Companion.PRESENT,
                0,
                presentName(configuration),
                configuration,
                now.progress().iteration(),
                now.history(),
                failed ? now.progress().message() : "");
    }

    private String presentName(TrainingConfiguration configuration) {
        return presentNamed
                .filter(named -> named.configuration()
                        .withHyperparameters(configuration.hyperparameters())
                        .equals(configuration))
                .map(LineUp.Entry::name)
                .orElseGet(() -> configuration.architecture().label());
    }

    /** The networks, the present one first; empty before the first project has been read. */
    public ReadOnlyObjectProperty<List<SideNetwork>> networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** The id of the network that is looked at closely. */
    public LongProperty chosenProperty() {
        return chosen;
    }

    /** The network that is looked at closely. */
    public Optional<SideNetwork> chosen() {
        return network(chosen.get());
    }

    /** The network of an id, if there is one. */
    public Optional<SideNetwork> network(long id) {
        return networks.get().stream().filter(one -> one.id() == id).findFirst();
    }

    /** Whether another one can be added: training goes on with a text, and a place is free. */
    public boolean canAdd() {
        return training.canTrain() && companions.size() < Companion.MOST;
    }

    /** Trains one more network on the text, from random weights and the text's beginning; the others go on. */
    public void add(TrainingConfiguration configuration) {
        if (canAdd()) {
            become(with(companions, "", configuration));
            chosen.set(lastId);
        }
    }

    /** The kinds of cell that a network of the present one's size can be added of. */
    public static List<Option> kinds() {
        return Arrays.stream(CellKind.values())
                .map(one -> new Option(one.id(), one.label()))
                .toList();
    }

    /** Trains one more network like the present one, of cells of the kind of that {@link Option#id}. */
    public void add(String kind) {
        network(Companion.PRESENT).ifPresent(present -> {
            CellKind cell = CellKind.byId(kind).orElseThrow();
            TrainingConfiguration like = present.configuration();
            try {
                add(like.withArchitecture(
                        of(cell, like.architecture(), like.architecture().initialWeights())));
            } catch (IllegalArgumentException e) {
                add(like.withArchitecture(of(cell, like.architecture(), InitialWeights.DEFAULT)));
                notices.accept(new Notice(
                        false,
                        "Begun with the usual weights",
                        Sentences.about(e) + " So it begins with the usual ones."));
            }
        });
    }

    /** @throws IllegalArgumentException if the weights cannot be drawn so for such cells */
    private static Architecture of(CellKind cell, Architecture like, InitialWeights weights) {
        return new Architecture(cell, like.layers(), like.hiddenSize(), like.embeddingSize(), weights);
    }

    private List<Companion> with(List<Companion> present, String name, TrainingConfiguration configuration) {
        List<Companion> all = new ArrayList<>(present);
        int place = 1;
        while (isTaken(place, present)) {
            place++;
        }
        lastId++;
        all.add(new Companion(lastId, place, name.isEmpty() ? freeName(configuration) : name, configuration));
        return all;
    }

    private static boolean isTaken(int place, List<Companion> companions) {
        return companions.stream().anyMatch(one -> one.place() == place);
    }

    private String freeName(TrainingConfiguration configuration) {
        String label = configuration.architecture().label();
        Set<String> taken = networks.get().stream().map(SideNetwork::name).collect(Collectors.toSet());
        String name = label;
        for (int number = 2; taken.contains(name); number++) {
            name = label + " (" + number + ")";
        }
        return name;
    }

    /** Ends a companion's training; the present network stays. */
    public void remove(long id) {
        become(companions.stream().filter(one -> one.id() != id).toList());
        if (chosen.get() == id) {
            chosen.set(Companion.PRESENT);
        }
    }

    /** Begins all of them anew, from random weights and the text's beginning. */
    public void restartTogether() {
        projects.restart();
    }

    /** Networks that show something when they learn side by side. */
    public static List<LineUpChoice> lineUps() {
        return Arrays.stream(LineUp.values())
                .map(one -> new LineUpChoice(one.id(), one.label(), one.purpose()))
                .toList();
    }

    /** Puts a line-up of that {@link LineUpChoice#id} side by side. All begin anew. */
    public void show(String lineUp) {
        show(LineUp.byId(lineUp).orElseThrow().entries());
    }

    /** Reads a text and lets a line-up learn it from the start. */
    public void open(TextChoice text, String lineUp) {
        List<LineUp.Entry> entries = LineUp.byId(lineUp).orElseThrow().entries();
        projects.open(text, settings(entries), () -> accompany(entries));
    }

    /** Puts other networks side by side: the first becomes the present one, the others its companions. All begin anew. */
    void show(List<LineUp.Entry> entries) {
        projects.restart(settings(entries), () -> accompany(entries));
    }

    private static NetworkSettings settings(List<LineUp.Entry> entries) {
        return new NetworkSettings(entries.get(0).configuration());
    }

    /** Just before the first begins, the others become its companions: not before, or they would train beside another network. */
    private void accompany(List<LineUp.Entry> entries) {
        List<Companion> others = List.of();
        for (LineUp.Entry entry : entries.subList(1, entries.size())) {
            others = with(others, entry.name(), entry.configuration());
        }
        presentNamed = Optional.of(entries.get(0));
        chosen.set(Companion.PRESENT);
        companions = List.copyOf(others);
        training.accompanyNext(companions);
    }

    /** Trains a network on with other dials; one that has failed tries again with them, from its last good weights. */
    public void dial(long id, UnaryOperator<Hyperparameters> change) {
        if (id == Companion.PRESENT) {
            training.dials().set(change.apply(training.dials().values()));
            return;
        }
        become(companions.stream()
                .map(one -> one.id() == id
                        ? one.dialled(change.apply(one.configuration().hyperparameters()))
                        : one)
                .toList());
    }

    /** Gives a companion another name; the present network has that of its line-up or its kind. */
    public void rename(long id, String name) {
        become(companions.stream()
                .map(one -> one.id() == id ? one.named(name) : one)
                .toList());
    }

    /** Begins one of them anew with another configuration; beginning the present one anew begins all anew. */
    public void restart(long id, TrainingConfiguration changed) {
        if (id == Companion.PRESENT) {
            projects.restart(new NetworkSettings(changed));
            return;
        }
        lastId++;
        boolean looked = chosen.get() == id;
        become(companions.stream()
                .map(one -> one.id() == id ? new Companion(lastId, one.place(), one.name(), changed) : one)
                .toList());
        if (looked) {
            chosen.set(lastId);
        }
    }

    /** Does something to a network between two steps, on its own thread. */
    public CompletableFuture<Void> change(long id, Consumer<Trainer> work) {
        return training.ask(id, (trainer, history) -> {
            work.accept(trainer);
            if (id == Companion.PRESENT) {
                training.showAgain();
            }
            return null;
        });
    }

    /** Makes a companion the present network, which every view shows; the present one is set aside, to go back to. */
    public void makePresent(long id) {
        Optional<Project> project = training.projectAsDialled();
        Optional<SideNetwork> network = network(id);
        if (project.isEmpty() || network.isEmpty() || id == Companion.PRESENT) {
            return;
        }
        Project same = project.get().restartedWith(network.get().configuration());
        CompletableFuture<Project> taken = training.ask(id, same::savedAt);
        projects.load(network.get().name(), taken::get, false, read -> remove(id));
    }

    private void become(List<Companion> wanted) {
        companions = List.copyOf(wanted);
        training.accompany(companions);
    }
}
