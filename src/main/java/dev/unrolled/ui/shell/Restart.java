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
        boolean noted = !app.notebook().notebookProperty().get().isEmpty();
        if ((seconds < WORTH_A_QUESTION && !noted) || confirmed(app, shell, seconds)) {
            app.project().restart();
        }
    }

    /** With random weights, cells are other cells. */
    private static String notes(AppModel app) {
        int noted = app.notebook().notebookProperty().get().cells().size();
        return noted == 0 ? "" : " Its cells will be other cells: the notes on " + noted + " of them stay with it.";
    }

    private static boolean confirmed(AppModel app, Shell shell, double seconds) {
        String question = String.format(
                Locale.ROOT,
                "The present network has been trained for %.0f min (iteration %,d). It is set aside, and Edit › Go Back to"
                        + " Network brings it back; the one set aside before is lost.%s",
                seconds / 60,
                app.training().snapshot().progress().iteration(),
                notes(app));
        return Dialogs.question(shell, "Restart from random weights?", question, "Restart")
                .filter(answer -> answer.getButtonData() == ButtonType.OK.getButtonData())
                .isPresent();
    }
}
