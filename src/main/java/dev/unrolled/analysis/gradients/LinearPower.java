package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The closed form of a linear recurrent network, h_t = W x_t + W_h h_{t−1} + b: the product of its Jacobians over a lag is W_h^lag
 * whatever is read, and its greatest singular value ‖W_h^lag‖₂, which is σ₁^lag where W_h is orthogonal up to a factor
 * (Pascanu, Mikolov and Bengio 2013, section 2.1).
 */
public final class LinearPower {
    private LinearPower() {}

    /**
     * log₁₀ ‖W_h^lag‖₂ of a network of one layer of simple recurrent cells.
     *
     * @param lags ascending, from 0 on
     * @return by index of the lag; −∞ where the power is zero
     * @throws IllegalArgumentException if the network has several layers or gates, or weights that are not finite
     */
    public static double[] log10Norms(Network network, List<Integer> lags) {
        if (network.configuration().layerCount() != 1
                || network.configuration().cell().recurrentBlocks() != 1) {
            throw new IllegalArgumentException("The closed form is of one layer of simple recurrent cells, not of "
                    + network.configuration().label());
        }
        RealMatrix weights = matrix(network.parameters().get(Parameters.recurrentWeight(0)));
        double[] norms = new double[lags.size()];
        RealMatrix power = identity(weights.getRowDimension());
        double logarithm = 0;
        int reached = 0;
        for (int index = 0; index < norms.length; index++) {
            for (; reached < lags.get(index); reached++) {
                power = power.multiply(weights);
                double size = power.getFrobeniusNorm();
                if (size == 0) {
                    Arrays.fill(norms, index, norms.length, Double.NEGATIVE_INFINITY);
                    return norms;
                }
                // Long powers neither vanish nor overflow.
                power = power.scalarMultiply(1 / size);
                logarithm += Math.log10(size);
            }
            norms[index] = logarithm + Math.log10(new SingularValueDecomposition(power).getNorm());
        }
        return norms;
    }

    private static RealMatrix identity(int size) {
        double[][] values = new double[size][size];
        for (int k = 0; k < size; k++) {
            values[k][k] = 1;
        }
        return new Array2DRowRealMatrix(values, false);
    }

    private static RealMatrix matrix(Tensor weights) {
        double[][] values = new double[weights.rows()][weights.columns()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = weights.get(row, column);
                if (!Double.isFinite(values[row][column])) {
                    throw new IllegalArgumentException("Some recurrent weights are no finite numbers");
                }
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }
}
