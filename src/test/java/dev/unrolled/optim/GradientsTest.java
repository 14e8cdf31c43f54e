package dev.unrolled.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientsTest {
    /** All elements ±{@code value}, alternating. */
    private static Parameters alternating(Precision precision, double value) {
        Parameters parameters = Parameters.zeros(new NetworkConfiguration(CellKind.LSTM, 2, 3, 5, 1), precision);
        for (Parameter parameter : parameters.all()) {
            for (int k = 0; k < parameter.values().length(); k++) {
                parameter.values().set(k, k % 2 == 0 ? value : -value);
            }
        }
        return parameters;
    }

    @ParameterizedTest
    @EnumSource
    void normIsTakenOverAllParametersTogether(Precision precision) {
        Parameters gradients = alternating(precision, 0.5);
        assertThat(Gradients.norm(gradients)).isCloseTo(0.5 * Math.sqrt(gradients.count()), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void clippingScalesALargeGradientDownToTheThreshold(Precision precision) {
        Parameters gradients = alternating(precision, 0.5);
        double norm = Gradients.norm(gradients);
        assertThat(Gradients.clipByNorm(gradients, norm, 2)).isTrue();
        assertThat(Gradients.norm(gradients)).isCloseTo(2, within(1e-6));
        double each = 2 / Math.sqrt(gradients.count());
        assertThat(gradients.get(Parameters.OUTPUT_BIAS).get(1)).isCloseTo(-each, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void clippingLeavesASmallGradientAndAThresholdOfZeroAlone(Precision precision) {
        Parameters gradients = alternating(precision, 0.5);
        double norm = Gradients.norm(gradients);
        assertThat(Gradients.clipByNorm(gradients, norm, norm)).isFalse();
        assertThat(Gradients.clipByNorm(gradients, norm, 0)).isFalse();
        assertThat(Gradients.norm(gradients)).isEqualTo(norm);
    }

    @ParameterizedTest
    @EnumSource
    void clippingByValueHoldsEachElementAndCountsThoseOutside(Precision precision) {
        Parameters gradients = alternating(precision, 0.5);
        gradients.get(Parameters.OUTPUT_BIAS).set(0, 3);
        gradients.get(Parameters.OUTPUT_BIAS).set(1, -7);
        Clipping.Outcome outcome = Clipping.byValue(2).apply(gradients, Gradients.norm(gradients));
        assertThat(outcome.elements()).isEqualTo(2);
        assertThat(outcome.clipped()).isTrue();
        assertThat(outcome.norm()).isEqualTo(Gradients.norm(gradients));
        assertThat(gradients.get(Parameters.OUTPUT_BIAS).get(0)).isEqualTo(2);
        assertThat(gradients.get(Parameters.OUTPUT_BIAS).get(1)).isEqualTo(-2);
        assertThat(gradients.get(Parameters.OUTPUT_BIAS).get(2)).isEqualTo(0.5);
        assertThat(Clipping.byValue(2).apply(gradients, 1)).isEqualTo(new Clipping.Outcome(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void clippingByNormChangesAllElementsOrNone(Precision precision) {
        Parameters gradients = alternating(precision, 0.5);
        double norm = Gradients.norm(gradients);
        assertThat(Clipping.NONE.apply(gradients, norm)).isEqualTo(new Clipping.Outcome(0, norm));
        assertThat(Clipping.byNorm(norm).apply(gradients, norm)).isEqualTo(new Clipping.Outcome(0, norm));
        assertThat(Clipping.byNorm(2).apply(gradients, norm)).isEqualTo(new Clipping.Outcome(gradients.count(), 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void clippingRefusesAThresholdThatIsNone(double threshold) {
        assertThatThrownBy(() -> Clipping.byNorm(threshold)).hasMessageContaining("The clip norm");
        assertThatThrownBy(() -> Clipping.byValue(threshold)).hasMessageContaining("The clip value");
        assertThat(Clipping.byValue(0)).isEqualTo(Clipping.NONE);
    }

    @Test
    void theLearningRateDecaysFromTheEndOfAnEpochOnAsInCharRnn() {
        LearningRateDecay decay = new LearningRateDecay(0.5, 3);
        assertThat(LongStream.rangeClosed(0, 5).mapToDouble(epoch -> decay.rate(8, epoch)))
                .containsExactly(8.0, 8.0, 8.0, 4.0, 2.0, 1.0);
        assertThat(LearningRateDecay.NONE.rate(0.1, 1000)).isEqualTo(0.1);
    }

    @ParameterizedTest
    @EnumSource
    void addSumsElementByElement(Precision precision) {
        Parameters sum = alternating(precision, 0.5);
        Gradients.add(sum, alternating(precision, 0.25));
        assertThat(sum.get(Parameters.bias(0)).get(0)).isEqualTo(0.75);
        assertThat(sum.get(Parameters.bias(0)).get(1)).isEqualTo(-0.75);
    }

    @ParameterizedTest
    @EnumSource
    void normTellsOfASingleValueThatIsNoFiniteNumber(Precision precision) {
        for (Parameter parameter : alternating(precision, 1).all()) {
            Parameters gradients = alternating(precision, 1);
            int last = parameter.values().length() - 1;
            gradients.get(parameter.name()).set(last, Double.NaN);
            assertThat(Gradients.norm(gradients)).isNaN();
            assertThat(gradients.areFinite()).isFalse();
            gradients.get(parameter.name()).set(last, Double.NEGATIVE_INFINITY);
            assertThat(Gradients.norm(gradients)).isInfinite();
        }
    }

    @ParameterizedTest
    @EnumSource
    void normOfHugeSinglePrecisionGradientsDoesNotOverflow(Precision precision) {
        assertThat(Gradients.norm(alternating(precision, 1e30))).isFinite().isGreaterThan(1e30);
    }
}
