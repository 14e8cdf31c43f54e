package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The LSTM whose gates also see the cell state, through one weight a unit (Gers and Schmidhuber 2000):
 *
 * <pre>
 * i_t = σ(W_i x_t + U_i h_{t−1} + p_i ⊙ c_{t−1} + b_i)      c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t
 * f_t = σ(W_f x_t + U_f h_{t−1} + p_f ⊙ c_{t−1} + b_f)      h_t = o_t ⊙ tanh(c_t)
 * g_t = tanh(W_g x_t + U_g h_{t−1} + b_g)
 * o_t = σ(W_o x_t + U_o h_{t−1} + p_o ⊙ c_t + b_o)
 * </pre>
 *
 * Weights as in {@link LstmCell}; the peepholes p_i, p_f, p_o are the rows of {@code weight_peephole_l…} [3 × H].
 */
record PeepholeLstmCell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return LstmCell.SIGNALS;
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new LstmPass(
                shape,
                span,
                new LayerParameters(parameters, gradients, shape),
                new Peepholes(shape, span, parameters, gradients));
    }
}
