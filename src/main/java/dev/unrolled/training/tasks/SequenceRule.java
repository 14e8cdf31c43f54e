package dev.unrolled.training.tasks;

import java.util.SplittableRandom;

/** Draws the sequences of one task. */
sealed interface SequenceRule permits AddingRule, CopyRule, OrderRule, BracketRule {
    /** Writes a sequence over another. */
    void draw(SplittableRandom random, TaskSequence sequence);

    /** The symbols, at the places of their indices; empty where numbers are read. */
    String symbols();

    /** A sequence and its answer for a reader. */
    String written(TaskSequence sequence);
}
