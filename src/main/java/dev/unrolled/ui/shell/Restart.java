package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import java.util.Locale;
import javafx.scene.control.ButtonType;

/** Restarts training, after a question where there is something to lose sight of. */
final class Restart {
    private static final double WORTH_A_QUESTION = 60;

    private Restart() {}

    static void ask(AppModel app, Shell shell) {
        if (!app.training().canRestart()) {
            return;
        }
        double seconds = app.training().secondsTrained();
        if (seconds < WORTH_A_QUESTION || confirmed(app, shell, seconds)) {
            app.project().restart();
        }
    }

    private static boolean confirmed(AppModel app, Shell shell, double seconds) {
        String question = String.format(
                Locale.ROOT,
                "The present network has been trained for %.0f min (iteration %,d). It is set aside, and Edit › Go Back to"
                        + " Network brings it back; the one set aside before is lost.",
                seconds / 60,
                app.training().snapshot().progress().iteration());
        return Dialogs.question(shell, "Restart from random weights?", question, "Restart")
                .filter(answer -> answer.getButtonData() == ButtonType.OK.getButtonData())
                .isPresent();
    }
}
