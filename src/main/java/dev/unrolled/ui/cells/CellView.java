package dev.unrolled.ui.cells;

import dev.unrolled.ui.CausalTests;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.ScrolledPage;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viewmodel.CellFacts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything known of the chosen cell, in cards. */
public final class CellView extends VBox {
    private final AppModel app;
    private final Label title = new Label();

    public CellView(AppModel app, Look look) {
        this.app = app;
        getStyleClass().addAll("cells-view", "framed-cards", "cell-view");
        getStylesheets().add(CellView.class.getResource("cells.css").toExternalForm());
        setMinSize(0, 0);
        title.getStyleClass().add("view-title");
        title.setId("cell-view-title");
        title.setMinWidth(USE_PREF_SIZE);
        ObservableValue<Optional<CellFacts>> facts = new ChosenFacts(app);
        CardColumns cards = new CardColumns(List.of(
                new ConceptCard(app, look).card(),
                new PassageCard(app, look).card(),
                new SpreadCard(app, facts, look).card(),
                new MeansCard(app, facts, look).card(),
                new EventCard(app, look).card(),
                new MemoryCard(app, facts).card(),
                new WeightsCard(app, facts).card()));
        look.textSize().addListener(changed -> cards.setTextSize(look.textSize().get()));
        cards.setTextSize(look.textSize().get());
        ScrollPane scroll = ScrolledPage.drawnInParts(new ScrollPane(cards));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new AtlasBar(app.atlas(), look, head()), scroll);
        app.selection().layerProperty().addListener(changed -> name());
        app.selection().unitProperty().addListener(changed -> name());
        app.atlas().answerProperty().addListener(changed -> name());
        app.notebook().notebookProperty().addListener(changed -> name());
        name();
        app.atlas().lookWhile(sceneProperty().isNotNull());
        app.cellPage().lookWhile(sceneProperty().isNotNull());
    }

    private HBox head() {
        Button gone = CausalTests.gone(app);
        gone.setId("page-what-if-gone");
        Button held = CausalTests.held(app);
        held.setId("page-what-if-held");
        HBox head = new HBox(title, gone, held);
        head.getStyleClass().add("cell-view-head");
        head.setMinWidth(HBox.USE_PREF_SIZE);
        return head;
    }

    private void name() {
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        String own =
                app.notebook().nameOf(layer, unit).map(given -> " · " + given).orElse("");
        String name = "Cell " + layer + ":" + unit + own;
        Optional<AtlasAnswer> answer = app.atlas().answerProperty().get();
        boolean several = answer.map(known -> known.layers() > 1 && layer < known.layers())
                .orElse(false);
        title.setText(several ? name + ", " + answer.get().layerNames().get(layer) : name);
    }
}
