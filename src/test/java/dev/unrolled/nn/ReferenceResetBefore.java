package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.Map;

/** The equations of the cells whose candidate reads r⊙h, each as its paper prints it. */
record ReferenceResetBefore(CellKind kind) implements ReferenceCell {
    @Override
    public Map<Signal, double[]> step(
            Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention) {
        double[] h = before.get(Signal.HIDDEN_STATE);
        int hidden = h.length;
        double[][] s = new double[4][hidden];
        double[] resetState = new double[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            s[1][unit] = ReferenceLstm.sigmoid(weights.fromInput(0, unit, x) + weights.fromPast(0, unit, h));
            resetState[unit] = s[1][unit] * h[unit];
        }
        for (int unit = 0; unit < hidden; unit++) {
            double z = ReferenceLstm.sigmoid(weights.fromInput(1, unit, x) + updateFromPast(weights, unit, h));
            double candidate = Math.tanh(candidate(weights, unit, x, resetState));
            boolean oneKeeps = kind == CellKind.GRU_RESET_BEFORE;
            s[0][unit] = oneKeeps ? (1 - z) * candidate + z * h[unit] : z * candidate + (1 - z) * h[unit];
            s[2][unit] = oneKeeps ? z : 1 - z;
            s[3][unit] = candidate;
        }
        return Map.of(
                Signal.HIDDEN_STATE, s[0], Signal.RESET_GATE, s[1], Signal.UPDATE_GATE, s[2], Signal.CANDIDATE, s[3]);
    }

    private double updateFromPast(Weights weights, int unit, double[] h) {
        return switch (kind) {
            case MUT1 -> 0;
            case MUT3 ->
                weights.fromPast(1, unit, Arrays.stream(h).map(Math::tanh).toArray());
            default -> weights.fromPast(1, unit, h);
        };
    }

    private double candidate(Weights weights, int unit, double[] x, double[] resetState) {
        double input = weights.fromInput(2, unit, x);
        return kind == CellKind.MUT1
                ? weights.fromPast(1, unit, resetState) + Math.tanh(input) + weights.candidateBias(unit)
                : weights.fromPast(2, unit, resetState) + input;
    }
}
