package dev.unrolled.cli;

import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.Trainer;
import java.util.List;

/**
 * A trainer and the text it learns from.
 *
 * @param source where the text can be read again: {@code sample:NAME} or absolute paths
 * @param notebook what is noted of the network's cells
 * @param emergence how they came about, as far as it is known
 */
record Training(
        Trainer trainer,
        Corpus corpus,
        EncodedText trainingText,
        EncodedText heldOut,
        List<String> source,
        Notebook notebook,
        Emergence emergence) {}
