package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What is read before each text is written: as many characters for all, which end where the text begins.
 *
 * @param text where they stand
 * @param ends where they end in it
 * @param read how many there are
 * @param off whether a concept is off after a position of the text
 */
record Primers(EncodedText text, Ends ends, int read, IntPredicate off) {
    private static final int LONGEST = 1_000;
    /** Labels know so much of what stands before a text: a paragraph or a function at least. */
    private static final int KNOWN = 4_000;
    /** How far before that a place is sought where the concept is off: reading from within one would turn its labels. */
    private static final int SOUGHT = 40_000;

    private static final int SHOWN = 60;

    /** Where the characters of each sample end in the text. */
    interface Ends {
        int of(int sample);
    }

    /** Different places for all samples, evenly spread over a part of the text, behind a thousand characters of it. */
    static Primers spreadOver(EncodedText text, Stretches part, int samples) {
        int from = part.start(0);
        int to = part.start(part.streams() - 1) + part.warmUp() + part.counted();
        int read = Math.max(1, Math.min(LONGEST, (to - from) / 2));
        int first = from + read;
        return new Primers(text, sample -> first + (int) ((long) sample * (to - first) / samples), read, at -> true);
    }

    /** The same characters for all samples. */
    static Primers alike(EncodedText primer) {
        return new Primers(primer, sample -> primer.length(), primer.length(), at -> true);
    }

    /** The same, with the labels of the text known, so that what is written is labelled from the state it begins in. */
    Primers labelled(ConceptTrack labels) {
        return new Primers(text, ends, read, position -> labels.valueAt(position) == 0);
    }

    /** The k-th character that is read for a sample. */
    int character(int sample, int k) {
        return text.indexAt(ends.of(sample) - read + k);
    }

    /** The last character that is read before a sample, and some before it, for showing. */
    String before(int sample) {
        int end = ends.of(sample);
        return text.substring(Math.max(0, end - Math.min(read, SHOWN)), end);
    }

    /** How many characters before a sample its labels are computed with. */
    int known(int sample) {
        int end = ends.of(sample);
        int latest = Math.max(0, end - KNOWN);
        int from = latest;
        while (from > 0 && latest - from < SOUGHT && !off.test(from - 1)) {
            from--;
        }
        return end - (latest - from < SOUGHT ? from : latest);
    }

    /** What stands before a sample, and the sample behind it. */
    CharacterSource with(int sample, int[] written) {
        int known = known(sample);
        int from = ends.of(sample) - known;
        int[] codePoints = new int[known + written.length];
        for (int k = 0; k < known; k++) {
            codePoints[k] = text.codePointAt(from + k);
        }
        System.arraycopy(written, 0, codePoints, known, written.length);
        return new CodePoints(codePoints);
    }

    /** Characters in an array, which nobody changes. */
    private static final class CodePoints implements CharacterSource {
        private final int[] codePoints;

        CodePoints(int[] codePoints) {
            this.codePoints = codePoints;
        }

        @Override
        public int length() {
            return codePoints.length;
        }

        @Override
        public int codePointAt(int position) {
            return codePoints[position];
        }

        @Override
        public String toString() {
            return Arrays.toString(codePoints);
        }
    }
}
