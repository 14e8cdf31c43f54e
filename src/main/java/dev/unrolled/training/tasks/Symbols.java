package dev.unrolled.training.tasks;

/** Writes symbols out for a reader. */
final class Symbols {
    private static final int LONGEST = 60;

    private Symbols() {}

    /** All of a short sequence; of a long one the beginning and the end. */
    static String written(String symbols, int[] sequence) {
        if (sequence.length <= LONGEST) {
            return text(symbols, sequence, 0, sequence.length);
        }
        int head = LONGEST * 2 / 3;
        return text(symbols, sequence, 0, head) + "…"
                + text(symbols, sequence, sequence.length - (LONGEST - head), sequence.length);
    }

    static String text(String symbols, int[] sequence, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int k = from; k < to; k++) {
            text.append(symbols.charAt(sequence[k]));
        }
        return text.toString();
    }
}
