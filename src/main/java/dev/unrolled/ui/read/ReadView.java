package dev.unrolled.ui.read;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.StripModel;
import dev.unrolled.viz.TimeStrip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What each cell does on a passage of text: the page as a reader sees it, and the strip around the cursor. */
public final class ReadView extends VBox {
    public ReadView(AppModel app, Look look) {
        getStyleClass().add("read-view");
        StripModel model = new StripModel();
        model.scaleProperty()
                .set(ColorScale.signed(look.theme().getValue(), look.palette().getValue()));
        app.training().snapshotProperty().addListener((source, before, now) -> {
            model.signalProperty().set(now.trace().activation());
            model.traceProperty().set(now.trace());
        });
        TimeStrip strip = new TimeStrip(model);
        strip.themeProperty().bind(look.theme());
        strip.fontSizeProperty().bind(look.textSize());
        setVgrow(strip, Priority.ALWAYS);
        getChildren().add(strip);
    }
}
