package dev.unrolled.text;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Concepts of the user's own: a regular expression, a pair of delimiters, or characters brushed by hand. The id of each
 * says all there is to it, so that {@link #parse} makes the same concept of it again.
 */
public final class CustomConcepts {
    /** What a user can write in place of a concept's name. */
    public static final String SYNTAX =
            "regex:EXPRESSION, between:OPEN CLOSE, nested:OPEN CLOSE, or at:FIRST-LAST,FIRST-LAST,…";

    private static final String REGEX = "regex:";
    private static final String BETWEEN = "between:";
    private static final String NESTED = "nested:";
    private static final String AT = "at:";

    private CustomConcepts() {}

    /**
     * Some characters of a text.
     *
     * @param first the first one, counted from 0
     * @param last the last one
     */
    public record Range(int first, int last) {
        public Range {
            if (first < 0 || last < first) {
                throw new TextException("The characters " + first + "-" + last
                        + " are no range; write the first and the last one, counted from 0, such as 120-180.");
            }
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    /**
     * On at every character of every match of a regular expression, in Java's syntax.
     *
     * @throws TextException if the expression is wrong; the sentence says where
     */
    public static BinaryConcept regex(String expression) {
        RegularExpression regex = RegularExpression.of(expression);
        return new BinaryConcept(
                REGEX + expression,
                "/" + expression + "/",
                "On at every character of every match of the regular expression " + expression + ".",
                EnumSet.allOf(TextKind.class),
                regex::label,
                Prediction.whileOn("the next character in and behind a match"));
    }

    /**
     * On between two delimiters.
     *
     * @param nesting whether inside a pair another may lie; otherwise the first closing one ends it
     * @throws TextException if one is empty, or if equal ones are to nest
     */
    public static BinaryConcept between(String opening, String closing, boolean nesting) {
        Delimiters delimiters = new Delimiters(opening, closing, nesting);
        String pair = written(opening) + " " + written(closing);
        return new BinaryConcept(
                (nesting ? NESTED : BETWEEN) + pair,
                (nesting ? "between nested " : "between ") + pair,
                "On from the delimiter " + written(opening) + " up to the character before "
                        + (nesting ? "the outermost " : "the next ") + written(closing)
                        + "; one that is never closed counts for nothing.",
                EnumSet.allOf(TextKind.class),
                (text, cancelled) -> delimiters.label(text),
                Prediction.ofEnd("the closing delimiter", delimiters::closesWith));
    }

    /**
     * On at characters brushed by hand; those behind the end of a text count for nothing.
     *
     * @param ranges at least one, in any order; they may overlap
     */
    public static BinaryConcept brushed(List<Range> ranges) {
        if (ranges.isEmpty()) {
            throw new TextException("No characters are brushed; brush some in the text, or write them as at:120-180.");
        }
        List<Range> kept = List.copyOf(ranges);
        String places = kept.stream().map(Range::toString).collect(Collectors.joining(","));
        return new BinaryConcept(
                AT + places,
                "brushed characters",
                "On at the characters " + places + " of the text, counted from 0, as they were brushed by hand.",
                EnumSet.allOf(TextKind.class),
                (text, cancelled) -> label(text, kept),
                Prediction.whileOn("the next character in and behind the brushed ones"));
    }

    private static BinaryTrack label(CharacterSource text, List<Range> ranges) {
        BitSet on = new BitSet(text.length());
        for (Range range : ranges) {
            on.set(Math.min(range.first(), text.length()), Math.min(range.last(), text.length() - 1) + 1);
        }
        return BinaryTrack.of(text.length(), on);
    }

    /**
     * Reads a concept of the user's own, written as {@link #SYNTAX} says; in delimiters {@code \n}, {@code \t},
     * {@code \s} and {@code \\} stand for a newline, a tab, a blank and a backslash.
     *
     * @return nothing if it begins as none of them does
     * @throws TextException if it is wrong; the sentence says where
     */
    public static Optional<BinaryConcept> parse(String written) {
        if (written.startsWith(REGEX)) {
            return Optional.of(regex(written.substring(REGEX.length())));
        }
        if (written.startsWith(BETWEEN)) {
            return Optional.of(pair(written.substring(BETWEEN.length()), false));
        }
        if (written.startsWith(NESTED)) {
            return Optional.of(pair(written.substring(NESTED.length()), true));
        }
        return written.startsWith(AT) ? Optional.of(brushed(ranges(written.substring(AT.length())))) : Optional.empty();
    }

    private static BinaryConcept pair(String written, boolean nesting) {
        List<String> parts = List.of(written.strip().split(" +", -1));
        if (parts.size() != 2) {
            throw new TextException(
                    "“" + written + "” is not a pair of delimiters; write the opening one, a blank and the"
                            + " closing one, such as ( ), with \\s for a blank and \\n for a newline in them.");
        }
        return between(unescaped(parts.get(0)), unescaped(parts.get(1)), nesting);
    }

    private static List<Range> ranges(String written) {
        return List.of(written.split(",", -1)).stream()
                .map(part -> range(part.strip()))
                .toList();
    }

    private static Range range(String written) {
        String[] ends = written.split("-", 2);
        try {
            int first = Integer.parseInt(ends[0]);
            return new Range(first, ends.length == 1 ? first : Integer.parseInt(ends[ends.length - 1]));
        } catch (NumberFormatException exception) {
            throw new TextException(
                    "“" + written + "” is no range of characters; write the first and the last one, counted from 0,"
                            + " such as 120-180.",
                    exception);
        }
    }

    private static String written(String delimiter) {
        return delimiter
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace(" ", "\\s");
    }

    private static String unescaped(String written) {
        return written.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\s", " ")
                .replace("\0", "\\");
    }
}
