package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void isSortedByCodePoint() {
        assertThat(Vocabulary.of("banana\nAZ").characters()).containsExactly("\n", "A", "Z", "a", "b", "n");
    }

    @Test
    void findsTheIndexOfEveryCharacterAndBack() {
        Vocabulary vocabulary = Vocabulary.of("aé€\uD83D\uDE00");
        for (int index = 0; index < vocabulary.size(); index++) {
            assertThat(vocabulary.indexOf(vocabulary.codePointAt(index))).isEqualTo(index);
        }
        assertThat(vocabulary.size()).isEqualTo(4);
    }

    @Test
    void withoutOtherAnUnknownCharacterHasNoIndex() {
        Vocabulary vocabulary = Vocabulary.of("hello");
        assertThat(vocabulary.indexOf('p')).isEqualTo(-1);
        assertThat(vocabulary.hasOther()).isFalse();
        assertThat(vocabulary.otherIndex()).isEqualTo(-1);
    }

    @Test
    void dropsTheRarestCharactersBeyondTheLimit() {
        Vocabulary vocabulary = Vocabulary.of("aaaabbbccd", 3);
        assertThat(vocabulary.characters()).containsExactly("a", "b", "\uFFFD");
        assertThat(vocabulary.indexOf('c')).isEqualTo(vocabulary.otherIndex()).isEqualTo(2);
        assertThat(vocabulary.contains('c')).isFalse();
    }

    @Test
    void aTextWithAsManyKindsAsTheLimitNeedsNoOther() {
        assertThat(Vocabulary.of("abc", 3).hasOther()).isFalse();
    }

    @Test
    void neverHasMoreThan256Entries() {
        StringBuilder text = new StringBuilder();
        for (int codePoint = 0x4E00; codePoint < 0x4E00 + 1000; codePoint++) {
            text.appendCodePoint(codePoint);
        }
        assertThat(Vocabulary.of(text.toString()).size()).isEqualTo(256);
    }

    @Test
    void comesBackFromItsListOfCharacters() {
        Vocabulary vocabulary = Vocabulary.of("one\uFFFDtwo \uD83D\uDE00");
        assertThat(Vocabulary.ofCharacters(vocabulary.characters())).isEqualTo(vocabulary);
    }

    @Test
    void refusesListsThatAreNoVocabulary() {
        assertThatThrownBy(() -> Vocabulary.ofCharacters(List.of())).isInstanceOf(TextException.class);
        assertThatThrownBy(() -> Vocabulary.ofCharacters(List.of("a", "bc")))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("bc");
        assertThatThrownBy(() -> Vocabulary.ofCharacters(List.of("a", "a")))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("both");
    }

    @Test
    void anEmptyTextHasNoVocabulary() {
        assertThatThrownBy(() -> Vocabulary.of("")).isInstanceOf(TextException.class);
    }

    @Test
    void unknownCharactersAreCountedAndSaid() {
        UnknownCharacters unknown = UnknownCharacters.in("aaaabbbccd", Vocabulary.of("aaaabbbccd", 3));
        assertThat(unknown.kinds()).isEqualTo(2);
        assertThat(unknown.occurrences()).isEqualTo(3);
        assertThat(unknown.sentence()).contains("2 kinds", "3 occurrences", "other");
        assertThat(UnknownCharacters.in("abba", Vocabulary.of("ab")).isEmpty()).isTrue();
    }
}
