package dev.unrolled.viewmodel;

/** The characters that the network is watched reading. */
public sealed interface Passage {
    /** Part of the held-out text, [offset, offset + length), cut off where the text ends. */
    record HeldOut(int offset, int length) implements Passage {}

    /** A text typed by hand, read from the zero state. */
    record Typed(String text) implements Passage {}
}
