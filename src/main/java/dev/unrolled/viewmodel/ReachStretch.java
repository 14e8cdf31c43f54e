package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachQuestion;
import dev.unrolled.analysis.gradients.ReachReader;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The stretch of text whose predictions are followed back.
 *
 * @param typed a text typed by hand; empty for the held-out one
 * @param from the first character
 * @param length how many; cut off where the text ends
 */
record ReachStretch(String typed, int from, int length) {
    /** How many characters stand before the cursor when a stretch is chosen. */
    private static final int BEFORE = 120;

    /** A stretch around a character. */
    static ReachStretch around(String typed, long character) {
        return new ReachStretch(typed, (int) Math.max(0, character - BEFORE), ReachQuestion.SHOWN);
    }

    /** Whether a character of a text is within it. */
    boolean contains(String ofTyped, long character) {
        return typed.equals(ofTyped) && character >= from && character < from + length;
    }

    /** Follows them back in one network. */
    Optional<ReachLook> ask(
            TrainedCopy taken, EncodedText heldOut, DoubleConsumer progress, BooleanSupplier cancelled) {
        EncodedText text = typed.isEmpty() ? heldOut : EncodedText.encode(typed, heldOut.vocabulary());
        SequenceTrace passage = new SnapshotMaker(taken.network(), text).read(new Passage.HeldOut(from, length));
        ReachQuestion question = new ReachQuestion((int) passage.offset(), passage.length(), passage.length());
        return new ReachReader(taken.network(), text, question)
                .read(progress, cancelled)
                .map(map -> new ReachLook(text, passage, map, taken.network()));
    }
}
