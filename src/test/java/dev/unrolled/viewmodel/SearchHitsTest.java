package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;

class SearchHitsTest {
    private final SearchHits hits = new SearchHits(3, new int[] {10, 20, 30});

    @Test
    void nextHitLiesBehindThePositionAndComesRoundAtTheEnd() {
        assertThat(hits.after(10)).isEqualTo(20);
        assertThat(hits.after(15)).isEqualTo(20);
        assertThat(hits.after(30)).isEqualTo(10);
    }

    @Test
    void previousHitLiesBeforeThePositionAndComesRoundAtTheStart() {
        assertThat(hits.before(30)).isEqualTo(20);
        assertThat(hits.before(25)).isEqualTo(20);
        assertThat(hits.before(10)).isEqualTo(30);
    }

    @Test
    void smallLettersMatchCapitalsButNotTheOtherWayRound() {
        String text = "The the";
        EncodedText encoded = EncodedText.encode(text, Vocabulary.of(text));
        int[] small = "the".codePoints().toArray();
        assertThat(TextSearch.matches(encoded, 0, small, true)).isTrue();
        assertThat(TextSearch.matches(encoded, 0, small, false)).isFalse();
        assertThat(TextSearch.matches(encoded, 4, small, false)).isTrue();
    }
}
