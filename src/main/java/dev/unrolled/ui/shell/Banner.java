package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingState;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says above a view why training has failed or stopped; nothing while all is well. */
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
        show();
    }

    private void show() {
        TrainingState state = app.training().state();
        boolean failed = state == TrainingState.FAILED;
        String message = app.training().messageProperty().get();
        // Without a network the place of the view says it all.
        boolean there = app.training().project().isPresent();
        boolean shown = there && !message.isEmpty() && (failed || state == TrainingState.STOPPED);
        words.setText(message + (failed ? kept() : ""));
        pseudoClassStateChanged(PROBLEM, failed);
        setVisible(shown);
        setManaged(shown);
    }

    private static String kept() {
        return " What is shown is the last good state; a lower learning rate or clip threshold and Restart may help.";
    }
}
