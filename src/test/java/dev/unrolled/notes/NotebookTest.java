package dev.unrolled.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final CellNote QUOTES = CellNote.of(
                    0, 45, Optional.of(new Finding("inside quotes", "AUC", 0.998, 5_300)))
            .named("opens at quotes");

    @Test
    void keepsCellsInTheOrderOfPinningAndReplacesWhatIsThere() {
        Notebook book = Notebook.EMPTY
                .with(QUOTES)
                .with(CellNote.of(1, 3, Optional.empty()))
                .with(QUOTES.supposing("Holds from “ to ”."));
        assertThat(book.cells()).extracting(CellNote::label).containsExactly("0:45 opens at quotes", "1:3");
        assertThat(book.of(0, 45).orElseThrow().hypothesis()).isEqualTo("Holds from “ to ”.");
        assertThat(book.without(0, 45).nameOf(0, 45)).isEmpty();
    }

    @Test
    void callsACellByItsNameWhereItHasOne() {
        Notebook book = Notebook.EMPTY.with(QUOTES);
        assertThat(book.label(0, 45)).isEqualTo("0:45 opens at quotes");
        assertThat(book.inSentence(0, 45)).isEqualTo("0:45 “opens at quotes”");
        assertThat(book.label(0, 46)).isEqualTo("0:46");
        assertThat(book.inSentence(0, 46)).isEqualTo("0:46");
    }

    @Test
    void keepsANameToOneLineOfBearableLength() {
        assertThat(QUOTES.named("  two\nlines ").name()).isEqualTo("two lines");
        assertThat(QUOTES.named("long ".repeat(40)).name()).hasSizeLessThanOrEqualTo(CellNote.LONGEST_NAME);
    }

    @Test
    void takesAPassageOnceAndGivesItBack() {
        Evidence passage = new Evidence(8_275, "said “no”", 5_300);
        CellNote note = QUOTES.with(passage).with(new Evidence(8_275, "said “no”", 6_000));
        assertThat(note.evidence()).containsExactly(passage);
        assertThat(note.without(passage).evidence()).isEmpty();
        assertThat(passage.end()).isEqualTo(8_284);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Notebook(List.of(QUOTES, QUOTES))).hasMessageContaining("noted twice");
        assertThatThrownBy(() -> CellNote.of(0, -1, Optional.empty())).hasMessageContaining("no cell 0:-1");
        assertThatThrownBy(() -> new Evidence(3, "", 0)).hasMessageContaining("1 to 1000 characters");
        assertThatThrownBy(() -> new Finding("quotes", "AUC", Double.NaN, 0)).hasMessageContaining("NaN");
    }

    @Test
    void writesMarkdownThatSaysWhatIsMeantLiterally() {
        CellNote note = QUOTES.supposing("on at `_\"_`")
                .with(new Evidence(8_275, "a `tick`\n", 5_300))
                .with(new Evidence(-1, "mine", 5_400));
        assertThat(NotebookMarkdown.of(Notebook.EMPTY.with(note), "LSTM 1×128 on dialogue"))
                .isEqualTo(
                        """
                        # Cells of LSTM 1×128 on dialogue

                        ## Cell 0:45 opens at quotes

                        on at \\`\\_"\\_\\`

                        Best for “inside quotes”: AUC 0.998, iteration 5,300.

                        Evidence:

                        - `` a `tick`⏎ `` (held-out character 8,275, iteration 5,300)
                        - `mine` (typed by hand, iteration 5,400)
                        """);
    }
}
