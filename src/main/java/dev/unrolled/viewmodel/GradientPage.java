package dev.unrolled.viewmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the gradient view. */
public enum GradientPage {
    TIME("Through time"),
    JACOBIANS("Jacobians"),
    REACH("Reach"),
    CLIPPING("Clipping"),
    TASKS("Memory tasks");

    private final String label;

    GradientPage(String label) {
        this.label = label;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The name on the command line, such as {@code jacobians}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GradientPage> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(GradientPage::id).collect(Collectors.joining(", "));
    }
}
