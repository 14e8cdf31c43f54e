package dev.unrolled.text.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One alternative of a grammar rule, taken apart. */
record Phrase(List<Part> parts) {
    /** What a part of a phrase stands for. */
    enum Kind {
        LITERAL,
        SYMBOL,
        PERHAPS,
        VARIABLE
    }

    /** A part of a phrase: literal text, or the name of a symbol or variable. */
    record Part(Kind kind, String text) {}

    private static final Pattern REFERENCE = Pattern.compile("\\{(@?)([a-z_]+)(\\??)}");

    static Phrase parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                parts.add(new Part(Kind.LITERAL, text.substring(at, matcher.start())));
            }
            Kind kind = !matcher.group(1).isEmpty()
                    ? Kind.VARIABLE
                    : matcher.group(3).isEmpty() ? Kind.SYMBOL : Kind.PERHAPS;
            parts.add(new Part(kind, matcher.group(2)));
            at = matcher.end();
        }
        if (at < text.length()) {
            parts.add(new Part(Kind.LITERAL, text.substring(at)));
        }
        return new Phrase(List.copyOf(parts));
    }

    /** The symbols this phrase needs. */
    List<String> references() {
        return parts.stream()
                .filter(part -> part.kind() == Kind.SYMBOL || part.kind() == Kind.PERHAPS)
                .map(Part::text)
                .toList();
    }
}
