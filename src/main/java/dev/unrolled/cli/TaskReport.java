package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskConfiguration;
import dev.unrolled.training.tasks.TaskStep;
import dev.unrolled.training.tasks.TaskTest;
import java.util.List;
import java.util.Locale;

/** Tells how networks learn a task: JSON or a table on standard output, a bar or lines on standard error. */
final class TaskReport implements TaskRun.Listener {
    private final Console console;
    private final boolean json;
    private final ProgressLine line;
    private final int runs;
    private final long start = System.nanoTime();
    private int finished;
    private double success = Double.NaN;

    TaskReport(Console console, boolean json, boolean bar, int runs) {
        this.console = console;
        this.json = json;
        this.runs = runs;
        line = new ProgressLine(console.err(), bar);
    }

    void begin(MemoryTask task) {
        console.say(String.format(
                Locale.ROOT,
                "%s: %s. Remembering nothing costs %.4g (%s) and is right in %.1f %%.",
                task.label(),
                task.kind().remembered(),
                task.baseline(),
                task.lossName(),
                100 * task.chance()));
        console.say("For example: " + task.example(1));
    }

    @Override
    public void step(TaskConfiguration configuration, TaskStep step, double done) {
        String network = name(configuration);
        String right = Double.isNaN(success) ? "" : String.format(Locale.ROOT, ", right %.1f %%", 100 * success);
        ProgressLine.Words words = new ProgressLine.Words(
                () -> String.format(
                        Locale.ROOT, "%s · %,d sequences · loss %.4f", network, step.sequences(), step.loss()),
                () -> String.format(
                        Locale.ROOT,
                        "%s: iteration %,d, %,d sequences, loss %.4f%s",
                        network,
                        step.iteration(),
                        step.sequences(),
                        step.loss(),
                        right));
        line.show((finished + done) / runs, (System.nanoTime() - start) * 1e-9, words);
    }

    private static String name(TaskConfiguration configuration) {
        return network(configuration) + ", seed " + configuration.seed();
    }

    /** Such as {@code LSTM 1×64, chrono}: two networks may differ in their first weights alone. */
    private static String network(TaskConfiguration configuration) {
        Initialisation scheme = configuration.architecture().initialWeights().scheme();
        String drawn = scheme == Initialisation.TORCH ? "" : ", " + scheme.id();
        return configuration.architecture().label() + drawn;
    }

    @Override
    public void test(TaskConfiguration configuration, TaskTest test, double seconds) {
        success = test.success();
        if (json) {
            console.json(object(configuration, test, seconds));
        }
    }

    private static ObjectNode object(TaskConfiguration configuration, TaskTest test, double seconds) {
        ObjectNode object = Json.object()
                .put("task", configuration.task().kind().id())
                .put("length", configuration.task().length())
                .put("cell", configuration.architecture().cell().id())
                .put(
                        "initialisation",
                        configuration.architecture().initialWeights().scheme().id())
                .put("seed", configuration.seed())
                .put("iteration", test.iteration())
                .put("sequences", test.sequences())
                .put("seconds", seconds);
        object.set("loss", Json.number(test.loss()));
        return object.put("right", test.success()).put("solved", test.solved());
    }

    void end(TaskRun.Outcome outcome) {
        finished++;
        success = Double.NaN;
        line.erase();
        if (!outcome.failure().isEmpty()) {
            console.say(name(outcome.configuration()) + ": " + outcome.failure() + ".");
        }
        if (json) {
            TaskConfiguration configuration = outcome.configuration();
            ObjectNode object = object(configuration, outcome.last(), outcome.seconds())
                    .put("end", true)
                    .put("baseline", configuration.task().baseline())
                    .put("chance", configuration.task().chance());
            object.set(
                    "sequencesUntilSolved",
                    Json.number(outcome.solvedAfter() < 0 ? Double.NaN : outcome.solvedAfter()));
            console.json(object);
        }
    }

    /** Prints one row for each network. */
    void table(List<TaskRun.Outcome> outcomes) {
        if (json || outcomes.isEmpty()) {
            return;
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-24s %5s  %10s  %10s  %8s  %10s  %14s  %8s%n",
                        "network",
                        "seed",
                        "loss",
                        "baseline",
                        "right",
                        "sequences",
                        "solved after",
                        "seconds");
        outcomes.forEach(this::row);
        console.out()
                .printf(
                        Locale.ROOT,
                        "Loss: %s, on at least %,d sequences never learned from. Solved: at least %.0f %% right.%n",
                        outcomes.get(0).configuration().task().lossName(),
                        TaskRun.TEST_AT_THE_END,
                        100 * TaskTest.SOLVED);
    }

    private void row(TaskRun.Outcome outcome) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-24s %5d  %10.5f  %10.5f  %6.1f %%  %,10d  %14s  %8.0f%n",
                        network(outcome.configuration()),
                        outcome.configuration().seed(),
                        outcome.last().loss(),
                        outcome.configuration().task().baseline(),
                        100 * outcome.last().success(),
                        outcome.last().sequences(),
                        outcome.solvedAfter() < 0 ? "–" : String.format(Locale.ROOT, "%,d", outcome.solvedAfter()),
                        outcome.seconds());
    }
}
