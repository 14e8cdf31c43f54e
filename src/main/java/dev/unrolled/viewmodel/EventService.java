package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.AtlasReader;
import dev.unrolled.analysis.atlas.EventReader;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Averages what a layer's cells do around an event, on a worker of its own, with the network of an atlas. */
final class EventService extends Service<Optional<EventAnswer>> {
    private AtlasAnswer atlas;
    private HeldOutEvent event;
    private int layer;

    EventService(Executor executor) {
        setExecutor(executor);
    }

    void ask(AtlasAnswer of, HeldOutEvent around, int ofLayer) {
        atlas = of;
        event = around;
        layer = ofLayer;
        restart();
    }

    @Override
    protected Task<Optional<EventAnswer>> createTask() {
        AtlasAnswer source = atlas;
        HeldOutEvent around = event;
        int ofLayer = layer;
        return new Task<>() {
            @Override
            protected Optional<EventAnswer> call() {
                return new EventReader(
                                source.copy().network(),
                                source.heldOut(),
                                ofLayer,
                                around.in(source.heldOut(), this::isCancelled),
                                AtlasReader.CHARACTERS)
                        .read(done -> updateProgress(done, 1), this::isCancelled)
                        .map(averages -> new EventAnswer(around, source, averages));
            }
        };
    }
}
