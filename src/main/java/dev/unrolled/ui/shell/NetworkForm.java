package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.NetworkSettings;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
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
    private final NetworkSettings present;
    private final GridPane grid = new GridPane();
    private final ComboBox<String> cell = new ComboBox<>(FXCollections.observableArrayList(NetworkSettings.cells()));
    private final Spinner<Integer> layers;
    private final Spinner<Integer> hiddenSize;
    private final Spinner<Integer> batchSize;
    private final Spinner<Integer> sequenceLength;
    private final Spinner<Integer> threads;
    private final TextField forgetBias = new TextField();
    private final TextField recurrentL1 = new TextField();
    private final TextField seed = new TextField();
    private final Label problem = new Label();

    NetworkForm(AppModel app, Runnable close) {
        this.app = app;
        present = app.project().settingsProperty().get();
        getStyleClass().add("network-form");
        grid.getStyleClass().add("form-grid");
        layers = spinner(1, NetworkSettings.MOST_LAYERS, present.layers(), 1);
        hiddenSize = spinner(1, NetworkSettings.LARGEST_HIDDEN_SIZE, present.hiddenSize(), 32);
        batchSize = spinner(1, NetworkSettings.LARGEST_BATCH, present.batchSize(), 8);
        sequenceLength = spinner(1, NetworkSettings.LONGEST_SEQUENCE, present.sequenceLength(), 16);
        threads = spinner(1, NetworkSettings.MOST_THREADS, present.threads(), 1);
        cell.setValue(present.cell());
        cell.setConverter(labels());
        forgetBias.setText(String.format(Locale.ROOT, "%.2g", present.forgetBias()));
        recurrentL1.setText(String.format(Locale.ROOT, "%.1e", present.recurrentL1()));
        seed.setText(Long.toString(present.seed()));
        addRows();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        Label consequence = new Label(consequence());
        consequence.getStyleClass().add("secondary");
        consequence.setWrapText(true);
        getChildren().addAll(grid, consequence, problem, buttons(close));
    }

    private static Spinner<Integer> spinner(int least, int most, int value, int step) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value, step);
        spinner.setEditable(true);
        return spinner;
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
        row("forget bias", forgetBias, "Initial bias of the forget gate; 1 lets a cell remember from the start");
        row("recurrent L1", recurrentL1, "λ of λ·Σ|W_hh| in the loss; brings cells that mean something sooner");
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
        apply.setOnAction(event -> apply(close));
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        HBox row = new HBox(apply, cancel);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void apply(Runnable close) {
        try {
            app.project().restart(wanted());
            close.run();
        } catch (NumberFormatException e) {
            problem.setText("Forget bias, recurrent L1 and seed must be numbers, such as 1, 3e-5 and 1.");
        }
    }

    private NetworkSettings wanted() {
        return new NetworkSettings(
                cell.getValue(),
                layers.getValue(),
                hiddenSize.getValue(),
                batchSize.getValue(),
                sequenceLength.getValue(),
                Double.parseDouble(forgetBias.getText().strip()),
                Double.parseDouble(recurrentL1.getText().strip()),
                Long.parseLong(seed.getText().strip()),
                threads.getValue());
    }
}
