package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTextTest {
    @ParameterizedTest
    @EnumSource
    void everySampleIsFoundByItsNameAndSaysWhatToExpect(SampleText sample) {
        assertThat(SampleText.byId(sample.id())).isEqualTo(sample);
        assertThat(sample.description()).endsWith(".").doesNotContain("\n");
        assertThat(sample.expectation()).endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void everySampleCanBeTrainedOn(SampleText sample) {
        Corpus corpus = sample.load(100_000, 1);
        assertThat(corpus.length()).isGreaterThan(TextSource.SHORTEST * 10);
        assertThat(corpus.text()).doesNotContain("\r", "\t\n", "\uFFFD");
        assertThat(Vocabulary.of(corpus.text()).hasOther()).isFalse();
    }

    @Test
    void helloHasFourLetters() {
        assertThat(Vocabulary.of(SampleText.HELLO.load().text()).characters()).containsExactly("e", "h", "l", "o");
    }

    @Test
    void shakespeareKeepsLinesAndSpeakers() {
        String text = SampleText.SHAKESPEARE.load().text();
        assertThat(text)
                .contains("\nHAMLET:\nTo be, or not to be: that is the question:\nWhether")
                .contains("FIRST WITCH:\nWhen shall we three meet again\n")
                .contains("Romeo and Juliet")
                .doesNotContain("<", "Bosak");
    }

    @Test
    void javaHasNoLicenceHeaders() {
        Corpus java = SampleText.JAVA.load();
        assertThat(java.length()).isGreaterThan(3_000_000);
        assertThat(java.text()).contains("public class StringUtils").doesNotContain("Licensed to the Apache");
        assertThat(java.remarks()).anyMatch(remark -> remark.contains("licence headers left out"));
    }

    @Test
    void generatedSamplesHaveAMillionCharactersAndMore() {
        assertThat(SampleText.DIALOGUE.load().length()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(SampleText.CODE.load().length()).isGreaterThanOrEqualTo(1_000_000);
    }
}
