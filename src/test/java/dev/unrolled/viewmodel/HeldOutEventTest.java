package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutEventTest {
    private static final String TEXT = "a “b c” d\n“e”\n";

    private static List<Integer> places(HeldOutEvent event) {
        EncodedText text = EncodedText.encode(TEXT, Vocabulary.of(TEXT));
        IntPredicate happens = event.in(text, () -> false);
        return IntStream.range(0, text.length()).filter(happens).boxed().toList();
    }

    @Test
    void aConceptBeginsAtTheOpeningMarkAndEndsAtTheClosingOne() {
        assertThat(places(HeldOutEvent.begins(Concepts.INSIDE_QUOTES))).containsExactly(2, 10);
        assertThat(places(HeldOutEvent.ends(Concepts.INSIDE_QUOTES))).containsExactly(6, 12);
    }

    @Test
    void aCharacterHappensWhereItStands() {
        assertThat(places(HeldOutEvent.character('\n'))).containsExactly(9, 13);
        assertThat(HeldOutEvent.character('\n').label()).isEqualTo("newline");
    }

    @Test
    void conceptsComeFirstThenNewlineAndSignsThenLetters() {
        List<HeldOutEvent> events = HeldOutEvent.of(Vocabulary.of(TEXT), List.of(Concepts.INSIDE_QUOTES));
        assertThat(events)
                .extracting(HeldOutEvent::label)
                .containsExactly(
                        "inside quotes: begins",
                        "inside quotes: ends",
                        "newline",
                        "space",
                        "“",
                        "”",
                        "a",
                        "b",
                        "c",
                        "d",
                        "e");
    }
}
