package dev.unrolled.text.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A context-free grammar that writes phrases.
 *
 * <p>Its file has one rule for each symbol: the name, a colon and the alternatives, separated by a bar between spaces;
 * {@code 3*} before an alternative makes it three times as likely. A name in braces stands for one of that symbol's
 * alternatives, with a question mark behind it only half the time, with an at sign before it for a variable. A double
 * colon begins a list of words, in which an underscore stands for a space. Indented lines continue the one before;
 * lines with a number sign are comments.
 */
final class Grammar {
    private final Map<String, List<Phrase>> rules = new HashMap<>();
    private final Map<String, Phrase> patterns = new HashMap<>();

    private Grammar() {}

    /** Reads a grammar that lies beside this class. */
    static Grammar load(String resource) {
        try (InputStream stream = Grammar.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the grammar " + resource + " is missing from the class path");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Grammar parse(String source) {
        Grammar grammar = new Grammar();
        StringBuilder rule = new StringBuilder();
        for (String line : source.lines().filter(l -> !l.startsWith("#")).toList()) {
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                grammar.add(rule.toString());
                rule.setLength(0);
            }
            rule.append(line).append(' ');
        }
        grammar.add(rule.toString());
        grammar.check();
        return grammar;
    }

    private void add(String rule) {
        if (rule.isBlank()) {
            return;
        }
        int colon = rule.indexOf(':');
        String name = rule.substring(0, colon).strip();
        List<Phrase> alternatives =
                rule.startsWith("::", colon) ? words(rule.substring(colon + 2)) : phrases(rule.substring(colon + 1));
        if (rules.put(name, alternatives) != null) {
            throw new IllegalArgumentException("the symbol " + name + " is defined twice");
        }
    }

    private static List<Phrase> words(String list) {
        return List.of(list.strip().split("\\s+")).stream()
                .map(word -> Phrase.parse(word.replace('_', ' ')))
                .toList();
    }

    private static List<Phrase> phrases(String alternatives) {
        List<Phrase> phrases = new ArrayList<>();
        for (String alternative : alternatives.split(" \\| ", -1)) {
            String text = alternative.strip();
            int times = 1;
            if (text.matches("\\d+\\*.*")) {
                int star = text.indexOf('*');
                times = Integer.parseInt(text.substring(0, star));
                text = text.substring(star + 1).strip();
            }
            Phrase phrase = Phrase.parse(text);
            for (int time = 0; time < times; time++) {
                phrases.add(phrase);
            }
        }
        return List.copyOf(phrases);
    }

    private void check() {
        rules.forEach(
                (name, phrases) -> phrases.forEach(phrase -> phrase.references().forEach(reference -> {
                    if (!rules.containsKey(reference)) {
                        throw new IllegalArgumentException(
                                "the symbol " + reference + " in " + name + " is not defined");
                    }
                })));
    }

    /**
     * Writes one phrase.
     *
     * @param symbol the symbol to begin with
     * @param variables the values of the {@code {@…}} in the grammar
     * @return words separated by one or more spaces
     */
    String write(String symbol, Map<String, String> variables, SeededRandom random) {
        StringBuilder target = new StringBuilder();
        expand(symbol, new Writing(target, variables, random));
        return target.toString();
    }

    /** Writes a pattern: the symbols in it are replaced by phrases, braces around anything else stay. */
    String fill(String pattern, Map<String, String> variables, SeededRandom random) {
        StringBuilder target = new StringBuilder();
        write(patterns.computeIfAbsent(pattern, Phrase::parse), new Writing(target, variables, random));
        return target.toString();
    }

    private void expand(String symbol, Writing writing) {
        List<Phrase> alternatives = rules.get(symbol);
        write(alternatives.get(writing.random.below(alternatives.size())), writing);
    }

    private void write(Phrase phrase, Writing writing) {
        for (Phrase.Part part : phrase.parts()) {
            switch (part.kind()) {
                case LITERAL -> writing.target.append(part.text());
                case VARIABLE -> writing.target.append(writing.variables.get(part.text()));
                case SYMBOL -> expand(part.text(), writing);
                case PERHAPS -> {
                    if (writing.random.chance(50)) {
                        expand(part.text(), writing);
                    }
                }
            }
        }
    }

    private record Writing(StringBuilder target, Map<String, String> variables, SeededRandom random) {}
}
