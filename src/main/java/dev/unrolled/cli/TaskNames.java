package dev.unrolled.cli;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.training.tasks.TaskKind;
import java.util.List;
import java.util.Optional;

/** Finds what names on the command line stand for. */
final class TaskNames {
    private TaskNames() {}

    static TaskKind kind(String name) {
        return TaskKind.byId(NetworkOptions.lower(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no task “" + name + "”; there is " + TaskKind.ids()));
    }

    /**
     * A kind of cell with its first weights.
     *
     * @param scheme how they are drawn; empty for as the others
     */
    record Cell(CellKind kind, Optional<Initialisation> scheme) {}

    /** KIND or KIND:INITIALISATION each. */
    static List<Cell> cells(List<String> names) {
        List<Cell> cells = names.stream().map(TaskNames::cell).toList();
        requireDifferent("--cell", cells);
        return cells;
    }

    private static Cell cell(String text) {
        String[] parts = NetworkOptions.lower(text.strip()).split(":", 2);
        CellKind kind = CellKind.byId(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no cell “" + parts[0] + "”; the cells are " + CellKind.ids()));
        return new Cell(kind, parts.length == 1 ? Optional.empty() : Optional.of(scheme(parts[1])));
    }

    static Initialisation scheme(String name) {
        return Initialisation.byId(NetworkOptions.lower(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no initialisation “" + name + "”; there is " + Initialisation.ids()));
    }

    static void requireDifferent(String option, List<?> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(option + " names the same twice");
        }
    }
}
