package dev.unrolled.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PenaltiesTest {
    private static final double RECURRENT_L1 = 0.25;
    private static final double RECURRENT_L2 = 0.5;
    private static final double INPUT_L1 = 0.125;
    private static final double INPUT_L2 = 0.75;

    private static Penalties all(boolean proximal) {
        return new Penalties(RECURRENT_L1, RECURRENT_L2, INPUT_L1, INPUT_L2, proximal);
    }

    /** The same floats in ±1 in either precision, one of them 0. */
    private static Parameters weights(Precision precision) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(CellKind.LSTM_PEEPHOLE, 2, 3, 5, 4, InitialWeights.DEFAULT);
        Parameters parameters = Parameters.zeros(configuration, precision);
        SplittableRandom random = new SplittableRandom(1);
        for (Parameter parameter : parameters.all()) {
            for (int k = 1; k < parameter.values().length(); k++) {
                parameter.values().set(k, (float) random.nextDouble(-1, 1));
            }
        }
        return parameters;
    }

    private static double l1(Parameter.Role role) {
        return role == Parameter.Role.RECURRENT_WEIGHT
                ? RECURRENT_L1
                : role == Parameter.Role.INPUT_WEIGHT ? INPUT_L1 : 0;
    }

    private static double l2(Parameter.Role role) {
        return role == Parameter.Role.RECURRENT_WEIGHT
                ? RECURRENT_L2
                : role == Parameter.Role.INPUT_WEIGHT ? INPUT_L2 : 0;
    }

    @ParameterizedTest
    @EnumSource
    void addTheSlopesOfTheirSumsToRecurrentAndInputWeightsOnly(Precision precision) {
        for (boolean proximal : new boolean[] {false, true}) {
            Parameters weights = weights(precision);
            Parameters gradients = weights.zerosLike();
            all(proximal).addTo(gradients, weights);
            for (Parameter parameter : weights.all()) {
                for (int k = 0; k < parameter.values().length(); k++) {
                    double weight = parameter.values().get(k);
                    double slope = (proximal ? 0 : l1(parameter.role()) * Math.signum(weight))
                            + 2 * l2(parameter.role()) * weight;
                    assertThat(gradients.get(parameter.name()).get(k))
                            .as(parameter.name())
                            .isCloseTo(slope, within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void proximalL1MovesWeightsTowardsZeroAndNeverBeyond(Precision precision) {
        Parameters weights = weights(precision);
        all(true).shrink(weights, 0.8);
        Parameters before = weights(precision);
        int zeros = 0;
        for (Parameter parameter : weights.all()) {
            for (int k = 0; k < parameter.values().length(); k++) {
                double was = before.get(parameter.name()).get(k);
                double expected = Math.signum(was) * Math.max(0, Math.abs(was) - 0.8 * l1(parameter.role()));
                assertThat(parameter.values().get(k)).isCloseTo(expected, within(1e-7));
                zeros += parameter.values().get(k) == 0 && was != 0 ? 1 : 0;
            }
        }
        assertThat(zeros).isGreaterThan(5);
    }

    @Test
    void withoutProximalL1NothingShrinks() {
        Parameters weights = weights(Precision.FLOAT);
        all(false).shrink(weights, 0.8);
        assertThat(weights.get("weight_hh_l0").get(1))
                .isEqualTo(weights(Precision.FLOAT).get("weight_hh_l0").get(1));
    }

    @Test
    void refuseStrengthsThatAreNone() {
        assertThatThrownBy(() -> new Penalties(0, -1, 0, 0, false)).hasMessageContaining("recurrent L2 must be 0");
        assertThatThrownBy(() -> new Penalties(0, 0, Double.NaN, 0, false)).hasMessageContaining("input L1 must be 0");
        assertThatThrownBy(() -> new Penalties(0, 0, 0, Double.POSITIVE_INFINITY, false))
                .hasMessageContaining("input L2 must be 0");
    }
}
