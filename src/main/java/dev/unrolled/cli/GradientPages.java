package dev.unrolled.cli;

/** The pages of the Gradients view that can be drawn. */
public enum GradientPages {
    TIME,
    JACOBIANS,
    REACH,
    CLIPPING,
    TASKS;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
