package dev.unrolled.text;

import java.util.Objects;

/** A text as indices into a vocabulary, one byte a character. Immutable; slices share the characters. */
public final class EncodedText implements CharacterSource {
    private final Vocabulary vocabulary;
    private final byte[] indices;
    private final int offset;
    private final int length;

    private EncodedText(Vocabulary vocabulary, byte[] indices, int offset, int length) {
        this.vocabulary = vocabulary;
        this.indices = indices;
        this.offset = offset;
        this.length = length;
    }

    /** Encodes a text; what the vocabulary does not know becomes {@link Vocabulary#substituteIndex()}. */
    public static EncodedText encode(String text, Vocabulary vocabulary) {
        byte[] indices = new byte[text.codePointCount(0, text.length())];
        int substitute = vocabulary.substituteIndex();
        int at = 0;
        for (int position = 0; position < indices.length; position++) {
            int codePoint = text.codePointAt(at);
            int index = vocabulary.indexOf(codePoint);
            indices[position] = (byte) (index >= 0 ? index : substitute);
            at += Character.charCount(codePoint);
        }
        return new EncodedText(vocabulary, indices, 0, indices.length);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int length() {
        return length;
    }

    /** The index of the character at a position, 0 … V − 1. */
    public int indexAt(int position) {
        return indices[offset + Objects.checkIndex(position, length)] & 0xFF;
    }

    @Override
    public int codePointAt(int position) {
        return vocabulary.codePointAt(indexAt(position));
    }

    /** The characters from {@code from} (inclusive) to {@code to} (exclusive), without copying them. */
    public EncodedText slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new EncodedText(vocabulary, indices, offset + from, to - from);
    }

    /** The characters from {@code from} (inclusive) to {@code to} (exclusive) as the network reads them. */
    public String substring(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        StringBuilder text = new StringBuilder(to - from);
        for (int position = from; position < to; position++) {
            text.appendCodePoint(codePointAt(position));
        }
        return text.toString();
    }

    /** Copies the indices from {@code from} (inclusive) to {@code to} (exclusive) to the start of {@code target}. */
    public void copyIndices(int from, int to, int[] target) {
        Objects.checkFromToIndex(from, to, length);
        for (int position = from; position < to; position++) {
            target[position - from] = indices[offset + position] & 0xFF;
        }
    }

    /** The whole text as the network reads it. */
    @Override
    public String toString() {
        return substring(0, length);
    }
}
