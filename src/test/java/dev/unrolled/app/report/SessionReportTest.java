package dev.unrolled.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Notebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReportTest {
    private static final Pattern SOURCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private static Report report;
    private static String page;

    @BeforeAll
    static void make() {
        report = SessionReport.of(SmallSession.trained());
        page = new String(report.toHtml(), StandardCharsets.UTF_8);
    }

    @Test
    void needsNothingBesideItself() throws IOException {
        Matcher matcher = SOURCE.matcher(page);
        int pictures = 0;
        while (matcher.find()) {
            assertThat(matcher.group(1)).startsWith("data:image/png;base64,");
            byte[] png = Base64.getDecoder().decode(matcher.group(1).substring("data:image/png;base64,".length()));
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1600);
            pictures++;
        }
        assertThat(pictures).isEqualTo(2);
        assertThat(page).doesNotContain("http:", "https:", "url(", "<script", "@import");
    }

    @Test
    void listsCellsLossesAndSettings() {
        assertThat(page).contains("LSTM 1×16 on baker", "inside quotes", "Validation loss", "learning rate", "0.005");
        assertThat(page).contains("Line ends were unified.");
    }

    @Test
    void saysOfANetworkThatReadsBothWaysThatItCannotWriteAndWhatItsLossIsWorth() {
        Report bothWays = SessionReport.of(SmallSession.trained(300, ReadingDirection.BOTH_WAYS));
        assertThat(new String(bothWays.toHtml(), StandardCharsets.UTF_8))
                .contains("LSTM 1×16, both ways", "It knows both sides of each character", "cannot write");
    }

    @Test
    void tellsWhatIsNotedOfCells() {
        CellNote note =
                CellNote.of(0, 3, Optional.empty()).named("opens at quotes").supposing("Up at <quotes>.");
        Report noted = new Report(
                report.project().with(Notebook.EMPTY.with(note)), report.cells(), report.sample(), List.of());
        assertThat(new String(noted.toHtml(), StandardCharsets.UTF_8))
                .contains("Notebook", "Cell 0:3 opens at quotes: Up at &lt;quotes&gt;.");
        assertThat(page).doesNotContain("Notebook");
    }

    @Test
    void escapesWhatIsMarkupInHtml() {
        assertThat(HtmlPage.escaped("a<b & \"c\">\u0001")).isEqualTo("a&lt;b &amp; &quot;c&quot;&gt;\uFFFD");
    }

    @Test
    void writesAFolderWithThePageAndEveryPicture(@TempDir Path folder) {
        ReportFolder.write(report, folder);

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "read.png", "train.png");
    }

    @Test
    void goesUnderTargetWithinTheProjectOnly(@TempDir Path folder) throws IOException {
        assertThat(ReportFolder.usual(folder)).isEqualTo(folder.resolve("unrolled-report"));

        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectory(folder.resolve("target"));
        assertThat(ReportFolder.usual(folder)).isEqualTo(folder.resolve("target/unrolled-report"));
    }
}
