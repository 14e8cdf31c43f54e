package dev.unrolled.app.offscreen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.text.Concept;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import dev.unrolled.viewmodel.CellsModel;
import dev.unrolled.viewmodel.HuntFindings;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.HuntWish;
import dev.unrolled.viewmodel.Sessions;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PausedAppTest {
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void holdsAChosenCellAgainstTheConceptThatItIsBestFor() throws Exception {
        Toolkit.start();
        try (PausedApp paused = PausedApp.of(Sessions.of(SmallSession.trained()))) {
            AppModel app = paused.model();
            awaitFindings(app.cells());
            CellFinding best = strongest(app.cells());
            Optional<Concept> concept = Toolkit.call(() -> {
                app.cells().conceptProperty().set(Optional.empty());
                app.selection().choose(best.layer(), best.unit());
                return app.cells().conceptProperty().get();
            });
            assertThat(concept).contains(best.concept());
        }
    }

    @Test
    void holdsEveryOtherCellAgainstSomething() throws Exception {
        Toolkit.start();
        try (PausedApp paused = PausedApp.of(Sessions.of(SmallSession.trained()))) {
            AppModel app = paused.model();
            awaitFindings(app.cells());
            for (int unit = 0; unit < 16; unit++) {
                int chosen = unit;
                Optional<Concept> concept = Toolkit.call(() -> {
                    app.selection().choose(0, chosen);
                    return app.cells().conceptProperty().get();
                });
                assertThat(concept).isPresent();
            }
        }
    }

    @Test
    void huntsOnDemandAndKeepsWhatEachLookFound() throws Exception {
        Toolkit.start();
        try (PausedApp paused = PausedApp.of(Sessions.of(SmallSession.trained()))) {
            AppModel app = paused.model();
            awaitFindings(app.cells());
            CompletableFuture<HuntFindings> hunted = new CompletableFuture<>();
            CellEmergence emergence = Toolkit.call(() -> {
                app.hunt().findingsProperty().addListener((source, before, now) -> hunted.complete(now));
                app.hunt()
                        .problemProperty()
                        .addListener((source, before, now) -> hunted.completeExceptionally(new AssertionError(now)));
                app.hunt().hunt(HuntWish.DEFAULT);
                return app.emergence().looksProperty().get();
            });
            assertThat(emergence.looks()).hasSize(1);
            assertThat(emergence.looks().get(0).best()).isNotEmpty();
            HuntFindings found = hunted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(found.rows()).isNotEmpty();
            HuntRow row = found.rows().get(0);
            assertThat(row.verdict().words()).endsWith(".");
            assertThat(row.cells()).isNotEmpty();
        }
    }

    private static CellFinding strongest(CellsModel cells) {
        return Toolkit.call(() -> cells.findingsProperty().get().cells().stream()
                .filter(CellFinding::isBeyondCharacter)
                .max(Comparator.comparingDouble(CellFinding::strength))
                .orElseThrow());
    }

    private static void awaitFindings(CellsModel cells) throws Exception {
        CompletableFuture<Void> found = new CompletableFuture<>();
        Toolkit.call(() -> {
            cells.findingsProperty().addListener(changed -> found.complete(null));
            if (!cells.findingsProperty().get().isEmpty()) {
                found.complete(null);
            }
            return null;
        });
        found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
