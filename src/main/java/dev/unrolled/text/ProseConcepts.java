package dev.unrolled.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be said of sentences, lines, words and letters. */
final class ProseConcepts {
    private static final Set<TextKind> ANYWHERE = EnumSet.allOf(TextKind.class);
    private static final Set<TextKind> IN_PROSE = EnumSet.of(TextKind.PROSE);
    private static final Prediction NEWLINE = Prediction.ofNext("the newline", character -> character == '\n');

    static final BinaryConcept INSIDE_QUOTES = new BinaryConcept(
                    "inside-quotes",
                    "inside quotes",
                    "On from an opening double quotation mark, straight, “…”, „…“, «…» or »…«, up to the character"
                            + " before the closing one; a quotation that goes on in the next paragraph opens it again, any"
                            + " other ends with its paragraph.",
                    IN_PROSE,
                    QuotationScanner::label)
            .predicting(Prediction.ofEnd("the closing quotation mark", character -> "\"”“»«".indexOf(character) >= 0));

    static final BinaryConcept INSIDE_PARENTHESES = new BinaryConcept(
                    "inside-parentheses",
                    "inside parentheses",
                    "On from an opening round bracket up to the character before its closing one; in code, brackets in"
                            + " comments and strings do not count.",
                    ANYWHERE,
                    BracketScanner::parentheses)
            .predicting(Prediction.ofEnd("the closing round bracket", character -> character == ')'));

    private static final BinaryConcept SENTENCE_END_NEAR = new BinaryConcept(
                    "sentence-end-near",
                    "sentence end near",
                    "On where one of the next " + SentenceScanner.NEAR
                            + " characters is the full stop, exclamation or question mark that ends a sentence.",
                    IN_PROSE,
                    SentenceScanner::near)
            .predicting(new Prediction(
                    "the mark that ends the sentence",
                    (text, labels, position) -> SentenceScanner.endsAt(text, position + 1)));

    private static final BinaryConcept INSIDE_SPEAKER_NAME = new BinaryConcept(
                    "inside-speaker-name",
                    "inside a speaker's name",
                    "On in the name before a play's speech, from its first letter up to the character before the"
                            + " colon.",
                    IN_PROSE,
                    SpeakerScanner::label)
            .predicting(Prediction.ofEnd("the colon behind the name"));

    private static final BinaryConcept INSIDE_URL = new BinaryConcept(
                    "inside-url",
                    "inside a URL",
                    "On from the colon of http://, https:// or ftp://, or the dot of www., up to the last character of"
                            + " the web address.",
                    ANYWHERE,
                    UrlScanner::label)
            .predicting(Prediction.ofEnd("the character behind the address"));

    static final NumericConcept POSITION_IN_LINE = new NumericConcept(
                    "position-in-line",
                    "position in line",
                    "How many characters of the line have been read: 0 at the newline, 1 at the first character behind"
                            + " it.",
                    ANYWHERE,
                    LineScanner::position)
            .predicting(NEWLINE);

    private static final NumericConcept CHARACTERS_TO_LINE_END = new NumericConcept(
                    "characters-to-line-end",
                    "characters to the line's end",
                    "How many characters of the line are still to come: 0 where the newline is next; at the newline,"
                            + " how many the next line has.",
                    ANYWHERE,
                    LineScanner::toEnd)
            .predicting(NEWLINE);

    private static final BinaryConcept WORD_BOUNDARY = new BinaryConcept(
                    "word-boundary",
                    "word boundary",
                    "On at the blanks, line ends and signs between words; an apostrophe between two letters belongs to"
                            + " its word, in code an underscore too.",
                    ANYWHERE,
                    WordScanner::boundaries)
            .predicting(Prediction.ofStart("the character behind the word"));

    private static final NumericConcept POSITION_IN_WORD = new NumericConcept(
                    "position-in-word",
                    "position in word",
                    "How many characters of the word have been read: 1 at its first character, 0 between words.",
                    ANYWHERE,
                    WordScanner::position)
            .predicting(Prediction.ofEnd("the character behind the word"));

    private static final BinaryConcept CAPITAL = letter("capital", "On at a capital letter.", Letters::isCapital);

    private static final BinaryConcept DIGIT = letter("digit", "On at a digit.", Character::isDigit);

    private static final BinaryConcept VOWEL =
            letter("vowel", "On at a, e, i, o and u, capital or not, with an accent or without.", Letters::isVowel);

    private ProseConcepts() {}

    static List<Concept> all() {
        return List.of(
                INSIDE_QUOTES,
                INSIDE_PARENTHESES,
                SENTENCE_END_NEAR,
                INSIDE_SPEAKER_NAME,
                INSIDE_URL,
                POSITION_IN_LINE,
                CHARACTERS_TO_LINE_END,
                WORD_BOUNDARY,
                POSITION_IN_WORD,
                CAPITAL,
                DIGIT,
                VOWEL);
    }

    private static BinaryConcept letter(String id, String description, java.util.function.IntPredicate kind) {
        return new BinaryConcept(
                id,
                id,
                description,
                ANYWHERE,
                (text, cancelled) -> BinaryTrack.of(text.length(), position -> kind.test(text.codePointAt(position))),
                Prediction.whileOn("the character behind a " + id));
    }
}
