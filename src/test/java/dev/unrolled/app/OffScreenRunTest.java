package dev.unrolled.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.cli.CommandException;
import dev.unrolled.text.SampleText;
import dev.unrolled.viewmodel.TextChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffScreenRunTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final OffScreenRun run = new OffScreenRun(new PrintStream(told, true, StandardCharsets.UTF_8), true, 0.5);

    @Test
    void trainsThenWritesAReportAndSaysWhere(@TempDir Path folder) {
        run.train(new TextChoice.Sample(SampleText.HELLO), folder.resolve("report"));

        assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("report/read.png")).isNotEmptyFile();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("There is no display")
                .contains("100 %")
                .contains(folder.resolve("report").resolve("report.html").toString());
    }

    @Test
    void saysBeforeTrainingThatTheFolderCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> run.train(new TextChoice.Sample(SampleText.HELLO), file.resolve("report")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("cannot be made");
    }
}
