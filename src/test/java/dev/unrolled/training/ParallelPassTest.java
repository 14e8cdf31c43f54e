package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.GradientNorms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelPassTest {
    private static final Span SPAN = new Span(5, 8);

    private static Network network() {
        return network(ReadingDirection.LEFT_TO_RIGHT);
    }

    private static Network network(ReadingDirection reading) {
        NetworkConfiguration configuration = new NetworkConfiguration(CellKind.LSTM, 2, 12, 6, 1).withReading(reading);
        return Network.initialised(configuration, Precision.FLOAT, 1);
    }

    private static TextStreams streams() {
        return new TextStreams(Texts.random(500), SPAN.batch(), SPAN.steps());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 64})
    void anyNumberOfThreadsGivesTheLossGradientAndNormsOfOne(int threads) {
        try (ParallelPass one = new ParallelPass(network(), SPAN, 1);
                ParallelPass many = new ParallelPass(network(), SPAN, threads)) {
            TextStreams streams = streams();
            for (int step = 0; step < 3; step++) {
                assertThat(many.run(streams)).isCloseTo(one.run(streams), within(1e-6));
                assertGradientsEqual(many.gradients(), one.gradients());
                streams.advance();
            }
            GradientNorms expected = one.gradientNorms();
            GradientNorms actual = many.gradientNorms();
            for (int timeStep = 0; timeStep < SPAN.steps(); timeStep++) {
                assertThat(actual.hiddenState(0, timeStep)).isCloseTo(expected.hiddenState(0, timeStep), within(1e-6f));
                assertThat(actual.cellState(1, timeStep)).isCloseTo(expected.cellState(1, timeStep), within(1e-6f));
            }
        }
    }

    @Test
    void threadsShareTheWorkOfANetworkThatReadsBothWays() {
        try (ParallelPass one = new ParallelPass(network(ReadingDirection.BOTH_WAYS), SPAN, 1);
                ParallelPass two = new ParallelPass(network(ReadingDirection.BOTH_WAYS), SPAN, 2)) {
            TextStreams streams = streams();
            for (int step = 0; step < 2; step++) {
                assertThat(two.run(streams)).isCloseTo(one.run(streams), within(1e-6));
                assertGradientsEqual(two.gradients(), one.gradients());
                streams.advance();
            }
            assertThat(two.gradientNorms().layerCount()).isEqualTo(4);
            // What is read from the right serves the character two to its left: nothing is left of the first two.
            assertThat(two.gradientNorms().hiddenState(3, 1)).isZero();
            assertThat(two.gradientNorms().hiddenState(3, 2)).isPositive();
        }
    }

    private static void assertGradientsEqual(Parameters actual, Parameters expected) {
        for (Parameter parameter : expected.all()) {
            for (int k = 0; k < parameter.values().length(); k++) {
                assertThat(actual.get(parameter.name()).get(k))
                        .as("%s[%d]", parameter.name(), k)
                        .isCloseTo(parameter.values().get(k), within(1e-6));
            }
        }
    }

    @Test
    void theStateIsCarriedWithinAnEpochAndStartsFromZerosInTheNext() {
        try (ParallelPass pass = new ParallelPass(network(), SPAN, 2)) {
            TextStreams streams = streams();
            double first = pass.run(streams);
            assertThat(pass.run(streams)).isEqualTo(first);
            streams.advance();
            double carried = pass.run(streams);
            pass.forgetStates();
            assertThat(pass.run(streams)).isNotEqualTo(carried);
            streams.seek(0);
            assertThat(pass.run(streams)).isEqualTo(first);
        }
    }
}
