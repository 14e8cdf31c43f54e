package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Text and network, the commands of training, its dials and its numbers. */
final class TopBar extends VBox {
    TopBar(AppModel app, Look look) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(new TrainingButtons(app, look), space, new TrainingNumbers(app));
        bar.getStyleClass().add("top-bar");
        getChildren().addAll(bar);
    }
}
