package dev.unrolled.ui.read;

import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.SignalCurves;
import dev.unrolled.viz.SignalPalette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/** Switches the curves of the chosen cell's signals on and off. */
final class CurveToggles extends HBox {
    private final AppModel app;
    private final Look look;
    private final SignalCurves curves;
    private final Label title = new Label();
    private List<Signal> signals = List.of();

    CurveToggles(AppModel app, Look look, SignalCurves curves) {
        this.app = app;
        this.curves = curves;
        this.look = look;
        getStyleClass().add("curve-toggles");
        setMinWidth(0);
        title.getStyleClass().add("secondary");
        title.setMinWidth(0);
        getChildren().add(title);
        app.read().traceProperty().addListener(changed -> follow());
        app.selection().unitProperty().addListener(changed -> sayCell());
        app.selection().layerProperty().addListener(changed -> sayCell());
        app.notebook().notebookProperty().addListener(changed -> sayCell());
        sayCell();
        follow();
    }

    private void sayCell() {
        title.setText("Curves of cell "
                + app.notebook()
                        .label(
                                app.selection().layerProperty().get(),
                                app.selection().unitProperty().get()));
    }

    private void follow() {
        List<Signal> now = app.read().traceProperty().get().isEmpty()
                ? List.of()
                : app.read().traceProperty().get().signals();
        if (!now.equals(signals)) {
            signals = now;
            List<CheckBox> boxes = new ArrayList<>();
            now.forEach(signal -> boxes.add(toggle(signal)));
            getChildren().setAll(title);
            getChildren().addAll(boxes);
        }
    }

    private CheckBox toggle(Signal signal) {
        Rectangle swatch = new Rectangle(12, 4);
        swatch.setFill(SignalPalette.color(signal, look.theme().getValue()));
        look.theme().addListener((source, before, theme) -> swatch.setFill(SignalPalette.color(signal, theme)));
        CheckBox box = new CheckBox();
        box.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> signal.symbol()
                                + (curves.crowdedOutProperty().get().contains(signal) ? " (no room)" : ""),
                        curves.crowdedOutProperty()));
        box.setId("curve-" + signal.name());
        box.setGraphic(swatch);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(signal.label() + ": " + signal.formula()));
        box.setAccessibleText("Curve of the " + signal.label());
        box.setSelected(app.read().visibleSignalsProperty().get().contains(signal));
        box.selectedProperty().addListener((source, before, on) -> app.read().setVisible(signal, on));
        return box;
    }
}
