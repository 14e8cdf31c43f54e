package dev.unrolled.viewmodel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where something was found in a text. Immutable. */
final class SearchHits {
    static final SearchHits NONE = new SearchHits(0, new int[0]);

    private final int length;
    private final int[] positions;

    /**
     * @param length the length of what was looked for, in characters
     * @param positions where it begins, ascending
     */
    SearchHits(int length, int[] positions) {
        this.length = length;
        this.positions = positions.clone();
    }

    /** The length of what was looked for, in characters. */
    int length() {
        return length;
    }

    int count() {
        return positions.length;
    }

    IntStream positions() {
        return Arrays.stream(positions);
    }

    /** The first hit that begins behind a position, or the very first one behind the last. */
    int after(long position) {
        return positions[Math.floorMod(atOrBehind(position + 1), positions.length)];
    }

    /** The last hit that begins before a position, or the very last one before the first. */
    int before(long position) {
        return positions[Math.floorMod(atOrBehind(position) - 1, positions.length)];
    }

    /** Which hit begins at a position, counted from 1. */
    int numberOf(int position) {
        return atOrBehind(position) + 1;
    }

    private int atOrBehind(long position) {
        int key = (int) Math.max(0, Math.min(Integer.MAX_VALUE, position));
        int index = Arrays.binarySearch(positions, key);
        return index >= 0 ? index : -index - 1;
    }
}
