package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.CustomConcepts;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ConceptLabelsTest {
    private static final CharacterSource TEXT =
            CharacterSource.of("He said \"no\" to me.\nAnd no more, " + "a".repeat(2_000));

    private final ConceptLabels labels = new ConceptLabels();

    private ConceptLabels.Labelled of(Concept... own) {
        return labels.of(TEXT, List.of(own), () -> false);
    }

    @Test
    void labelsWhatOccursAndTheUsersOwn() {
        Concept own = CustomConcepts.regex("no");
        assertThat(of(own).tracks()).containsKeys(Concepts.INSIDE_QUOTES, own);
        assertThat(of(own).refused()).isEmpty();
        assertThat(of().tracks()).doesNotContainKey(own);
    }

    @Test
    void labelsEachConceptOnceForEachText() {
        Concept own = CustomConcepts.regex("no");
        assertThat(of(own).tracks().get(own))
                .isSameAs(of(CustomConcepts.regex("no")).tracks().get(own));
        assertThat(of(own).tracks().get(Concepts.INSIDE_QUOTES))
                .isSameAs(of().tracks().get(Concepts.INSIDE_QUOTES));
    }

    @Test
    void saysWhyOneOfTheUsersOwnIsLeftOut() {
        assertThat(of(CustomConcepts.regex("zzz"), CustomConcepts.regex("(?s)."), CustomConcepts.regex("a*a*a*b"))
                        .refused())
                .hasSize(3)
                .contains("/zzz/: does not occur.", "/(?s)./: always holds.")
                .anyMatch(sentence -> sentence.contains("takes too long"));
    }

    @Test
    void saysWhichConceptsAreLeftOutAndWhy() {
        assertThat(of().leftOut())
                .anyMatch(sentence ->
                        sentence.startsWith("Not in the held-out text: ") && sentence.contains("inside a URL"));
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> labels.of(TEXT, List.of(), () -> true)).isInstanceOf(CancellationException.class);
    }
}
