package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingState;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands in a view's place until there is something to show. */
final class Waiting extends VBox {
    private final AppModel app;
    private final Label title = new Label();
    private final Label words = new Label();

    Waiting(AppModel app) {
        this.app = app;
        getStyleClass().add("waiting");
        setId("waiting");
        title.getStyleClass().add("waiting-title");
        words.getStyleClass().add("secondary");
        words.getStyleClass().add("waiting-words");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        getChildren().addAll(title, words);
        app.training().stateProperty().addListener(changed -> show());
        app.training().messageProperty().addListener(changed -> show());
        app.project().loadingProperty().addListener(changed -> show());
        app.read().traceProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        String loading = app.project().loadingProperty().get();
        boolean failed = app.training().state() == TrainingState.FAILED && loading.isEmpty();
        if (failed) {
            title.setText("There is nothing to read");
            words.setText(app.training().messageProperty().get()
                    + " Choose a text at the top left, or drop a file on this window.");
        } else if (!loading.isEmpty()) {
            title.setText("Reading " + loading + " …");
            words.setText("Its last tenth is held out: the network never learns from it, and is watched reading it.");
        } else {
            title.setText("Making the network ready …");
            words.setText("The first cells appear in a moment; the mathematics is being loaded.");
        }
        setVisible(app.read().traceProperty().get().isEmpty());
    }
}
