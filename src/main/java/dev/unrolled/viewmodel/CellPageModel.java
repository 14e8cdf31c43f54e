package dev.unrolled.viewmodel;

import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.Concept;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the chosen cell's whole page shows beyond the atlas: the passages at which it is most and least active, and its
 * averages around an event. Both are read while the page is shown, with the network that the atlas was made of.
 */
public final class CellPageModel {
    private final AtlasModel atlas;
    private final CellsModel cells;
    private final Selection selection;
    private final PassageService passageService;
    private final EventService eventService;
    private final ObservableList<HeldOutEvent> events = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<HeldOutEvent>> event =
            new SimpleObjectProperty<>(this, "event", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellPassages>> passages =
            new ReadOnlyObjectWrapper<>(this, "passages", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EventAnswer>> averages =
            new ReadOnlyObjectWrapper<>(this, "averages", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private ObservableBooleanValue shown;
    private AtlasAnswer passagesOf;
    private int askedLayer = -1;
    private HeldOutEvent askedEvent;
    private AtlasAnswer askedAtlas;
    private boolean eventChosen;
    private boolean settingByItself;

    CellPageModel(AppModel app, Executor background) {
        atlas = app.atlas();
        cells = app.cells();
        selection = app.selection();
        passageService = new PassageService(background);
        eventService = new EventService(background);
        passageService.setOnSucceeded(event -> passages.set(Optional.of(passageService.getValue())));
        passageService.setOnFailed(changed -> fail(passageService.getException()));
        eventService.setOnSucceeded(changed -> averages.set(eventService.getValue()));
        eventService.setOnFailed(changed -> fail(eventService.getException()));
        atlas.answerProperty().addListener(changed -> renew());
        cells.conceptProperty().addListener(changed -> renew());
        cells.findingsProperty().addListener(changed -> renew());
        selection.layerProperty().addListener(changed -> renew());
        selection.unitProperty().addListener(changed -> renew());
        event.addListener(changed -> {
            if (!settingByItself) {
                eventChosen = true;
                renew();
            }
        });
    }

    private void fail(Throwable reason) {
        problem.set("This could not be read: " + Sentences.about(reason));
    }

    /** Reads while the page is shown. */
    public void lookWhile(ObservableBooleanValue pageShown) {
        shown = pageShown;
        shown.addListener(changed -> renew());
        renew();
    }

    private void renew() {
        Optional<AtlasAnswer> known = atlas.answerProperty().get();
        if (known.isEmpty()) {
            forget();
            return;
        }
        if (shown == null || !shown.get()) {
            return;
        }
        AtlasAnswer answer = known.get();
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        offer(answer);
        if (answer.has(layer, unit)) {
            readPassages(answer, layer, unit);
            readAverages(answer, layer);
        }
    }

    /** Another network. */
    private void forget() {
        passageService.cancel();
        eventService.cancel();
        passages.set(Optional.empty());
        averages.set(Optional.empty());
        problem.set("");
        passagesOf = null;
        askedAtlas = null;
        eventChosen = false;
    }

    /** As long as no event is chosen, the one that goes with what the cell is held against. */
    private void offer(AtlasAnswer answer) {
        List<Concept> concepts = cells.findingsProperty().get().cells().stream()
                .map(CellFinding::concept)
                .toList();
        List<HeldOutEvent> now = HeldOutEvent.of(answer.heldOut().vocabulary(), concepts);
        if (!now.equals(events)) {
            events.setAll(now);
        }
        Optional<HeldOutEvent> kept = event.get().filter(chosen -> eventChosen && now.contains(chosen));
        Optional<HeldOutEvent> ofConcept = cells.conceptProperty()
                .get()
                .filter(concept -> concept instanceof BinaryConcept)
                .map(HeldOutEvent::begins)
                .filter(now::contains);
        Optional<HeldOutEvent> newline =
                now.stream().filter(each -> each.concept().isEmpty()).findFirst();
        Optional<HeldOutEvent> offered = kept.or(() -> ofConcept).or(() -> newline);
        if (!offered.equals(event.get())) {
            settingByItself = true;
            event.set(offered);
            settingByItself = false;
        }
    }

    private void readPassages(AtlasAnswer answer, int layer, int unit) {
        boolean known = passagesOf == answer
                && passages.get()
                        .filter(there -> there.layer() == layer && there.unit() == unit)
                        .isPresent();
        if (!known) {
            passagesOf = answer;
            problem.set("");
            passageService.ask(answer, layer, unit);
        }
    }

    private void readAverages(AtlasAnswer answer, int layer) {
        Optional<HeldOutEvent> wanted = event.get();
        boolean asked = askedAtlas == answer && askedLayer == layer && wanted.equals(Optional.ofNullable(askedEvent));
        if (wanted.isPresent() && !asked) {
            askedAtlas = answer;
            askedLayer = layer;
            askedEvent = wanted.get();
            problem.set("");
            eventService.ask(answer, wanted.get(), layer);
        }
    }

    /** What can happen in this text. */
    public ObservableList<HeldOutEvent> events() {
        return events;
    }

    /** Around what it is averaged. */
    public ObjectProperty<Optional<HeldOutEvent>> eventProperty() {
        return event;
    }

    /** The averages that were read last: of any cell of their layer. */
    public ReadOnlyObjectProperty<Optional<EventAnswer>> averagesProperty() {
        return averages.getReadOnlyProperty();
    }

    /** The passages that were read last, for the cell that they name. */
    public ReadOnlyObjectProperty<Optional<CellPassages>> passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    /** Why something could not be read, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether averages are being made. */
    public ReadOnlyBooleanProperty averagingProperty() {
        return eventService.runningProperty();
    }

    /** How far that is, 0 … 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return eventService.progressProperty();
    }

    /** Gives up averaging. */
    public void cancel() {
        eventService.cancel();
    }
}
