package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The simple recurrent network's equation. */
record ReferenceRnn(DoubleUnaryOperator nonlinearity) implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        double[] after = new double[h.length];
        for (int unit = 0; unit < h.length; unit++) {
            double a = weights.preActivation(0, unit, x, h);
            after[unit] = nonlinearity.applyAsDouble(a);
        }
        return Map.of(
                Signal.HIDDEN_STATE, after, Signal.RECTIFIED_HIDDEN_STATE, after, Signal.LINEAR_HIDDEN_STATE, after);
    }
}
