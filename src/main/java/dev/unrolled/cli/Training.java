package dev.unrolled.cli;

import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.Trainer;
import java.util.List;

/**
 * A trainer and the text it learns from.
 *
 * @param source where the text can be read again: {@code sample:NAME} or absolute paths
 */
record Training(Trainer trainer, Corpus corpus, EncodedText trainingText, EncodedText heldOut, List<String> source) {}
