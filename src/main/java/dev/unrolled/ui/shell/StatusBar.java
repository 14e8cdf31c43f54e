package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says in full what is under the cursor, and what is going on. */
final class StatusBar extends HBox {
    StatusBar(AppModel app) {
        getStyleClass().add("status-bar");
        Label state = new Label();
        state.textProperty().bind(app.training().stateProperty().asString());
        getChildren().add(state);
    }
}
