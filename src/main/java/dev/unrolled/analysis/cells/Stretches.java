package dev.unrolled.analysis.cells;

/**
 * The stretches of one part of the held-out text that are read side by side: evenly spread over the part, each preceded
 * by its warm-up, which lies in the same part, and followed by as much for networks that read from the right too.
 *
 * @param streams the number of stretches
 * @param first where the first stretch's counted characters begin in the text
 * @param spacing how far apart the beginnings are
 * @param warmUp the characters read before each beginning
 * @param counted the characters counted of each stretch, at most {@code spacing}
 * @param behind the characters read behind those from the right, also within the part; 0 for networks that do not
 */
public record Stretches(int streams, int first, int spacing, int warmUp, int counted, int behind) {
    private static final int MOST_STREAMS = 16;
    private static final int WARM_UP = 1_000;
    /** A part is cut into more stretches only while each is as long as this. */
    private static final int SHORTEST = 1_000;

    /**
     * Divides the text from {@code from} to {@code to}.
     *
     * @param charactersAtMost about how many to count
     * @param bothWays whether the network reads from the right too
     */
    public static Stretches of(int from, int to, int charactersAtMost, boolean bothWays) {
        int warmUp = Math.min(WARM_UP, (to - from) / 4);
        int behind = bothWays ? warmUp : 0;
        int countable = to - from - warmUp - behind;
        int streams = Math.max(1, Math.min(MOST_STREAMS, countable / SHORTEST));
        int spacing = countable / streams;
        int counted = Math.max(1, Math.min(spacing, charactersAtMost / streams));
        return new Stretches(streams, from + warmUp, spacing, warmUp, counted, behind);
    }

    /** Where the warm-up of a stretch begins in the text. */
    public int start(int stream) {
        return first + stream * spacing - warmUp;
    }

    /** The number of characters counted in all. */
    public int characters() {
        return streams * counted;
    }
}
