package dev.unrolled.trace;

/**
 * A quantity that a recurrent layer computes for every unit at every time step.
 *
 * <p>Views iterate over {@link SequenceTrace#signals()}; the symbol, the label, the formula and the display range belong
 * to the signal, so that no view has to know which kind of cell it draws.
 */
public enum Signal {
    /** h_t, what the layer hands on; in [−1, 1] for the LSTM, the GRU and the tanh RNN. */
    HIDDEN_STATE("h", "hidden state", "h", Range.SIGNED),
    /** h_t of a ReLU network; at least 0 and unbounded. */
    RECTIFIED_HIDDEN_STATE("h", "hidden state", "h = max(0, W x + U h₋ + b)", Range.AUTOMATIC),
    /** h_t of a linear network; unbounded to both sides. */
    LINEAR_HIDDEN_STATE("h", "hidden state", "h = W x + U h₋ + b", Range.AUTOMATIC),
    /** c_t before the nonlinearity, the raw memory of an LSTM unit; unbounded. */
    CELL_STATE("c", "cell state, raw", "c = f⊙c₋ + i⊙g", Range.AUTOMATIC),
    /** tanh(c_t), the value of an LSTM unit that is shown by default; in (−1, 1). */
    ACTIVATED_CELL_STATE("tanh(c)", "cell state", "tanh(c)", Range.SIGNED),
    /** i_t, how much of the candidate is written; in (0, 1). */
    INPUT_GATE("i", "input gate", "i = σ(W_i x + U_i h₋ + b_i)", Range.UNIT),
    /** f_t, how much of the cell state is kept; in (0, 1). */
    FORGET_GATE("f", "forget gate", "f = σ(W_f x + U_f h₋ + b_f)", Range.UNIT),
    /** o_t, how much of the cell state is shown; in (0, 1). */
    OUTPUT_GATE("o", "output gate", "o = σ(W_o x + U_o h₋ + b_o)", Range.UNIT),
    /** g_t, the value offered for writing; in (−1, 1). */
    CANDIDATE("g", "candidate", "g = tanh(W_g x + U_g h₋ + b_g)", Range.SIGNED),
    /** r_t of a GRU, how much of the past the candidate sees; in (0, 1). */
    RESET_GATE("r", "reset gate", "r = σ(W_r x + U_r h₋ + b_r)", Range.UNIT),
    /** z_t of a GRU in the sense "keep": 1 keeps the old state; in (0, 1). */
    UPDATE_GATE("z", "update gate (1 keeps)", "z = σ(W_z x + U_z h₋ + b_z)", Range.UNIT);

    /** How the values of a signal are put on a colour scale or an axis. */
    public enum Range {
        /** Fixed −1 … +1, diverging around 0. */
        SIGNED,
        /** Fixed 0 … 1, sequential. */
        UNIT,
        /** Unbounded: symmetric around 0 and fitted to the values shown, which the screen then says. */
        AUTOMATIC
    }

    private final String symbol;
    private final String label;
    private final String formula;
    private final Range range;

    Signal(String symbol, String label, String formula, Range range) {
        this.symbol = symbol;
        this.label = label;
        this.formula = formula;
        this.range = range;
    }

    /** The letter of the equations, such as {@code f}. */
    public String symbol() {
        return symbol;
    }

    /** The name in words, such as {@code forget gate}. */
    public String label() {
        return label;
    }

    /** The equation that defines the signal. */
    public String formula() {
        return formula;
    }

    /** How its values are put on a colour scale. */
    public Range range() {
        return range;
    }

    /** Whether it is a gate: a share in (0, 1) that lets something through. */
    public boolean isGate() {
        return range == Range.UNIT;
    }

    /** Whether it is the gate that says how much of a unit's memory is kept from one character to the next. */
    public boolean isKeepGate() {
        return this == FORGET_GATE || this == UPDATE_GATE;
    }
}
