package dev.unrolled.viewmodel;

import dev.unrolled.training.tasks.MemoryTask;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how networks do on a memory task. */
final class TaskWords {
    private TaskWords() {}

    static String recipe(boolean madeForMemory, long seed) {
        String weights = madeForMemory
                ? Arrays.stream(TaskLearner.values())
                        .map(learner -> learner.label() + " " + learner.forMemory())
                        .collect(Collectors.joining(", ", "first weights: ", ""))
                : "first weights as PyTorch draws them, forget bias 1";
        return String.format(
                Locale.ROOT,
                "1×%d, Adam %s, clip norm %s, %d sequences a step, all fresh; %s; seed %d",
                TaskWish.HIDDEN_SIZE,
                SettingField.plain(TaskWish.HYPERPARAMETERS.learningRate()),
                SettingField.plain(TaskWish.HYPERPARAMETERS.clipNorm()),
                TaskWish.BATCH,
                weights,
                seed);
    }

    static String of(TaskProgress progress, boolean running) {
        if (progress.task().isEmpty()) {
            return "Nothing was trained yet: choose a task and press “Train on the task”.";
        }
        MemoryTask task = progress.task().get();
        return progress.learners().stream()
                .map(learner -> sentence(learner, task, running))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(TaskProgress.Learner learner, MemoryTask task, boolean running) {
        String name = learner.learner().label();
        if (!learner.failure().isEmpty()) {
            return name + ": " + learner.failure();
        }
        double success = learner.lastSuccess();
        if (Double.isNaN(success)) {
            return String.format(Locale.ROOT, "The %s has learned from %,d sequences.", name, learner.sequences());
        }
        long solvedAfter = learner.solvedAfter();
        if (solvedAfter >= 0) {
            return String.format(
                    Locale.ROOT,
                    "The %s solved it after %,d sequences (last test %.1f %% right).",
                    name,
                    solvedAfter,
                    100 * success);
        }
        String like = Math.abs(success - task.chance()) < standardErrors(task) ? ", no more than chance" : "";
        return String.format(
                Locale.ROOT,
                "The %s %s %,d sequences (last test %.1f %% right%s).",
                name,
                running ? "has not solved it after" : "did not solve it in",
                learner.sequences(),
                100 * success,
                like);
    }

    /** Three standard errors of the share of right answers in a test of a guesser. */
    private static double standardErrors(MemoryTask task) {
        double chance = task.chance();
        return 3 * Math.sqrt(chance * (1 - chance) / (TaskService.TEST_SEQUENCES * task.answers()));
    }
}
