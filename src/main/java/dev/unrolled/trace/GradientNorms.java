package dev.unrolled.trace;

/**
 * The gradient that reaches each time step of one training chunk: ‖∂L/∂h_t‖ and, for cells that have one, ‖∂L/∂c_t‖,
 * where L is the chunk's loss as it is trained on (the mean over all its time steps and streams, or the sum over the time
 * steps of the mean over streams), without penalties. Norms over the units and the streams of the batch.
 * Immutable.
 */
public final class GradientNorms {
    /** No chunk yet. */
    public static final GradientNorms EMPTY = new GradientNorms(new float[0][0], new float[0][0]);

    private final float[][] hiddenState;
    private final float[][] cellState;
    private final LayerNames layerNames;

    /** Of layers that all read from left to right. */
    public GradientNorms(float[][] hiddenState, float[][] cellState) {
        this(hiddenState, cellState, LayerNames.of(hiddenState.length, 0));
    }

    /**
     * @param hiddenState ‖∂L/∂h_t‖ as [layer][timeStep]
     * @param cellState ‖∂L/∂c_t‖ as [layer][timeStep], where ∂L/∂c_t is the total derivative, through h_t too; no
     *     layers for cells without a cell state
     * @param layerNames what the layers are called
     */
    public GradientNorms(float[][] hiddenState, float[][] cellState, LayerNames layerNames) {
        this.layerNames = layerNames;
        this.hiddenState = copy(hiddenState);
        this.cellState = copy(cellState);
    }

    private static float[][] copy(float[][] source) {
        float[][] target = new float[source.length][];
        for (int layer = 0; layer < source.length; layer++) {
            target[layer] = source[layer].clone();
        }
        return target;
    }

    public boolean isEmpty() {
        return hiddenState.length == 0;
    }

    public int layerCount() {
        return hiddenState.length;
    }

    /** What a layer is called, such as {@code layer 0}. */
    public String layerName(int layer) {
        return layerNames.get(layer);
    }

    /** T, the number of time steps of the chunk. */
    public int length() {
        return hiddenState.length == 0 ? 0 : hiddenState[0].length;
    }

    public boolean hasCellState() {
        return cellState.length > 0;
    }

    public float hiddenState(int layer, int timeStep) {
        return hiddenState[layer][timeStep];
    }

    public float cellState(int layer, int timeStep) {
        return cellState[layer][timeStep];
    }
}
