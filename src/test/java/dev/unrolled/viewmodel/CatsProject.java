package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;
import java.util.List;

/** A small network on a small text, for tests that train. */
public final class CatsProject {
    private static final String WORDS = "the cat sat on the mat, and the dog sat on the log. \"So!\" he said. ";

    private CatsProject() {}

    /**
     * The project before its first step.
     *
     * @param repeated how often the sentences are repeated; what is read over hundreds of characters needs many
     */
    public static Project of(TrainingConfiguration configuration, int repeated) {
        return Project.of("cats", List.of(), TextSplit.of(text(repeated)), configuration);
    }

    /** The same text alone. */
    public static EncodedText text(int repeated) {
        String words = WORDS.repeat(repeated);
        return EncodedText.encode(words, Vocabulary.of(words));
    }

    /** Six cells, one layer. */
    public static TrainingConfiguration configuration(CellKind cell) {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(cell, 1, 6, 1),
                4,
                8,
                OptimizerKind.ADAM,
                1,
                1,
                new Hyperparameters(1e-2, 5, 0));
    }
}
