package dev.unrolled.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text to read, with its line ends normalised to LF.
 *
 * @param name what to call it on the screen
 * @param text the characters
 * @param remarks what was done to the text on the way in, one sentence fragment each, e.g. "read as Latin-1"
 */
public record Corpus(String name, String text, List<String> remarks) {
    public Corpus {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        remarks = List.copyOf(remarks);
    }

    /** The number of characters (code points). */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The same text with one more remark. */
    public Corpus withRemark(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Corpus(name, text, more);
    }
}
