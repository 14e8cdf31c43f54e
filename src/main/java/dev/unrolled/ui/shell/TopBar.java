package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Recipe;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Text and network, the commands of training, its dials and its numbers; under them the epoch's progress. */
final class TopBar extends VBox {
    private final NetworkChooser network;
    private final DialsChooser dials;

    TopBar(AppModel app, Shell shell, TextItems items) {
        Look look = shell.look();
        network = new NetworkChooser(app, look);
        dials = new DialsChooser(app.training(), look);
        TrainingButtons buttons = new TrainingButtons(app, shell);
        Dial learningRate = Dials.learningRate(app.training());
        Dial clip = Dials.clip(app.training());
        Dial recurrentL1 = Dials.recurrentL1(app.training());
        TrainingNumbers numbers = new TrainingNumbers(app);
        BooleanBinding nothingToLearn = Bindings.createBooleanBinding(
                () -> !app.training().canRestart(), app.training().snapshotProperty());
        for (Region dial : List.of(learningRate, clip, recurrentL1, dials)) {
            dial.disableProperty().bind(nothingToLearn);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choosers = new HBox(new TextChooser(app, items), network);
        choosers.getStyleClass().add("button-row");
        List<Dial> all = List.of(learningRate, clip, recurrentL1);
        FittingBar bar = new FittingBar(List.of(
                brief -> all.forEach(dial -> dial.setBrief(brief)),
                shorter -> all.forEach(dial -> dial.setShort(shorter)),
                recurrentL1::setBare,
                buttons::setBrief,
                network::setBrief,
                numbers::setBrief,
                clip::setBare,
                learningRate::setBare,
                recurrentL1::setHidden,
                clip::setHidden));
        bar.getChildren().addAll(choosers, buttons, learningRate, clip, recurrentL1, dials, space, numbers);
        bar.getStyleClass().add("top-bar");
        bar.setMinWidth(0);
        setMinWidth(0);
        getChildren().addAll(bar, new EpochLine(app.training()));
    }

    /** Opens the settings of the network, filled with a recipe if there is one. */
    void openNetwork(Optional<Recipe> recipe) {
        network.open(recipe);
    }

    /** Opens the settings that act while training runs. */
    void openDials() {
        dials.open();
    }
}
