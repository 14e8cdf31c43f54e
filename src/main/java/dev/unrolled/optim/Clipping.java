package dev.unrolled.optim;

import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/**
 * How large gradients are made smaller before the optimiser sees them.
 *
 * @param kind by norm, by value, or not at all
 * @param threshold θ, positive; 0 for {@link Kind#NONE}
 */
public record Clipping(Kind kind, double threshold) {
    /** What is compared with the threshold. */
    public enum Kind {
        NONE,
        /** g ← g·θ/‖g‖ where ‖g‖ &gt; θ, over all parameters together (Pascanu, Mikolov and Bengio 2013). */
        NORM,
        /** Each element held within −θ … θ, as min-char-rnn does. */
        VALUE
    }

    /**
     * What clipping did.
     *
     * @param elements the number of elements of the gradient that it changed
     * @param norm the gradient's norm after it
     */
    public record Outcome(long elements, double norm) {
        public boolean clipped() {
            return elements != 0;
        }
    }

    public static final Clipping NONE = new Clipping(Kind.NONE, 0);

    public Clipping {
        if (kind == Kind.NONE ? threshold != 0 : !(threshold > 0 && Double.isFinite(threshold))) {
            String what = kind == Kind.VALUE ? "The clip value" : "The clip norm";
            throw new IllegalArgumentException(what + " must be 0 (off) or above, not " + threshold);
        }
    }

    /** Clipping by norm; none for a threshold of 0. */
    public static Clipping byNorm(double threshold) {
        return threshold == 0 ? NONE : new Clipping(Kind.NORM, threshold);
    }

    /** Clipping by value; none for a threshold of 0. */
    public static Clipping byValue(double threshold) {
        return threshold == 0 ? NONE : new Clipping(Kind.VALUE, threshold);
    }

    /**
     * Clips gradients in place.
     *
     * @param norm ‖g‖ before it, as {@link Gradients#norm} gives it; finite
     */
    public Outcome apply(Parameters gradients, double norm) {
        return switch (kind) {
            case NONE -> new Outcome(0, norm);
            case NORM ->
                Gradients.clipByNorm(gradients, norm, threshold)
                        ? new Outcome(gradients.count(), threshold)
                        : new Outcome(0, norm);
            case VALUE -> byValue(gradients, norm);
        };
    }

    private Outcome byValue(Parameters gradients, double norm) {
        long changed = 0;
        for (Parameter parameter : gradients.all()) {
            Tensor gradient = parameter.values();
            changed += gradient.precision() == Precision.FLOAT
                    ? FloatGradientKernel.clip(gradient, threshold)
                    : DoubleGradientKernel.clip(gradient, threshold);
        }
        return new Outcome(changed, changed == 0 ? norm : Gradients.norm(gradients));
    }
}
