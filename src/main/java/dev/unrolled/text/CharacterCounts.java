package dev.unrolled.text;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often each character occurs. */
final class CharacterCounts {
    private static final int DENSE = 0x250;

    private CharacterCounts() {}

    /** Occurrences by code point, in the order of the code points. */
    static Map<Integer, Integer> of(String text) {
        int[] dense = new int[DENSE];
        Map<Integer, Integer> counts = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint < DENSE) {
                dense[codePoint]++;
            } else {
                counts.merge(codePoint, 1, Integer::sum);
            }
            at += Character.charCount(codePoint);
        }
        for (int codePoint = 0; codePoint < DENSE; codePoint++) {
            if (dense[codePoint] > 0) {
                counts.put(codePoint, dense[codePoint]);
            }
        }
        return counts;
    }
}
