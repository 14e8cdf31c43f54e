package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
    /** A matrix whose elements are 0, 1, 2 … in the Java array and on the products' side. */
    private static Tensor counting(Precision precision, int rows, int columns) {
        Tensor tensor = new Tensor(precision, rows, columns);
        for (int k = 0; k < tensor.length(); k++) {
            tensor.set(k, k);
        }
        tensor.push();
        return tensor;
    }

    private static double[] values(Tensor tensor) {
        double[] values = new double[tensor.length()];
        for (int k = 0; k < values.length; k++) {
            values[k] = tensor.get(k);
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void startsAsZerosInBothPlaces(Precision precision) {
        Tensor tensor = new Tensor(precision, 2, 3);
        assertThat(values(tensor)).containsOnly(0);
        tensor.fill(5);
        tensor.pull();
        assertThat(values(tensor)).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource
    void copiesBetweenItsPlacesOnlyWhenAsked(Precision precision) {
        Tensor tensor = counting(precision, 2, 3);
        tensor.fill(9);
        assertThat(values(tensor)).containsOnly(9);
        tensor.pull();
        assertThat(values(tensor)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void viewsOfRowsShareTheMemory(Precision precision) {
        Tensor tensor = counting(precision, 5, 2);
        Tensor view = tensor.rows(1, 3).rows(1, 2);
        assertThat(view.rows()).isEqualTo(2);
        assertThat(view.offset()).isEqualTo(4);
        assertThat(values(view)).containsExactly(4, 5, 6, 7);
        view.set(3, -1);
        assertThat(tensor.get(3, 1)).isEqualTo(-1);
        view.pull();
        assertThat(tensor.get(3, 1)).isEqualTo(7);
        view.fill(8);
        view.push();
        tensor.pull();
        assertThat(values(tensor)).containsExactly(0, 1, 2, 3, 8, 8, 8, 8, 8, 9);
    }

    @ParameterizedTest
    @EnumSource
    void blocksAreConsecutiveViews(Precision precision) {
        Tensor[] blocks = counting(precision, 6, 2).blocks(2);
        assertThat(blocks).hasSize(3);
        assertThat(values(blocks[2])).containsExactly(8, 9, 10, 11);
    }

    @ParameterizedTest
    @EnumSource
    void copiesPartsFromViewToView(Precision precision) {
        Tensor source = counting(precision, 4, 2).rows(1, 3);
        Tensor target = new Tensor(precision, 3, 3, Tensor.Home.BOTH).rows(1, 2);
        source.pushInto(target, 1, 2, 3);
        target.pull();
        assertThat(values(target)).containsExactly(0, 0, 3, 4, 5, 0);
        target.fill(0);
        target.pullFrom(source, 2, 1, 2);
        assertThat(values(target)).containsExactly(0, 4, 5, 0, 0, 0);
        target.copyFrom(counting(precision, 2, 3));
        assertThat(values(target)).containsExactly(0, 1, 2, 3, 4, 5);
        float[] floats = new float[4];
        target.copyTo(3, floats, 1, 3);
        assertThat(floats).containsExactly(0, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void livesWhereItWasAskedTo(Precision precision) {
        Tensor java = new Tensor(precision, 1, 1, Tensor.Home.JAVA);
        assertThat(java.pointer()).isNull();
        Tensor products = new Tensor(precision, 1, 1, Tensor.Home.ND4J);
        assertThat(products.floats()).isNull();
        assertThat(products.doubles()).isNull();
        assertThat(products.pointer()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void refusesRowsAndSizesThatAreNotThere(Precision precision) {
        Tensor tensor = new Tensor(precision, 3, 2);
        assertThatThrownBy(() -> tensor.rows(2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tensor.rows(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tensor.rows(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Tensor(precision, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tensor(precision, 1 << 16, 1 << 16)).hasMessageContaining("65536 × 65536");
    }
}
