package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Text and network, the commands of training, its dials and its numbers; under them the epoch's progress. */
final class TopBar extends VBox {
    /** Below so many text sizes of width the dials have symbols for names, and then the buttons no words. */
    private static final double BRIEF_DIALS = 98;

    private static final double BRIEF_BUTTONS = 91;

    private final Look look;
    private final TrainingButtons buttons;
    private final Dial learningRate;
    private final Dial clip;

    TopBar(AppModel app, Shell shell, TextItems items) {
        look = shell.look();
        buttons = new TrainingButtons(app, shell);
        learningRate = Dials.learningRate(app.training());
        clip = Dials.clip(app.training());
        BooleanBinding nothingToLearn = Bindings.createBooleanBinding(
                () -> !app.training().canRestart(), app.training().snapshotProperty());
        learningRate.disableProperty().bind(nothingToLearn);
        clip.disableProperty().bind(nothingToLearn);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choosers = new HBox(new TextChooser(app, items), new NetworkChooser(app, look));
        choosers.getStyleClass().add("button-row");
        HBox bar = new HBox(choosers, buttons, learningRate, clip, space, new TrainingNumbers(app));
        bar.getStyleClass().add("top-bar");
        bar.setMinWidth(0);
        setMinWidth(0);
        getChildren().addAll(bar, new EpochLine(app.training()));
        widthProperty().addListener(changed -> fit());
        look.textSize().addListener(changed -> fit());
    }

    private void fit() {
        double room = getWidth() / look.textSize().get();
        learningRate.setBrief(room < BRIEF_DIALS);
        clip.setBrief(room < BRIEF_DIALS);
        buttons.setBrief(room < BRIEF_BUTTONS);
    }
}
