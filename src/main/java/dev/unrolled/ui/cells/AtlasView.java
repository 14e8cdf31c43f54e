package dev.unrolled.ui.cells;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All cells at once: whose gates are stuck, and which cells are alike. */
public final class AtlasView extends VBox {
    private static final double LEFT_SHARE = 0.56;

    public AtlasView(AppModel app, Look look) {
        getStyleClass().addAll("cells-view", "framed-cards", "atlas-view");
        getStylesheets().add(AtlasView.class.getResource("cells.css").toExternalForm());
        setMinSize(0, 0);
        Label title = new Label("All cells");
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        SplitPane halves = new SplitPane(new SaturationCard(app, look).card(), new MapCard(app, look).card());
        halves.setOrientation(Orientation.HORIZONTAL);
        halves.setDividerPositions(LEFT_SHARE);
        VBox.setVgrow(halves, Priority.ALWAYS);
        getChildren().addAll(new AtlasBar(app.atlas(), look, title), halves);
        app.atlas().lookWhile(sceneProperty().isNotNull());
    }
}
