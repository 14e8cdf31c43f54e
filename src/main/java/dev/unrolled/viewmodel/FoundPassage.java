package dev.unrolled.viewmodel;

/**
 * A passage of the held-out text in which the cells asked about are so too.
 *
 * @param from its first character
 * @param to one past its last
 * @param intersection how many of the cells asked about are as asked throughout
 * @param others how many other cells of the layer are so throughout too
 * @param before what stands before it, on one line
 * @param words its characters, on one line; the middle left out where it is long
 * @param behind what stands behind it, on one line
 * @param inside the concepts that hold at most of it, such as {@code inside quotes, inside parentheses}; empty for none
 */
public record FoundPassage(
        int from, int to, int intersection, int others, String before, String words, String behind, String inside) {
    public int length() {
        return to - from;
    }
}
