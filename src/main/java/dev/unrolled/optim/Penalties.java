package dev.unrolled.optim;

import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/**
 * What large weights cost beside the loss: λ·Σ|w| (L1, drives weights to zero) and λ·Σw² (L2, keeps them small), over the
 * recurrent weights of all layers and over the weights of what all layers read, each with a strength of its own, 0 to {@link #LARGEST}.
 *
 * @param recurrentL1 λ of Σ|W_hh|, 0 for none
 * @param recurrentL2 λ of ΣW_hh², 0 for none
 * @param inputL1 λ of Σ|W_ih|, 0 for none
 * @param inputL2 λ of ΣW_ih², 0 for none
 * @param proximal whether L1 shrinks the weights after each step instead of being part of the loss: w ← sign(w)·max(0, |w| −
 *     ηλ), which reaches zeros exactly (soft threshold; Parikh and Boyd 2014, section 6.5.2). The L2 terms stay in the loss.
 */
public record Penalties(double recurrentL1, double recurrentL2, double inputL1, double inputL2, boolean proximal) {
    /** Far above anything useful: at 1 a penalty outweighs the loss many times over, and no weights are left. */
    public static final double LARGEST = 1;

    public static final Penalties NONE = new Penalties(0, 0, 0, 0, false);

    public Penalties {
        require("recurrent L1", recurrentL1);
        require("recurrent L2", recurrentL2);
        require("input L1", inputL1);
        require("input L2", inputL2);
    }

    private static void require(String name, double strength) {
        if (!(strength >= 0 && strength <= LARGEST)) {
            throw new IllegalArgumentException("The " + name + " must be 0 to " + (int) LARGEST + ", not " + strength);
        }
    }

    public Penalties withRecurrentL1(double changed) {
        return new Penalties(changed, recurrentL2, inputL1, inputL2, proximal);
    }

    /** Adds the gradients of what is part of the loss: λ·sign(w) and 2λ·w. */
    public void addTo(Parameters gradients, Parameters parameters) {
        for (int k = 0; k < parameters.all().size(); k++) {
            Parameter parameter = parameters.all().get(k);
            Tensor gradient = gradients.all().get(k).values();
            double l1 = proximal ? 0 : l1(parameter);
            double l2 = l2(parameter);
            if (l1 != 0) {
                addSign(gradient, parameter.values(), l1);
            }
            if (l2 != 0) {
                addMultiple(gradient, parameter.values(), 2 * l2);
            }
        }
    }

    /**
     * Shrinks the weights if L1 is proximal; to be called after an optimiser's step.
     *
     * @param learningRate η of that step
     */
    public void shrink(Parameters parameters, double learningRate) {
        if (!proximal) {
            return;
        }
        for (Parameter parameter : parameters.all()) {
            double l1 = l1(parameter);
            if (l1 != 0) {
                shrink(parameter.values(), learningRate * l1);
            }
        }
    }

    private double l1(Parameter parameter) {
        return ofRole(parameter, recurrentL1, inputL1);
    }

    private double l2(Parameter parameter) {
        return ofRole(parameter, recurrentL2, inputL2);
    }

    private static double ofRole(Parameter parameter, double recurrent, double input) {
        return switch (parameter.role()) {
            case RECURRENT_WEIGHT -> recurrent;
            case INPUT_WEIGHT -> input;
            default -> 0;
        };
    }

    private static void addSign(Tensor gradient, Tensor weights, double strength) {
        if (gradient.precision() == Precision.FLOAT) {
            FloatGradientKernel.addSign(gradient, weights, strength);
        } else {
            DoubleGradientKernel.addSign(gradient, weights, strength);
        }
    }

    private static void addMultiple(Tensor gradient, Tensor weights, double factor) {
        if (gradient.precision() == Precision.FLOAT) {
            FloatGradientKernel.addMultiple(gradient, weights, factor);
        } else {
            DoubleGradientKernel.addMultiple(gradient, weights, factor);
        }
    }

    private static void shrink(Tensor weights, double amount) {
        if (weights.precision() == Precision.FLOAT) {
            FloatGradientKernel.shrink(weights, amount);
        } else {
            DoubleGradientKernel.shrink(weights, amount);
        }
    }
}
