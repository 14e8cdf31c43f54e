package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Labels a text on a worker of its own. */
final class TrackService extends Service<Map<Concept, ShownTrack>> {
    private Function<BooleanSupplier, Map<Concept, ConceptTrack>> labelling = cancelled -> Map.of();

    TrackService(Executor executor) {
        setExecutor(executor);
    }

    /**
     * Labels.
     *
     * @param wanted called by the worker with what tells whether it is cancelled
     */
    void label(Function<BooleanSupplier, Map<Concept, ConceptTrack>> wanted) {
        labelling = wanted;
        restart();
    }

    @Override
    protected Task<Map<Concept, ShownTrack>> createTask() {
        Function<BooleanSupplier, Map<Concept, ConceptTrack>> wanted = labelling;
        return new Task<>() {
            @Override
            protected Map<Concept, ShownTrack> call() {
                Map<Concept, ShownTrack> labelled = new LinkedHashMap<>();
                wanted.apply(this::isCancelled)
                        .forEach((concept, track) ->
                                labelled.put(concept, new ShownTrack(concept, track, ShownTrack.Summary.of(track))));
                return labelled;
            }
        };
    }
}
