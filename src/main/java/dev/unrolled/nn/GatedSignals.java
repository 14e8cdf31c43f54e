package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;

/** Finds a signal of the GRU's family. */
final class GatedSignals {
    private GatedSignals() {}

    static Tensor of(Signal signal, GatedStates states) {
        return switch (signal) {
            case HIDDEN_STATE -> states.hiddenState();
            case RESET_GATE -> states.reset();
            case UPDATE_GATE -> states.keep();
            case CANDIDATE -> states.candidate();
            default -> throw new IllegalArgumentException("A gated recurrent unit has no " + signal.label());
        };
    }
}
