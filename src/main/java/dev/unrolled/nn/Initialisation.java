package dev.unrolled.nn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a network's weights are drawn before training. H is the hidden size; a block is one gate's rows of a layer's
 * weights. But for {@link #CHRONO}, the bias of an LSTM's forget gate is set to a chosen number after the draw.
 */
public enum Initialisation {
    /** Everything U(−1/√H, 1/√H), as PyTorch's recurrent layers do. */
    TORCH("as PyTorch, U(±1/√H)"),
    /** Everything U(−0.08, 0.08), as char-rnn does (Karpathy 2015, after Sutskever, Vinyals and Le 2014). */
    UNIFORM("U(±0.08)"),
    /** Weights N(0, σ = 0.01), biases 0, as min-char-rnn does. */
    NORMAL("N(0, 0.01)"),
    /** Every block of weights U(±√(6/(inputs + outputs))), biases 0 (Glorot and Bengio 2010, equation 16). */
    GLOROT("Glorot"),
    /**
     * Every recurrent block an orthogonal matrix drawn evenly from all of them, so that it keeps lengths (Saxe,
     * McClelland and Ganguli 2014); the rest as {@link #GLOROT}.
     */
    ORTHOGONAL("orthogonal"),
    /** Every recurrent block the identity, other weights N(0, σ = 0.001), biases 0 (IRNN: Le, Jaitly and Hinton 2015). */
    IDENTITY("identity"),
    /**
     * As {@link #TORCH}, then for each unit of an LSTM b_f = ln U(1, T − 1) and b_i = −b_f, so that what it remembers
     * fades over 1 to T characters (Tallec and Ollivier 2018, section 3, equation 16). Of a cell with an update gate, the
     * bias that keeps is drawn likewise. For cells with neither there is no such initialisation.
     */
    CHRONO("chrono");

    private final String label;

    Initialisation(String label) {
        this.label = label;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The name on the command line and in files, such as {@code orthogonal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The initialisation of that {@link #id}, if there is one. */
    public static Optional<Initialisation> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(Initialisation::id).collect(Collectors.joining(", "));
    }
}
