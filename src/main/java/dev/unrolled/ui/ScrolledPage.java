package dev.unrolled.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Pages of charts that scroll. A {@link ScrollPane} keeps a picture of all that it holds, which makes scrolling quicker, but whenever
 * one chart changes the whole picture is drawn anew. Without it only that chart is.
 */
public final class ScrolledPage {
    private ScrolledPage() {}

    /** Lets a pane draw only what has changed. */
    public static ScrollPane drawnInParts(ScrollPane scroll) {
        scroll.skinProperty().addListener((source, before, now) -> {
            Node viewport = scroll.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
        return scroll;
    }
}
