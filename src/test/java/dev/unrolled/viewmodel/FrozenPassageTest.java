package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.SequenceTrace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FrozenPassageTest {
    private AppModel app;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            app = new AppModel(() -> 0);
            app.passage().setPage(80, 12);
            app.project().openSaved("planted", PlantedProject::saved);
        });
        await(() -> app.training().project().isPresent()
                && app.read().traceProperty().get().offset()
                        == app.passage().offsetProperty().get());
    }

    @AfterEach
    void end() {
        run(app::shutDown);
    }

    @Test
    void aFrozenViewReadsAnotherPassageWithTheWeightsItWasFrozenWith() throws Exception {
        run(() -> {
            app.read().frozenProperty().set(true);
            app.passage().show(30_000);
        });
        await(() -> app.read().traceProperty().get().offset() > 29_000);
        SequenceTrace frozen = app.read().traceProperty().get();
        assertThat(app.read().iterationProperty().get()).isEqualTo(100);
        assertThat(frozen.offset() + app.selection().cursorProperty().get()).isEqualTo(30_000);
        run(() -> app.read().frozenProperty().set(false));
        await(() -> app.read().traceProperty().get() != frozen
                && app.read().traceProperty().get().offset() == frozen.offset());
        SequenceTrace live = app.read().traceProperty().get();
        assertThat(live.unitSeries(live.activation(), 0, 7)).isEqualTo(frozen.unitSeries(live.activation(), 0, 7));
    }

    @Test
    void aFrozenViewReadsATypedText() throws Exception {
        run(() -> {
            app.read().frozenProperty().set(true);
            app.passage().typedProperty().set("abc");
            app.passage().typingProperty().set(true);
        });
        await(() -> app.read().traceProperty().get().length() == 3);
        assertThat(app.read().frozenProperty().get()).isTrue();
    }
}
