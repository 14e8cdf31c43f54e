package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.text.Concept;
import dev.unrolled.text.EncodedText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Ablates a cell on a worker of its own with a copy of the weights. */
final class AblationService extends Service<AblationService.Ablated> {
    private final TrainingModel training;
    private List<CellPlace> cells = List.of();
    private Concept concept;
    private boolean toZero;

    /** What was ablated in which network, and what came of it. */
    record Ablated(NetworkCopy copy, EncodedText heldOut, AblationAnswer answer) {}

    AblationService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    /** @param wanted the cells, all ablated at once */
    void ablate(List<CellPlace> wanted, Concept wantedConcept, boolean wantedZero) {
        cells = List.copyOf(wanted);
        concept = wantedConcept;
        toZero = wantedZero;
        restart();
    }

    @Override
    protected Task<Ablated> createTask() {
        EncodedText heldOut = training.project().orElseThrow().heldOut();
        AblationOptions options = AblationOptions.DEFAULT
                .toZero(toZero)
                .withThreads(training.state() == TrainingState.TRAINING ? 1 : AblationOptions.DEFAULT.threads());
        List<CellPlace> wanted = cells;
        Concept wantedConcept = concept;
        CompletableFuture<NetworkCopy> copy = NetworkCopy.of(training);
        return new Task<>() {
            @Override
            protected Ablated call() throws Exception {
                NetworkCopy taken = copy.get();
                Optional<AblationResult> result = new Ablation(taken.network(), heldOut, wantedConcept, options)
                        .run(wanted, done -> updateProgress(done, 1), this::isCancelled);
                return result.map(found -> new Ablated(taken, heldOut, new AblationAnswer(taken.iteration(), found)))
                        .orElse(null);
            }
        };
    }
}
