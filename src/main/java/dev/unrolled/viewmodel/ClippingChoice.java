package dev.unrolled.viewmodel;

import dev.unrolled.optim.Clipping;

/** How large gradients are made smaller. */
public enum ClippingChoice {
    NONE("off", "Gradients are used as they are", Clipping.Kind.NONE),
    NORM("norm", "g ← g·θ/‖g‖ where ‖g‖ > θ, over all weights together", Clipping.Kind.NORM),
    VALUE("value", "Each element of the gradient is held within ±θ", Clipping.Kind.VALUE);

    private final String label;
    private final String explanation;
    private final Clipping.Kind kind;

    ClippingChoice(String label, String explanation, Clipping.Kind kind) {
        this.label = label;
        this.explanation = explanation;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** What it does, with the formula. */
    public String explanation() {
        return explanation;
    }

    static ClippingChoice of(Clipping.Kind kind) {
        return switch (kind) {
            case NONE -> NONE;
            case NORM -> NORM;
            case VALUE -> VALUE;
        };
    }

    /** @param threshold θ, positive; without effect where there is no clipping */
    Clipping at(double threshold) {
        return this == NONE ? Clipping.NONE : new Clipping(kind, threshold);
    }
}
