package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.NetworkFormModel;
import dev.unrolled.viewmodel.Project;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings that act with a restart: presets, the few that are changed most, and behind "More" all others. */
final class NetworkForm extends VBox {
    private final AppModel app;
    private final NetworkFormModel model;
    private final Runnable close;
    private final VBox end = new VBox();

    NetworkForm(AppModel app, NetworkFormModel model, Runnable close) {
        this.app = app;
        this.model = model;
        this.close = close;
        getStyleClass().add("network-form");
        setMinWidth(0);
        getChildren()
                .addAll(
                        new PresetButtons(model),
                        recipe(),
                        new SettingGroup(
                                "The network",
                                model.fields().cell(),
                                model.fields().layers(),
                                model.fields().hiddenSize()),
                        new SettingGroup(
                                "The training",
                                model.fields().sequenceLength(),
                                model.fields().optimizer()),
                        more());
        end.getStyleClass().add("form-end");
        end.getChildren().addAll(consequence(), buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    private TitledPane more() {
        VBox groups = new VBox(
                new SettingGroup(
                        "What is read", model.fields().reading(), model.fields().embeddingSize()),
                new SettingGroup(
                        "Initial weights",
                        model.fields().initialisation(),
                        model.fields().forgetBias(),
                        model.fields().longestMemory(),
                        model.fields().recurrentScale(),
                        model.fields().seed()),
                new SettingGroup(
                        "Each step",
                        model.fields().batchSize(),
                        model.fields().loss(),
                        model.fields().threads()));
        groups.getStyleClass().add("setting-groups");
        TitledPane more = new TitledPane("More: reading, weights, batch, loss, threads", groups);
        more.setId("more-settings");
        more.setMinWidth(0);
        more.setAnimated(false);
        more.setExpanded(false);
        // What is wrong must be seen: the button that it turns off is.
        model.validProperty().addListener((source, before, valid) -> more.setExpanded(more.isExpanded() || !valid));
        return more;
    }

    /** What the chosen recipe sets, dials included. */
    private Label recipe() {
        Label words = secondary("");
        words.setId("recipe-words");
        words.textProperty().bind(model.recipeInWordsProperty());
        words.visibleProperty().bind(Bindings.isNotEmpty(model.recipeInWordsProperty()));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private static Label secondary(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Label consequence() {
        if (!app.training().canRestart()) {
            return secondary(Project.WITHOUT_TEXT);
        }
        double seconds = app.training().secondsTrained();
        long iteration = app.training().snapshot().progress().iteration();
        String set = seconds < 60
                ? "the present network"
                : String.format(
                        Locale.ROOT,
                        "the present network, trained for %.0f min (iteration %,d),",
                        seconds / 60,
                        iteration);
        return secondary("Restarts from random weights; " + set
                + " is set aside and comes back with Edit › Go Back to Network.");
    }

    private HBox buttons() {
        Button apply = new Button("Restart with These Settings");
        apply.setId("apply-settings");
        apply.getStyleClass().add("primary");
        apply.setDefaultButton(true);
        apply.disableProperty()
                .bind(Bindings.not(model.validProperty())
                        .or(Bindings.createBooleanBinding(
                                () -> !app.training().canRestart(),
                                app.training().snapshotProperty())));
        apply.setOnAction(event -> apply());
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-settings");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        HBox row = new HBox(apply, cancel);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void apply() {
        if (model.validProperty().get() && app.training().canRestart()) {
            app.project().restart(model);
            close.run();
        }
    }

    /** Return restarts from every field, but chooses where a list is open. */
    private void enter(KeyEvent event) {
        boolean listOpen = event.getTarget() instanceof ComboBox<?> box && box.isShowing();
        if (event.getCode() == KeyCode.ENTER && !listOpen) {
            apply();
            event.consume();
        }
    }

    /** What stays in sight below the form: what a restart does, and the buttons. */
    VBox end() {
        return end;
    }
}
