package dev.unrolled.cli;

import dev.unrolled.nn.CellKind;
import dev.unrolled.training.tasks.TaskKind;
import java.util.List;

/** Finds what names on the command line stand for. */
final class TaskNames {
    private TaskNames() {}

    static TaskKind kind(String name) {
        return TaskKind.byId(NetworkOptions.lower(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no task “" + name + "”; there is " + TaskKind.ids()));
    }

    static List<CellKind> cells(List<String> names) {
        List<CellKind> kinds = names.stream().map(TaskNames::cell).toList();
        requireDifferent("--cell", kinds);
        return kinds;
    }

    private static CellKind cell(String name) {
        return CellKind.byId(NetworkOptions.lower(name.strip()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no cell “" + name + "”; the cells are " + CellKind.ids()));
    }

    static void requireDifferent(String option, List<?> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(option + " names the same twice");
        }
    }
}
