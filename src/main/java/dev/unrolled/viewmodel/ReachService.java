package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachQuestion;
import dev.unrolled.analysis.gradients.ReachReader;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Asks which earlier characters the predictions of a passage reach, on a worker of its own, with a copy of the weights. */
final class ReachService extends Service<Optional<ReachAnswer>> {
    private final TrainingModel training;
    private SideNetwork network;
    private Stretch stretch;

    /**
     * What is asked about.
     *
     * @param typed a text typed by hand; empty for the held-out one
     * @param from the first character
     * @param length how many; cut off where the text ends
     */
    record Stretch(String typed, int from, int length) {}

    ReachService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    /** What is asked at the next start. */
    void prepare(SideNetwork of, Stretch wanted) {
        network = of;
        stretch = wanted;
    }

    @Override
    protected Task<Optional<ReachAnswer>> createTask() {
        SideNetwork asked = network;
        Stretch wanted = stretch;
        Optional<EncodedText> heldOut = training.project().map(Project::heldOut);
        CompletableFuture<NetworkCopy> promised = NetworkCopy.of(training, asked.id());
        return new Task<>() {
            @Override
            protected Optional<ReachAnswer> call() throws Exception {
                NetworkCopy copy;
                try {
                    copy = promised.get();
                } catch (CancellationException e) {
                    // The network is gone: there is nothing to be told of it.
                    return Optional.empty();
                }
                EncodedText text = text(wanted, heldOut.orElseThrow());
                SequenceTrace trace = new SnapshotMaker(copy.network(), text)
                        .read(new Passage.HeldOut(wanted.from(), wanted.length()));
                ReachQuestion question = new ReachQuestion((int) trace.offset(), trace.length(), trace.length());
                return new ReachReader(copy.network(), text, question)
                        .read(done -> updateProgress(done, 1), this::isCancelled)
                        .map(map -> new ReachAnswer(asked, text, trace, map, copy));
            }
        };
    }

    private static EncodedText text(Stretch wanted, EncodedText heldOut) {
        return wanted.typed().isEmpty() ? heldOut : EncodedText.encode(wanted.typed(), heldOut.vocabulary());
    }
}
