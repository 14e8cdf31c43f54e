package dev.unrolled.cli;

import dev.unrolled.training.tasks.TaskConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains networks on a task whose only difficulty is to remember. */
@Command(
        name = "task",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Trains kinds of network on a task whose only difficulty is to remember, and tells which ones can.",
        footer = "%nadding: add two marked numbers out of T. copy: repeat ten symbols after a silence of T. order: tell"
                + " the order of two symbols among T. brackets: close the bracket that was opened T before.%nEvery"
                + " network of a seed learns from the same sequences, which never come twice; an eighth of all"
                + " that there are is kept for the tests.%nWith several limits the first one reached ends a"
                + " network's training; Ctrl-C ends all.")
final class TaskCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TASK", description = "adding, copy, order or brackets.")
    private String task;

    @Mixin
    private final TaskOptions options = new TaskOptions();

    @Mixin
    private final TaskLimits limits = new TaskLimits();

    @Option(
            names = "--test-every",
            paramLabel = "N",
            defaultValue = "100",
            description = "Iterations between tests on " + TaskRun.TEST_ON_THE_WAY + " fresh sequences (default 100).")
    private int testEvery;

    @Option(names = "--json", description = "Print one JSON object for each test on standard output.")
    private boolean json;

    @Option(names = "--progress", description = "Draw the progress bar even where no terminal is seen.")
    private boolean progress;

    TaskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<TaskConfiguration> configurations = configurations();
        TaskReport report = new TaskReport(console, json, progress || console.terminal(), configurations.size());
        report.begin(configurations.get(0).task());
        List<TaskRun.Outcome> outcomes = new ArrayList<>();
        try (Interruption interruption = new Interruption()) {
            for (TaskConfiguration configuration : configurations) {
                if (!interruption.isAsked()) {
                    TaskRun.Outcome outcome =
                            new TaskRun(configuration, limits, testEvery, report).run(interruption::isAsked);
                    outcomes.add(outcome);
                    report.end(outcome);
                }
            }
            report.table(outcomes);
            if (interruption.isAsked()) {
                console.say("Interrupted.");
                return 1;
            }
        }
        return outcomes.stream().allMatch(outcome -> outcome.failure().isEmpty()) ? 0 : 1;
    }

    private List<TaskConfiguration> configurations() {
        try {
            limits.check();
            if (testEvery < 1) {
                throw new IllegalArgumentException("--test-every must be at least 1, not " + testEvery);
            }
            return options.over(task);
        } catch (IllegalArgumentException exception) {
            throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }
}
