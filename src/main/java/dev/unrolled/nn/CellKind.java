package dev.unrolled.nn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of recurrent cell that a network can be made of. */
public enum CellKind {
    /** Long short-term memory with a forget gate (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000). */
    LSTM("LSTM", 4);

    private final String label;
    private final int gateBlocks;

    CellKind(String label, int gateBlocks) {
        this.label = label;
        this.gateBlocks = gateBlocks;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The name on the command line and in files, such as {@code lstm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many blocks of H rows the weight matrices have, one for each gate and candidate. */
    public int gateBlocks() {
        return gateBlocks;
    }

    /** The kind of that {@link #id}, if there is one. */
    public static Optional<CellKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(CellKind::id).collect(Collectors.joining(", "));
    }

    RecurrentCell create(LayerShape shape, Parameters parameters) {
        return switch (this) {
            case LSTM -> new LstmCell(shape, parameters);
        };
    }
}
