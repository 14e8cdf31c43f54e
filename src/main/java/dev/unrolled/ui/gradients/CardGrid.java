package dev.unrolled.ui.gradients;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.ui.ScrolledPage;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Cards on a grid whose columns and rows share the room in fixed parts. */
final class CardGrid extends GridPane {
    private static final double WHOLE = 100;

    /** @param columns the parts of the width, in per cent */
    CardGrid(double... columns) {
        getStyleClass().add("card-grid");
        setMinSize(0, 0);
        for (double part : columns) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setPercentWidth(part);
            getColumnConstraints().add(column);
        }
    }

    /** @param parts of the height, in per cent */
    CardGrid rows(double... parts) {
        for (double part : parts) {
            RowConstraints row = new RowConstraints(0, 0, Double.MAX_VALUE);
            row.setPercentHeight(part);
            getRowConstraints().add(row);
        }
        return this;
    }

    /** In a pane that scrolls where there is less height than the cards need, in times the text size. */
    ScrollPane scrolling(double ems, ObservableDoubleValue textSize) {
        minHeightProperty().bind(Bindings.createDoubleBinding(() -> ems * textSize.get(), textSize));
        ScrollPane scroll = ScrolledPage.drawnInParts(new ScrollPane(this));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    /** Puts a card into some cells. */
    CardGrid put(QuestionCard card, int column, int row, int columns, int rows) {
        card.setMinSize(0, 0);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setPrefSize(WHOLE, WHOLE);
        add(card, column, row, columns, rows);
        return this;
    }
}
