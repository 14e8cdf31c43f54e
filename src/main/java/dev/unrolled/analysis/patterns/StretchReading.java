package dev.unrolled.analysis.patterns;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;

/** Reads a stretch of a text with its margins, from the zero state after the usual warm-up, and asks which cells are so. */
public final class StretchReading {
    /** θ where the values lie in (−1, 1). */
    public static final double SIGNED_THRESHOLD = 0.3;
    /** θ where they do not: the middle of a gate. */
    public static final double THRESHOLD = 0.5;

    private StretchReading() {}

    /** θ for a signal where the user has not said another. */
    public static double usualThreshold(Signal signal) {
        return signal.range() == Signal.Range.SIGNED ? SIGNED_THRESHOLD : THRESHOLD;
    }

    /**
     * Asks.
     *
     * @param network its parameters must not change meanwhile
     * @param stretch in characters of the text, within it
     */
    public static StretchCells ask(
            Network network, EncodedText text, CellCondition condition, StretchCells.Stretch stretch) {
        int from = Math.max(0, stretch.from() - stretch.margin());
        int to = Math.min(text.length(), stretch.to() + stretch.margin());
        int[] codePoints = new int[text.vocabulary().size()];
        Arrays.setAll(codePoints, text.vocabulary()::codePointAt);
        PassageReader reader = new PassageReader(network, codePoints);
        int start = Math.max(0, from - PassageReader.WARM_UP);
        int[] characters = new int[Math.min(text.length(), to + reader.charactersBehind()) - start];
        text.copyIndices(start, start + characters.length, characters);
        SequenceTrace trace = reader.read(characters, from - start, to - from, from);
        return StretchCells.of(
                trace,
                condition,
                new StretchCells.Stretch(stretch.from() - from, stretch.to() - from, stretch.margin()));
    }
}
