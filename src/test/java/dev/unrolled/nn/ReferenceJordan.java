package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.Map;

/** The Jordan network's equations: the top layer reads what the network said, the others are simple recurrent ones. */
record ReferenceJordan() implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        double[] read = weights.isTop() ? ReferenceNetwork.softmax(weights.parameters(), h) : h;
        double[] after = new double[h.length];
        for (int unit = 0; unit < h.length; unit++) {
            double sum = weights.bias(unit);
            sum += weights.inputTimes(unit, x) + weights.recurrentTimes(unit, read);
            after[unit] = Math.tanh(sum);
        }
        return Map.of(Signal.HIDDEN_STATE, after);
    }
}
