package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which cells mean something, and how sure is it? What to hunt for, what was found, one concept in full, its history. */
public final class HuntView extends ScrollPane {
    private static final double[] DIVIDERS = {0.43, 0.69};
    private static final double[] DIVIDERS_WITHOUT_CURVES = {0.5, 0.9};

    /** The parts below the choices take no less, in text sizes: with large text the page scrolls. */
    private static final double LEAST_PARTS = 34;

    public HuntView(AppModel app, Look look) {
        getStyleClass().addAll("hunt-view", "quiet-tables");
        getStylesheets().add(HuntView.class.getResource("hunt.css").toExternalForm());
        setMinSize(0, 0);
        EmergencePanel emergence = new EmergencePanel(app, look);
        SplitPane parts = new SplitPane(new FoundPanel(app, look), new ConceptPanel(app, look), emergence);
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(DIVIDERS_WITHOUT_CURVES);
        emergence
                .drawnProperty()
                .addListener((source, before, drawn) ->
                        parts.setDividerPositions(drawn ? DIVIDERS : DIVIDERS_WITHOUT_CURVES));
        parts.minHeightProperty().bind(look.textSize().multiply(LEAST_PARTS));
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox page =
                new VBox(new HuntBar(app, look), new OwnConceptBar(app.hunt().ownConcepts()), parts);
        parts.setMinWidth(0);
        page.setMinWidth(0);
        page.getStyleClass().add("hunt-page");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
