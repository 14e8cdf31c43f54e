package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private ProgressLine line(boolean bar) {
        return new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), bar);
    }

    private static ProgressLine.Words words(String full) {
        return new ProgressLine.Words(() -> "brief", () -> full);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutATerminalTheLastLineStandsThereOnce() {
        ProgressLine line = line(false);
        line.show(0.5, 6, words("iteration 1"));
        line.show(1, 12, words("iteration 2"));
        line.end("iteration 2");
        assertThat(written().lines()).containsExactly("iteration 1 · 0:06 left", "iteration 2");
    }

    @Test
    void withoutATerminalALineEveryFewSecondsAndTheLastOne() {
        ProgressLine line = line(false);
        line.show(0.5, 6, words("iteration 1"));
        line.show(0.9, 7, words("iteration 2"));
        line.end("iteration 3");
        assertThat(written().lines()).containsExactly("iteration 1 · 0:06 left", "iteration 3");
    }

    @Test
    void onATerminalTheLastWordTakesThePlaceOfTheBar() {
        ProgressLine line = line(true);
        line.show(1, 6, words("iteration 1"));
        line.end("iteration 1");
        assertThat(written()).contains("brief").endsWith("\riteration 1" + System.lineSeparator());
    }
}
