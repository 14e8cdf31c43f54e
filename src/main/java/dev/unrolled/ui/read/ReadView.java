package dev.unrolled.ui.read;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** What each cell does on a passage of text: the page as a reader sees it, and the strip around the cursor. */
public final class ReadView extends StackPane {
    private static final double PAGE_SHARE = 0.4;

    private final PagePanel page;

    public ReadView(AppModel app, Look look) {
        getStyleClass().add("read-view");
        setMinWidth(0);
        Tints tints = new Tints(app, look);
        page = new PagePanel(app, look, tints);
        SplitPane halves = new SplitPane(page, new StripPanel(app, look, tints));
        halves.setMinWidth(0);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(PAGE_SHARE);
        getChildren().add(halves);
    }

    @Override
    public void requestFocus() {
        page.page().requestFocus();
    }
}
