package dev.unrolled.analysis.atlas;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.SequenceTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random networks on a random text, and what they do on it, read stretch by stretch with {@link PassageReader}. */
final class SmallNetworks {
    static final EncodedText TEXT = text(6_000);
    static final int UNITS = 6;

    private SmallNetworks() {}

    private static EncodedText text(int length) {
        String letters = "abcdeABC01 \n.,“”";
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return EncodedText.encode(text.toString(), Vocabulary.of(letters));
    }

    static Network network(CellKind kind, int layers) {
        int vocabulary = TEXT.vocabulary().size();
        Network network =
                Network.initialised(new NetworkConfiguration(kind, layers, UNITS, vocabulary, 1), Precision.FLOAT, 5);
        // Larger weights, so that gates saturate; a state without bounds would explode.
        boolean unbounded = kind == CellKind.RNN_RELU || kind == CellKind.RNN_LINEAR;
        double factor = unbounded ? 0.5 : 2;
        network.parameters().all().forEach(parameter -> {
            for (int k = 0; k < parameter.values().length(); k++) {
                parameter.values().set(k, factor * parameter.values().get(k));
            }
        });
        network.parameters().push();
        return network;
    }

    /** The counted characters of each stretch; the traces begin with {@code before} characters of the warm-up. */
    static List<SequenceTrace> traces(Network network, int before) {
        Stretches stretches = Stretches.of(0, TEXT.length(), AtlasReader.CHARACTERS, false);
        int[] codePoints = new int[TEXT.vocabulary().size()];
        java.util.Arrays.setAll(codePoints, TEXT.vocabulary()::codePointAt);
        PassageReader reader = new PassageReader(network, codePoints);
        List<SequenceTrace> traces = new ArrayList<>();
        for (int stream = 0; stream < stretches.streams(); stream++) {
            int start = stretches.start(stream);
            int length = stretches.warmUp() + stretches.counted();
            int[] characters = new int[length];
            TEXT.copyIndices(start, start + length, characters);
            int from = stretches.warmUp() - before;
            traces.add(reader.read(characters, from, length - from, (long) start + from));
        }
        return traces;
    }
}
