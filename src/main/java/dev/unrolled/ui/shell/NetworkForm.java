package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.NetworkSettings;
import dev.unrolled.viewmodel.Project;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings that act with a restart. */
final class NetworkForm extends VBox {
    private final AppModel app;
    private final GridPane grid = new GridPane();
    private final ComboBox<String> cell = new ComboBox<>(FXCollections.observableArrayList(NetworkSettings.cells()));
    private final WholeNumberField layers = new WholeNumberField(1, NetworkSettings.MOST_LAYERS, 1);
    private final WholeNumberField hiddenSize = new WholeNumberField(1, NetworkSettings.LARGEST_HIDDEN_SIZE, 32);
    private final WholeNumberField batchSize = new WholeNumberField(1, NetworkSettings.LARGEST_BATCH, 8);
    private final WholeNumberField sequenceLength = new WholeNumberField(1, NetworkSettings.LONGEST_SEQUENCE, 16);
    private final WholeNumberField threads = new WholeNumberField(1, NetworkSettings.MOST_THREADS, 1);
    private final TextField forgetBias = new TextField();
    private final TextField recurrentL1 = new TextField();
    private final TextField seed = new TextField();
    private final Label problem = new Label();

    NetworkForm(AppModel app, Runnable close) {
        this.app = app;
        getStyleClass().add("network-form");
        grid.getStyleClass().add("form-grid");
        cell.setConverter(labels());
        show(app.project().settingsProperty().get());
        addRows();
        problem.setId("setting-problem");
        say(List.of());
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        Label consequence = new Label(consequence());
        consequence.getStyleClass().add("secondary");
        consequence.setWrapText(true);
        getChildren().addAll(grid, consequence, problem, buttons(close));
    }

    private void show(NetworkSettings settings) {
        cell.setValue(settings.cell());
        layers.show(settings.layers());
        hiddenSize.show(settings.hiddenSize());
        batchSize.show(settings.batchSize());
        sequenceLength.show(settings.sequenceLength());
        forgetBias.setText(plain(settings.forgetBias()));
        recurrentL1.setText(plain(settings.recurrentL1()));
        seed.setText(Long.toString(settings.seed()));
        threads.show(settings.threads());
    }

    /** All digits of a number and no more, so that reading it again changes nothing. */
    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    private static StringConverter<String> labels() {
        return new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : NetworkSettings.cellLabel(id);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        };
    }

    private void addRows() {
        row("cell", cell, "The kind of recurrent cell");
        row("layers", layers, "Recurrent layers, 1 to " + NetworkSettings.MOST_LAYERS);
        row("cells a layer", hiddenSize, "H, the hidden size, 1 to " + NetworkSettings.LARGEST_HIDDEN_SIZE);
        row("batch", batchSize, "B, streams of text read side by side");
        row("sequence", sequenceLength, "T, characters that gradients flow back through");
        row(
                "forget bias",
                forgetBias,
                "Initial bias of the forget gate, −10 to 10; 1 lets a cell remember from the start");
        row("recurrent L1", recurrentL1, "λ of λ·Σ|W_hh| in the loss, 0 to 1; brings cells that mean something sooner");
        row("seed", seed, "Decides the initial weights");
        row("threads", threads, "Processors that share the work");
    }

    private void row(String name, Region control, String tooltip) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setTooltip(new Tooltip(tooltip));
        control.setId("setting-" + name.replace(' ', '-'));
        control.setAccessibleText(name + ": " + tooltip);
        control.setMaxWidth(Double.MAX_VALUE);
        Tooltip.install(control, new Tooltip(tooltip));
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(control, 1, row);
    }

    private String consequence() {
        if (!app.training().canRestart()) {
            return Project.WITHOUT_TEXT;
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
        return "Restarts from random weights; " + set + " is set aside and comes back with Edit › Go Back to Network.";
    }

    private HBox buttons(Runnable close) {
        Button apply = new Button("Restart with These Settings");
        apply.setId("apply-settings");
        apply.getStyleClass().add("primary");
        apply.setDefaultButton(true);
        apply.setDisable(!app.training().canRestart());
        apply.setOnAction(event -> apply(close));
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button usual = new Button("Usual Settings");
        usual.setId("usual-settings");
        usual.setTooltip(new Tooltip("Fills in the settings of a first start"));
        usual.setOnAction(event -> {
            show(NetworkSettings.DEFAULT);
            say(List.of());
        });
        HBox row = new HBox(apply, usual, cancel);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void apply(Runnable close) {
        SettingsReader reader = new SettingsReader();
        NetworkSettings wanted = wanted(reader);
        say(reader.problems());
        if (reader.problems().isEmpty()) {
            app.project().restart(wanted);
            close.run();
        }
    }

    private void say(List<String> problems) {
        problem.setText(String.join("\n", problems));
        problem.setVisible(!problems.isEmpty());
        problem.setManaged(!problems.isEmpty());
    }

    private NetworkSettings wanted(SettingsReader reader) {
        return new NetworkSettings(
                cell.getValue(),
                size(reader, "layers", layers, NetworkSettings.MOST_LAYERS),
                size(reader, "cells a layer", hiddenSize, NetworkSettings.LARGEST_HIDDEN_SIZE),
                size(reader, "batch", batchSize, NetworkSettings.LARGEST_BATCH),
                size(reader, "sequence", sequenceLength, NetworkSettings.LONGEST_SEQUENCE),
                reader.decimal(
                        "forget bias",
                        forgetBias.getText(),
                        -NetworkSettings.LARGEST_FORGET_BIAS,
                        NetworkSettings.LARGEST_FORGET_BIAS),
                reader.decimal("recurrent L1", recurrentL1.getText(), 0, NetworkSettings.LARGEST_RECURRENT_L1),
                reader.whole("seed", seed.getText(), Long.MIN_VALUE, Long.MAX_VALUE),
                size(reader, "threads", threads, NetworkSettings.MOST_THREADS));
    }

    private static int size(SettingsReader reader, String name, WholeNumberField field, int most) {
        return (int) reader.whole(name, field.typed(), 1, most);
    }
}
