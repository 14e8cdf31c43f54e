package dev.unrolled.analysis.patterns;

import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.StreamReader;

/**
 * A whole text as streams that are read side by side, without a gap between them. The first begins with the text, the others
 * read their warm-up from the end of the one before.
 *
 * @param streams the number of streams
 * @param end one past the last character that is looked at: the text's end, for a network that reads both ways some way before
 * @param spacing how many characters each stream looks at; the first also at what is warm-up for the others
 * @param behind the characters that are read behind a stream from the right; 0 for networks that do not
 */
record WholeText(int streams, int end, int spacing, int behind) {
    private static final int WARM_UP = PassageReader.WARM_UP;
    private static final int MOST_STREAMS = 16;
    /** More streams only while each is as long as this. */
    private static final int SHORTEST = 2_000;

    static WholeText of(int length, boolean bothWays) {
        int behind = bothWays ? Math.min(StreamReader.BEHIND, length / 4) : 0;
        int end = length - behind;
        int streams = Math.max(1, Math.min(MOST_STREAMS, (end - WARM_UP) / SHORTEST));
        int spacing = streams == 1 ? Math.max(0, end - WARM_UP) : (end - WARM_UP + streams - 1) / streams;
        return new WholeText(streams, end, spacing, behind);
    }

    /** How many characters each stream reads. */
    int length() {
        return Math.min(end, WARM_UP + spacing);
    }

    /** Where a stream begins to read in the text. */
    int start(int stream) {
        return stream * spacing;
    }

    /** Whether a character of a stream is looked at, rather than warm-up or beyond the text. */
    boolean counts(int stream, int position) {
        return (stream == 0 || position >= WARM_UP) && start(stream) + position < end;
    }
}
