package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.analysis.causal.Effect;
import dev.unrolled.analysis.causal.SteeredCell;
import dev.unrolled.analysis.causal.SteeringResult;
import dev.unrolled.app.offscreen.PausedApp;
import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concepts;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window and {@code sample} hold a cell with the same numbers. */
class ClampNumbersTest {
    private static final double ALPHA = 1.5;

    @Test
    void windowAndCommandLineHoldACellAtTheSameAlphaWithTheSameNumbers(@TempDir Path folder) throws Exception {
        Session session = SmallSession.trained();
        Path file = folder.resolve("s.unrolled");
        SessionFile.write(session, file);
        CommandLineRun run = CommandLineRun.of(
                "sample",
                file.toString(),
                "--clamp",
                "0:3@" + ALPHA,
                "--concept",
                "inside-quotes",
                "--compare",
                "--json");
        assertThat(run.err()).doesNotContain("failed");
        agree(run.json().get(0), inWindow(session));
    }

    private static SteeringResult inWindow(Session session) throws Exception {
        Toolkit.start();
        try (PausedApp paused = PausedApp.of(Sessions.of(session))) {
            AppModel app = paused.model();
            CompletableFuture<Void> open = new CompletableFuture<>();
            CompletableFuture<SteeringResult> held = new CompletableFuture<>();
            Toolkit.call(() -> {
                app.training().snapshotProperty().addListener(changed -> open.complete(null));
                app.clamp()
                        .answerProperty()
                        .addListener((source, before, now) ->
                                held.complete(now.orElseThrow().result()));
                return null;
            });
            open.get(30, TimeUnit.SECONDS);
            Toolkit.call(() -> {
                app.selection().choose(0, 3);
                app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES));
                app.clamp().alphaProperty().set(ALPHA);
                app.clamp().ask();
                return null;
            });
            return held.get(60, TimeUnit.SECONDS);
        }
    }

    private static void agree(JsonNode object, SteeringResult result) {
        SteeredCell held = result.held().get(0);
        assertThat(held.value()).isEqualTo(held.meanOutside() + ALPHA * (held.meanInside() - held.meanOutside()));
        agree(object.get("held"), result.held());
        agree(object.get("random"), result.other());
        List<Effect> effects = result.effects();
        assertThat(object.get("effects")).hasSameSizeAs(effects).isNotEmpty();
        for (int k = 0; k < effects.size(); k++) {
            Effect effect = effects.get(k);
            JsonNode printed = object.get("effects").get(k);
            assertThat(printed.get("words").textValue()).isEqualTo(effect.words());
            number(printed.get("held"), effect.held());
            number(printed.get("free"), effect.free());
            number(printed.get("random"), effect.other());
            number(printed.get("heldLessFree").get(0), effect.heldLessFree().low());
            number(printed.get("heldLessRandom").get(1), effect.heldLessOther().high());
        }
        assertThat(object.get("continuations").get(0).get("held").textValue())
                .isEqualTo(result.continuations().get(0).held().text());
    }

    private static void agree(JsonNode printed, List<SteeredCell> cells) {
        assertThat(printed).hasSameSizeAs(cells).hasSize(1);
        assertThat(printed.get(0).get("unit").intValue())
                .isEqualTo(cells.get(0).cell().unit());
        number(printed.get(0).get("value"), cells.get(0).value());
        number(printed.get(0).get("meanInside"), cells.get(0).meanInside());
        number(printed.get(0).get("meanOutside"), cells.get(0).meanOutside());
    }

    private static void number(JsonNode node, double value) {
        if (Double.isNaN(value)) {
            assertThat(node.isNull()).isTrue();
        } else {
            assertThat(node.doubleValue()).isEqualTo(value);
        }
    }
}
