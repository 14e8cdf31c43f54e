package dev.unrolled.text;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A user's own regular expression in Java's syntax; {@code ^} and {@code $} stand for the ends of a line, and the dot for
 * any character but a newline. It may read every character so many times on the average and no more: some expressions
 * would otherwise take years.
 */
final class RegularExpression {
    /** How often each character of the text may be read on the average. */
    private static final long READS_PER_CHARACTER = 300;

    private static final long READS_AT_LEAST = 10_000_000;
    /** How many reads lie between two questions whether to go on, less one: a power of two less one. */
    private static final long BETWEEN_QUESTIONS = (1 << 16) - 1;

    private final Pattern pattern;

    private RegularExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws TextException if it is wrong; the sentence says where
     */
    static RegularExpression of(String expression) {
        if (expression.isEmpty()) {
            throw new TextException("The regular expression is empty; write what to look for, such as [0-9]+.");
        }
        try {
            return new RegularExpression(Pattern.compile(expression, Pattern.MULTILINE | Pattern.UNIX_LINES));
        } catch (PatternSyntaxException exception) {
            throw new TextException(
                    "The regular expression “" + expression + "” is wrong " + place(expression, exception.getIndex())
                            + ": " + firstLower(exception.getDescription()) + ".",
                    exception);
        }
    }

    private static String place(String expression, int index) {
        if (index < 0) {
            return "somewhere";
        }
        return index >= expression.length()
                ? "at its end"
                : "at its character " + (expression.codePointCount(0, index) + 1) + ", “"
                        + Character.toString(expression.codePointAt(index)) + "”";
    }

    private static String firstLower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * On at every character of every match.
     *
     * @throws TextException if it takes too many reads or too much nesting
     * @throws CancellationException if cancelled
     */
    BinaryTrack label(CharacterSource text, BooleanSupplier cancelled) {
        Characters characters = new Characters(text, cancelled);
        BitSet on = new BitSet(text.length());
        try {
            Matcher matcher = pattern.matcher(characters);
            while (matcher.find()) {
                on.set(characters.positionOf(matcher.start()), characters.positionOf(matcher.end()));
            }
        } catch (StackOverflowError error) {
            throw new TextException(
                    "The regular expression “" + pattern + "” repeats a group too often in one match;"
                            + " make the repetition possessive, such as (a|b)*+, or use a class, such as [ab]*.",
                    error);
        }
        return BinaryTrack.of(text.length(), on);
    }

    /** The text in UTF-16, as expressions read it, with every reading counted. */
    private final class Characters implements CharSequence {
        private final char[] units;
        /** The position in the text of each unit and of the end; null where they are the same. */
        private final int[] positions;

        private final BooleanSupplier cancelled;
        private final long mostReads;
        private long reads;

        Characters(CharacterSource text, BooleanSupplier cancelled) {
            this.cancelled = cancelled;
            mostReads = READS_AT_LEAST + READS_PER_CHARACTER * text.length();
            StringBuilder all = new StringBuilder(text.length());
            for (int position = 0; position < text.length(); position++) {
                all.appendCodePoint(text.codePointAt(position));
            }
            units = new char[all.length()];
            all.getChars(0, units.length, units, 0);
            positions = units.length == text.length() ? null : positions(text, units.length);
        }

        private static int[] positions(CharacterSource text, int length) {
            int[] positions = new int[length + 1];
            int unit = 0;
            for (int position = 0; position < text.length(); position++) {
                for (int count = Character.charCount(text.codePointAt(position)); count > 0; count--) {
                    positions[unit++] = position;
                }
            }
            positions[unit] = text.length();
            return positions;
        }

        int positionOf(int unit) {
            return positions == null ? unit : positions[unit];
        }

        @Override
        public char charAt(int index) {
            if ((++reads & BETWEEN_QUESTIONS) == 0) {
                goOn();
            }
            return units[index];
        }

        private void goOn() {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
            }
            if (reads > mostReads) {
                throw new TextException("The regular expression “" + pattern
                        + "” takes too long on this text (more than "
                        + READS_PER_CHARACTER + " readings of each character); make its repetitions possessive, such as"
                        + " a*+, or shorter, such as a{0,80}.");
            }
        }

        @Override
        public int length() {
            return units.length;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(units, start, end - start);
        }

        @Override
        public String toString() {
            return new String(units);
        }
    }
}
