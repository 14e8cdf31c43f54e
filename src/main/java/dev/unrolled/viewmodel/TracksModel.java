package dev.unrolled.viewmodel;

import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * What is said of each character of the passage shown, computed from the text alone: the tracks under the characters. The
 * whole held-out text is labelled once, since a passage does not tell what was opened before it; a text typed by hand is
 * labelled by itself.
 */
public final class TracksModel {
    /** More rows leave no room for the cells. */
    public static final int MOST = 6;

    private final TrainingModel training;
    private final ReadModel read;
    private final CellsModel cells;
    private final TrackService heldOut;
    private final TrackService typed;
    private final ObservableSet<String> ticked = FXCollections.observableSet(new LinkedHashSet<>());
    private final BooleanProperty cellsConceptShown = new SimpleBooleanProperty(this, "cellsConceptShown", true);
    private final BooleanProperty underlining = new SimpleBooleanProperty(this, "underlining", true);
    private final ReadOnlyObjectWrapper<List<Concept>> available =
            new ReadOnlyObjectWrapper<>(this, "available", List.of());
    private final ReadOnlyObjectWrapper<List<ShownTrack>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private Map<Concept, ShownTrack> labelled = Map.of();
    private Map<Concept, ShownTrack> labelledTyped = Map.of();
    private int[] typedCharacters = new int[0];
    private Project project;
    private long shownOffset = -1;
    private int shownLength;

    TracksModel(TrainingModel training, ReadModel read, CellsModel cells, Executor background) {
        this.training = training;
        this.read = read;
        this.cells = cells;
        heldOut = new TrackService(background);
        typed = new TrackService(background);
        heldOut.setOnSucceeded(event -> take(heldOut.getValue()));
        typed.setOnSucceeded(event -> {
            labelledTyped = typed.getValue();
            compose();
        });
        training.snapshotProperty().addListener(changed -> followProject());
        read.traceProperty().addListener(changed -> followPassage());
        cells.conceptProperty().addListener(changed -> change());
        cells.customConcepts().addListener((ListChangeListener<Concept>) changed -> labelHeldOut());
        ticked.addListener((SetChangeListener<String>) changed -> change());
        cellsConceptShown.addListener(changed -> change());
    }

    // Another project with the same settings is another text all the same.
    @SuppressWarnings("ReferenceEquality")
    private void followProject() {
        Project now = training.project().orElse(null);
        if (now != project) {
            boolean otherText = now == null || project == null || now.heldOut() != project.heldOut();
            project = now;
            if (otherText) {
                take(Map.of());
                labelHeldOut();
            }
        }
    }

    private void labelHeldOut() {
        if (project != null) {
            EncodedText text = project.heldOut();
            List<Concept> own = List.copyOf(cells.customConcepts());
            ConceptLabels labels = cells.labels();
            heldOut.label(cancelled -> labels.of(text, own, cancelled).tracks());
        }
    }

    private void take(Map<Concept, ShownTrack> labels) {
        labelled = labels;
        available.set(List.copyOf(labels.keySet()));
        change();
    }

    private void followPassage() {
        SequenceTrace trace = read.traceProperty().get();
        if (trace.offset() < 0) {
            int[] characters = new int[trace.length()];
            Arrays.setAll(characters, trace::codePoint);
            if (!Arrays.equals(characters, typedCharacters)) {
                typedCharacters = characters;
                change();
                return;
            }
        }
        if (trace.offset() != shownOffset || trace.length() != shownLength) {
            compose();
        }
    }

    private void change() {
        labelTyped();
        compose();
    }

    private void labelTyped() {
        labelledTyped = Map.of();
        SequenceTrace trace = read.traceProperty().get();
        if (trace.offset() < 0 && !trace.isEmpty()) {
            CharacterSource text = CharacterSource.of(new String(typedCharacters, 0, typedCharacters.length));
            List<Concept> wanted = wanted();
            typed.label(cancelled -> {
                Map<Concept, ConceptTrack> tracks = new LinkedHashMap<>();
                wanted.forEach(concept -> tracks.put(concept, concept.label(text, cancelled)));
                return tracks;
            });
        }
    }

    /** First the one that the cell is held against, then those ticked, in the order of the menu. */
    private List<Concept> wanted() {
        Set<Concept> wanted = new LinkedHashSet<>();
        if (cellsConceptShown.get()) {
            cells.conceptProperty().get().filter(labelled::containsKey).ifPresent(wanted::add);
        }
        available.get().stream()
                .filter(concept -> ticked.contains(concept.id()))
                .forEach(wanted::add);
        return wanted.stream().limit(MOST).toList();
    }

    private void compose() {
        SequenceTrace trace = read.traceProperty().get();
        shownOffset = trace.offset();
        shownLength = trace.length();
        Map<Concept, ShownTrack> source = trace.offset() < 0 ? labelledTyped : labelled;
        int from = (int) Math.max(0, trace.offset());
        int to = from + trace.length();
        shown.set(wanted().stream()
                .map(source::get)
                .filter(track -> track != null && to <= track.track().length())
                .map(track -> new ShownTrack(track.concept(), track.track().slice(from, to), track.summary()))
                .toList());
    }

    /** Shows or hides the track of a concept. */
    public void tick(Concept concept, boolean on) {
        if (on) {
            ticked.add(concept.id());
        } else {
            ticked.remove(concept.id());
        }
    }

    /** The ids of the concepts whose tracks the user wants, whether they occur in this text or not. */
    public ObservableSet<String> ticked() {
        return ticked;
    }

    /** Whether the concept that the chosen cell is held against has a track too. */
    public BooleanProperty cellsConceptShownProperty() {
        return cellsConceptShown;
    }

    /** Whether the page draws a line under the characters where the first track is on. */
    public BooleanProperty underliningProperty() {
        return underlining;
    }

    /** The concepts that occur in the held-out text, the user's own among them. */
    public ReadOnlyObjectProperty<List<Concept>> availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** The tracks of the passage shown, the concept that the chosen cell is held against first. */
    public ReadOnlyObjectProperty<List<ShownTrack>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The track to be underlined on the page, if that is wanted and there is one that is on or off. */
    public Optional<ShownTrack> underlined() {
        return underlining.get()
                ? shown.get().stream().filter(ShownTrack::isBinary).findFirst()
                : Optional.empty();
    }

    /** What all tracks say of a time step, such as {@code inside quotes on · position in line 31}; empty without tracks. */
    public String stateAt(int timeStep) {
        return shown.get().stream()
                .map(track -> track.stateAt(timeStep))
                .filter(state -> !state.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
