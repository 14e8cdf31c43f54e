package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.tensor.LargestSingularValue;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The spectra of a network's recurrent weights, one for each gate's H × H block of each layer. */
public final class RecurrentSpectrum {
    private RecurrentSpectrum() {}

    /** All blocks, layer by layer; layers that read from the right come last. */
    public static List<BlockSpectrum> of(Network network) {
        return of(network, () -> false).orElseThrow();
    }

    /**
     * All blocks, layer by layer.
     *
     * @param cancelled asked before every block
     * @return nothing if cancelled
     */
    public static Optional<List<BlockSpectrum>> of(Network network, BooleanSupplier cancelled) {
        NetworkConfiguration configuration = network.configuration();
        List<String> gates = configuration.cell().recurrentBlockNames();
        List<Tensor> weights = network.parameters().all().stream()
                .filter(parameter -> parameter.role() == Parameter.Role.RECURRENT_WEIGHT)
                .map(Parameter::values)
                .toList();
        List<BlockSpectrum> blocks = new ArrayList<>();
        for (int layer = 0; layer < weights.size(); layer++) {
            for (int block = 0; block < gates.size(); block++) {
                if (cancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                Place place = new Place(layer, configuration.layerNames().get(layer), gates.get(block));
                int hidden = configuration.hiddenSize();
                blocks.add(spectrum(
                        place, matrix(weights.get(layer), block * hidden, hidden), gamma(configuration.cell())));
            }
        }
        return Optional.of(blocks);
    }

    /** Which block it is. */
    private record Place(int layer, String layerName, String gate) {}

    private static double[][] matrix(Tensor weights, int firstRow, int rows) {
        double[][] matrix = new double[rows][weights.columns()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < weights.columns(); column++) {
                matrix[row][column] = weights.get(firstRow + row, column);
            }
        }
        return matrix;
    }

    private static BlockSpectrum spectrum(Place place, double[][] matrix, OptionalDouble gamma) {
        boolean finite = true;
        double greatest = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                finite &= Double.isFinite(value);
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        if (!finite) {
            return block(place, Double.NaN, Optional.empty(), gamma);
        }
        boolean square = matrix.length == matrix[0].length;
        if (greatest == 0) {
            List<Eigenvalue> zeros = Collections.nCopies(matrix.length, new Eigenvalue(0, 0));
            return block(place, 0, square ? Optional.of(zeros) : Optional.empty(), gamma);
        }
        // Between −1 and 1: the library takes a matrix of very small numbers for zero.
        Tensor scaled = new Tensor(Precision.DOUBLE, matrix.length, matrix[0].length, Tensor.Home.JAVA);
        for (int k = 0; k < scaled.length(); k++) {
            scaled.set(k, matrix[k / scaled.columns()][k % scaled.columns()] / greatest);
        }
        double sigma = greatest * LargestSingularValue.of(scaled);
        return block(place, sigma, square ? eigenvalues(scaled, greatest) : Optional.empty(), gamma);
    }

    /** @param scale by what the eigenvalues are multiplied */
    private static Optional<List<Eigenvalue>> eigenvalues(Tensor matrix, double scale) {
        EigenDecomposition decomposition;
        try {
            decomposition = new EigenDecomposition(new Array2DRowRealMatrix(matrix(matrix, 0, matrix.rows()), false));
        } catch (MaxCountExceededException exception) {
            // Rare: they did not converge; σ₁ is known all the same.
            return Optional.empty();
        }
        double[] real = decomposition.getRealEigenvalues();
        double[] imaginary = decomposition.getImagEigenvalues();
        List<Eigenvalue> all = new ArrayList<>();
        for (int k = 0; k < real.length; k++) {
            all.add(new Eigenvalue(scale * real[k], scale * imaginary[k]));
        }
        return Optional.of(all);
    }

    private static BlockSpectrum block(
            Place place, double sigma, Optional<List<Eigenvalue>> eigenvalues, OptionalDouble gamma) {
        OptionalDouble radius = eigenvalues
                .map(all -> all.stream().mapToDouble(Eigenvalue::modulus).max())
                .orElseGet(OptionalDouble::empty);
        return new BlockSpectrum(
                place.layer(), place.layerName(), place.gate(), sigma, radius, eigenvalues.orElse(List.of()), gamma);
    }

    /** tanh, ReLU and the identity have the slope 1 at most. */
    private static OptionalDouble gamma(CellKind cell) {
        boolean simple = cell.recurrentBlockNames().equals(List.of("h")) && cell != CellKind.JORDAN;
        return simple ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
}
