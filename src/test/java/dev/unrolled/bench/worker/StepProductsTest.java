package dev.unrolled.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.bench.worker.StepProducts.Dealing;
import dev.unrolled.nn.CellKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepProductsTest {
    @Test
    void oneLayerMultipliesTheRecurrentAndTheOutputWeightsThreeTimesACharacter() {
        Workload work = new Workload(CellKind.LSTM, 1, 128, 32, 64);
        double weights = 4 * 128 * 128 + Workload.VOCABULARY * 128;
        assertThat(new StepProducts(work).operations()).isCloseTo(3 * 2 * weights * 32 * 64, within(1.0));
    }

    @Test
    void aSecondLayerMultipliesWhatItReadsToo() {
        Workload work = new Workload(CellKind.GRU, 2, 16, 4, 5);
        double weights = 3 * 3 * 16 * 16 + Workload.VOCABULARY * 16;
        assertThat(new StepProducts(work).operations()).isCloseTo(3 * 2 * weights * 4 * 5, within(1.0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Dealing.class,
            names = {"STREAMS", "GATES"})
    void dealtOutNothingIsLostAndNothingDoneTwice(Dealing dealing) {
        Workload work = new Workload(CellKind.LSTM, 2, 16, 6, 5);
        StepProducts products = new StepProducts(work);
        double operations = products.shares(dealing, 2).stream()
                .flatMap(List::stream)
                .mapToDouble(MatrixProduct::operations)
                .sum();
        assertThat(operations).isCloseTo(products.operations(), within(1.0));
    }

    @Test
    void oneStreamCannotBeDealtOutToTwo() {
        StepProducts products = new StepProducts(new Workload(CellKind.LSTM, 1, 100, 1, 25));
        assertThat(products.shares(Dealing.STREAMS, 2)).isEmpty();
        assertThat(products.shares(Dealing.GATES, 2)).hasSize(2);
    }
}
