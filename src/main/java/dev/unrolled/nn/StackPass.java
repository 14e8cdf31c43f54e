package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Runs layers that stand one above the other over chunks of characters, in the order in which they are given. */
final class StackPass {
    private final List<LayerPass> layers;
    /** Whether something is dropped between the layers. */
    private boolean drops;
    /** What stands between a layer and the next; empty until something is to be dropped. */
    private List<Dropout> dropouts = List.of();

    /** @param gradients where the gradients go; null for a pass that only reads */
    StackPass(List<RecurrentCell> cells, Span span, Parameters gradients) {
        List<LayerPass> passes = new ArrayList<>();
        for (RecurrentCell cell : cells) {
            passes.add(cell.newPass(span, gradients));
        }
        layers = Collections.unmodifiableList(passes);
    }

    List<LayerPass> layers() {
        return layers;
    }

    /** The layer that the output layer reads. */
    LayerPass top() {
        return layers.get(layers.size() - 1);
    }

    void resetState() {
        layers.forEach(LayerPass::resetState);
    }

    void carryState() {
        layers.forEach(LayerPass::carryState);
    }

    /**
     * Reads a chunk.
     *
     * @param rate the share that is dropped on the way from layer to layer
     * @param random decides which; not used where the rate is 0
     */
    void forward(int[] characters, double rate, SplittableRandom random) {
        drops = rate > 0 && layers.size() > 1;
        if (drops && dropouts.isEmpty()) {
            dropouts = layers.subList(0, layers.size() - 1).stream()
                    .map(Dropout::new)
                    .toList();
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layer > 0 && drops) {
                dropouts.get(layer - 1).forward(rate, random);
            }
            layers.get(layer).forward(characters, readBy(layer));
        }
    }

    /** What a layer reads of the one below; null for the first. */
    private Tensor readBy(int layer) {
        if (layer == 0) {
            return null;
        }
        return drops ? dropouts.get(layer - 1).output() : layers.get(layer - 1).output;
    }

    /** From the gradient of the top layer's output, in its Java array, to those of all parameters. */
    void backward(int[] characters) {
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            Tensor belowGradient = layer == 0 ? null : layers.get(layer - 1).outputGradient;
            layers.get(layer).backward(characters, readBy(layer), belowGradient);
            if (belowGradient != null) {
                belowGradient.pull();
                if (drops) {
                    dropouts.get(layer - 1).backward();
                }
            }
        }
    }
}
