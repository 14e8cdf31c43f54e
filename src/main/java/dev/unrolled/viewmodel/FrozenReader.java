package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Reads passages with the network as it was when a view was frozen, on a worker of its own. */
final class FrozenReader extends Service<FrozenReader.Reading> {
    private CompletableFuture<NetworkCopy> copy = CompletableFuture.completedFuture(null);
    private EncodedText heldOut;
    private Passage passage;

    /**
     * What the network did on a passage.
     *
     * @param iteration after how many steps it was as it is
     */
    record Reading(long iteration, SequenceTrace trace) {}

    FrozenReader(Executor executor) {
        setExecutor(executor);
    }

    /** Reads with this network from now on. */
    void hold(CompletableFuture<NetworkCopy> network, EncodedText text) {
        copy = network;
        heldOut = text;
    }

    /** Nothing more is read. */
    void letGo() {
        cancel();
        copy = CompletableFuture.completedFuture(null);
        heldOut = null;
    }

    void read(Passage wanted) {
        if (heldOut != null) {
            passage = wanted;
            restart();
        }
    }

    @Override
    protected Task<Reading> createTask() {
        CompletableFuture<NetworkCopy> held = copy;
        EncodedText text = heldOut;
        Passage wanted = passage;
        return new Task<>() {
            @Override
            protected Reading call() throws Exception {
                NetworkCopy taken = held.get();
                return new Reading(taken.iteration(), new SnapshotMaker(taken.network(), text).read(wanted));
            }
        };
    }
}
