package dev.unrolled.text.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GeneratorsTest {
    private static final int LENGTH = 300_000;
    private static final int EXTRACT = 3_000;

    private final String dialogue = DialogueGenerator.write(LENGTH, 1);
    private final String code = CodeGenerator.write(LENGTH, 1);

    @Test
    void theExtractsAreTheTrueOpenings() throws IOException {
        assertThat(Files.readString(Path.of("samples/dialogue.txt"))).isEqualTo(DialogueGenerator.write(EXTRACT, 1));
        assertThat(Files.readString(Path.of("samples/code.c"))).isEqualTo(CodeGenerator.write(EXTRACT, 1));
    }

    @Test
    void theSameSeedGivesTheSameTextAndAnotherSeedAnother() {
        assertThat(DialogueGenerator.write(LENGTH, 1)).isEqualTo(dialogue);
        assertThat(CodeGenerator.write(LENGTH, 1)).isEqualTo(code);
        assertThat(DialogueGenerator.write(1_000, 2)).isNotEqualTo(DialogueGenerator.write(1_000, 1));
    }

    @Test
    void aLongerTextBeginsWithTheShorterOne() {
        assertThat(dialogue).startsWith(DialogueGenerator.write(10_000, 1));
        assertThat(code).startsWith(CodeGenerator.write(10_000, 1));
    }

    @Test
    void dialogueIsWrappedAt72Columns() {
        assertThat(dialogue.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
        assertThat(dialogue.lines().filter(line -> line.length() > 60).count())
                .isGreaterThan(dialogue.lines().count() / 2);
    }

    @Test
    void quotationsHaveOneWordOrManyAndSpanLinesAndParagraphs() {
        Matcher quotations = Pattern.compile("\"([^\"]*)\"").matcher(dialogue);
        List<Integer> words = quotations
                .results()
                .map(quotation -> quotation.group(1).split("\\s+", -1).length)
                .toList();
        assertThat(words).contains(1).anyMatch(count -> count > 60);
        assertThat(dialogue).containsPattern("\"[^\"]*\n\n\"[^\"]*\"");
    }

    @Test
    void sentencesHardlyRepeat() {
        List<String> sentences = Pattern.compile("[.?!]\"?\\s+")
                .splitAsStream(dialogue)
                .filter(sentence -> sentence.length() > 30)
                .toList();
        assertThat(sentences.stream().distinct().count()).isGreaterThan(sentences.size() * 99 / 100);
    }

    @Test
    void noSymbolOrVariableIsLeftInTheTexts() {
        assertThat(dialogue).doesNotContainPattern("[{}@_]|null");
        assertThat(code).doesNotContainPattern("\\{@?[a-z_]+\\??}|null");
    }

    @Test
    void codeHoldsWhatCCodeHolds() {
        assertThat(code).contains("if (", "} else {", "for (", "while (", "switch (", "case ", "return ");
        assertThat(code).contains("#include <", "#define ", "#ifdef ", "struct ", "// ", "/* ", " * ", "\\\"", "'\\''");
    }
}
