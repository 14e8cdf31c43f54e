package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedWeightsTest {
    private final SplittableRandom random = new SplittableRandom(7);

    /** Random numbers in the middle rows of a larger matrix that holds NaN elsewhere. */
    private Tensor view(int rows, int columns) {
        Tensor whole = new Tensor(Precision.FLOAT, rows + 3, columns);
        whole.fill(Double.NaN);
        Tensor view = whole.rows(2, rows);
        for (int k = 0; k < view.length(); k++) {
            view.set(k, random.nextDouble() - 0.5);
        }
        whole.push();
        return view;
    }

    private static void assertSame(Tensor expected, Tensor actual) {
        expected.pull();
        actual.pull();
        for (int k = 0; k < expected.length(); k++) {
            double tolerance = 1e-4 * (1 + Math.abs(expected.get(k)));
            assertThat(actual.get(k)).as("element %d", k).isCloseTo(expected.get(k), within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "4, 1, 3", "52, 13, 5", "512, 128, 16", "400, 100, 7", "1028, 257, 2", "2080, 520, 3"})
    void multiplyAsTheWholeMatrixDoes(int height, int width, int rows) {
        Tensor weights = view(height, width);
        PackedWeights packed = new PackedWeights(weights, true, true);
        packed.pack();
        for (double beta : new double[] {0, 1, -0.5}) {
            Tensor narrow = view(rows, width);
            Tensor wide = view(rows, height);
            Tensor expectedWide = new Tensor(Precision.FLOAT, rows, height);
            expectedWide.copyFrom(wide);
            expectedWide.push();
            Products.timesTransposed(narrow, weights, beta, expectedWide);
            packed.timesTransposed(narrow, beta, wide);
            assertSame(expectedWide, wide);

            Tensor expectedNarrow = new Tensor(Precision.FLOAT, rows, width);
            expectedNarrow.copyFrom(narrow);
            expectedNarrow.push();
            Products.times(wide, weights, beta, expectedNarrow);
            packed.times(wide, beta, narrow);
            assertSame(expectedNarrow, narrow);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveWhatSurroundsTheTargetAlone(boolean inPanels) {
        Tensor weights = view(300, 75);
        PackedWeights packed = new PackedWeights(weights, true, inPanels);
        packed.pack();
        Tensor whole = new Tensor(Precision.FLOAT, 6, 300);
        whole.fill(3);
        whole.push();
        packed.timesTransposed(view(2, 75), 0, whole.rows(2, 2));
        whole.pull();
        for (int column = 0; column < 300; column++) {
            assertThat(whole.get(1, column)).isEqualTo(3);
            assertThat(whole.get(4, column)).isEqualTo(3);
        }
    }

    @Test
    void forgetWhatStoodThereEvenIfItWasNoNumber() {
        Tensor weights = view(600, 300);
        PackedWeights packed = new PackedWeights(weights, true, true);
        packed.pack();
        Tensor target = new Tensor(Precision.FLOAT, 4, 300);
        target.fill(Double.NaN);
        target.push();
        packed.times(view(4, 600), 0, target);
        target.pull();
        for (int k = 0; k < target.length(); k++) {
            assertThat(target.get(k)).isFinite();
        }
    }

    @Test
    void useTheWeightsOfTheLastPacking() {
        Tensor weights = view(40, 10);
        PackedWeights packed = new PackedWeights(weights, true, true);
        packed.pack();
        weights.fill(0);
        weights.push();
        packed.pack();
        Tensor target = new Tensor(Precision.FLOAT, 3, 40);
        packed.timesTransposed(view(3, 10), 0, target);
        target.pull();
        for (int k = 0; k < target.length(); k++) {
            assertThat(target.get(k)).isZero();
        }
    }

    @Test
    void refuseMatricesThatDoNotFit() {
        PackedWeights packed = new PackedWeights(view(40, 10), true, true);
        Tensor a = view(3, 11);
        Tensor c = view(3, 40);
        assertThatThrownBy(() -> packed.timesTransposed(a, 0, c)).isInstanceOf(IllegalArgumentException.class);
    }
}
