package dev.unrolled.text;

import dev.unrolled.text.generate.CodeGenerator;
import dev.unrolled.text.generate.DialogueGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The built-in texts, named {@code sample:ID}. */
public enum SampleText {
    HELLO(
            "hello",
            "The word “hello” over and over: four letters, the classic first exercise.",
            "Cells that tell the first l from the second, since what follows them differs."),
    DIALOGUE(
            "dialogue",
            "Generated prose in which two people talk, wrapped at 72 columns.",
            "A cell that is on inside quotation marks, usually within the first two million characters of training."),
    CODE(
            "code",
            "Generated C-like code with nested braces, comments, strings and preprocessor lines.",
            "A cell that follows the depth of brackets, and cells for comments and strings."),
    SHAKESPEARE(
            "shakespeare",
            "Hamlet, Macbeth and Romeo and Juliet, with the speakers’ names in capitals.",
            "Cells that follow the position in the line; there are no quotations to find."),
    JAVA(
            "java",
            "The Java sources of Apache Commons Lang without their licence headers.",
            "A cell that is on inside comments; weaker ones for strings, bracket depth and position in line.");

    /** How many characters are generated where no length is asked for. */
    public static final int GENERATED_LENGTH = 2_000_000;

    private static final int HELLO_REPEATS = 4_000;
    private static final long SEED = 1;

    private final String id;
    private final String description;
    private final String expectation;

    SampleText(String id, String description, String expectation) {
        this.id = id;
        this.description = description;
        this.expectation = expectation;
    }

    /** The name after {@code sample:}. */
    public String id() {
        return id;
    }

    /** What a user writes on the command line, {@code sample:ID}. */
    public String specification() {
        return "sample:" + id;
    }

    /** One line on what the text is. */
    public String description() {
        return description;
    }

    /** One line on what cells to expect in a network that has learned it. */
    public String expectation() {
        return expectation;
    }

    /** Whether the text is written by a generator and can have any length. */
    public boolean isGenerated() {
        return this == DIALOGUE || this == CODE;
    }

    /** The text in its usual length. */
    public Corpus load() {
        return load(GENERATED_LENGTH, SEED);
    }

    /**
     * The text, with a length and a seed for those that are generated; the others do not mind them.
     *
     * @param length how many characters to generate at least
     * @param seed the same seed gives the same text
     */
    public Corpus load(int length, long seed) {
        return switch (this) {
            case HELLO -> new Corpus(id, "hello".repeat(HELLO_REPEATS), List.of());
            case DIALOGUE -> generated(DialogueGenerator.write(length, seed), seed);
            case CODE -> generated(CodeGenerator.write(length, seed), seed);
            case SHAKESPEARE -> Plays.read(id);
            case JAVA -> JavaSources.read(id);
        };
    }

    private Corpus generated(String text, long seed) {
        return new Corpus(id, text, List.of("generated from seed " + seed));
    }

    /**
     * Finds a sample by its name.
     *
     * @throws TextException if there is none; the sentence lists the names
     */
    public static SampleText byId(String id) {
        return Arrays.stream(values())
                .filter(sample -> sample.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new TextException("There is no sample “" + id + "”; the samples are "
                        + Arrays.stream(values()).map(SampleText::id).collect(Collectors.joining(", ")) + "."));
    }

    /** All names as a user writes them, {@code sample:hello} and so on. */
    public static List<String> specifications() {
        return Arrays.stream(values()).map(SampleText::specification).toList();
    }
}
