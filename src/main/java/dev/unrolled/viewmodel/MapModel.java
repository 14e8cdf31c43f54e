package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** What the map of cells is coloured by, and the colours, which are worked out beside the screen. */
public final class MapModel {
    private final AtlasModel atlas;
    private final CellsModel cells;
    private final ObservableList<MapScore> scores = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<MapScore>> score =
            new SimpleObjectProperty<>(this, "score", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapScore.Colours>> colours =
            new ReadOnlyObjectWrapper<>(this, "colours", Optional.empty());
    private final Colouring colouring;

    MapModel(AtlasModel atlas, CellsModel cells, Executor background) {
        this.atlas = atlas;
        this.cells = cells;
        colouring = new Colouring(background);
        colouring.setOnSucceeded(event -> colours.set(colouring.getValue()));
        atlas.answerProperty().addListener(changed -> offer());
        cells.findingsProperty().addListener(changed -> offer());
        score.addListener(changed -> colour());
    }

    /** The choice stays where there still is one; else the concept that the chosen cell is held against. */
    private void offer() {
        Optional<AtlasAnswer> answer = atlas.answerProperty().get();
        List<MapScore> now = answer.map(
                        known -> MapScore.of(known, cells.findingsProperty().get()))
                .orElse(List.of());
        if (!now.equals(scores)) {
            scores.setAll(now);
        }
        Optional<MapScore> kept = score.get().filter(now::contains);
        Optional<MapScore> ofConcept = now.stream()
                .filter(each -> each.concept().isPresent()
                        && each.concept().equals(cells.conceptProperty().get()))
                .findFirst();
        score.set(kept.or(() -> ofConcept).or(() -> now.stream().findFirst()));
        colour();
    }

    private void colour() {
        if (atlas.answerProperty().get().isEmpty() || score.get().isEmpty()) {
            colours.set(Optional.empty());
            return;
        }
        colouring.restart();
    }

    /** What there is to choose from. */
    public ObservableList<MapScore> scores() {
        return scores;
    }

    /** What is chosen. */
    public ObjectProperty<Optional<MapScore>> scoreProperty() {
        return score;
    }

    /** The colours of the cells, layer by layer; empty before anything is known. */
    public ReadOnlyObjectProperty<Optional<MapScore.Colours>> coloursProperty() {
        return colours.getReadOnlyProperty();
    }

    private final class Colouring extends Service<Optional<MapScore.Colours>> {
        Colouring(Executor executor) {
            setExecutor(executor);
        }

        @Override
        protected Task<Optional<MapScore.Colours>> createTask() {
            Optional<AtlasAnswer> answer = atlas.answerProperty().get();
            CellFindings findings = cells.findingsProperty().get();
            Optional<MapScore> chosen = score.get();
            return new Task<>() {
                @Override
                protected Optional<MapScore.Colours> call() {
                    return answer.flatMap(known -> chosen.map(wanted -> wanted.colours(known, findings)));
                }
            };
        }
    }
}
