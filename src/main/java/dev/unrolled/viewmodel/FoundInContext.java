package dev.unrolled.viewmodel;

import dev.unrolled.analysis.patterns.PatternMatch;
import dev.unrolled.text.EncodedText;

/** Puts passages of a text into one line each. */
final class FoundInContext {
    private static final int BEFORE = 8;
    private static final int LONGEST = 24;
    /** All together: what fits into a side panel. */
    private static final int WIDTH = 40;

    private final EncodedText text;

    FoundInContext(EncodedText text) {
        this.text = text;
    }

    FoundPassage of(PatternMatch match, String inside) {
        String words = match.length() <= LONGEST
                ? line(match.from(), match.to())
                : wordsAtBegin(line(match.from(), match.from() + LONGEST / 2)) + "…"
                        + wordsAtEnd(line(match.to() - LONGEST / 2 + 1, match.to()));
        int behind = WIDTH - BEFORE - words.length();
        return new FoundPassage(
                match.from(),
                match.to(),
                match.intersection(),
                match.others(),
                line(match.from() - BEFORE, match.from()),
                words,
                line(match.to(), match.to() + behind),
                inside);
    }

    /** Without the word that is cut off, where there is one before it. */
    private static String wordsAtBegin(String cut) {
        int blank = cut.lastIndexOf(' ');
        return cut.substring(0, blank + 1).isBlank() ? cut : cut.substring(0, blank + 1);
    }

    /** The same for words cut off in front. */
    private static String wordsAtEnd(String cut) {
        int blank = cut.indexOf(' ');
        return blank < 0 || cut.substring(blank).isBlank() ? cut : cut.substring(blank);
    }

    private String line(int from, int to) {
        int first = Math.max(0, Math.min(text.length(), from));
        int end = Math.max(first, Math.min(text.length(), to));
        return text.substring(first, end).replace('\n', '⏎').replace('\t', '→');
    }
}
