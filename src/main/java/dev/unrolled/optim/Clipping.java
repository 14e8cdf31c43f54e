package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;

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
        return apply(gradients, norm, new int[gradients.all().size()]);
    }

    /**
     * The same, and where it did so.
     *
     * @param changed receives the number of elements of each parameter that it changed, in their order
     */
    public Outcome apply(Parameters gradients, double norm, int[] changed) {
        Arrays.fill(changed, 0);
        return switch (kind) {
            case NONE -> new Outcome(0, norm);
            case NORM -> byNorm(gradients, norm, changed);
            case VALUE -> byValue(gradients, norm, changed);
        };
    }

    private Outcome byNorm(Parameters gradients, double norm, int[] changed) {
        if (!Gradients.clipByNorm(gradients, norm, threshold)) {
            return new Outcome(0, norm);
        }
        for (int k = 0; k < changed.length; k++) {
            changed[k] = gradients.all().get(k).values().length();
        }
        return new Outcome(gradients.count(), threshold);
    }

    private Outcome byValue(Parameters gradients, double norm, int[] changed) {
        long all = 0;
        for (int k = 0; k < changed.length; k++) {
            Tensor gradient = gradients.all().get(k).values();
            changed[k] = gradient.precision() == Precision.FLOAT
                    ? FloatGradientKernel.clip(gradient, threshold)
                    : DoubleGradientKernel.clip(gradient, threshold);
            all += changed[k];
        }
        return new Outcome(all, all == 0 ? norm : Gradients.norm(gradients));
    }
}
