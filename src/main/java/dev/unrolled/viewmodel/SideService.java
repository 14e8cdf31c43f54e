package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/**
 * Asks one question of networks, one after the other, on a worker of its own, with copies of their weights. Its value is renewed
 * with every network that has been asked.
 */
final class SideService<T> extends Service<SideService.Answers<T>> {
    private final TrainingModel training;
    private SideQuestion<T> question;
    private List<SideNetwork> networks = List.of();
    private List<SideAnswer<T>> known = List.of();

    /**
     * What is known so far.
     *
     * @param all of each network, in their order; what was known before of those that have not been asked again yet
     * @param seconds the processor time that asking has taken so far
     */
    record Answers<T>(List<SideAnswer<T>> all, double seconds) {}

    SideService(TrainingModel training, Executor executor) {
        this.training = training;
        setExecutor(executor);
    }

    /**
     * What is asked at the next start.
     *
     * @param of the networks, in the order in which they are asked
     * @param before what is known of them
     */
    void prepare(SideQuestion<T> wanted, List<SideNetwork> of, List<SideAnswer<T>> before) {
        question = wanted;
        networks = of;
        known = before;
    }

    /** A network and the promise of its copy. */
    private record Asked(SideNetwork network, CompletableFuture<TrainedCopy> copy) {}

    @Override
    protected Task<Answers<T>> createTask() {
        Optional<EncodedText> text = training.project().map(Project::heldOut);
        List<Asked> asked = networks.stream()
                .map(network -> new Asked(network, TrainedCopy.of(training, network.id())))
                .toList();
        return new Asking<>(question, text, asked, known);
    }

    private static final class Asking<T> extends Task<Answers<T>> {
        private final SideQuestion<T> question;
        private final Optional<EncodedText> text;
        private final List<Asked> asked;
        private final List<SideAnswer<T>> answers;
        private long begunNanos;
        private int done;

        Asking(SideQuestion<T> question, Optional<EncodedText> text, List<Asked> asked, List<SideAnswer<T>> known) {
            this.question = question;
            this.text = text;
            this.asked = asked;
            answers = new ArrayList<>(known);
        }

        @Override
        protected Answers<T> call() throws Exception {
            begunNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (; done < asked.size() && text.isPresent() && !isCancelled(); done++) {
                ask(asked.get(done));
                updateValue(answersNow());
            }
            return answersNow();
        }

        private Answers<T> answersNow() {
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begunNanos;
            List<SideAnswer<T>> ordered = new ArrayList<>(answers);
            ordered.sort((one, other) ->
                    Integer.compare(one.network().place(), other.network().place()));
            return new Answers<>(List.copyOf(ordered), nanos * 1e-9);
        }

        private void ask(Asked one) throws InterruptedException, ExecutionException {
            TrainedCopy copy;
            try {
                copy = one.copy().get();
            } catch (CancellationException e) {
                // The network is gone, and nobody wants to know about it any more.
                return;
            }
            Optional<T> found = Optional.empty();
            String problem = "";
            try {
                found = question.ask(
                        copy,
                        text.orElseThrow(),
                        part -> updateProgress((done + part) / asked.size(), 1),
                        this::isCancelled);
            } catch (IllegalArgumentException e) {
                problem = Sentences.about(e);
            }
            if (isCancelled()) {
                return;
            }
            answers.removeIf(before -> before.network().id() == one.network().id());
            answers.add(new SideAnswer<>(one.network(), copy.iteration(), found, problem));
        }
    }
}
