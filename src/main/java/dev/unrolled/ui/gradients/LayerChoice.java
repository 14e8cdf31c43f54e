package dev.unrolled.ui.gradients;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.FlowCurves;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Which layer is shown; not to be seen while every network has but one. */
final class LayerChoice extends ComboBox<String> {
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer", 0);
    private int layers = 1;

    LayerChoice(AppModel app) {
        setId("gradient-layer");
        setTooltip(new Tooltip("The layer that is shown; a network with fewer shows its top one"));
        setAccessibleText("Layer shown");
        managedProperty().bind(visibleProperty());
        setOnAction(event -> {
            if (getSelectionModel().getSelectedIndex() >= 0) {
                layer.set(getSelectionModel().getSelectedIndex());
            }
        });
        app.gradients().flow().answersProperty().addListener((source, before, now) -> offer(FlowCurves.layers(now)));
        offer(FlowCurves.layers(app.gradients().flow().answersProperty().get()));
    }

    private void offer(int count) {
        if (count != layers || getItems().isEmpty()) {
            layers = count;
            int kept = Math.min(layer.get(), count - 1);
            getItems()
                    .setAll(IntStream.range(0, count)
                            .mapToObj(k -> "layer " + k)
                            .toList());
            getSelectionModel().select(kept);
        }
        setVisible(count > 1);
    }

    IntegerProperty property() {
        return layer;
    }

    int get() {
        return layer.get();
    }

    /** To be said where the layer matters: such as {@code layer 1 · }; nothing where there is but one. */
    String inWords() {
        return layers > 1 ? "layer " + layer.get() + " · " : "";
    }

    /** The same behind a noun: such as {@code , layer 1}. */
    String afterComma() {
        return layers > 1 ? ", layer " + layer.get() : "";
    }
}
