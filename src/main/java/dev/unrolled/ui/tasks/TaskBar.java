package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TaskChoice;
import dev.unrolled.viewmodel.TaskLearner;
import dev.unrolled.viewmodel.TaskModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What is learned by whom for how long, and the button that begins and ends it. */
final class TaskBar extends FlowPane {
    private final TaskModel model;

    TaskBar(TaskModel model, Look look) {
        this.model = model;
        getStyleClass().add("task-bar");
        setMinWidth(0);
        getChildren()
                .addAll(
                        Choice.of("Task", List.of(TaskChoice.values()), model.choiceProperty(), TaskChoice::label),
                        new LengthDial(model),
                        learners(look),
                        firstWeights(),
                        sequences(),
                        buttons(look));
    }

    private HBox learners(Look look) {
        HBox all = new HBox();
        all.getStyleClass().add("task-learners");
        for (TaskLearner learner : TaskLearner.values()) {
            CheckBox box = new CheckBox(learner.label());
            box.setId("task-" + learner.id());
            box.setGraphic(new LearnerSwatch(learner, look));
            box.setMinWidth(USE_PREF_SIZE);
            box.setTooltip(
                    new Tooltip("Whether a network of this kind learns the task; its weights, if made for memory: "
                            + learner.forMemory()));
            box.selectedProperty().bindBidirectional(model.learnsProperty(learner));
            all.getChildren().add(box);
        }
        all.setMinWidth(USE_PREF_SIZE);
        return all;
    }

    private HBox firstWeights() {
        Label title = new Label("first weights");
        title.getStyleClass().add("secondary");
        title.setMinWidth(USE_PREF_SIZE);
        HBox all = new HBox(
                title,
                Choice.of(
                        "First weights",
                        List.of(true, false),
                        model.madeForMemoryProperty(),
                        forMemory -> forMemory ? "made for memory" : "as usual"));
        all.getStyleClass().add("task-buttons");
        return all;
    }

    private HBox sequences() {
        Label title = new Label("learn from");
        title.getStyleClass().add("secondary");
        title.setMinWidth(USE_PREF_SIZE);
        HBox all = new HBox(title, sequenceBox());
        all.getStyleClass().add("task-buttons");
        return all;
    }

    private ComboBox<Integer> sequenceBox() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("task-sequences");
        box.getItems().setAll(TaskModel.SEQUENCES);
        box.setTooltip(new Tooltip("How many sequences each network learns from at most"));
        box.setAccessibleText("Sequences to learn from");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer count) {
                return count == null ? "" : String.format(Locale.ROOT, "%,d sequences", count);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("The box is not edited");
            }
        });
        box.valueProperty().bindBidirectional(model.sequencesProperty());
        return box;
    }

    private HBox buttons(Look look) {
        Button train = new Button("Train on the task", look.icon(MaterialDesignP.PLAY, 1.1));
        train.setId("task-train");
        train.getStyleClass().add("primary");
        train.setTooltip(new Tooltip("Begin anew with fresh weights"));
        train.setOnAction(event -> model.train());
        Button stop = new Button("Stop", look.icon(MaterialDesignS.STOP, 1.1));
        stop.setId("task-stop");
        stop.setTooltip(new Tooltip("End the training; the curves stay"));
        stop.setOnAction(event -> model.stop());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.doneProperty());
        bar.setAccessibleText("How far the training is");
        train.visibleProperty().bind(model.runningProperty().not());
        stop.visibleProperty().bind(model.runningProperty());
        bar.visibleProperty().bind(model.runningProperty());
        HBox all = new HBox(train, stop, bar);
        for (Node child : all.getChildren()) {
            child.managedProperty().bind(child.visibleProperty());
        }
        train.setMinWidth(USE_PREF_SIZE);
        stop.setMinWidth(USE_PREF_SIZE);
        all.getStyleClass().add("task-buttons");
        return all;
    }
}
