package dev.unrolled.ui.side;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/** Cells worth a look, and the page of the chosen one. */
public final class SidePanel extends ScrollPane {
    public SidePanel(AppModel app, Look look) {
        getStyleClass().add("side-panel");
        setId("side-panel");
        VBox content = new VBox(new CellList(app, look), new Separator(), new CellPage(app, look));
        content.getStyleClass().add("side-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
