package dev.unrolled.ui.cells;

import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellPageModel;
import dev.unrolled.viewmodel.EventAnswer;
import dev.unrolled.viewmodel.HeldOutEvent;
import dev.unrolled.viz.LagCurve;
import dev.unrolled.viz.LagCurves;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** What the cell does on average around an event. */
final class EventCard {
    private final AppModel app;
    private final CellPageModel model;
    private final LagCurves curves;
    private final QuestionCard card;
    private final ComboBox<HeldOutEvent> events = new ComboBox<>();
    private boolean following;

    EventCard(AppModel app, Look look) {
        this.app = app;
        model = app.cellPage();
        curves = look.dress(new LagCurves());
        curves.setId("lag-curves");
        card = new QuestionCard("What does it do around …", curves).controls(chooser(), progress(), cancel());
        model.averagesProperty().addListener(changed -> show());
        model.problemProperty().addListener(changed -> show());
        model.averagingProperty().addListener(changed -> show());
        AtlasWords.listen(app.atlas(), this::show);
        app.selection().layerProperty().addListener(changed -> show());
        app.selection().unitProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private ComboBox<HeldOutEvent> chooser() {
        events.setId("event");
        events.setTooltip(new Tooltip("Around which event"));
        events.setAccessibleText("Around which event");
        events.setConverter(new StringConverter<>() {
            @Override
            public String toString(HeldOutEvent event) {
                return event == null ? "" : event.label();
            }

            @Override
            public HeldOutEvent fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        events.setOnAction(action -> {
            if (!following && events.getValue() != null) {
                model.eventProperty().set(Optional.of(events.getValue()));
            }
        });
        model.eventProperty().addListener(changed -> follow());
        model.events().addListener((ListChangeListener<HeldOutEvent>) changed -> follow());
        events.visibleProperty().bind(Bindings.isNotEmpty(events.getItems()));
        events.managedProperty().bind(events.visibleProperty());
        follow();
        return events;
    }

    private void follow() {
        following = true;
        // Filling the list empties the choice.
        if (!events.getItems().equals(model.events())) {
            events.getItems().setAll(model.events());
        }
        events.setValue(model.eventProperty().get().orElse(null));
        following = false;
    }

    private ProgressBar progress() {
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(80);
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.averagingProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.setAccessibleText("How far the averages are");
        return progress;
    }

    private Button cancel() {
        Button cancel = new Button("Cancel");
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.averagingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        return cancel;
    }

    private void show() {
        String problem = model.problemProperty().get();
        Optional<EventAnswer> known = model.averagesProperty()
                .get()
                .filter(answer ->
                        answer.layer() == app.selection().layerProperty().get());
        boolean drawn = known.isPresent() && known.get().happened();
        curves.setVisible(drawn);
        curves.setManaged(drawn);
        if (!drawn) {
            curves.show(List.of(), "");
            card.subtitle(
                    !problem.isEmpty()
                            ? problem
                            : known.isPresent() ? "This does not happen in what was read." : waiting());
            return;
        }
        EventAnswer answer = known.get();
        int unit = app.selection().unitProperty().get();
        card.subtitle(answer.basis());
        curves.show(
                answer.signals().stream()
                        .filter(signal -> signal.range() != Signal.Range.AUTOMATIC)
                        .map(signal -> curve(answer, signal, unit))
                        .toList(),
                answer.event().label());
    }

    private String waiting() {
        boolean atlas = app.atlas().answerProperty().get().isPresent();
        boolean givenUp = atlas && !model.averagingProperty().get();
        return !atlas ? AtlasWords.missing(app.atlas()) : givenUp ? "Not averaged; choose an event." : "Reading …";
    }

    private static LagCurve curve(EventAnswer answer, Signal signal, int unit) {
        return new LagCurve(
                signal,
                answer.means(signal, unit),
                answer.lowerQuartiles(signal, unit),
                answer.upperQuartiles(signal, unit),
                answer.overallMean(signal, unit));
    }
}
