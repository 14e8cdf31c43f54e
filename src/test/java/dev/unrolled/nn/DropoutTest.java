package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
    private static final RandomChunk CHUNK = RandomChunk.of(CellKind.LSTM, 3, 6, new Span(4, 9));

    private static double loss(double rate, long seed, int layers) {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, layers, 6, new Span(4, 9));
        NetworkPass pass = chunk.pass(chunk.network(Precision.DOUBLE, 0.8));
        pass.dropOut(rate, seed);
        return pass.forward(chunk.characters, chunk.targets);
    }

    @ParameterizedTest
    @EnumSource
    void zeroesTheShareItIsToldToAndScalesTheRest(Precision precision) {
        RandomChunk chunk = RandomChunk.of(CellKind.RNN, 2, 40, new Span(10, 20));
        NetworkPass pass = chunk.pass(chunk.network(precision, 0.3));
        pass.forward(chunk.characters, chunk.targets);
        LayerPass below = pass.layer(0);
        Tensor output = new Dropout(below).forward(0.3, new SplittableRandom(1));
        int zeros = 0;
        for (int k = 0; k < output.length(); k++) {
            double read = output.get(k);
            zeros += read == 0 ? 1 : 0;
            if (read != 0) {
                assertThat(read).isCloseTo(below.output.get(k) / 0.7, within(1e-6));
            }
        }
        assertThat(zeros / (double) output.length()).isCloseTo(0.3, within(0.02));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheGradientsOfItsLossForEveryKindOfCell(CellKind kind) {
        GradientCheck check = new GradientCheck(RandomChunk.of(kind, 3, 4, new Span(3, 5)))
                .withDropout(0.4, 17)
                .run();
        assertThat(check.worstError()).as(check.worstPlace()).isLessThan(1e-6);
    }

    @Test
    void theSameSeedDropsTheSame() {
        assertThat(loss(0.5, 3, 3)).isEqualTo(loss(0.5, 3, 3));
        assertThat(loss(0.5, 4, 3)).isNotEqualTo(loss(0.5, 3, 3));
    }

    @Test
    void isWithoutEffectAtARateOfZeroAndWithOneLayer() {
        assertThat(loss(0, 3, 3)).isEqualTo(loss(0, 4, 3)).isNotEqualTo(loss(0.5, 3, 3));
        assertThat(loss(0.5, 3, 1)).isEqualTo(loss(0, 3, 1));
    }

    @Test
    void keepsLossesEqualOnAverage() {
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            sum += loss(0.1, seed, 2);
        }
        assertThat(sum / 200).isCloseTo(loss(0, 0, 2), within(0.02 * loss(0, 0, 2)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesARateThatIsNoShare(double rate) {
        NetworkPass pass = CHUNK.pass(CHUNK.network(Precision.FLOAT, 0.5));
        assertThatThrownBy(() -> pass.dropOut(rate, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
