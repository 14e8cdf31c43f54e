package dev.unrolled.nn;

/**
 * What a network is made of.
 *
 * @param cell the kind of its recurrent cells
 * @param layers the number of recurrent layers, 1 to {@value #MAXIMUM_LAYERS}
 * @param hiddenSize the number of units of each layer, 1 to {@value #MAXIMUM_HIDDEN_SIZE}
 * @param vocabularySize the number of different characters, at least 2
 * @param forgetBias the initial bias of the forget gate, for cells that have one
 */
public record NetworkConfiguration(CellKind cell, int layers, int hiddenSize, int vocabularySize, double forgetBias) {
    public static final int MAXIMUM_LAYERS = 3;
    public static final int MAXIMUM_HIDDEN_SIZE = 1024;

    public NetworkConfiguration {
        require(
                layers >= 1 && layers <= MAXIMUM_LAYERS,
                "The number of layers must be 1 to " + MAXIMUM_LAYERS + ", not " + layers);
        require(
                hiddenSize >= 1 && hiddenSize <= MAXIMUM_HIDDEN_SIZE,
                "The hidden size must be 1 to " + MAXIMUM_HIDDEN_SIZE + ", not " + hiddenSize);
        require(vocabularySize >= 2, "A network needs at least two different characters, not " + vocabularySize);
        require(Double.isFinite(forgetBias), "The forget bias must be a number, not " + forgetBias);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The name on the screen, such as {@code LSTM 1×128}. */
    public String label() {
        return cell.label() + " " + layers + "×" + hiddenSize;
    }

    LayerShape layer(int index) {
        return new LayerShape(index, index == 0 ? vocabularySize : hiddenSize, hiddenSize, index == 0);
    }
}
