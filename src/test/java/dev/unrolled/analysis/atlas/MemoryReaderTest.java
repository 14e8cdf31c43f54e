package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryReaderTest {
    private static List<List<Memory>> read(Network network) {
        return new MemoryReader(network, SmallNetworks.TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"LSTM", "GRU", "MUT1"})
    void givesTheAtlassNumbers(CellKind kind) {
        Network network = SmallNetworks.network(kind, 2);
        CellAtlas atlas = new AtlasReader(network, SmallNetworks.TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
        List<List<Memory>> memories = read(network);
        assertThat(memories).hasSize(2);
        for (int layer = 0; layer < 2; layer++) {
            assertThat(memories.get(layer)).hasSize(SmallNetworks.UNITS);
            for (int unit = 0; unit < SmallNetworks.UNITS; unit++) {
                assertThat(memories.get(layer).get(unit))
                        .isEqualTo(atlas.memory(layer, unit).orElseThrow());
            }
        }
    }

    @Test
    void cellsWithoutAGateThatKeepsHaveNone() {
        assertThat(read(SmallNetworks.network(CellKind.RNN, 2))).isEmpty();
    }

    @Test
    void endsEarlyWhenCancelled() {
        assertThat(new MemoryReader(SmallNetworks.network(CellKind.LSTM, 1), SmallNetworks.TEXT, 1_000)
                        .read(done -> {}, () -> true))
                .isEmpty();
    }
}
