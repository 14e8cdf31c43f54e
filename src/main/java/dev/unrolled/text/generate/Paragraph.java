package dev.unrolled.text.generate;

/** Sets words into lines of limited width: one space between words, punctuation at the word before, "an" before a vowel. */
final class Paragraph {
    private static final String CLOSING = ",.;:?!";

    private final StringBuilder text = new StringBuilder();

    /** Words set in one line. */
    static String of(String words) {
        return new Paragraph().add(words).text.toString();
    }

    /** Adds words separated by spaces. */
    Paragraph add(String words) {
        int at = 0;
        while (at < words.length()) {
            int end = words.indexOf(' ', at);
            end = end < 0 ? words.length() : end;
            if (end > at) {
                addWord(words, at, end);
            }
            at = end + 1;
        }
        return this;
    }

    private void addWord(String words, int from, int to) {
        if (!text.isEmpty() && CLOSING.indexOf(words.charAt(from)) < 0) {
            if (endsWithArticle() && "aeiou".indexOf(words.charAt(from)) >= 0) {
                text.append('n');
            }
            text.append(' ');
        }
        text.append(words, from, to);
    }

    private boolean endsWithArticle() {
        int last = text.length() - 1;
        return (text.charAt(last) == 'a' || text.charAt(last) == 'A')
                && (last == 0 || text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '"');
    }

    /** The first letter of the words in capitals. */
    static String capitalised(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (Character.isLetter(words.charAt(at))) {
                return words.substring(0, at) + Character.toUpperCase(words.charAt(at)) + words.substring(at + 1);
            }
        }
        return words;
    }

    /** Writes the paragraph in lines of at most {@code width} characters, each ended by a newline. */
    void wrapInto(StringBuilder target, String linePrefix, int width) {
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(from + width - linePrefix.length(), text.length());
            if (end < text.length()) {
                int space = text.lastIndexOf(" ", end);
                end = space > from ? space : end;
            }
            target.append(linePrefix).append(text, from, end).append('\n');
            from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
    }
}
