package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductsTest {
    private enum Form {
        TIMES,
        TIMES_TRANSPOSED,
        TRANSPOSED_TIMES
    }

    private final SplittableRandom random = new SplittableRandom(5);

    /** Random numbers in the middle rows of a larger matrix that holds NaN elsewhere. */
    private Tensor view(Precision precision, int rows, int columns) {
        Tensor whole = new Tensor(precision, rows + 3, columns);
        whole.fill(Double.NaN);
        Tensor view = whole.rows(2, rows);
        for (int k = 0; k < view.length(); k++) {
            view.set(k, random.nextDouble() - 0.5);
        }
        whole.push();
        return view;
    }

    private void check(Form form, Precision precision, int[] sizes, double beta) {
        int m = sizes[0];
        int n = sizes[1];
        int k = sizes[2];
        Tensor a = form == Form.TRANSPOSED_TIMES ? view(precision, k, m) : view(precision, m, k);
        Tensor b = form == Form.TIMES_TRANSPOSED ? view(precision, n, k) : view(precision, k, n);
        Tensor c = view(precision, m, n);
        IntBinaryOperator indexA = (row, inner) -> form == Form.TRANSPOSED_TIMES ? inner * m + row : row * k + inner;
        IntBinaryOperator indexB =
                (inner, column) -> form == Form.TIMES_TRANSPOSED ? column * k + inner : inner * n + column;
        double[] expected = new double[m * n];
        for (int at = 0; at < expected.length; at++) {
            expected[at] = beta == 0 ? 0 : beta * c.get(at);
            for (int inner = 0; inner < k; inner++) {
                expected[at] += a.get(indexA.applyAsInt(at / n, inner)) * b.get(indexB.applyAsInt(inner, at % n));
            }
        }
        multiply(form, beta, a, b, c);
        c.pull();
        double[] actual = new double[expected.length];
        Arrays.setAll(actual, c::get);
        assertThat(actual)
                .as("%s, %d × %d over %d, β = %s", form, m, n, k, beta)
                .containsExactly(expected, within(precision == Precision.FLOAT ? 1e-5 : 1e-13));
    }

    private static void multiply(Form form, double beta, Tensor... matrices) {
        switch (form) {
            case TIMES -> Products.times(matrices[0], matrices[1], beta, matrices[2]);
            case TIMES_TRANSPOSED -> Products.timesTransposed(matrices[0], matrices[1], beta, matrices[2]);
            case TRANSPOSED_TIMES -> Products.transposedTimes(matrices[0], matrices[1], beta, matrices[2]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areTheSumsOfProductsInEveryFormAndShape(Precision precision) {
        for (Form form : Form.values()) {
            for (int m : new int[] {1, 3, 32}) {
                for (int n : new int[] {1, 4, 37}) {
                    for (int k : new int[] {1, 5, 64}) {
                        for (double beta : new double[] {0, 1, -0.5}) {
                            check(form, precision, new int[] {m, n, k}, beta);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutBetaForgetWhatStoodThereEvenIfItWasNoNumber(Precision precision) {
        for (int rows : new int[] {1, 3, 32}) {
            Tensor a = view(precision, rows, 4);
            Tensor b = view(precision, 4, 5);
            Tensor transposed = view(precision, 5, 4);
            Tensor c = new Tensor(precision, rows, 5);
            for (Form form : new Form[] {Form.TIMES, Form.TIMES_TRANSPOSED}) {
                c.fill(Double.NaN);
                c.push();
                multiply(form, 0, a, form == Form.TIMES ? b : transposed, c);
                c.pull();
                for (int k = 0; k < c.length(); k++) {
                    assertThat(c.get(k)).as("%s of %d rows", form, rows).isFinite();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void passNotANumberOn(Precision precision) {
        for (int rows : new int[] {1, 3, 32}) {
            Tensor a = view(precision, rows, 4);
            a.set(0, Double.NaN);
            a.push();
            Tensor c = new Tensor(precision, rows, 5);
            Products.times(a, view(precision, 4, 5), 0, c);
            c.pull();
            assertThat(c.get(0)).isNaN();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuseShapesThatDoNotFit(Precision precision) {
        Tensor a = new Tensor(precision, 2, 3);
        Tensor c = new Tensor(precision, 2, 2);
        assertThatThrownBy(() -> Products.times(a, a, 0, c)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Products.timesTransposed(a, a, 0, a)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Products.transposedTimes(a, a, 0, c)).isInstanceOf(IllegalArgumentException.class);
    }
}
