package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Where the numbers of a chunk first left the range of numbers: became infinite, or none. For a pass that has failed. */
public final class NonFinite {
    /** Within a time step c is computed before h. */
    private static final boolean[] CELL_STATE_FIRST = {true, false};

    private NonFinite() {}

    /**
     * The first state, or the first gradient of one on its way back.
     *
     * @param layer the layer's number
     * @param timeStep of the chunk, from 0
     * @param ofCellState whether it is c rather than h
     */
    public record Place(int layer, int timeStep, boolean ofCellState) {}

    /**
     * The first state: the earliest in the order in which it was computed, in the lowest layer. A network that reads both
     * ways is searched from the left first.
     *
     * @param passes of the same network, for the streams of one chunk
     */
    public static Optional<Place> state(List<NetworkPass> passes) {
        int layers = layers(passes);
        for (int layer = 0; layer < passes.get(0).layerCount(); layer += layers) {
            boolean fromRight = layer >= layers;
            Optional<Place> place = search(passes, layer, !fromRight, false);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The first gradient of a state: the first that it came to on its way back, in the highest layer. */
    public static Optional<Place> stateGradient(List<NetworkPass> passes) {
        int layers = layers(passes);
        for (int layer = 0; layer < passes.get(0).layerCount(); layer += layers) {
            boolean fromRight = layer >= layers;
            Optional<Place> place = search(passes, layer, fromRight, true);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static int layers(List<NetworkPass> passes) {
        return passes.get(0).stackHeight();
    }

    /** Searches the layers of one stack, from its first on. */
    private static Optional<Place> search(List<NetworkPass> passes, int first, boolean forward, boolean gradients) {
        int layers = layers(passes);
        int steps = passes.get(0).span().steps();
        for (int count = 0; count < steps; count++) {
            int timeStep = forward ? count : steps - 1 - count;
            for (int level = 0; level < layers; level++) {
                int layer = first + (gradients ? layers - 1 - level : level);
                for (boolean ofCellState : CELL_STATE_FIRST) {
                    Place place = new Place(layer, timeStep, ofCellState);
                    if (passes.stream().anyMatch(pass -> isBroken(pass, place, gradients))) {
                        return Optional.of(place);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBroken(NetworkPass pass, Place place, boolean gradient) {
        LayerPass layer = pass.layer(place.layer);
        Tensor cell = gradient ? layer.cellStateGradient() : layer.cellState();
        Tensor hidden = gradient ? layer.hiddenStateGradient : layer.hiddenState;
        Tensor values = place.ofCellState ? cell : hidden;
        if (values == null) {
            return false;
        }
        int from = pass.stateRow(place.layer, place.timeStep * pass.span().batch());
        for (int k = from * values.columns(); k < (from + pass.span().batch()) * values.columns(); k++) {
            if (!Double.isFinite(values.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** The name of the first parameter that holds a number that is none, in the order of all. */
    public static Optional<String> parameter(Parameters parameters) {
        return parameters.all().stream()
                .filter(parameter -> {
                    Tensor values = parameter.values();
                    for (int k = 0; k < values.length(); k++) {
                        if (!Double.isFinite(values.get(k))) {
                            return true;
                        }
                    }
                    return false;
                })
                .map(Parameter::name)
                .findFirst();
    }
}
