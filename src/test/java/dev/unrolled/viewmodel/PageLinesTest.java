package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;

class PageLinesTest {
    private final CharacterSource text = encoded("one\ntwo\n\nlonger line here\nend\n");

    private static CharacterSource encoded(String text) {
        return EncodedText.encode(text, Vocabulary.of(text));
    }

    @Test
    void shortLinesFillAPageWithFewCharacters() {
        assertThat(PageLines.fitting(text, 0, 40, 3, 1000)).isEqualTo(9);
    }

    @Test
    void longLinesAreCut() {
        assertThat(PageLines.fitting(text, 9, 8, 2, 1000)).isEqualTo(16);
    }

    @Test
    void theTextEndsThePage() {
        assertThat(PageLines.fitting(text, 0, 40, 50, 1000)).isEqualTo(text.length());
    }

    @Test
    void aLineBeginsBehindTheNewlineBefore() {
        assertThat(PageLines.start(text, 14)).isEqualTo(9);
        assertThat(PageLines.start(text, 9)).isEqualTo(9);
        assertThat(PageLines.start(text, 2)).isZero();
    }

    @Test
    void linesAboveCountCutLinesToo() {
        assertThat(PageLines.above(text, 9, 2, 40)).isEqualTo(4);
        assertThat(PageLines.above(text, 26, 1, 8)).isEqualTo(25);
        assertThat(PageLines.above(text, 9, 50, 40)).isZero();
    }
}
