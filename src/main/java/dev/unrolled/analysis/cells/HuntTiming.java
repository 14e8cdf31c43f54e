package dev.unrolled.analysis.cells;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.NumericConcept;
import dev.unrolled.text.NumericTrack;
import dev.unrolled.text.TextKind;
import dev.unrolled.text.Vocabulary;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Times a whole hunt, the reading of the text by the network and by the untrained one included, on an LSTM with made-up
 * weights, text and concepts: the work depends on none of them.
 */
public final class HuntTiming {
    private static final String LETTERS = " etaoinshrdlucmfwypvbgkjqxz.,\n\"'-ETAOINSHRDLUCMFWYPVBGKJQXZ?!;:0123456789";
    private static final int NUMERIC_ONE_IN = 4;
    private static final int OTHER_SEED = 2;

    private HuntTiming() {}

    /**
     * What is timed.
     *
     * @param cells the units of the one layer
     * @param concepts the number of concepts, a quarter of them numeric
     * @param characters the characters counted of each part: those that choose, and those that are scored
     * @param threads the threads that read and count
     */
    public record Size(int cells, int concepts, int characters, int threads) {}

    /**
     * What was measured.
     *
     * @param seconds from the first character read to the last verdict, the labels being known
     * @param shifts the rotations tried
     */
    public record Time(double seconds, int shifts) {}

    /** Runs it once. */
    public static Time measure(Size size) {
        EncodedText text = text(2 * size.characters() + 10_000);
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        for (int k = 0; k < size.concepts(); k++) {
            Concept concept = k % NUMERIC_ONE_IN == 0 ? numeric(k) : binary(k);
            labels.put(concept, concept.label(text));
        }
        CellHunt.Networks networks = new CellHunt.Networks(network(size, text, 1), network(size, text, OTHER_SEED));
        RankingOptions options =
                RankingOptions.DEFAULT.withCharacters(2 * size.characters()).withThreads(size.threads());
        long start = System.nanoTime();
        HuntReport report = new CellHunt(networks, text, labels, new CellHunt.HuntOptions(options, 1_000))
                .run(done -> {}, () -> false)
                .orElseThrow();
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new Time(seconds, report.verdicts().get(0).shifts());
    }

    private static Network network(Size size, EncodedText text, long seed) {
        NetworkConfiguration configuration = new NetworkConfiguration(
                CellKind.LSTM, 1, size.cells(), text.vocabulary().size(), 1);
        return Network.initialised(configuration, Precision.FLOAT, seed);
    }

    private static EncodedText text(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int k = 0; k < length; k++) {
            double share = random.nextDouble() * random.nextDouble();
            text.append(LETTERS.charAt((int) (share * LETTERS.length())));
        }
        return EncodedText.encode(text.toString(), Vocabulary.of(LETTERS));
    }

    /** On and off by chance. */
    private static Concept binary(int seed) {
        return new BinaryConcept("binary-" + seed, "binary " + seed, "", EnumSet.allOf(TextKind.class), text -> {
            Random random = new Random(seed);
            boolean[] on = new boolean[1];
            return BinaryTrack.of(text.length(), position -> on[0] ^= random.nextInt(2 + 4 * seed) == 0);
        });
    }

    /** Rises by one, and falls to 0 by chance. */
    private static Concept numeric(int seed) {
        return new NumericConcept("numeric-" + seed, "numeric " + seed, "", EnumSet.allOf(TextKind.class), text -> {
            Random random = new Random(seed);
            double[] value = new double[1];
            return NumericTrack.of(
                    text.length(), position -> value[0] = random.nextInt(10 + 4 * seed) == 0 ? 0 : value[0] + 1);
        });
    }
}
