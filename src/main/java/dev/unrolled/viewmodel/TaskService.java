package dev.unrolled.viewmodel;

import dev.unrolled.training.tasks.TaskHistory;
import dev.unrolled.training.tasks.TaskStep;
import dev.unrolled.training.tasks.TaskTrainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/**
 * Trains networks on a memory task side by side, on the same sequences and on one worker: a step of the first, a step of the
 * second, and so on, so that all have always learned from as many sequences.
 */
final class TaskService extends Service<TaskProgress> {
    private static final int TEST_EVERY = 100;
    static final int TEST_SEQUENCES = 500;
    private static final long RENEWAL_NANOS = 300_000_000;

    private TaskWish wish;

    TaskService(Executor executor) {
        setExecutor(executor);
    }

    /** What the next start shall train. */
    void setWish(TaskWish changed) {
        wish = changed;
    }

    @Override
    protected Task<TaskProgress> createTask() {
        return new SideBySide(wish);
    }

    private static final class SideBySide extends Task<TaskProgress> {
        private final TaskWish wish;
        private final List<Network> networks = new ArrayList<>();
        private long publishedNanos;

        SideBySide(TaskWish wish) {
            this.wish = wish;
        }

        @Override
        protected TaskProgress call() {
            try {
                for (TaskLearner learner : wish.learners()) {
                    networks.add(new Network(learner, new TaskTrainer(wish.configuration(learner))));
                }
                publish();
                for (int step = 1; step <= wish.steps() && learns(); step++) {
                    for (Network network : networks) {
                        network.step(step == wish.steps());
                    }
                    updateProgress(step, wish.steps());
                    if (System.nanoTime() - publishedNanos > RENEWAL_NANOS) {
                        publish();
                    }
                }
                return progress();
            } finally {
                networks.forEach(network -> network.trainer.close());
            }
        }

        private boolean learns() {
            return !isCancelled() && networks.stream().anyMatch(network -> network.failure.isEmpty());
        }

        private void publish() {
            updateValue(progress());
            publishedNanos = System.nanoTime();
        }

        private TaskProgress progress() {
            return new TaskProgress(
                    Optional.of(wish.task()),
                    networks.stream()
                            .map(network ->
                                    new TaskProgress.Learner(network.learner, network.history.view(), network.failure))
                            .toList());
        }
    }

    private static final class Network {
        final TaskLearner learner;
        final TaskTrainer trainer;
        final TaskHistory history = new TaskHistory();
        String failure = "";

        Network(TaskLearner learner, TaskTrainer trainer) {
            this.learner = learner;
            this.trainer = trainer;
        }

        /** One step more, unless it failed before; now and then a test. */
        void step(boolean last) {
            if (!failure.isEmpty()) {
                return;
            }
            TaskStep step = trainer.step();
            if (step.failure().isPresent()) {
                failure = step.failure().get() + ".";
                return;
            }
            history.append(step);
            if (last || step.iteration() % TEST_EVERY == 0) {
                history.append(trainer.test(TEST_SEQUENCES));
            }
        }
    }
}
