package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.analysis.causal.Steering;
import dev.unrolled.analysis.causal.SteeringOptions;
import dev.unrolled.analysis.causal.SteeringResult;
import dev.unrolled.text.Concept;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Lets a copy of the network write with a cell held, on a worker of its own. */
final class ClampService extends Service<ClampAnswer> {
    private final TrainingModel training;
    private CellPlace cell = new CellPlace(0, 0);
    private Concept concept;
    private double alpha;
    private Kept kept;

    /** What was read of the held-out text, which serves for every value and every cell of one moment of the training. */
    private record Kept(EncodedText heldOut, Concept concept, long iteration, CompletableFuture<Steering> steering) {
        boolean serves(EncodedText text, Concept asked, long now) {
            boolean ready = !steering.isCompletedExceptionally();
            return ready && heldOut.equals(text) && concept.equals(asked) && iteration == now;
        }
    }

    ClampService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    void hold(CellPlace wanted, Concept wantedConcept, double wantedAlpha) {
        cell = wanted;
        concept = wantedConcept;
        alpha = wantedAlpha;
        restart();
    }

    /** Another network: nothing that was read serves any more. */
    void forget() {
        kept = null;
    }

    @Override
    protected Task<ClampAnswer> createTask() {
        EncodedText heldOut = training.project().orElseThrow().heldOut();
        long iteration = training.snapshot().progress().iteration();
        if (kept == null || !kept.serves(heldOut, concept, iteration)) {
            kept = new Kept(heldOut, concept, iteration, steering(heldOut));
        }
        Kept used = kept;
        CellPlace wanted = cell;
        double wantedAlpha = alpha;
        return new Task<>() {
            @Override
            protected ClampAnswer call() throws Exception {
                Steering steering = used.steering().get();
                // One after the other: a run that was given up may not have ended yet.
                synchronized (steering) {
                    Optional<SteeringResult> result =
                            steering.run(wanted, wantedAlpha, done -> updateProgress(done, 1), this::isCancelled);
                    return result.map(found -> new ClampAnswer(used.iteration(), found))
                            .orElse(null);
                }
            }
        };
    }

    private CompletableFuture<Steering> steering(EncodedText heldOut) {
        Optional<Concept> measured = Optional.of(concept);
        SteeringOptions options = SteeringOptions.DEFAULT.withThreads(
                training.state() == TrainingState.TRAINING ? 1 : SteeringOptions.DEFAULT.threads());
        return NetworkCopy.of(training).thenApply(copy -> new Steering(copy.network(), heldOut, measured, options));
    }
}
