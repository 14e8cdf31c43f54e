package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.AtlasReader;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Makes the atlas of all cells on a worker of its own, on one thread, with a copy of the weights. */
final class AtlasService extends Service<Optional<AtlasAnswer>> {
    private final TrainingModel training;

    AtlasService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    @Override
    protected Task<Optional<AtlasAnswer>> createTask() {
        Optional<Project> project = training.project();
        CompletableFuture<NetworkCopy> copy = NetworkCopy.of(training);
        return new Task<>() {
            @Override
            protected Optional<AtlasAnswer> call() throws Exception {
                if (project.isEmpty()) {
                    return Optional.empty();
                }
                EncodedText heldOut = project.get().heldOut();
                NetworkCopy taken = copy.get();
                return new AtlasReader(taken.network(), heldOut, AtlasReader.CHARACTERS)
                        .read(done -> updateProgress(done, 1), this::isCancelled)
                        .map(atlas -> new AtlasAnswer(taken, heldOut, atlas));
            }
        };
    }
}
