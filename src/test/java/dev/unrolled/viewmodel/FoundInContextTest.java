package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.patterns.PatternMatch;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;

class FoundInContextTest {
    private static String words(String text) {
        EncodedText encoded = EncodedText.encode(text, Vocabulary.of(text));
        return new FoundInContext(encoded)
                .of(new PatternMatch(0, text.length(), 3, 0), "")
                .words();
    }

    @Test
    void leavesTheMiddleOfALongPassageOutBetweenWords() {
        assertThat(words("Where have you been since yesterday, then?")).isEqualTo("Where have … then?");
    }

    @Test
    void cutsWhereThereAreNoWords() {
        assertThat(words("abcdefghijklmnopqrstuvwxyzabcdefgh")).isEqualTo("abcdefghijkl…xyzabcdefgh");
        assertThat(words("  abcdefghijklmnopqrstuvwxyzabcdef  ")).isEqualTo("  abcdefghij…xyzabcdef  ");
    }
}
