package dev.unrolled.ui.causal;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The causal tests of the chosen cell: without it, and with it held. */
public final class WhatIfView extends ScrollPane {
    private static final double UPPER_SHARE = 0.48;
    /** In text sizes; with large text the page scrolls. */
    private static final double LEAST_HEIGHT = 47;

    public WhatIfView(AppModel app, Look look) {
        getStyleClass().add("what-if-view");
        getStylesheets().add(WhatIfView.class.getResource("causal.css").toExternalForm());
        setMinSize(0, 0);
        SplitPane halves = new SplitPane(new AblationPanel(app, look), new ClampPanel(app, look));
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(UPPER_SHARE);
        halves.setMinWidth(0);
        halves.minHeightProperty().bind(look.textSize().multiply(LEAST_HEIGHT));
        StackPane page = new StackPane(halves);
        page.setMinWidth(0);
        page.getStyleClass().add("what-if-page");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
