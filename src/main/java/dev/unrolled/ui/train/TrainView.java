package dev.unrolled.ui.train;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.ScrolledPage;
import dev.unrolled.viewmodel.TrainViewModel;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * How the training goes, in four panels: losses, gradient norms, the gradient across time, what the network writes. Scrolls
 * where there is too little room for them.
 */
public final class TrainView extends VBox {
    /**
     * @param model what is shown
     * @param look gives the charts their colours and text size
     */
    public TrainView(TrainViewModel model, Look look) {
        getStyleClass().addAll("train-view", "framed-cards");
        getStylesheets().add(TrainView.class.getResource("train.css").toExternalForm());
        LossPanel loss = new LossPanel(model);
        ClippingPanel clipping = new ClippingPanel(model);
        TimeStepsPanel timeSteps = new TimeStepsPanel(model);
        WritingPanel writing = new WritingPanel(model);
        List.of(loss.chart(), clipping.chart(), timeSteps.chart()).forEach(look::dress);
        Panels panels = new Panels(loss.card(), timeSteps.card(), clipping.card(), writing.card());
        VBox.setVgrow(panels, Priority.ALWAYS);
        VBox content = new VBox(new FiguresRow(model), panels, new StopRow(model.stopWish()));
        content.getStyleClass().add("train-content");
        ScrollPane scroll = ScrolledPage.drawnInParts(new ScrollPane(content));
        scroll.getStyleClass().add("train-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        setMinSize(0, 0);
        model.visibleProperty().bind(sceneProperty().isNotNull());
    }
}
