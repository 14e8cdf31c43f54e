package dev.unrolled.ui.read;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** What each cell does on a passage of text: the page as a reader sees it, and the strip around the cursor. */
public final class ReadView extends StackPane {
    private static final double PAGE_SHARE = 0.4;
    /** In a low window the cells are given the room: a few lines of the page are enough. */
    private static final double LEAST_PAGE_SHARE = 0.3;

    private static final double MOVED = 0.005;

    private final PagePanel page;
    private final SplitPane halves;
    private final StripPanel strip;
    private double given = PAGE_SHARE;

    public ReadView(AppModel app, Look look) {
        getStyleClass().add("read-view");
        setMinWidth(0);
        Tints tints = new Tints(app, look);
        page = new PagePanel(app, look, tints);
        strip = new StripPanel(app, look, tints);
        halves = new SplitPane(page, strip);
        halves.setMinWidth(0);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(PAGE_SHARE);
        getChildren().add(halves);
        halves.heightProperty().addListener(changed -> share());
        app.read().traceProperty().addListener(changed -> share());
    }

    /** Gives the strip what it would like, unless the user has moved the line between the two. */
    private void share() {
        double height = halves.getHeight();
        boolean untouched = Math.abs(halves.getDividerPositions()[0] - given) < MOVED;
        if (height > 0 && untouched) {
            double wished = 1 - strip.prefHeight(-1) / height;
            given = Math.max(LEAST_PAGE_SHARE, Math.min(PAGE_SHARE, wished));
            halves.setDividerPositions(given);
        }
    }

    @Override
    public void requestFocus() {
        page.page().requestFocus();
    }
}
