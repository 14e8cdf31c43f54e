package dev.unrolled.viewmodel;

import dev.unrolled.training.tasks.TaskKind;

/** The memory tasks that one can choose from. */
public enum TaskChoice {
    ADDING(
            TaskKind.ADDING,
            "At each time step a number x from −1 to 1 and a marker. Two numbers are marked, both in the first half;"
                    + " after the last time step 0.5 + (x₁ + x₂)/4 is asked for. Right within 0.04."),
    COPY(
            TaskKind.COPY,
            "Ten symbols, then a silence of T, then a sign (!), at which all ten are to be repeated in their order."),
    ORDER(
            TaskKind.ORDER,
            "Among many letters an X or a Y in the second tenth, and an X or a Y in the sixth. After the last letter"
                    + " (B) the order is asked for: XX, XY, YX or YY."),
    BRACKETS(
            TaskKind.BRACKETS,
            "A bracket of one of four kinds opens; T − 1 letters and brackets that match among themselves follow; then"
                    + " the bracket that closes the first one is asked for.");

    private final TaskKind kind;
    private final String rule;

    TaskChoice(TaskKind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    TaskKind kind() {
        return kind;
    }

    /** The name on the screen. */
    public String label() {
        return kind.label();
    }

    /** What is read and what is asked for, in sentences. */
    public String rule() {
        return rule;
    }
}
