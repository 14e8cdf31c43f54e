package dev.unrolled.cli;

import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.Trainer;

/** A trainer and the text it learns from. */
record Training(Trainer trainer, Corpus corpus, EncodedText trainingText, EncodedText heldOut) {}
