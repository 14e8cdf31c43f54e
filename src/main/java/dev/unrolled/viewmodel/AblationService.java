package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Ablates a cell on a worker of its own with a copy of the weights. */
final class AblationService extends Service<AblationService.Ablated> {
    private final TrainingModel training;
    private AblationQuestion question;

    /** What was ablated in which network, and what came of it. */
    record Ablated(NetworkCopy copy, EncodedText heldOut, AblationAnswer answer) {}

    AblationService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    void ablate(AblationQuestion wanted) {
        question = wanted;
        restart();
    }

    /** What was asked last; null before anything was. */
    AblationQuestion question() {
        return question;
    }

    @Override
    protected Task<Ablated> createTask() {
        EncodedText heldOut = training.project().orElseThrow().heldOut();
        AblationQuestion asked = question;
        AblationOptions options = AblationOptions.DEFAULT
                .toZero(asked.toZero())
                .withThreads(training.state() == TrainingState.TRAINING ? 1 : AblationOptions.DEFAULT.threads());
        CompletableFuture<NetworkCopy> copy = NetworkCopy.of(training);
        return new Task<>() {
            @Override
            protected Ablated call() throws Exception {
                NetworkCopy taken = copy.get();
                Optional<AblationResult> result = new Ablation(taken.network(), heldOut, asked.concept(), options)
                        .run(asked.cells(), done -> updateProgress(done, 1), this::isCancelled);
                return result.map(found -> new Ablated(taken, heldOut, new AblationAnswer(taken.iteration(), found)))
                        .orElse(null);
            }
        };
    }
}
