package dev.unrolled.nn;

import dev.unrolled.trace.LayerNames;

/**
 * What a network is made of.
 *
 * @param cell the kind of its recurrent cells
 * @param layers the number of recurrent layers one above the other, 1 to {@value #MAXIMUM_LAYERS}
 * @param hiddenSize the number of units of each layer, 1 to {@value #MAXIMUM_HIDDEN_SIZE}
 * @param vocabularySize the number of different characters, at least 2
 * @param embeddingSize D, the width of the learned vector that stands for each character; 0 for one-hot vectors, at most
 *     {@value #MAXIMUM_HIDDEN_SIZE}
 * @param initialWeights what its weights begin with
 * @param reading from which sides it reads
 */
public record NetworkConfiguration(
        CellKind cell,
        int layers,
        int hiddenSize,
        int vocabularySize,
        int embeddingSize,
        InitialWeights initialWeights,
        ReadingDirection reading) {
    public static final int MAXIMUM_LAYERS = 4;
    public static final int MAXIMUM_HIDDEN_SIZE = 1024;

    public NetworkConfiguration {
        require(
                layers >= 1 && layers <= MAXIMUM_LAYERS,
                "The number of layers must be 1 to " + MAXIMUM_LAYERS + ", not " + layers);
        require(
                hiddenSize >= 1 && hiddenSize <= MAXIMUM_HIDDEN_SIZE,
                "The hidden size must be 1 to " + MAXIMUM_HIDDEN_SIZE + ", not " + hiddenSize);
        require(vocabularySize >= 2, "A network needs at least two different characters, not " + vocabularySize);
        require(
                embeddingSize >= 0 && embeddingSize <= MAXIMUM_HIDDEN_SIZE,
                "The embedding size must be 0 (none) to " + MAXIMUM_HIDDEN_SIZE + ", not " + embeddingSize);
        require(
                initialWeights.scheme() != Initialisation.CHRONO || cell.keepSign() != 0,
                "The chrono initialisation needs a forget gate or an update gate; " + cell.label() + " has neither");
        require(
                initialWeights.scheme() != Initialisation.IDENTITY || cell != CellKind.JORDAN,
                "The identity initialisation needs square recurrent weights; a Jordan network's read the output, one"
                        + " column for each character");
        require(
                reading == ReadingDirection.LEFT_TO_RIGHT || cell != CellKind.JORDAN,
                "A Jordan network reads what it said before, so it can only read left to right");
    }

    /** Reading left to right. */
    public NetworkConfiguration(
            CellKind cell,
            int layers,
            int hiddenSize,
            int vocabularySize,
            int embeddingSize,
            InitialWeights initialWeights) {
        this(cell, layers, hiddenSize, vocabularySize, embeddingSize, initialWeights, ReadingDirection.LEFT_TO_RIGHT);
    }

    /** Reading one-hot vectors left to right. */
    public NetworkConfiguration(
            CellKind cell, int layers, int hiddenSize, int vocabularySize, InitialWeights initialWeights) {
        this(cell, layers, hiddenSize, vocabularySize, 0, initialWeights);
    }

    /** Reading one-hot vectors left to right, with weights drawn as usual. */
    public NetworkConfiguration(CellKind cell, int layers, int hiddenSize, int vocabularySize, double forgetBias) {
        this(cell, layers, hiddenSize, vocabularySize, InitialWeights.DEFAULT.withForgetBias(forgetBias));
    }

    public NetworkConfiguration withReading(ReadingDirection changed) {
        return new NetworkConfiguration(
                cell, layers, hiddenSize, vocabularySize, embeddingSize, initialWeights, changed);
    }

    public NetworkConfiguration withCell(CellKind changed) {
        return new NetworkConfiguration(
                changed, layers, hiddenSize, vocabularySize, embeddingSize, initialWeights, reading);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The name on the screen, such as {@code LSTM 1×128}. */
    public String label() {
        return cell.label() + " " + layers + "×" + hiddenSize + reading.suffix();
    }

    /** Whether it can write: only a network that does without the characters to come. */
    public boolean canWrite() {
        return reading == ReadingDirection.LEFT_TO_RIGHT;
    }

    /** The number of recurrent layers in all; those that read from the right come last. */
    public int layerCount() {
        return layers * reading.stacks();
    }

    /** What its layers are called. */
    public LayerNames layerNames() {
        return LayerNames.of(layers, layerCount() - layers);
    }

    /** The width of what the output layer reads, H for each side. */
    int outputInputSize() {
        return hiddenSize * reading.stacks();
    }

    LayerShape layer(int index) {
        int level = index % layers;
        int read = embeddingSize == 0 ? vocabularySize : embeddingSize;
        int inputSize = level == 0 ? read : hiddenSize;
        boolean readsOutput = cell == CellKind.JORDAN && level == layers - 1;
        int recurrentSize = readsOutput ? vocabularySize : hiddenSize;
        return new LayerShape(index, level, inputSize, hiddenSize, recurrentSize, level == 0);
    }
}
