package dev.unrolled.ui.shell;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingModel;
import dev.unrolled.viewmodel.TrainingState;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Train, pause, one step, restart. */
final class TrainingButtons extends HBox {
    private final Look look;
    private final Button train;
    private final Button pause;
    private final Button step;
    private final Button restart;

    TrainingButtons(AppModel app, Shell shell) {
        look = shell.look();
        TrainingModel training = app.training();
        getStyleClass().add("button-row");
        train = button("train", "Train", MaterialDesignP.PLAY, "Train until paused  (Space)", training::train);
        train.getStyleClass().add("primary");
        pause = button("pause", "Pause", MaterialDesignP.PAUSE, "Pause after this step  (Space)", training::pause);
        step = button(
                "step", "Step", MaterialDesignS.STEP_FORWARD, "One step: one chunk of text  (.)", training::singleStep);
        restart = button(
                "restart",
                "Restart",
                MaterialDesignR.RESTART,
                "Begin again from random weights; the present network is set aside",
                () -> Restart.ask(app, shell));
        getChildren().addAll(train, pause, step, restart);
        training.stateProperty().addListener(changed -> enable(training));
        training.snapshotProperty().addListener(changed -> enable(training));
        enable(training);
    }

    private void enable(TrainingModel training) {
        TrainingState state = training.state();
        boolean idle = state == TrainingState.LOADING || !training.canTrain();
        train.setDisable(idle || state == TrainingState.TRAINING);
        pause.setDisable(state != TrainingState.TRAINING);
        step.setDisable(idle);
        restart.setDisable(!training.canRestart());
    }

    private Button button(String id, String title, Ikon icon, String tooltip, Runnable action) {
        Button button = new Button(title, look.icon(icon, 1.15));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(title + ": " + tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Leaves out the words, where there is little room. */
    void setBrief(boolean brief) {
        getChildren().forEach(child -> ((Button) child)
                .setContentDisplay(brief ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
