package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ActivationTest {
    private static final int POINTS = 500_000;

    private interface FloatFunction {
        float apply(float x);
    }

    /** The largest of |f(x) − exact(x)|, relative to |exact(x)| if asked for, at evenly spaced floats. */
    private static double worst(FloatFunction function, DoubleUnaryOperator exact, float[] range, boolean relative) {
        double worst = 0;
        for (int k = 0; k <= POINTS; k++) {
            float x = range[0] + (range[1] - range[0]) * k / POINTS;
            double expected = exact.applyAsDouble(x);
            double error = Math.abs(function.apply(x) - expected) / (relative ? Math.abs(expected) : 1);
            if (!(error <= worst)) {
                worst = error;
            }
        }
        return worst;
    }

    @Test
    void singlePrecisionTanhIsAsExactAsItSays() {
        assertThat(worst(Activation::tanh, Math::tanh, new float[] {-12, 12}, false))
                .isLessThan(5e-7);
        assertThat(worst(Activation::tanh, Math::tanh, new float[] {1e-6f, 0.5f}, true))
                .isLessThan(5e-7);
    }

    @Test
    void singlePrecisionSigmoidIsAsExactAsItSays() {
        DoubleUnaryOperator exact = x -> 1 / (1 + Math.exp(-x));
        assertThat(worst(Activation::sigmoid, exact, new float[] {-24, 24}, false))
                .isLessThan(3e-7);
    }

    @Test
    void singlePrecisionExpIsAsExactAsItSays() {
        assertThat(worst(Activation::exp, Math::exp, new float[] {-30, 0}, true))
                .isLessThan(2e-5);
        assertThat(worst(Activation::exp, Math::exp, new float[] {-80, -30}, true))
                .isLessThan(0.03);
        assertThat(Activation.exp(0f)).isEqualTo(1f);
    }

    @Test
    void singlePrecisionResultsNeverLeaveTheirBounds() {
        float largest = 0;
        int end = Float.floatToIntBits(9f);
        for (int bits = Float.floatToIntBits(4f); bits <= end; bits++) {
            largest = Math.max(largest, Activation.tanh(Float.intBitsToFloat(bits)));
        }
        assertThat(largest).isLessThanOrEqualTo(1f);
        for (float x : new float[] {9, 1e3f, 1e30f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(Activation.tanh(x)).isBetween(0.999999f, 1f);
            assertThat(Activation.tanh(-x)).isBetween(-1f, -0.999999f);
            assertThat(Activation.sigmoid(2 * x)).isBetween(0.999999f, 1f);
            assertThat(Activation.sigmoid(-2 * x)).isBetween(0f, 1e-6f);
            assertThat(Activation.exp(-80 * x)).isBetween(0f, 2e-35f);
        }
    }

    @Test
    void notANumberStaysNotANumber() {
        assertThat(Activation.tanh(Float.NaN)).isNaN();
        assertThat(Activation.sigmoid(Float.NaN)).isNaN();
        assertThat(Activation.exp(Float.NaN)).isNaN();
        assertThat(Activation.tanh(Double.NaN)).isNaN();
        assertThat(Activation.sigmoid(Double.NaN)).isNaN();
        assertThat(Activation.exp(Double.NaN)).isNaN();
    }

    @Test
    void tanhIsOddAndKeepsTheSmallestNumbers() {
        assertThat(Activation.tanh(-0.3f)).isEqualTo(-Activation.tanh(0.3f));
        assertThat(Activation.tanh(0f)).isZero();
        assertThat(Activation.tanh(1e-30f)).isCloseTo(1e-30f, within(1e-36f));
    }

    @Test
    void doublePrecisionIsExactAndSaneAtTheEnds() {
        assertThat(Activation.tanh(0.7)).isEqualTo(Math.tanh(0.7));
        assertThat(Activation.sigmoid(0.0)).isEqualTo(0.5);
        assertThat(Activation.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Activation.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Activation.exp(Double.NEGATIVE_INFINITY)).isZero();
    }
}
