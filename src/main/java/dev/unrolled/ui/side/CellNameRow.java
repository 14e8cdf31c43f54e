package dev.unrolled.ui.side;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Whether the chosen cell is pinned, and what the user calls it. */
final class CellNameRow extends HBox {
    private final AppModel app;
    private final ToggleButton pin;
    private final TextField name = new TextField();
    private int layer;
    private int unit;

    CellNameRow(AppModel app, Look look) {
        this.app = app;
        getStyleClass().add("cell-name-row");
        pin = new ToggleButton("", look.icon(MaterialDesignP.PIN_OUTLINE, 1.1));
        pin.setId("pin-cell");
        pin.getStyleClass().add("flat");
        pin.setMinWidth(USE_PREF_SIZE);
        pin.setTooltip(
                new Tooltip("Pin the cell in the notebook, or take it out; P pins it with the passage at the cursor"));
        pin.setAccessibleText("Pinned in the notebook");
        pin.setOnAction(event -> pinOrUnpin());
        name.setId("cell-name");
        name.setPromptText("Name this cell");
        name.setTooltip(
                new Tooltip("What you call the cell, such as “opens at quotes”; shown wherever the cell is named"));
        name.setAccessibleText("Name of the cell");
        name.setOnAction(event -> commit());
        name.focusedProperty().addListener((source, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(pin, name);
        app.selection().unitProperty().addListener(changed -> follow());
        app.selection().layerProperty().addListener(changed -> follow());
        app.notebook().notebookProperty().addListener(changed -> show());
        follow();
    }

    private void pinOrUnpin() {
        if (pin.isSelected()) {
            app.notebook().pin(layer, unit);
        } else {
            app.notebook().unpin(layer, unit);
        }
        show();
    }

    /** What was typed belongs to the cell that was shown then. */
    private void commit() {
        String typed = name.getText();
        if (!typed.equals(app.notebook().nameOf(layer, unit).orElse(""))) {
            app.notebook().name(layer, unit, typed);
        }
    }

    private void follow() {
        if (name.isFocused()) {
            commit();
        }
        layer = app.selection().layerProperty().get();
        unit = app.selection().unitProperty().get();
        show();
    }

    private void show() {
        pin.setSelected(app.notebook().isPinned(layer, unit));
        name.setText(app.notebook().nameOf(layer, unit).orElse(""));
    }
}
