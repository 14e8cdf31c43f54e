package dev.unrolled.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.WindowRequest;
import dev.unrolled.session.SessionException;
import dev.unrolled.text.SampleText;
import dev.unrolled.viewmodel.TextChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    void showsASessionWithoutTraining(@TempDir Path folder) {
        run.show(SmallSession.trained(), folder.resolve("report"));

        assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("of the session")
                .doesNotContain("trains");
    }

    @Test
    void refusesAFileThatIsNoSessionBeforeAnythingIsShown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "not a session");
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        WindowRequest request = new WindowRequest(Optional.empty(), Optional.of(file), Optional.empty(), false);

        assertThatThrownBy(() -> new WindowScreen(err, err).open(request))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("is not a session file");
    }

    @Test
    void saysBeforeTrainingThatTheFolderCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> run.train(new TextChoice.Sample(SampleText.HELLO), file.resolve("report")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("cannot be made");
    }
}
