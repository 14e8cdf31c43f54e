package dev.unrolled.training.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to remember. */
public enum TaskKind {
    /** Two marked numbers, to be added at the end: {@link AddingRule}. */
    ADDING("Adding", "two marked numbers out of many, to be added at the end"),
    /** Ten symbols, to be repeated after a silence: {@link CopyRule}. */
    COPY("Copy", "ten symbols, to be repeated after a silence"),
    /** Two symbols among many others, whose order is asked for at the end: {@link OrderRule}. */
    ORDER("Temporal order", "two symbols among many, whose order is asked for at the end"),
    /** A bracket, to be closed by its like: {@link BracketRule}. */
    BRACKETS("Brackets", "the first bracket, to be closed by its like");

    private final String label;
    private final String remembered;

    TaskKind(String label, String remembered) {
        this.label = label;
        this.remembered = remembered;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** What there is to remember, as the end of a sentence. */
    public String remembered() {
        return remembered;
    }

    /** The name on the command line, such as {@code adding}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that {@link #id}, if there is one. */
    public static Optional<TaskKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(TaskKind::id).collect(Collectors.joining(", "));
    }
}
