package dev.unrolled.ui.train;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TrainViewModel;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** How the training goes, in four panels: losses, gradient norms, the gradient across time, what the network writes. */
public final class TrainView extends VBox {
    /**
     * @param model what is shown
     * @param look gives the charts their colours and text size
     */
    public TrainView(TrainViewModel model, Look look) {
        getStyleClass().add("train-view");
        getStylesheets().add(TrainView.class.getResource("train.css").toExternalForm());
        LossPanel loss = new LossPanel(model);
        ClippingPanel clipping = new ClippingPanel(model);
        TimeStepsPanel timeSteps = new TimeStepsPanel(model);
        WritingPanel writing = new WritingPanel(model);
        List.of(loss.chart(), clipping.chart(), timeSteps.chart()).forEach(look::dress);
        GridPane grid = grid();
        grid.add(loss.card(), 0, 0);
        grid.add(timeSteps.card(), 1, 0);
        grid.add(clipping.card(), 0, 1);
        grid.add(writing.card(), 1, 1);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(new FiguresRow(model), grid, new StopRow(model.stopWish()));
        setMinSize(0, 0);
        model.visibleProperty().bind(sceneProperty().isNotNull());
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("panels");
        grid.setMinSize(0, 0);
        for (int k = 0; k < 2; k++) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setPercentWidth(50);
            RowConstraints row = new RowConstraints(0, 0, Double.MAX_VALUE);
            row.setPercentHeight(50);
            grid.getColumnConstraints().add(column);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }
}
