package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Text and network, the commands of training, its dials and its numbers; under them the epoch's progress. */
final class TopBar extends VBox {
    TopBar(AppModel app, Shell shell, TextItems items) {
        Look look = shell.look();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choosers = new HBox(new TextChooser(app, items), new NetworkChooser(app, look));
        choosers.getStyleClass().add("button-row");
        HBox bar = new HBox(
                choosers,
                new TrainingButtons(app, shell),
                Dials.learningRate(app.training()),
                Dials.clip(app.training()),
                space,
                new TrainingNumbers(app));
        bar.getStyleClass().add("top-bar");
        getChildren().addAll(bar, new EpochLine(app.training()));
    }
}
