package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingModel;
import dev.unrolled.viewmodel.TrainingNumbersText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The loss, and how far and how fast training is. */
final class TrainingNumbers extends VBox {
    private static final String USUAL_WHERE = "it 000,000 · epoch 00.00";
    private static final String USUAL_PROGRESS = USUAL_WHERE + " · 000 k characters/s";

    private final Label loss = new Label();
    private final Label bothSides = new Label();
    private final Label progress = new Label();
    private final TrainingModel training;
    private boolean brief;

    TrainingNumbers(AppModel app) {
        getStyleClass().add("training-numbers");
        setMinWidth(USE_PREF_SIZE);
        loss.getStyleClass().add("loss");
        loss.setId("loss");
        progress.setId("progress");
        progress.getStyleClass().addAll("secondary", "monospaced");
        loss.setTooltip(new Tooltip("Training loss per character, mean of the last " + TrainingNumbersText.STEPS
                + " steps, without penalties; the uniform model's loss is ln V"));
        progress.setTooltip(new Tooltip("Iterations · times the training text was read · speed"));
        bothSides.setId("loss-remark");
        bothSides.getStyleClass().add("secondary");
        bothSides.setTooltip(
                new Tooltip("Each character is predicted from those before and behind it; compare the loss only"
                        + " with that of other networks that read both ways"));
        HBox first = new HBox(6, loss, bothSides);
        first.setAlignment(Pos.BASELINE_RIGHT);
        getChildren().addAll(first, progress);
        training = app.training();
        training.snapshotProperty().addListener(changed -> show());
        training.stateProperty().addListener(changed -> show());
        show();
    }

    /** The same for most numbers, so that what stands beside them keeps its place while they grow and when it is paused. */
    @Override
    protected double computePrefWidth(double height) {
        Text usual = new Text(brief ? USUAL_WHERE : USUAL_PROGRESS);
        usual.setFont(progress.getFont());
        return Math.max(super.computePrefWidth(height), usual.getLayoutBounds().getWidth());
    }

    private void show() {
        String remark = TrainingNumbersText.lossRemark(training.snapshot());
        loss.setText(TrainingNumbersText.loss(training.snapshot()));
        bothSides.setText(remark);
        bothSides.setVisible(!remark.isEmpty());
        bothSides.setManaged(!remark.isEmpty());
        progress.setText(
                brief
                        ? TrainingNumbersText.where(training.snapshot())
                        : TrainingNumbersText.progress(training.snapshot(), training.state()));
    }

    /** Leaves out the speed, where there is little room. */
    void setBrief(boolean wanted) {
        if (brief != wanted) {
            brief = wanted;
            show();
        }
    }
}
