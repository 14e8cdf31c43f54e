package dev.unrolled.analysis.causal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.cells.TextHalves;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchedCellsTest {
    private static final CellPlace WANDERING = new CellPlace(0, 30);
    private static final EncodedText TEXT = PlantedQuotes.text(6_000);

    @Test
    void aCellWhoseStateWandersWhereNothingIsSeenOfItIsNoMatch() {
        CellMoments moments = moments();
        assertThat(moments.deviation(WANDERING)).isGreaterThan(moments.deviation(PlantedQuotes.PLANTED));
        assertThat(moments.shownVariance(WANDERING)).isLessThan(1e-6);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(new MatchedCells(moments, seed).draw(List.of(PlantedQuotes.PLANTED), 15))
                    .hasSize(15)
                    .doesNotContain(List.of(WANDERING));
        }
    }

    private static CellMoments moments() {
        TextHalves halves = TextHalves.of(TEXT.length(), TextHalves.GAP, 6_000, false);
        return CellMoments.read(
                new CellMoments.Reading(withWanderingCell(), TEXT, halves.a()),
                position -> false,
                new Progress(100_000, done -> {}, () -> false));
    }

    /** One more cell is set by hand: it adds a little to its c at every character and forgets hardly anything. */
    private static Network withWanderingCell() {
        Network network = PlantedQuotes.network();
        Parameters parameters = network.parameters();
        Tensor input = parameters.get(Parameters.inputWeight(0));
        Tensor recurrent = parameters.get(Parameters.recurrentWeight(0));
        double[] biases = {-5, 10, 4, 0};
        for (int gate = 0; gate < biases.length; gate++) {
            int row = gate * network.configuration().hiddenSize() + WANDERING.unit();
            for (int k = 0; k < input.columns(); k++) {
                input.set(row * input.columns() + k, 0);
            }
            for (int k = 0; k < recurrent.columns(); k++) {
                recurrent.set(row * recurrent.columns() + k, 0);
            }
            parameters.get(Parameters.bias(0)).set(row, biases[gate]);
        }
        parameters.push();
        return network;
    }
}
