package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextChoice;
import dev.unrolled.viewmodel.TrainingState;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says above a view why training has failed, has stopped or cannot go on; nothing while all is well. */
final class Banner extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final AppModel app;
    private final Label words = new Label();

    Banner(AppModel app) {
        this.app = app;
        getStyleClass().add("banner");
        setId("banner");
        words.setWrapText(true);
        getChildren().add(words);
        app.training().stateProperty().addListener(changed -> show());
        app.training().messageProperty().addListener(changed -> show());
        app.training().snapshotProperty().addListener((source, before, now) -> {
            if (!before.project().equals(now.project())) {
                show();
            }
        });
        show();
    }

    private void show() {
        TrainingState state = app.training().state();
        boolean failed = state == TrainingState.FAILED;
        String message = app.training().messageProperty().get();
        // Without a network the place of the view says it all.
        boolean there = app.training().project().isPresent();
        boolean ended = there && !message.isEmpty() && (failed || state == TrainingState.STOPPED);
        // A picture of a session is not to be trained anyway: only who opened a file wonders.
        boolean opened = app.project().textProperty().get() instanceof TextChoice.Session;
        boolean withoutText = opened && !app.training().canRestart();
        boolean shown = ended || withoutText;
        words.setText(ended ? message + (failed ? kept() : "") : Project.WITHOUT_TEXT);
        pseudoClassStateChanged(PROBLEM, failed);
        setVisible(shown);
        setManaged(shown);
    }

    private static String kept() {
        return " What is shown is the last good state; Restart begins anew.";
    }
}
