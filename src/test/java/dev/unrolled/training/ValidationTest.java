package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final NetworkConfiguration CONFIGURATION = new NetworkConfiguration(CellKind.LSTM, 1, 8, 6, 1);

    private static Network network() {
        return Network.initialised(CONFIGURATION, Precision.FLOAT, 3);
    }

    private static double loss(Network network, EncodedText heldOut, long atMost) {
        return new Validation(network, heldOut).loss(atMost, () -> false);
    }

    /** The mean loss of streams read one after the other, each from a zero state, without a warm-up's characters. */
    private static double oneByOne(EncodedText text, int streams, int read, int warmUp) {
        Network network = network();
        int streamLength = text.length() / streams;
        double sum = 0;
        for (int stream = 0; stream < streams; stream++) {
            int[] characters = new int[read];
            int[] targets = new int[read];
            for (int k = 0; k < read; k++) {
                characters[k] = text.indexAt(stream * streamLength + k);
                targets[k] = k < warmUp ? -1 : text.indexAt(stream * streamLength + k + 1);
            }
            sum += NetworkPass.forReading(network, new Span(1, read)).forward(characters, targets);
        }
        return sum / streams / (read - warmUp);
    }

    @Test
    void aNetworkThatKnowsNothingHasTheLogarithmOfTheVocabularySize() {
        Network zeros = new Network(CONFIGURATION, Parameters.zeros(CONFIGURATION, Precision.FLOAT));
        assertThat(loss(zeros, Texts.random(5000), 5000)).isCloseTo(Math.log(6), within(1e-6));
    }

    @Test
    void readsTheWholeTextInStreamsAndDoesNotCountTheWarmUp() {
        EncodedText text = Texts.random(32 * 200 + 11);
        assertThat(loss(network(), text, Long.MAX_VALUE)).isCloseTo(oneByOne(text, 32, 199, 64), within(1e-5));
    }

    @Test
    void countsNothingWithinAWarmUpOfEitherEndWhereTheNetworkReadsBothWays() {
        EncodedText text = Texts.random(230);
        Network network =
                Network.initialised(CONFIGURATION.withReading(ReadingDirection.BOTH_WAYS), Precision.FLOAT, 3);
        // One stream: the last character is only a target, the 57 (a quarter) before it only warm up.
        int[] characters = new int[229];
        int[] targets = new int[229];
        for (int k = 0; k < 229; k++) {
            characters[k] = text.indexAt(k);
            targets[k] = k >= 64 && k < 229 - 57 ? text.indexAt(k + 1) : -1;
        }
        double sum = NetworkPass.forReading(network, new Span(1, 229)).forward(characters, targets);
        assertThat(loss(network, text, Long.MAX_VALUE)).isCloseTo(sum / (229 - 57 - 64), within(1e-5));
    }

    @Test
    void readsNoMoreThanItWasAskedTo() {
        EncodedText text = Texts.random(32 * 400);
        assertThat(loss(network(), text, 32 * 150)).isCloseTo(oneByOne(text, 32, 150, 64), within(1e-5));
    }

    @Test
    void aShortTextIsReadInOneStreamWithAShorterWarmUp() {
        EncodedText text = Texts.random(41);
        assertThat(loss(network(), text, 1000)).isCloseTo(oneByOne(text, 1, 40, 20), within(1e-5));
        assertThat(loss(network(), text.slice(0, 2), 1000)).isFinite();
    }

    @Test
    void aTextWithNothingToPredictGivesNotANumber() {
        EncodedText text = Texts.random(41);
        assertThat(loss(network(), text.slice(0, 1), 1000)).isNaN();
        assertThat(loss(network(), text.slice(0, 0), 1000)).isNaN();
    }

    @Test
    void aCancelledMeasurementGivesNotANumberAndTheNextOneIsWhole() {
        Validation validation = new Validation(network(), Texts.random(3000));
        double whole = validation.loss(3000, () -> false);
        int[] asked = {0};
        assertThat(validation.loss(3000, () -> asked[0]++ > 0)).isNaN();
        assertThat(validation.loss(3000, () -> false)).isEqualTo(whole);
    }
}
