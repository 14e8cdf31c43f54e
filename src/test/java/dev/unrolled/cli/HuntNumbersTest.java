package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.app.offscreen.PausedApp;
import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.viewmodel.HuntFindings;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.HuntWish;
import dev.unrolled.viewmodel.Sessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window and {@code cells} hunt with the same numbers. */
class HuntNumbersTest {
    @TempDir
    private static Path folder;

    private static Session session;
    private static String file;

    @BeforeAll
    static void save() {
        session = SmallSession.trained(900);
        Path path = folder.resolve("s.unrolled");
        SessionFile.write(session, path);
        file = path.toString();
    }

    @Test
    void windowAndCommandLineSayTheSame() throws Exception {
        compare(HuntWish.DEFAULT);
    }

    @Test
    void soTheyDoOfAllSignalsWithoutDelimitersOnFewerCharacters() throws Exception {
        compare(new HuntWish(List.of(), true, true, 4_000, 3), "--all-signals", "--without-delimiters");
    }

    private static void compare(HuntWish wish, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("cells", file, "--json", "--top", "" + wish.listed()));
        line.addAll(List.of("--characters", "" + wish.characters()));
        line.addAll(List.of(options));
        List<JsonNode> printed = CommandLineRun.of(line.toArray(String[]::new)).json();
        HuntFindings found = inWindow(wish);
        List<HuntRow> rows = found.rows();
        assertThat(printed).hasSizeGreaterThan(rows.size());
        printed.subList(rows.size(), printed.size())
                .forEach(object -> agree(object, String.join(" ", found.refused())));
        assertThat(rows).isNotEmpty();
        for (int k = 0; k < rows.size(); k++) {
            agree(printed.get(k), rows.get(k));
        }
    }

    private static HuntFindings inWindow(HuntWish wish) throws Exception {
        Toolkit.start();
        try (PausedApp paused = PausedApp.of(Sessions.of(session))) {
            CompletableFuture<HuntFindings> hunted = new CompletableFuture<>();
            CompletableFuture<Void> open = new CompletableFuture<>();
            Toolkit.call(() -> {
                paused.model().training().snapshotProperty().addListener(changed -> open.complete(null));
                paused.model().hunt().findingsProperty().addListener((source, before, now) -> hunted.complete(now));
                return null;
            });
            open.get(30, TimeUnit.SECONDS);
            Toolkit.call(() -> {
                paused.model().hunt().hunt(wish);
                return null;
            });
            return hunted.get(60, TimeUnit.SECONDS);
        }
    }

    /** What the window leaves out the command gives with its reason. */
    private static void agree(JsonNode object, String leftOut) {
        Concept concept = Concepts.byId(object.get("concept").textValue());
        assertThat(leftOut).containsIgnoringCase(concept.label());
        assertThat(object.get("found").booleanValue()).isFalse();
        assertThat(object.get("reason").textValue()).isNotEmpty();
        assertThat(object.get("best")).isEmpty();
    }

    private static void agree(JsonNode object, HuntRow row) {
        assertThat(object.get("concept").textValue()).isEqualTo(row.concept().id());
        assertThat(object.get("kind").textValue()).isEqualTo(row.numeric() ? "numeric" : "binary");
        number(object, "rateOnA", row.rateOnA());
        number(object, "rate", row.rateOnB());
        number(object, "inputOnlyScore", row.inputOnlyScore());
        HuntRow.Judgement verdict = row.verdict();
        assertThat(object.get("found").booleanValue()).isEqualTo(verdict.found());
        assertThat(verdict.words()).isEqualToIgnoringCase(object.get("verdict").textValue() + ".");
        number(object, "p", verdict.p());
        number(object, "standardScore", verdict.standardScore());
        number(object, "untrainedScore", verdict.untrainedScore());
        number(object, "layerProbeScore", verdict.probeScore());
        assertThat(object.get("locality").asText("")).isIn(verdict.locality(), "null");
        assertThat(object.get("shifts").intValue()).isEqualTo(verdict.shifts());
        assertThat(object.get("best")).hasSize(row.cells().size());
        for (int k = 0; k < row.cells().size(); k++) {
            agree(object.get("best").get(k), row.cells().get(k));
        }
    }

    private static void agree(JsonNode object, HuntRow.Cell cell) {
        assertThat(object.get("layer").intValue()).isEqualTo(cell.layer());
        assertThat(object.get("unit").intValue()).isEqualTo(cell.unit());
        assertThat(object.get("signal").textValue()).isEqualTo(cell.signal().symbol());
        assertThat(object.get("polarity").textValue()).isEqualTo(cell.falls() ? "low" : "high");
        number(object, "score", cell.score());
        number(object, "auc", cell.falls() ? 1 - cell.auc() : cell.auc());
        number(object, "stratifiedAuc", cell.falls() ? 1 - cell.stratifiedAuc() : cell.stratifiedAuc());
        number(object, "threshold", cell.threshold());
        number(object, "iou", cell.iou());
        number(object, "lift", cell.lift());
        number(object, "f1", cell.f1());
        number(object, "pearson", cell.pearson());
        number(object, "etaSquared", cell.etaSquared());
        number(object, "mutualInformation", cell.mutualInformation());
        place(object.get("bestWindow"), cell.best());
        place(object.get("worstWindow"), cell.worst());
    }

    private static void place(JsonNode object, HuntRow.Place place) {
        assertThat(object.isNull()).isEqualTo(!place.isPresent());
        if (place.isPresent()) {
            assertThat(object.get("offset").intValue()).isEqualTo(place.offset());
            assertThat(object.get("length").intValue()).isEqualTo(place.length());
            number(object, "agreement", place.agreement());
        }
    }

    private static void number(JsonNode object, String name, double value) {
        JsonNode node = object.get(name);
        if (Double.isNaN(value)) {
            assertThat(node.isNull()).as(name).isTrue();
        } else {
            assertThat(node.doubleValue()).as(name).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-12));
        }
    }
}
