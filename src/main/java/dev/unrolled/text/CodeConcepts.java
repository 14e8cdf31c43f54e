package dev.unrolled.text;

import dev.unrolled.text.CodeScanner.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be said of C-like code. */
final class CodeConcepts {
    private static final Set<TextKind> ANYWHERE = EnumSet.allOf(TextKind.class);
    private static final Set<TextKind> IN_CODE = EnumSet.of(TextKind.CODE);

    static final NumericConcept BRACKET_DEPTH = new NumericConcept(
                    "bracket-depth",
                    "bracket depth",
                    "How many of ( [ { are open; in code, brackets in comments and strings do not count.",
                    ANYWHERE,
                    BracketScanner::depth)
            .predicting(Prediction.ofEnd("the closing bracket", character -> ")]}".indexOf(character) >= 0));

    private static final NumericConcept ROUND_BRACKET_DEPTH = depth("round", '(', ')');
    private static final NumericConcept SQUARE_BRACKET_DEPTH = depth("square", '[', ']');
    private static final NumericConcept CURLY_BRACKET_DEPTH = depth("curly", '{', '}');

    private static final NumericConcept INDENTATION = new NumericConcept(
                    "indentation",
                    "indentation",
                    "How many columns of blanks the line begins with, as far as they have been read; a tab goes on to the next"
                            + " multiple of 8, and at the newline it is 0.",
                    IN_CODE,
                    LineScanner::indentation)
            .predicting(new Prediction("the blanks that indent a line, and what follows them", CodeConcepts::indents));

    static final BinaryConcept INSIDE_COMMENT = within(
                    "inside-comment",
                    "inside comment",
                    "On from the second character of // or /* up to the end of the line or the slash of */ (C-like code).",
                    EnumSet.of(Region.LINE_COMMENT, Region.BLOCK_COMMENT))
            .predicting(Prediction.ofCommentEnd("the end of the comment"));

    private static final BinaryConcept INSIDE_LINE_COMMENT = within(
                    "inside-line-comment",
                    "inside line comment",
                    "On from the second slash of // up to the character before the newline (C-like code).",
                    EnumSet.of(Region.LINE_COMMENT))
            .predicting(Prediction.ofEnd("the newline"));

    private static final BinaryConcept INSIDE_BLOCK_COMMENT = within(
                    "inside-block-comment",
                    "inside block comment",
                    "On from the star of /* up to the star of */ (C-like code).",
                    EnumSet.of(Region.BLOCK_COMMENT))
            .predicting(Prediction.ofCommentEnd("the closing */"));

    static final BinaryConcept INSIDE_STRING = within(
                    "inside-string",
                    "inside string",
                    "On from the opening double quote of a string up to the character before the closing one (C-like code).",
                    EnumSet.of(Region.STRING, Region.TEXT_BLOCK))
            .predicting(Prediction.ofEnd("the closing quote", character -> character == '"'));

    static final BinaryConcept INSIDE_COMMENT_OR_STRING = within(
                    "inside-comment-or-string",
                    "inside comment or string",
                    "On wherever inside-comment or inside-string is: where C-like code holds words rather than code.",
                    EnumSet.of(Region.LINE_COMMENT, Region.BLOCK_COMMENT, Region.STRING, Region.TEXT_BLOCK))
            .predicting(Prediction.ofCommentEnd("the end of the comment or string"));

    private static final BinaryConcept INSIDE_IF = new BinaryConcept(
                    "inside-if",
                    "inside if (…)",
                    "On from the round bracket behind the word if up to the character before its closing one (C-like code).",
                    IN_CODE,
                    BracketScanner::conditions)
            .predicting(Prediction.ofEnd("the closing round bracket", character -> character == ')'));

    private static final BinaryConcept INSIDE_PREPROCESSOR_LINE = new BinaryConcept(
                    "inside-preprocessor-line",
                    "inside preprocessor line",
                    "On from a # that begins a line up to the character before the newline; a backslash there takes the next"
                            + " line in (C and its like).",
                    IN_CODE,
                    DirectiveScanner::label)
            .predicting(Prediction.ofEnd("the newline"));

    private static final BinaryConcept INSIDE_FUNCTION_BODY = new BinaryConcept(
                    "inside-function-body",
                    "inside function body",
                    "On from the brace behind a function's or method's parentheses up to the character before its closing"
                            + " brace (C-like code).",
                    IN_CODE,
                    BracketScanner::functions)
            .predicting(Prediction.ofEnd("the closing brace", character -> character == '}'));

    private CodeConcepts() {}

    static List<Concept> all() {
        return List.of(
                BRACKET_DEPTH,
                ROUND_BRACKET_DEPTH,
                SQUARE_BRACKET_DEPTH,
                CURLY_BRACKET_DEPTH,
                INDENTATION,
                INSIDE_COMMENT,
                INSIDE_LINE_COMMENT,
                INSIDE_BLOCK_COMMENT,
                INSIDE_STRING,
                INSIDE_COMMENT_OR_STRING,
                INSIDE_IF,
                INSIDE_PREPROCESSOR_LINE,
                INSIDE_FUNCTION_BODY);
    }

    private static NumericConcept depth(String shape, char opening, char closing) {
        return new NumericConcept(
                        shape + "-bracket-depth",
                        shape + " bracket depth",
                        "How many of " + opening + " are open; in code, brackets in comments and strings do not count.",
                        IN_CODE,
                        text -> BracketScanner.depth(text, opening))
                .predicting(Prediction.ofEnd("the closing " + shape + " bracket", character -> character == closing));
    }

    private static BinaryConcept within(String id, String label, String description, Set<Region> regions) {
        return new BinaryConcept(id, label, description, IN_CODE, text -> {
            CodeScanner scanner = new CodeScanner(text);
            return BinaryTrack.of(text.length(), position -> regions.contains(scanner.next()));
        });
    }

    /** Whether the next character is a blank of the indentation or the first one behind it. */
    private static boolean indents(CharacterSource text, ConceptTrack labels, int position) {
        float columns = labels.valueAt(position);
        return text.codePointAt(position) == '\n'
                || labels.valueAt(position + 1) > columns
                || (columns > 0 && (position == 0 || columns > labels.valueAt(position - 1)));
    }
}
