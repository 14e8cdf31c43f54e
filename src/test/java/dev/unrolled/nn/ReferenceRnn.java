package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.Map;

/** The simple recurrent network's equation. */
record ReferenceRnn(boolean rectified) implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        double[] after = new double[h.length];
        for (int unit = 0; unit < h.length; unit++) {
            double a = weights.preActivation(0, unit, x, h);
            after[unit] = rectified ? Math.max(0, a) : Math.tanh(a);
        }
        return Map.of(Signal.HIDDEN_STATE, after, Signal.RECTIFIED_HIDDEN_STATE, after);
    }
}
