package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagReadersTest {
    private static final EncodedText TEXT = text("abcd ");
    private static final EncodedText OTHER_TEXT = text("dcabb ");

    private final LagReaders readers = new LagReaders();

    private static EncodedText text(String words) {
        String all = words.repeat(200);
        return EncodedText.encode(all, Vocabulary.of(all));
    }

    private static Network network(long seed) {
        return Network.initialised(new NetworkConfiguration(CellKind.LSTM, 1, 4, 5, 1), Precision.FLOAT, seed);
    }

    private double read(Network network, EncodedText text) {
        return readers.read(network, text, done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0)
                .hiddenState()
                .median(10);
    }

    private static double readAfresh(Network network, EncodedText text) {
        return new LagReader(network, text, LagQuestion.DEFAULT)
                .read(done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0)
                .hiddenState()
                .median(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsOfALaterNetworkWhatAFreshReaderTells(boolean kept) {
        readers.keep(kept);
        read(network(1), TEXT);
        assertThat(read(network(2), TEXT)).isEqualTo(readAfresh(network(2), TEXT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAnotherTextWhenItIsGivenOne(boolean kept) {
        readers.keep(kept);
        read(network(1), TEXT);
        assertThat(read(network(1), OTHER_TEXT)).isEqualTo(readAfresh(network(1), OTHER_TEXT));
    }
}
