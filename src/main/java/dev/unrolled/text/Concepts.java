package dev.unrolled.text;

import dev.unrolled.text.CodeScanner.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The concepts that can be looked for in a text. A new one is a new entry here. */
public final class Concepts {
    private static final Set<TextKind> ANYWHERE = EnumSet.allOf(TextKind.class);
    private static final Set<TextKind> IN_CODE = EnumSet.of(TextKind.CODE);

    /** Between double quotation marks. */
    public static final BinaryConcept INSIDE_QUOTES = new BinaryConcept(
            "inside-quotes",
            "inside quotes",
            "On from an opening double quotation mark up to the character before the closing one; a quotation that goes"
                    + " on in the next paragraph opens it again, any other ends with its paragraph.",
            EnumSet.of(TextKind.PROSE),
            QuotationScanner::label);

    /** How many characters of the line have been read. */
    public static final NumericConcept POSITION_IN_LINE = new NumericConcept(
            "position-in-line",
            "position in line",
            "How many characters of the line have been read: 0 at the newline, 1 at the first character behind it.",
            ANYWHERE,
            Concepts::positionInLine);

    /** How many brackets are open. */
    public static final NumericConcept BRACKET_DEPTH = new NumericConcept(
            "bracket-depth",
            "bracket depth",
            "How many of ( [ { are open; in code, brackets in comments and strings do not count.",
            ANYWHERE,
            BracketScanner::label);

    /** In a comment of C-like code. */
    public static final BinaryConcept INSIDE_COMMENT = inCode(
            "inside-comment",
            "inside comment",
            "On from the second character of // or /* up to the end of the line or the slash of */ (C-like code).",
            EnumSet.of(Region.LINE_COMMENT, Region.BLOCK_COMMENT));

    /** In a string of C-like code. */
    public static final BinaryConcept INSIDE_STRING = inCode(
            "inside-string",
            "inside string",
            "On from the opening double quote of a string up to the character before the closing one (C-like code).",
            EnumSet.of(Region.STRING, Region.TEXT_BLOCK));

    /** In a comment or a string of C-like code. */
    public static final BinaryConcept INSIDE_COMMENT_OR_STRING = inCode(
            "inside-comment-or-string",
            "inside comment or string",
            "On wherever inside-comment or inside-string is: where C-like code holds words rather than code.",
            EnumSet.of(Region.LINE_COMMENT, Region.BLOCK_COMMENT, Region.STRING, Region.TEXT_BLOCK));

    private static final List<Concept> ALL = List.of(
            INSIDE_QUOTES, POSITION_IN_LINE, BRACKET_DEPTH, INSIDE_COMMENT, INSIDE_STRING, INSIDE_COMMENT_OR_STRING);

    private Concepts() {}

    /** All concepts, in the order in which a screen lists them. */
    public static List<Concept> all() {
        return ALL;
    }

    /**
     * Finds a concept by its name.
     *
     * @throws TextException if there is none; the sentence lists the names
     */
    public static Concept byId(String id) {
        return ALL.stream()
                .filter(concept -> concept.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TextException("There is no concept “" + id + "”; the concepts are "
                        + ALL.stream().map(Concept::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The concepts that are made for this kind of text and occur in it. */
    public static List<Concept> occurringIn(CharacterSource text) {
        TextKind kind = TextKind.of(text);
        return ALL.stream()
                .filter(concept ->
                        concept.kinds().contains(kind) && concept.label(text).occurs())
                .filter(concept -> concept != POSITION_IN_LINE || hasLines(text))
                .toList();
    }

    /** A text of a single line has no position in it but the position in the text. */
    private static boolean hasLines(CharacterSource text) {
        for (int position = 0; position < text.length() - 1; position++) {
            if (text.codePointAt(position) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static BinaryConcept inCode(String id, String label, String description, Set<Region> regions) {
        return new BinaryConcept(id, label, description, IN_CODE, text -> {
            CodeScanner scanner = new CodeScanner(text);
            return BinaryTrack.of(text.length(), position -> regions.contains(scanner.next()));
        });
    }

    private static NumericTrack positionInLine(CharacterSource text) {
        float[] values = new float[text.length()];
        int read = 0;
        for (int position = 0; position < values.length; position++) {
            read = text.codePointAt(position) == '\n' ? 0 : read + 1;
            values[position] = read;
        }
        return NumericTrack.of(values);
    }
}
