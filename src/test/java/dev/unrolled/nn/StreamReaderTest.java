package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.tensor.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamReaderTest {
    private static final int VOCABULARY = 9;
    private static final int STREAMS = 3;
    private static final int LENGTH = 70;

    private final int[] text = new SplittableRandom(2).ints(200, 0, VOCABULARY).toArray();

    private List<StreamState> statesAfterChunks(Network network, boolean withOutputs) {
        StreamReader reader = new StreamReader(network, new Span(STREAMS, 20));
        if (!withOutputs) {
            reader.leaveOutputsOut();
        }
        List<StreamState> states = new ArrayList<>();
        reader.read(
                (stream, position) -> text[(stream * LENGTH + position) % 200],
                new StreamReader.Extent(LENGTH - STREAMS, 0),
                (pass, position, steps) -> {
                    for (int stream = 0; stream < STREAMS; stream++) {
                        states.add(pass.stateAfter(steps, stream));
                    }
                },
                () -> false);
        return states;
    }

    @ParameterizedTest
    @EnumSource
    void leavingOutputsOutChangesNoState(CellKind kind) {
        NetworkConfiguration configuration = new NetworkConfiguration(kind, 2, 6, VOCABULARY, 1);
        Network network = new RandomChunk(configuration, new Span(1, 1)).network(Precision.FLOAT, 0.8);
        List<StreamState> without = statesAfterChunks(network, false);
        List<StreamState> with = statesAfterChunks(network, true);
        assertThat(without).hasSize(4 * STREAMS).usingRecursiveComparison().isEqualTo(with);
        assertThat(with.get(0)).usingRecursiveComparison().isNotEqualTo(with.get(1));
    }
}
