package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.SideNetwork;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Why companions stopped, each with a way to go on from its last good weights. The present network's failure stands in the window's own banner. */
final class FailureRows extends VBox {
    private final AppModel app;
    private final Look look;
    private List<String> shown = List.of();

    FailureRows(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        getStyleClass().add("failure-rows");
        managedProperty().bind(visibleProperty());
        app.sideBySide().networksProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        List<SideNetwork> failed = app.sideBySide().networksProperty().get().stream()
                .filter(one -> one.hasFailed() && !one.isPresent())
                .toList();
        List<String> words = failed.stream().map(FailureRows::words).toList();
        if (!words.equals(shown)) {
            shown = words;
            getChildren().setAll(failed.stream().map(this::row).toList());
        }
        setVisible(!failed.isEmpty());
    }

    private static String words(SideNetwork network) {
        return network.name() + ": " + network.failure() + ".";
    }

    private HBox row(SideNetwork network) {
        Label words = new Label(words(network));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button goOn = new Button("Go on, clipped");
        goOn.setId("go-on-" + network.place());
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.setTooltip(new Tooltip(
                "Train " + network.name() + " on from its last good weights, with gradients clipped at θ = 1"));
        goOn.setOnAction(event -> app.gradientDials().goOn(network.id()));
        Button remove = new Button("Remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setTooltip(new Tooltip("Take " + network.name() + " away"));
        remove.setOnAction(event -> app.sideBySide().remove(network.id()));
        HBox row = new HBox(new NetworkSwatch(network.place(), look), words, goOn, remove);
        row.getStyleClass().add("failure-row");
        return row;
    }
}
