package dev.unrolled.text.generate;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes prose in which two people talk: narration and quotations, wrapped at 72 columns, one blank line between
 * paragraphs.
 *
 * <p>Speech and narration differ in person, tense, words and punctuation, as in real prose, and nothing but the closing
 * mark tells where a quotation ends: it holds one word or a hundred, spans lines, and now and then paragraphs (each
 * opens the quotation again, only the last closes it).
 */
public final class DialogueGenerator {
    static final int WIDTH = 72;
    private static final int LONGEST_SCENE = 40;

    private final Grammar grammar = Grammar.load("dialogue.grammar");
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final SeededRandom random;
    private int paragraphsLeft;
    private boolean sheSpeaks;

    private DialogueGenerator(long seed) {
        random = new SeededRandom(seed);
    }

    /**
     * Writes a text.
     *
     * @param length the number of characters wanted; the text ends with the paragraph that reaches it
     * @param seed the same seed and length give the same text, and a longer text begins with the shorter one
     */
    public static String write(int length, long seed) {
        DialogueGenerator generator = new DialogueGenerator(seed);
        while (generator.text.length() < length) {
            generator.paragraph();
        }
        return generator.text.toString();
    }

    private void paragraph() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        if (paragraphsLeft-- == 0) {
            beginScene();
            narration("opening", random.between(2, 5));
            return;
        }
        turnToSpeaker();
        int kind = random.below(100);
        if (kind < 24) {
            narration("narration", random.between(1, 6));
        } else if (kind < 46) {
            plainSpeech();
        } else if (kind < 66) {
            interruptedSpeech();
        } else if (kind < 93) {
            ledSpeech();
        } else {
            speechOverParagraphs();
        }
    }

    private void beginScene() {
        paragraphsLeft = random.between(8, LONGEST_SCENE);
        variables.put("she_name", grammar.write("she_name", variables, random));
        variables.put("he_name", grammar.write("he_name", variables, random));
    }

    private void turnToSpeaker() {
        sheSpeaks = sheSpeaks ^ random.chance(80);
        variables.put("speaker", sheSpeaks ? "she" : "he");
        variables.put("speaker_name", variables.get(sheSpeaks ? "she_name" : "he_name"));
        variables.put("listener", variables.get(sheSpeaks ? "he_name" : "she_name"));
    }

    private void narration(String first, int sentences) {
        Paragraph paragraph = new Paragraph().add(narrated(first));
        narrate(paragraph, sentences - 1);
        paragraph.wrapInto(text, "", WIDTH);
    }

    private void narrate(Paragraph paragraph, int sentences) {
        for (int sentence = 0; sentence < sentences; sentence++) {
            paragraph.add(narrated("narration"));
        }
    }

    private void plainSpeech() {
        new Paragraph().add("\"" + speech(sentences()) + "\"").wrapInto(text, "", WIDTH);
    }

    /** “Speech,” she said, and perhaps narration, and perhaps “more speech.” */
    private void interruptedSpeech() {
        Paragraph paragraph = new Paragraph();
        paragraph.add("\"" + beforeTag(speech(sentences())) + "\"").add(phrase("tag") + ".");
        if (random.chance(40)) {
            narrate(paragraph, random.between(1, 3));
        }
        if (random.chance(55)) {
            paragraph.add("\"" + speech(sentences()) + "\"");
        }
        paragraph.wrapInto(text, "", WIDTH);
    }

    /** Narration that leads to “speech,” and perhaps goes on behind it. */
    private void ledSpeech() {
        Paragraph paragraph = new Paragraph();
        narrate(paragraph, random.between(1, 3));
        if (random.chance(30)) {
            paragraph.add(Paragraph.capitalised(phrase("lead")) + ",");
        }
        paragraph.add("\"" + speech(sentences()) + "\"");
        if (random.chance(45)) {
            narrate(paragraph, random.between(1, 2));
        }
        paragraph.wrapInto(text, "", WIDTH);
    }

    private void speechOverParagraphs() {
        int paragraphs = random.between(2, 3);
        for (int index = 0; index < paragraphs; index++) {
            boolean last = index == paragraphs - 1;
            if (index > 0) {
                text.append('\n');
            }
            new Paragraph()
                    .add("\"" + speech(random.between(3, 9)) + (last ? "\"" : ""))
                    .wrapInto(text, "", WIDTH);
        }
    }

    /** How many sentences somebody says: often one, now and then a dozen. */
    private int sentences() {
        int sentences = 1;
        while (sentences < 12 && random.chance(68)) {
            sentences++;
        }
        return sentences;
    }

    private String speech(int sentences) {
        StringBuilder speech = new StringBuilder();
        for (int sentence = 0; sentence < sentences; sentence++) {
            String symbol = random.chance(22) ? "short" : "sentence";
            speech.append(Paragraph.capitalised(phrase(symbol))).append(' ');
        }
        return speech.toString().strip();
    }

    /** A full stop before “she said” is a comma. */
    private static String beforeTag(String speech) {
        return speech.endsWith(".") ? speech.substring(0, speech.length() - 1).strip() + "," : speech;
    }

    private String narrated(String symbol) {
        return Paragraph.capitalised(phrase(symbol));
    }

    private String phrase(String symbol) {
        return grammar.write(symbol, variables, random);
    }
}
