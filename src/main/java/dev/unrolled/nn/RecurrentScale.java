package dev.unrolled.nn;

import dev.unrolled.nn.tensor.LargestSingularValue;
import dev.unrolled.nn.tensor.SingularValueDecomposition;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the recurrent weights of a network to a chosen size: afterwards the largest singular value σ₁ of every H × H block
 * (one a gate, in every layer; H × V where a Jordan network reads its output) is {@code sigma}, to 1e-6 of it in single precision.
 *
 * @param sigma the σ₁ that is wanted, above 0 and at most {@value #LARGEST}
 * @param way what becomes of the other singular values
 */
public record RecurrentScale(double sigma, Way way) {
    /** Far above anything that trains. */
    public static final double LARGEST = 10;

    /** What becomes of the other singular values. */
    public enum Way {
        /**
         * W ← σ·U Vᵀ, where W = U Σ Vᵀ: all singular values become equal, so that a linear network's gradient changes by
         * exactly σ at every step. It is the nearest orthogonal matrix, times σ (polar decomposition): of all of them it keeps most of what was
         * learned, and one that is orthogonal up to a factor is only scaled.
         */
        ORTHOGONAL,
        /** W ← W·σ/σ₁: all singular values keep their proportions, so that σ is only a bound for the others. */
        AS_IS
    }

    public RecurrentScale {
        if (!(sigma > 0 && sigma <= LARGEST)) {
            throw new IllegalArgumentException(
                    "The largest singular value of the recurrent weights must be above 0 and at" + " most "
                            + (int) LARGEST + ", not " + sigma);
        }
    }

    /**
     * Changes a network's recurrent weights, on both sides; all or none of them.
     *
     * @throws IllegalArgumentException with a sentence if a block holds no finite numbers, or is zero and shall be scaled
     *     as it is
     */
    public void applyTo(Network network) {
        List<Tensor> blocks = new ArrayList<>();
        List<double[][]> scaled = new ArrayList<>();
        for (Parameter parameter : network.parameters().all()) {
            if (parameter.role() == Parameter.Role.RECURRENT_WEIGHT) {
                for (Tensor block :
                        parameter.values().blocks(network.configuration().hiddenSize())) {
                    blocks.add(block);
                    scaled.add(way == Way.AS_IS ? asItIs(parameter.name(), block) : orthogonal(block));
                }
            }
        }
        for (int k = 0; k < blocks.size(); k++) {
            set(blocks.get(k), scaled.get(k));
        }
        network.parameters().push();
    }

    private double[][] asItIs(String name, Tensor block) {
        double largest = LargestSingularValue.of(block);
        if (largest == 0) {
            throw new IllegalArgumentException(
                    "A block of " + name + " is zero, which no factor makes larger; make it orthogonal instead");
        }
        double[][] scaled = new double[block.rows()][block.columns()];
        for (int k = 0; k < block.length(); k++) {
            scaled[k / block.columns()][k % block.columns()] = block.get(k) * (sigma / largest);
        }
        return scaled;
    }

    private double[][] orthogonal(Tensor block) {
        double[][] factor = new SingularValueDecomposition(block).orthogonalFactor();
        for (double[] row : factor) {
            for (int column = 0; column < row.length; column++) {
                row[column] *= sigma;
            }
        }
        return factor;
    }

    private static void set(Tensor block, double[][] values) {
        for (int k = 0; k < block.length(); k++) {
            block.set(k, values[k / block.columns()][k % block.columns()]);
        }
    }
}
