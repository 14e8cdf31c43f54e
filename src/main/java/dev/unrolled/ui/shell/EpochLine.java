package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.TrainingModel;
import dev.unrolled.viewmodel.TrainingSnapshot;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A thin line: how much of the epoch is done. */
final class EpochLine extends Region {
    private final Region done = new Region();
    private final Tooltip tooltip = new Tooltip("The part of this epoch that has been read");
    private final TrainingModel training;
    private double share;

    EpochLine(TrainingModel training) {
        this.training = training;
        getStyleClass().add("epoch-line");
        done.getStyleClass().add("epoch-done");
        done.setManaged(false);
        getChildren().add(done);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Tooltip.install(this, tooltip);
        training.snapshotProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        TrainingSnapshot.Progress progress = training.snapshot().progress();
        share = progress.epoch() % 1;
        String end = Double.isNaN(progress.secondsToEpochEnd())
                ? ""
                : String.format(Locale.ROOT, ", %s to its end", time(progress.secondsToEpochEnd()));
        String words = String.format(Locale.ROOT, "Epoch %d: %.0f %% read", (long) progress.epoch() + 1, 100 * share);
        tooltip.setText(words + end);
        setAccessibleText(words + end);
        requestLayout();
    }

    private static String time(double seconds) {
        long rounded = Math.round(seconds);
        return rounded < 90 ? rounded + " s" : Math.round(seconds / 60) + " min";
    }

    @Override
    protected void layoutChildren() {
        done.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
