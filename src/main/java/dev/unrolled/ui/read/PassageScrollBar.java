package dev.unrolled.ui.read;

import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.PassageModel;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;

/** Moves the page through the whole held-out text. */
final class PassageScrollBar extends ScrollBar {
    private final PassageModel passage;
    private boolean following;

    PassageScrollBar(AppModel app) {
        passage = app.passage();
        setId("passage-scroll");
        setOrientation(Orientation.VERTICAL);
        setTooltip(new Tooltip("Where the page is in the held-out text: the text that the network never learns from"));
        setAccessibleText("Position of the page in the held-out text");
        passage.offsetProperty().addListener(changed -> follow());
        passage.textLengthProperty().addListener(changed -> follow());
        app.read().traceProperty().addListener((source, before, now) -> {
            if (before.length() != now.length()) {
                follow();
            }
            setVisibleAmount(now.length());
        });
        valueProperty().addListener((source, before, now) -> {
            if (!following) {
                passage.scrollTo(now.intValue());
            }
        });
        follow();
    }

    private void follow() {
        following = true;
        setMin(0);
        setMax(Math.max(1, passage.textLengthProperty().get()));
        setBlockIncrement(Math.max(200, getVisibleAmount()));
        setUnitIncrement(80);
        setValue(passage.offsetProperty().get());
        following = false;
    }
}
