package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The optimisers there are. */
public enum OptimizerKind {
    ADAM("Adam"),
    RMSPROP("RMSprop"),
    ADAGRAD("Adagrad"),
    SGD("SGD"),
    MOMENTUM("SGD with momentum");

    /** α of RMSprop, as char-rnn has it. */
    public static final double RMSPROP_DECAY = 0.95;

    /** μ of SGD with momentum. */
    public static final double MOMENTUM_KEPT = 0.9;

    private final String label;

    OptimizerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name on the command line and in files, such as {@code adam}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OptimizerKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(OptimizerKind::id).collect(Collectors.joining(", "));
    }

    /** A fresh optimiser for parameters of these shapes. */
    public Optimizer create(Parameters shapes) {
        return switch (this) {
            case ADAM -> new Adam(shapes);
            case RMSPROP -> AdaptiveScale.rmsProp(shapes, RMSPROP_DECAY);
            case ADAGRAD -> AdaptiveScale.adagrad(shapes);
            case SGD -> new Sgd(shapes, 0);
            case MOMENTUM -> new Sgd(shapes, MOMENTUM_KEPT);
        };
    }
}
