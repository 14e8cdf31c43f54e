package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularValueDecompositionTest {
    private static Tensor random(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(4);
        Tensor tensor = new Tensor(Precision.DOUBLE, rows, columns);
        for (int k = 0; k < tensor.length(); k++) {
            tensor.set(k, random.nextGaussian());
        }
        return tensor;
    }

    private static RealMatrix matrix(Tensor tensor) {
        double[][] rows = new double[tensor.rows()][tensor.columns()];
        for (int k = 0; k < tensor.length(); k++) {
            rows[k / tensor.columns()][k % tensor.columns()] = tensor.get(k);
        }
        return new Array2DRowRealMatrix(rows, false);
    }

    private static void assertUnit(RealMatrix product) {
        for (int row = 0; row < product.getRowDimension(); row++) {
            for (int column = 0; column < product.getColumnDimension(); column++) {
                assertThat(product.getEntry(row, column)).isCloseTo(row == column ? 1 : 0, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "7, 1", "5, 9", "9, 5", "12, 12", "64, 64", "128, 128"})
    void agreesWithAnotherLibrary(int rows, int columns) {
        Tensor tried = random(rows, columns);
        SingularValueDecomposition ours = new SingularValueDecomposition(tried);
        var other = new org.apache.commons.math3.linear.SingularValueDecomposition(matrix(tried));
        assertThat(ours.count()).isEqualTo(Math.min(rows, columns));
        for (int k = 0; k < ours.count(); k++) {
            assertThat(ours.value(k)).isCloseTo(other.getSingularValues()[k], within(1e-11));
        }
        assertThat(LargestSingularValue.of(tried)).isCloseTo(other.getNorm(), within(1e-11));
        RealMatrix expected = other.getU().multiply(other.getVT());
        double[][] factor = ours.orthogonalFactor();
        for (int row = 0; row < rows; row++) {
            assertThat(factor[row]).containsExactly(expected.getRow(row), within(1e-10));
        }
    }

    @Test
    void findsAnOrthogonalMatrixForOneThatIsSingular() {
        Tensor singular = random(8, 8);
        for (int k = 0; k < 8; k++) {
            // Row 2 is twice row 1; rows 5 and 6 are zero.
            singular.set(16 + k, 2 * singular.get(8 + k));
            singular.set(40 + k, 0);
            singular.set(48 + k, 0);
        }
        SingularValueDecomposition ours = new SingularValueDecomposition(singular);
        assertThat(ours.value(4)).isGreaterThan(0.1);
        assertThat(ours.value(5)).isLessThan(1e-14);
        RealMatrix factor = new Array2DRowRealMatrix(ours.orthogonalFactor());
        assertUnit(factor.multiply(factor.transpose()));
        // The nearest: what is left over is symmetric.
        RealMatrix rest = factor.transpose().multiply(matrix(singular));
        assertThat(rest.subtract(rest.transpose()).getNorm()).isLessThan(1e-12);
        assertUnit(new Array2DRowRealMatrix(
                new SingularValueDecomposition(new Tensor(Precision.DOUBLE, 5, 5)).orthogonalFactor()));
    }

    @Test
    void theLargestIsFoundWhereAllAreTheSameAndWhereAllAreZero() {
        Tensor same = new Tensor(Precision.FLOAT, 300, 300);
        for (int k = 0; k < 300; k++) {
            same.set(k * 300 + (k + 7) % 300, -1.5);
        }
        assertThat(LargestSingularValue.of(same)).isCloseTo(1.5, within(1e-12));
        assertThat(LargestSingularValue.of(new Tensor(Precision.FLOAT, 3, 3))).isZero();
    }

    @Test
    void refusesWhatIsNoNumber() {
        Tensor broken = random(3, 3);
        broken.set(4, Double.NaN);
        assertThatThrownBy(() -> new SingularValueDecomposition(broken)).hasMessageContaining("holds NaN");
        assertThatThrownBy(() -> LargestSingularValue.of(broken)).hasMessageContaining("holds NaN");
    }
}
