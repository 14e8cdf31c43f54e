package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TaskModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Memory tasks: what is to be remembered for how long, which networks try, and how they get on. */
public final class TaskPanel extends VBox {
    private final TaskModel model;
    private final Label rule = words("task-rule");
    private final Label example = new Label();
    private final Label words = words("task-words");

    /**
     * @param model what is chosen and shown
     * @param look gives the charts their colours and text size
     */
    public TaskPanel(TaskModel model, Look look) {
        this.model = model;
        getStyleClass().addAll("tasks-view", "framed-cards");
        getStylesheets().add(TaskPanel.class.getResource("tasks.css").toExternalForm());
        example.setId("task-example");
        example.getStyleClass().add("monospaced");
        example.setMinWidth(0);
        Label recipe = words("task-recipe");
        recipe.getStyleClass().add("secondary");
        recipe.setText(model.recipe());
        model.madeForMemoryProperty().addListener(changed -> recipe.setText(model.recipe()));
        HBox charts = new HBox(new SuccessCard(model, look).card(), new TaskLossCard(model, look).card());
        charts.getStyleClass().add("task-charts");
        charts.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(new TaskBar(model, look), rule, example, recipe, charts, words);
        setMinSize(0, 0);
        model.choiceProperty().addListener(changed -> describe());
        model.lengthProperty().addListener(changed -> describe());
        model.progressProperty().addListener(changed -> say());
        model.runningProperty().addListener(changed -> say());
        model.problemProperty().addListener(changed -> say());
        describe();
        say();
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void describe() {
        rule.setText(model.choiceProperty().get().rule());
        example.setText("Such as  " + model.example());
    }

    private void say() {
        String problem = model.problemProperty().get();
        words.setText(problem.isEmpty() ? model.words() : problem);
    }
}
