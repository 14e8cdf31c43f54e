package dev.unrolled.text.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void setsOneSpaceBetweenWordsAndNoneBeforePunctuation() {
        assertThat(Paragraph.of(" one  two , three .")).isEqualTo("one two, three.");
    }

    @Test
    void putsAnBeforeAVowel() {
        assertThat(Paragraph.of("a apple, a pear and \"a oak")).isEqualTo("an apple, a pear and \"an oak");
    }

    @Test
    void capitalisesTheFirstLetterEvenBehindAQuote() {
        assertThat(Paragraph.capitalised("\"well")).isEqualTo("\"Well");
    }

    @Test
    void wrapsAtTheWidthWithAPrefixBeforeEveryLine() {
        StringBuilder target = new StringBuilder();
        new Paragraph().add("one two three four").wrapInto(target, "// ", 12);
        assertThat(target).hasToString("// one two\n// three\n// four\n");
    }

    @Test
    void aLineMayFillTheWidthExactly() {
        StringBuilder target = new StringBuilder();
        new Paragraph().add("one two three").wrapInto(target, "", 7);
        assertThat(target).hasToString("one two\nthree\n");
    }
}
