package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;

/** φ of a simple recurrent network, in place over a time step's states. */
enum Nonlinearity {
    TANH(Signal.HIDDEN_STATE) {
        @Override
        void apply(Tensor states, int from, int to) {
            StateKernels.tanh(states, from, to);
        }

        @Override
        void back(Tensor states, Tensor gradient, int from, int to) {
            StateKernels.tanhBackward(states, gradient, from, to);
        }
    },
    RELU(Signal.RECTIFIED_HIDDEN_STATE) {
        @Override
        void apply(Tensor states, int from, int to) {
            StateKernels.relu(states, from, to);
        }

        @Override
        void back(Tensor states, Tensor gradient, int from, int to) {
            StateKernels.reluBackward(states, gradient, from, to);
        }
    },
    /** φ(a) = a: the network is linear from its inputs to its states. */
    IDENTITY(Signal.LINEAR_HIDDEN_STATE) {
        @Override
        void apply(Tensor states, int from, int to) {
            // The pre-activation is the state.
        }

        @Override
        void back(Tensor states, Tensor gradient, int from, int to) {
            // The slope is 1.
        }
    };

    private final Signal signal;

    Nonlinearity(Signal signal) {
        this.signal = signal;
    }

    /** What the states are called, with their range. */
    Signal signal() {
        return signal;
    }

    /** From pre-activations to states, for the elements from {@code from} before {@code to}. */
    abstract void apply(Tensor states, int from, int to);

    /** From ∂L/∂h to that of the pre-activation. */
    abstract void back(Tensor states, Tensor gradient, int from, int to);
}
