package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * What the screen asks of a training worker. Every method may be called from any thread and returns at once; the worker
 * reads the wishes between two steps.
 */
final class TrainingControl {
    private final AtomicReference<Hyperparameters> hyperparameters;
    private final AtomicReference<StopCondition> stopCondition = new AtomicReference<>(StopCondition.NEVER);
    private final AtomicReference<Double> temperature = new AtomicReference<>(0.7);

    private Passage passage = new Passage.HeldOut(0, 512);
    private boolean running;
    private int singleSteps;
    private boolean passageChanged = true;
    private boolean sampleWanted = true;
    private boolean closed;
    private List<Companion> companions = List.of();
    private boolean companionsChanged;
    private final Queue<Question<?>> questions = new ArrayDeque<>();

    TrainingControl(Hyperparameters initial, boolean running) {
        hyperparameters = new AtomicReference<>(initial);
        this.running = running;
    }

    /**
     * Something to be asked of a trainer between two steps, and who waits for the answer.
     *
     * @param id which network's, {@link Companion#PRESENT} or a companion's
     */
    private record Question<T>(
            long id, BiFunction<Trainer, TrainingHistory.View, T> question, CompletableFuture<T> answer) {
        void put(Trainer trainer, TrainingHistory.View history) {
            try {
                answer.complete(question.apply(trainer, history));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    synchronized void run(boolean wanted) {
        running = wanted;
        singleSteps = 0;
        notifyAll();
    }

    synchronized void singleStep() {
        running = false;
        singleSteps++;
        notifyAll();
    }

    synchronized void show(Passage wanted) {
        passage = wanted;
        passageChanged = true;
        notifyAll();
    }

    synchronized void renewSample(double wanted) {
        temperature.set(wanted);
        sampleWanted = true;
        notifyAll();
    }

    void setHyperparameters(Hyperparameters wanted) {
        hyperparameters.set(wanted);
    }

    void setStopCondition(StopCondition wanted) {
        stopCondition.set(wanted);
    }

    Hyperparameters hyperparameters() {
        return hyperparameters.get();
    }

    StopCondition stopCondition() {
        return stopCondition.get();
    }

    double temperature() {
        return temperature.get();
    }

    /** Trains these beside the present network from the next step on. */
    synchronized void accompany(List<Companion> wanted) {
        companions = List.copyOf(wanted);
        companionsChanged = true;
        notifyAll();
    }

    /** Takes who is to be trained beside the present network. */
    synchronized List<Companion> takeCompanions() {
        companionsChanged = false;
        return companions;
    }

    /** Shows the passage once more: the network's weights were changed by hand. */
    synchronized void showAgain() {
        passageChanged = true;
        notifyAll();
    }

    /**
     * Asks something of a trainer, on its own thread between two steps.
     *
     * @param id which network's, {@link Companion#PRESENT} or a companion's; cancelled if there is none
     */
    synchronized <T> CompletableFuture<T> ask(long id, BiFunction<Trainer, TrainingHistory.View, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (closed) {
            answer.cancel(false);
        } else {
            questions.add(new Question<>(id, question, answer));
            notifyAll();
        }
        return answer;
    }

    synchronized Passage passage() {
        return passage;
    }

    synchronized boolean isRunning() {
        return running;
    }

    /** Takes one step to make, if any is wanted. */
    synchronized boolean takeStep() {
        if (singleSteps > 0) {
            singleSteps--;
            return true;
        }
        return running;
    }

    /** Whether the passage was changed since this was last asked. */
    synchronized boolean takePassageChange() {
        boolean changed = passageChanged;
        passageChanged = false;
        return changed;
    }

    /** Whether a new text sample is wanted at once. */
    synchronized boolean takeSampleWish() {
        boolean wanted = sampleWanted;
        sampleWanted = false;
        return wanted;
    }

    /** Waits until there is something to do. */
    synchronized void awaitWish() throws InterruptedException {
        while (!running && singleSteps == 0 && !somethingToShow() && questions.isEmpty()) {
            wait();
        }
    }

    private boolean somethingToShow() {
        return passageChanged || companionsChanged || sampleWanted;
    }

    /** Who answers questions: calls what it is given with a network's trainer and history, if there is such a network. */
    interface Trainers {
        boolean with(long id, BiConsumer<Trainer, TrainingHistory.View> work);
    }

    /** Answers what has been asked; called by the worker. */
    void answerQuestions(Trainers trainers) {
        while (true) {
            Question<?> next;
            synchronized (this) {
                next = questions.poll();
            }
            if (next == null) {
                return;
            }
            if (!trainers.with(next.id(), next::put)) {
                next.answer().cancel(false);
            }
        }
    }

    /** The worker ends: whoever waits for an answer gets none. */
    synchronized void close() {
        closed = true;
        questions.forEach(question -> question.answer().completeExceptionally(new CancellationException()));
        questions.clear();
    }
}
