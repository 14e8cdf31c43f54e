package dev.unrolled.analysis.cells;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.Concept;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.NumericConcept;
import dev.unrolled.text.NumericTrack;
import dev.unrolled.text.TextKind;
import dev.unrolled.text.Vocabulary;
import java.util.EnumSet;
import java.util.Random;

/** A text of random letters, concepts in it, and a network of which one cell is known to follow one of them. */
final class Latch {
    static final int HIDDEN = 12;
    static final int PLANTED = 7;
    static final EncodedText TEXT = text(20_000, 5);

    /** On from an a up to the next b. */
    static final Concept LATCH =
            new BinaryConcept("latch", "inside a to b", "", EnumSet.allOf(TextKind.class), Latch::latch);

    /** Characters since the last b. */
    static final Concept DISTANCE =
            new NumericConcept("distance", "distance", "", EnumSet.allOf(TextKind.class), Latch::distance);

    /** On at an e only: the character itself says it. */
    static final Concept ECHO = new BinaryConcept(
            "echo",
            "echo",
            "",
            EnumSet.allOf(TextKind.class),
            text -> BinaryTrack.of(text.length(), position -> text.codePointAt(position) == 'e'));

    /** Off everywhere. */
    static final Concept NEVER = new BinaryConcept(
            "never",
            "never",
            "",
            EnumSet.allOf(TextKind.class),
            text -> BinaryTrack.of(text.length(), position -> false));

    private Latch() {}

    static BinaryTrack latch(CharacterSource text) {
        boolean[] on = new boolean[1];
        return BinaryTrack.of(text.length(), position -> {
            int character = text.codePointAt(position);
            on[0] = character == 'a' || (on[0] && character != 'b');
            return on[0];
        });
    }

    static NumericTrack distance(CharacterSource text) {
        float[] values = new float[text.length()];
        for (int position = 1; position < values.length; position++) {
            values[position] = text.codePointAt(position) == 'b' ? 0 : values[position - 1] + 1;
        }
        return NumericTrack.of(values);
    }

    /** A random network with one unit that an a sets to {@code sign} and a b to −{@code sign}, and nothing else moves. */
    static Network planted(int sign) {
        NetworkConfiguration configuration = new NetworkConfiguration(
                CellKind.LSTM, 1, HIDDEN, TEXT.vocabulary().size(), 1);
        Network network = Network.initialised(configuration, Precision.FLOAT, 3);
        Parameters parameters = network.parameters();
        Tensor input = parameters.get(Parameters.inputWeight(0));
        Tensor recurrent = parameters.get(Parameters.recurrentWeight(0));
        Tensor bias = parameters.get(Parameters.bias(0));
        // Rows of i, f, g for the planted unit: write only at a and b, keep everywhere else.
        double[] otherwise = {-12, 12, 0};
        double[][] atLetters = {{24, 24}, {-24, -24}, {3 * sign, -3 * sign}};
        for (int gate = 0; gate < 3; gate++) {
            int row = gate * HIDDEN + PLANTED;
            for (int k = 0; k < input.columns(); k++) {
                input.set(row * input.columns() + k, 0);
            }
            for (int k = 0; k < HIDDEN; k++) {
                recurrent.set(row * HIDDEN + k, 0);
            }
            input.set(row * input.columns() + TEXT.vocabulary().indexOf('a'), atLetters[gate][0]);
            input.set(row * input.columns() + TEXT.vocabulary().indexOf('b'), atLetters[gate][1]);
            bias.set(row, otherwise[gate]);
        }
        parameters.push();
        return network;
    }

    static EncodedText text(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append("abcdefghijklmnop".charAt(random.nextInt(16)));
        }
        return EncodedText.encode(text.toString(), Vocabulary.of("abcdefghijklmnop"));
    }
}
