package dev.unrolled.ui.cells;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.DotPlot;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A click on a dot chooses its cell, which the side panel shows; twice, or Return, opens the cell's whole page. */
final class DotOpens {
    private DotOpens() {}

    static void itsPage(DotPlot plot, AppModel app) {
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && plot.hoveredProperty().get() >= 0) {
                app.viewProperty().set("cell");
            }
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && plot.chosenProperty().get() >= 0) {
                app.viewProperty().set("cell");
                event.consume();
            }
        });
    }
}
