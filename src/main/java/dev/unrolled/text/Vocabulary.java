package dev.unrolled.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters a network knows, each with its index 0 … V − 1. Immutable.
 *
 * <p>A vocabulary built from a text is sorted by code point. Where a text has more kinds of characters than the limit,
 * the rarest share one entry, {@link #OTHER}.
 */
public final class Vocabulary {
    /** The most entries a vocabulary can have: an index fits one byte. */
    public static final int LARGEST_SIZE = 256;

    /** The visible character (U+FFFD) that stands for every character the network does not know. */
    public static final int OTHER = 0xFFFD;

    private static final int DENSE = 0x250;

    private final int[] codePoints;
    private final short[] denseIndices = new short[DENSE];
    private final Map<Integer, Integer> sparseIndices = new HashMap<>();
    private final int otherIndex;

    private Vocabulary(int[] codePoints) {
        this.codePoints = codePoints;
        Arrays.fill(denseIndices, (short) -1);
        for (int index = 0; index < codePoints.length; index++) {
            if (codePoints[index] < DENSE) {
                denseIndices[codePoints[index]] = (short) index;
            } else {
                sparseIndices.put(codePoints[index], index);
            }
        }
        otherIndex = sparseIndices.getOrDefault(OTHER, -1);
    }

    /** The vocabulary of a text with at most {@link #LARGEST_SIZE} entries. */
    public static Vocabulary of(String text) {
        return of(text, LARGEST_SIZE);
    }

    /**
     * The vocabulary of a text.
     *
     * @param text at least one character
     * @param limit the most entries, 2 … {@link #LARGEST_SIZE}, "other" included
     * @throws TextException if the text is empty
     * @throws IllegalArgumentException if the limit is out of range
     */
    public static Vocabulary of(String text, int limit) {
        if (limit < 2 || limit > LARGEST_SIZE) {
            throw new IllegalArgumentException("limit " + limit + " is not in 2 … " + LARGEST_SIZE);
        }
        Map<Integer, Integer> counts = CharacterCounts.of(text);
        if (counts.isEmpty()) {
            throw new TextException("The text is empty; choose one with characters to read.");
        }
        Collection<Integer> kept = counts.size() <= limit ? counts.keySet() : commonest(counts, limit - 1);
        return new Vocabulary(kept.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    private static List<Integer> commonest(Map<Integer, Integer> counts, int size) {
        List<Integer> kept = new ArrayList<>(counts.entrySet().stream()
                .filter(entry -> entry.getKey() != OTHER)
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(size)
                .map(Map.Entry::getKey)
                .toList());
        kept.add(OTHER);
        return kept;
    }

    /**
     * The vocabulary with exactly these characters in this order, as {@link #characters()} gives them.
     *
     * @throws TextException if the list is empty or too long, or an entry is not one character or comes twice
     */
    public static Vocabulary ofCharacters(List<String> characters) {
        if (characters.isEmpty() || characters.size() > LARGEST_SIZE) {
            throw new TextException("A vocabulary has 1 to " + LARGEST_SIZE + " characters, this one "
                    + characters.size() + "; use the list that belongs to the network.");
        }
        int[] codePoints = new int[characters.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < codePoints.length; index++) {
            String character = characters.get(index);
            if (character == null || character.codePointCount(0, character.length()) != 1) {
                throw new TextException("Entry " + index + " of the vocabulary is \"" + character
                        + "\" and not a single character; use the list that belongs to the network.");
            }
            Integer earlier = seen.put(character, index);
            if (earlier != null) {
                throw new TextException("Entries " + earlier + " and " + index + " of the vocabulary are both \""
                        + character + "\"; use the list that belongs to the network.");
            }
            codePoints[index] = character.codePointAt(0);
        }
        return new Vocabulary(codePoints);
    }

    /** V, the number of entries, 1 … {@link #LARGEST_SIZE}. */
    public int size() {
        return codePoints.length;
    }

    /** The index of a character; of "other" if the character is unknown; −1 if there is no "other" either. */
    public int indexOf(int codePoint) {
        int index = exactIndexOf(codePoint);
        return index >= 0 ? index : otherIndex;
    }

    private int exactIndexOf(int codePoint) {
        return codePoint < DENSE && codePoint >= 0
                ? denseIndices[codePoint]
                : sparseIndices.getOrDefault(codePoint, -1);
    }

    /** Whether the character has an entry of its own. */
    public boolean contains(int codePoint) {
        return codePoint != OTHER && exactIndexOf(codePoint) >= 0;
    }

    /** The index read in place of an unknown character: of "other", else of the space, else of the newline, else 0. */
    public int substituteIndex() {
        return hasOther() ? otherIndex : Math.max(0, exactIndexOf(' ') >= 0 ? exactIndexOf(' ') : exactIndexOf('\n'));
    }

    /** The character (code point) with an index 0 … V − 1; {@link #OTHER} for "other". */
    public int codePointAt(int index) {
        return codePoints[index];
    }

    public boolean hasOther() {
        return otherIndex >= 0;
    }

    /** The index of "other", or −1. */
    public int otherIndex() {
        return otherIndex;
    }

    /** The characters in the order of their indices, each a string of one code point: the form used in files. */
    public List<String> characters() {
        return Arrays.stream(codePoints).mapToObj(Character::toString).toList();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Vocabulary other && Arrays.equals(codePoints, other.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    @Override
    public String toString() {
        return "Vocabulary of " + codePoints.length;
    }
}
