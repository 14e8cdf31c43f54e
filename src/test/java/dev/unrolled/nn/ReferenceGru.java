package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.Map;

/** The equations of the gated recurrent unit with the reset gate after the product. */
final class ReferenceGru implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        double[][] s = new double[4][h.length];
        for (int unit = 0; unit < h.length; unit++) {
            double r = ReferenceLstm.sigmoid(weights.fromInput(0, unit, x) + weights.fromPast(0, unit, h));
            double z = ReferenceLstm.sigmoid(weights.fromInput(1, unit, x) + weights.fromPast(1, unit, h));
            double past = weights.fromPast(2, unit, h) + weights.candidateBias(unit);
            double n = Math.tanh(weights.fromInput(2, unit, x) + r * past);
            s[0][unit] = (1 - z) * n + z * h[unit];
            s[1][unit] = r;
            s[2][unit] = z;
            s[3][unit] = n;
        }
        return Map.of(
                Signal.HIDDEN_STATE, s[0], Signal.RESET_GATE, s[1], Signal.UPDATE_GATE, s[2], Signal.CANDIDATE, s[3]);
    }
}
