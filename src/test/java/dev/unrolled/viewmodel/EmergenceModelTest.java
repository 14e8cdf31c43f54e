package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concepts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EmergenceModelTest {
    private static final CellEmergence.Look HUNT =
            new CellEmergence.Look(50, Map.of(Concepts.INSIDE_QUOTES, new CellEmergence.Point(0, 7, .5)), Map.of());

    private AppModel app;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        app = new AppModel(() -> 0);
        app.project().openSaved("planted", PlantedProject::saved);
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    private List<CellEmergence.Look> hunts() {
        return app.emergence().huntsProperty().get().looks();
    }

    private void awaitHunts(int count) throws Exception {
        await(() -> app.training().project().isPresent()
                && app.project().loadingProperty().get().isEmpty()
                && hunts().size() == count);
    }

    @Test
    void anotherNetworkBeginsAnewAndGoingBackBringsTheFormerCurvesBack() throws Exception {
        await(() -> app.training().project().isPresent());
        run(() -> {
            app.emergence().hunted(HUNT);
            app.project().openSaved("second", PlantedProject::saved);
        });
        awaitHunts(0);
        run(app.project()::goBack);
        awaitHunts(1);
        assertThat(hunts()).containsExactly(HUNT);
    }

    @Test
    void isSavedWithTheSessionAndReadAgain() throws Exception {
        Path file = folder.resolve("hunted.unrolled");
        await(() -> app.training().project().isPresent());
        run(() -> {
            app.emergence().hunted(HUNT);
            app.project().save(file);
        });
        await(() -> Files.exists(file));
        assertThat(SessionFile.read(file).emergence().hunts().looks()).containsExactly(HUNT);
        run(() -> app.project().openSaved("again", () -> Sessions.read(file)));
        await(() -> app.training()
                        .project()
                        .filter(project -> project.name().equals("planted"))
                        .isPresent()
                && app.project().loadingProperty().get().isEmpty());
        assertThat(hunts()).containsExactly(HUNT);
    }
}
