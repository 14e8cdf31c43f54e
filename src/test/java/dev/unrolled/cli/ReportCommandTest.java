package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        return UnrolledCommand.run(Screen.none(), err, err, arguments);
    }

    @Test
    void refusesAPageThatIsNotHtml() {
        int code = run("report", "s.unrolled", "--out", folder.resolve("r.pdf").toString());

        assertThat(code).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("must end in .html")
                .hasLineCount(1);
    }

    @Test
    void saysWhichSessionCannotBeRead() {
        int code = run(
                "report", "missing.unrolled", "--out", folder.resolve("r.html").toString());

        assertThat(code).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("missing.unrolled")
                .hasLineCount(1);
    }
}
