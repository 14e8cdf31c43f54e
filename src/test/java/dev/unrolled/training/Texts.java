package dev.unrolled.training;

import dev.unrolled.nn.CellKind;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.SplittableRandom;

/** Small texts and configurations to train with. */
final class Texts {
    static final Hyperparameters BRISK = new Hyperparameters(0.02, 5, 0);

    private Texts() {}

    static EncodedText encode(String text) {
        return EncodedText.encode(text, Vocabulary.of(text));
    }

    static EncodedText hello() {
        return encode("hello".repeat(200));
    }

    /** Random characters a … f. */
    static EncodedText random(int length) {
        StringBuilder text = new StringBuilder("abcdef");
        SplittableRandom random = new SplittableRandom(9);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(6)));
        }
        return encode(text.substring(0, length));
    }

    /** A small network, batch 4, sequence length 8. */
    static TrainingConfiguration small(int layers, int threads) {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.LSTM, layers, 12, 1),
                4,
                8,
                OptimizerKind.ADAM,
                1,
                threads,
                BRISK);
    }
}
