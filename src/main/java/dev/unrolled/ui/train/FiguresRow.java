package dev.unrolled.ui.train;

import dev.unrolled.viewmodel.Figure;
import dev.unrolled.viewmodel.TrainViewModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The numbers of this moment in a row, each under its name. */
final class FiguresRow extends FlowPane {
    FiguresRow(TrainViewModel model) {
        getStyleClass().add("figures");
        model.figuresProperty().addListener((source, before, now) -> show(now));
        show(model.figuresProperty().getValue());
    }

    private void show(List<Figure> figures) {
        while (getChildren().size() < figures.size()) {
            Label name = new Label();
            name.getStyleClass().add("figure-name");
            Label value = new Label();
            value.getStyleClass().add("figure-value");
            getChildren().add(new VBox(name, value));
        }
        getChildren().remove(figures.size(), getChildren().size());
        for (int k = 0; k < figures.size(); k++) {
            VBox block = (VBox) getChildren().get(k);
            ((Label) block.getChildren().get(0)).setText(figures.get(k).label());
            ((Label) block.getChildren().get(1)).setText(figures.get(k).value());
        }
    }
}
