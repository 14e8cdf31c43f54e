package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import org.junit.jupiter.api.Test;

class KeepRunsTest {
    @Test
    void ofAForgetBiasAloneTheTimeConstantIsThatOfTheLogisticFunction() {
        Network network = Network.initialised(
                new NetworkConfiguration(
                        CellKind.LSTM, 1, 3, SmallNetworks.TEXT.vocabulary().size(), 1),
                Precision.FLOAT,
                1);
        Parameters parameters = network.parameters();
        parameters.all().forEach(parameter -> parameter.values().fill(0));
        double[] biases = {1, 3, 40};
        for (int unit = 0; unit < biases.length; unit++) {
            parameters.get(Parameters.bias(0)).set(3 + unit, biases[unit]);
        }
        parameters.push();
        CellAtlas atlas = new AtlasReader(network, SmallNetworks.TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
        for (int unit = 0; unit < 2; unit++) {
            double logarithm = -Math.log(1 + Math.exp(-biases[unit]));
            Memory memory = atlas.memory(0, unit).orElseThrow();
            assertThat(memory.timeConstant()).isCloseTo(-1 / logarithm, within(1e-4 / -logarithm));
            assertThat(memory.medianSteps()).isEqualTo((int) Math.floor(Math.log(0.5) / logarithm) + 1);
            assertThat(memory.outlasting()).isZero();
        }
        Memory forever = atlas.memory(0, 2).orElseThrow();
        // In single precision the gate is one step below 1.
        assertThat(forever.timeConstant()).isGreaterThan(1e6);
        assertThat(forever.medianSteps()).isEqualTo(Memory.LONGER);
        assertThat(forever.outlasting()).isEqualTo(1);
    }

    @Test
    void aCellThatHoldsForSixtyStepsAndLetsGoHasAShortTimeConstantAndALongMedian() {
        KeepRuns runs = new KeepRuns(1, 1, 6_000, true);
        for (int step = 0; step < 6_000; step++) {
            runs.add(0, step, new float[] {step % 60 == 59 ? 1e-30f : 0.9999f});
        }
        Memory memory = runs.memory(0);
        assertThat(memory.timeConstant()).isLessThan(1);
        assertThat(memory.medianSteps()).isBetween(20, 40);
    }

    @Test
    void aGateOfNothingEndsRunsAndThoseThatBeginLaterAreFollowedAllTheSame() {
        KeepRuns runs = new KeepRuns(1, 1, 2_000, true);
        for (int step = 0; step < 2_000; step++) {
            runs.add(0, step, new float[] {step == 5 ? 0 : 1});
        }
        assertThat(runs.memory(0).timeConstant()).isZero();
        assertThat(runs.memory(0).medianSteps()).isEqualTo(Memory.LONGER);
        assertThat(runs.memory(0).outlasting()).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void withoutBeginningsOnlyTheTimeConstantIsTold() {
        KeepRuns runs = new KeepRuns(1, 1, 100, false);
        for (int step = 0; step < 100; step++) {
            runs.add(0, step, new float[] {0.5f});
        }
        assertThat(runs.memory(0).medianSteps()).isEqualTo(Memory.NOT_MEASURED);
        assertThat(runs.memory(0).timeConstant()).isCloseTo(1 / Math.log(2), within(1e-6));
    }
}
