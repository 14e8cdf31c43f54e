package dev.unrolled.bench;

import dev.unrolled.bench.worker.Workload;
import dev.unrolled.nn.CellKind;
import java.util.List;
import java.util.Locale;

/** What is made larger to see how the time for a character grows; the rest stays LSTM 1×128, batch 32, sequence 64. */
public enum GrowthAxis {
    /** Twice the size, four times the weights: the products grow with its square. */
    HIDDEN_SIZE("hidden size", "LSTM, one layer, batch 32, sequence 64"),
    /** Each layer above the first costs the same. */
    LAYERS("number of layers", "LSTM, 128 units a layer, batch 32, sequence 64"),
    /** A character costs the same wherever it stands in the sequence. */
    SEQUENCE_LENGTH("sequence length", "LSTM 1×128, batch 32");

    private final String label;
    private final String fixed;

    GrowthAxis(String label, String fixed) {
        this.label = label;
        this.fixed = fixed;
    }

    /** What grows, in words. */
    public String label() {
        return label;
    }

    /** What does not, in words. */
    String fixed() {
        return fixed;
    }

    /** The sizes that are measured, ascending. */
    List<Integer> sizes() {
        return switch (this) {
            case HIDDEN_SIZE -> List.of(32, 64, 128, 256, 512, 1024);
            case LAYERS -> List.of(1, 2, 3, 4);
            case SEQUENCE_LENGTH -> List.of(25, 50, 100, 200, 400);
        };
    }

    /** The name of its files, such as {@code growth-hidden-size}. */
    public String fileName() {
        return "growth-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Workload workload(int value) {
        return switch (this) {
            case HIDDEN_SIZE -> new Workload(CellKind.LSTM, 1, value, 32, 64);
            case LAYERS -> new Workload(CellKind.LSTM, value, 128, 32, 64);
            case SEQUENCE_LENGTH -> new Workload(CellKind.LSTM, 1, 128, 32, value);
        };
    }
}
