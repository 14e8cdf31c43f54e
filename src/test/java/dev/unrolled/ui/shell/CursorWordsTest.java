package dev.unrolled.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorWordsTest {
    @Test
    void namesACellByLayerAndNumberWhereThereIsLittleRoom() {
        assertThat(CursorWords.brief("layer 0 · cell 117 · h = +.93")).isEqualTo("0:117 h +.93");
        assertThat(CursorWords.brief("layer 1, from the right · cell 17 · h = +.93 · f = .97"))
                .isEqualTo("1:17 h +.93 f .97");
    }
}
