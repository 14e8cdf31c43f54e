package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Asks one question of networks, one after the other, on a worker of its own, with copies of their weights. */
final class SideService<T> extends Service<List<SideAnswer<T>>> {
    private final TrainingModel training;
    private SideQuestion<T> question;
    private List<SideNetwork> networks = List.of();

    SideService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    /** What is asked at the next start, and of which networks. */
    void prepare(SideQuestion<T> wanted, List<SideNetwork> of) {
        question = wanted;
        networks = of;
    }

    /** A network and the promise of its copy. */
    private record Asked(SideNetwork network, CompletableFuture<TrainedCopy> copy) {}

    @Override
    protected Task<List<SideAnswer<T>>> createTask() {
        Optional<EncodedText> text = training.project().map(Project::heldOut);
        SideQuestion<T> asking = question;
        List<Asked> asked = networks.stream()
                .map(network -> new Asked(network, TrainedCopy.of(training, network.id())))
                .toList();
        return new Task<>() {
            @Override
            protected List<SideAnswer<T>> call() throws Exception {
                List<SideAnswer<T>> answers = new ArrayList<>();
                for (int k = 0; k < asked.size() && text.isPresent() && !isCancelled(); k++) {
                    ask(asked.get(k), answers);
                }
                return List.copyOf(answers);
            }

            private void ask(Asked one, List<SideAnswer<T>> answers) throws InterruptedException, ExecutionException {
                TrainedCopy copy;
                try {
                    copy = one.copy().get();
                } catch (CancellationException e) {
                    // The network is gone, and nobody wants to know about it any more.
                    return;
                }
                double before = (double) answers.size() / asked.size();
                try {
                    Optional<T> found = asking.ask(
                            copy,
                            text.orElseThrow(),
                            done -> updateProgress(before + done / asked.size(), 1),
                            this::isCancelled);
                    answers.add(new SideAnswer<>(one.network(), copy.iteration(), found, ""));
                } catch (IllegalArgumentException e) {
                    answers.add(
                            new SideAnswer<>(one.network(), copy.iteration(), Optional.empty(), Sentences.about(e)));
                }
            }
        };
    }
}
