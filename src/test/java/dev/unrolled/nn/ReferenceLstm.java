package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The LSTM's equations, with or without peepholes. */
record ReferenceLstm(boolean peepholes) implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        int hidden = h.length;
        Map<Signal, double[]> after = new EnumMap<>(Signal.class);
        for (Signal signal : List.of(
                Signal.INPUT_GATE,
                Signal.FORGET_GATE,
                Signal.CANDIDATE,
                Signal.OUTPUT_GATE,
                Signal.CELL_STATE,
                Signal.ACTIVATED_CELL_STATE,
                Signal.HIDDEN_STATE)) {
            after.put(signal, new double[hidden]);
        }
        for (int unit = 0; unit < hidden; unit++) {
            double old = before.get(Signal.CELL_STATE)[unit];
            double seenByInput = peepholes ? weights.peephole(0, unit) * old : 0;
            double seenByForget = peepholes ? weights.peephole(1, unit) * old : 0;
            double i = sigmoid(weights.preActivation(0, unit, x, h) + seenByInput);
            double f = sigmoid(weights.preActivation(1, unit, x, h) + seenByForget);
            double g = Math.tanh(weights.preActivation(2, unit, x, h));
            double c = intervention.apply(unit, f * old + i * g);
            double seenByOutput = peepholes ? weights.peephole(2, unit) * c : 0;
            double o = sigmoid(weights.preActivation(3, unit, x, h) + seenByOutput);
            after.get(Signal.INPUT_GATE)[unit] = i;
            after.get(Signal.FORGET_GATE)[unit] = f;
            after.get(Signal.CANDIDATE)[unit] = g;
            after.get(Signal.OUTPUT_GATE)[unit] = o;
            after.get(Signal.CELL_STATE)[unit] = c;
            after.get(Signal.ACTIVATED_CELL_STATE)[unit] = Math.tanh(c);
            after.get(Signal.HIDDEN_STATE)[unit] = o * Math.tanh(c);
        }
        return after;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
