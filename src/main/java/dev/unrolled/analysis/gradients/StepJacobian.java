package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import java.util.Arrays;

/**
 * The Jacobian of one time step: how the state after reading a character depends on the state before, of the whole state (layer by layer
 * h and, where there is one, c), so with what passes from layer to layer. Each row is a vector–Jacobian product with a unit vector, all of
 * them in one batch.
 */
final class StepJacobian {
    private final GradientPass pass;
    private final double[][] unitVectors;
    private final int[] characters;
    private final int[] noTargets;
    private final int layers;

    StepJacobian(Network network) {
        int size = StreamState.zero(network).size();
        pass = new GradientPass(network, new Span(size, 1));
        unitVectors = new double[size][size];
        for (int row = 0; row < size; row++) {
            unitVectors[row][row] = 1;
        }
        characters = new int[size];
        noTargets = new int[size];
        Arrays.fill(noTargets, -1);
        layers = network.configuration().layers();
    }

    /** S, the number of rows and of columns. */
    int size() {
        return unitVectors.length;
    }

    int layers() {
        return layers;
    }

    /** The size of a layer's diagonal block, whose place is {@code layer · layerSize()} on. */
    int layerSize() {
        return size() / layers;
    }

    /**
     * Computes it.
     *
     * @param before the state before
     * @param character what is read
     * @param target receives ∂(state after)_i/∂(state before)_j at [i·S + j]
     */
    void compute(StreamState before, int character, double[] target) {
        Arrays.fill(characters, character);
        pass.startAll(before);
        pass.forward(characters, noTargets);
        pass.backwardFromState(unitVectors);
        for (int row = 0; row < size(); row++) {
            pass.copyInitialGradient(row, target, row * size());
        }
    }
}
