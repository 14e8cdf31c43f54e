package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncodedTextTest {
    @Test
    void readsBackAsTheTextItWasMadeFrom() {
        String text = "say “hé” \uD83D\uDE00 twice\n";
        EncodedText encoded = EncodedText.encode(text, Vocabulary.of(text));
        assertThat(encoded).hasToString(text);
        assertThat(encoded.length()).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void keepsIndicesBeyond127() {
        StringBuilder text = new StringBuilder();
        for (int codePoint = 0x400; codePoint < 0x400 + 200; codePoint++) {
            text.appendCodePoint(codePoint);
        }
        EncodedText encoded = EncodedText.encode(text.toString(), Vocabulary.of(text.toString()));
        assertThat(encoded.indexAt(199)).isEqualTo(199);
    }

    @Test
    void aSliceCountsFromItsOwnStart() {
        EncodedText slice =
                EncodedText.encode("hello world", Vocabulary.of("helo wrd")).slice(6, 11);
        assertThat(slice).hasToString("world");
        assertThat(slice.slice(1, 3)).hasToString("or");
        assertThat(slice.codePointAt(0)).isEqualTo('w');
        assertThatThrownBy(() -> slice.indexAt(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void copiesIndicesToTheStartOfTheTarget() {
        EncodedText encoded = EncodedText.encode("abcabc", Vocabulary.of("abc"));
        int[] target = new int[4];
        encoded.copyIndices(2, 5, target);
        assertThat(target).containsExactly(2, 0, 1, 0);
    }

    @Test
    void unknownCharactersBecomeOther() {
        Vocabulary vocabulary = Vocabulary.of("aaabbc", 2);
        assertThat(EncodedText.encode("abz", vocabulary)).hasToString("a\uFFFD\uFFFD");
    }

    @Test
    void unknownCharactersBecomeSpacesWhereThereIsNoOther() {
        assertThat(EncodedText.encode("axb", Vocabulary.of("a b"))).hasToString("a b");
    }

    @Test
    void holdsOutAboutTheLastTenth() {
        TextSplit split = TextSplit.of(EncodedText.encode("ab".repeat(500), Vocabulary.of("ab")));
        assertThat(split.training().length()).isEqualTo(900);
        assertThat(split.heldOut().length()).isEqualTo(100);
        assertThat(split.heldOutOffset()).isEqualTo(900);
    }

    @Test
    void holdsOutFromTheStartOfAParagraph() {
        String text = "x".repeat(9050) + "\n\n" + "yz".repeat(474);
        TextSplit split = TextSplit.of(EncodedText.encode(text, Vocabulary.of(text)));
        assertThat(split.heldOut().codePointAt(0)).isEqualTo('y');
        assertThat(split.training().length() + split.heldOut().length()).isEqualTo(text.length());
    }

    @Test
    void refusesToSplitAlmostNothing() {
        EncodedText tiny = EncodedText.encode("abc", Vocabulary.of("abc"));
        assertThatThrownBy(() -> TextSplit.of(tiny)).isInstanceOf(TextException.class);
    }
}
