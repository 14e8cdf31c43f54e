package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) with a forget gate (Gers, Schmidhuber and Cummins 2000):
 *
 * <pre>
 * i_t = σ(W_i x_t + U_i h_{t−1} + b_i)      c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t
 * f_t = σ(W_f x_t + U_f h_{t−1} + b_f)      h_t = o_t ⊙ tanh(c_t)
 * g_t = tanh(W_g x_t + U_g h_{t−1} + b_g)
 * o_t = σ(W_o x_t + U_o h_{t−1} + b_o)
 * </pre>
 *
 * The rows of the weights hold i, f, g, o in this order, as PyTorch's do. W is [4H × I], U is [4H × H], and one bias
 * [4H] takes the place of PyTorch's two, whose sum it is.
 */
record LstmCell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    static final List<Signal> SIGNALS = List.of(
            Signal.ACTIVATED_CELL_STATE,
            Signal.HIDDEN_STATE,
            Signal.CELL_STATE,
            Signal.INPUT_GATE,
            Signal.FORGET_GATE,
            Signal.OUTPUT_GATE,
            Signal.CANDIDATE);

    @Override
    public List<Signal> signals() {
        return SIGNALS;
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new LstmPass(shape, span, new LayerParameters(parameters, gradients, shape), Peepholes.NONE);
    }
}
