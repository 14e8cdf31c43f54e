package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    private static TextLayout wrap(String text, int columns) {
        return TextLayout.wrap(text.codePoints().toArray(), columns);
    }

    private static List<String> lines(String text, int columns) {
        TextLayout layout = wrap(text, columns);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < layout.lineCount(); line++) {
            lines.add(text.substring(layout.start(line), layout.end(line)));
        }
        return lines;
    }

    @Test
    void emptyPassageHasNoLines() {
        TextLayout layout = wrap("", 10);
        assertThat(layout.lineCount()).isZero();
        assertThat(layout.indexAt(0, 0)).isEqualTo(-1);
        assertThat(layout.moved(0, 1)).isEqualTo(-1);
    }

    @Test
    void linesBreakAfterTheLastSpaceThatFits() {
        assertThat(lines("one two three four", 9)).containsExactly("one two ", "three ", "four");
    }

    @Test
    void newlineEndsItsLine() {
        assertThat(lines("a\n\nb\n", 9)).containsExactly("a\n", "\n", "b\n");
    }

    @Test
    void spaceOrNewlineAfterAFullLineHangsOver() {
        assertThat(lines("abcd efg", 4)).containsExactly("abcd ", "efg");
        assertThat(lines("abcd\nefg", 4)).containsExactly("abcd\n", "efg");
    }

    @Test
    void wordLongerThanTheLineBreaksAtTheWidth() {
        assertThat(lines("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
        assertThat(lines("a bcdefghij", 4)).containsExactly("a ", "bcde", "fghi", "j");
    }

    @Test
    void noLineIsWiderThanTheColumnsAndOneHangingCell() {
        String text = SyntheticTrace.TEXT;
        for (int columns = 1; columns < 120; columns++) {
            assertThat(String.join("", lines(text, columns))).isEqualTo(text);
            for (String line : lines(text, columns)) {
                assertThat(line.length()).isLessThanOrEqualTo(columns + 1);
                assertThat(line.stripTrailing().length()).isLessThanOrEqualTo(columns);
            }
        }
    }

    @Test
    void cellsAndCharactersMapToEachOther() {
        TextLayout layout = wrap(SyntheticTrace.TEXT, 40);
        for (int index = 0; index < layout.length(); index++) {
            assertThat(layout.indexAt(layout.line(index), layout.column(index))).isEqualTo(index);
        }
        assertThat(layout.indexAt(-1, 0)).isEqualTo(-1);
        assertThat(layout.indexAt(0, 41)).isEqualTo(-1);
        assertThat(layout.indexAt(layout.lineCount(), 0)).isEqualTo(-1);
    }

    @Test
    void movingByLinesKeepsTheColumnWhereItExists() {
        TextLayout layout = wrap("abcdef\nab\nabcdef\n", 10);
        assertThat(layout.moved(4, 1)).isEqualTo(9);
        assertThat(layout.moved(4, 2)).isEqualTo(14);
        assertThat(layout.moved(14, -2)).isEqualTo(4);
        assertThat(layout.moved(4, -1)).isEqualTo(4);
    }

    @Test
    void rangeIsCutIntoLines() {
        TextLayout layout = wrap("abcdef\nab\nabcdef\n", 10);
        assertThat(layout.segments(new TextRange(4, 12)))
                .containsExactly(
                        new TextLayout.Segment(0, 4, 7),
                        new TextLayout.Segment(1, 0, 3),
                        new TextLayout.Segment(2, 0, 2));
        assertThat(layout.segments(new TextRange(-5, 1))).containsExactly(new TextLayout.Segment(0, 0, 1));
        assertThat(layout.segments(TextRange.EMPTY)).isEmpty();
    }
}
