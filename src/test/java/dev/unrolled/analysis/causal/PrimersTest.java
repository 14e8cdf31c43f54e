package dev.unrolled.analysis.causal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;

class PrimersTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of("ab \"");

    private static ConceptTrack labels(Primers primers, String written) {
        ConceptTrack track = Concepts.INSIDE_QUOTES.label(
                primers.with(0, written.codePoints().toArray()));
        int known = primers.known(0);
        return track.slice(known, known + written.length());
    }

    @Test
    void whatFollowsAPrimerThatEndsInsideQuotesIsInsideThem() {
        Primers primers = Primers.alike(EncodedText.encode("a b \"ab a", VOCABULARY));
        ConceptTrack labels = labels(primers, "b\" a");
        assertThat(labels.valueAt(0)).isEqualTo(1);
        assertThat(labels.valueAt(1)).isZero();
        assertThat(labels.valueAt(3)).isZero();
    }

    @Test
    void aQuotationThatBeganLongBeforeIsStillOpen() {
        String text = "a \"ab\" b \"" + "ab a ".repeat(1_200);
        EncodedText encoded = EncodedText.encode(text, VOCABULARY);
        Primers primers = Primers.alike(encoded).labelled(Concepts.INSIDE_QUOTES.label(encoded));
        ConceptTrack labels = labels(primers, "b\" a");
        assertThat(labels.valueAt(0)).isEqualTo(1);
        assertThat(labels.valueAt(1)).isZero();
        assertThat(primers.known(0)).isEqualTo(text.length() - text.lastIndexOf('"'));
    }

    @Test
    void readsNoFurtherBackThanNeeded() {
        EncodedText encoded = EncodedText.encode("ab a ".repeat(1_200), VOCABULARY);
        assertThat(Primers.alike(encoded)
                        .labelled(Concepts.INSIDE_QUOTES.label(encoded))
                        .known(0))
                .isEqualTo(4_000);
    }
}
