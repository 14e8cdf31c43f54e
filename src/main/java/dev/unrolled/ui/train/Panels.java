package dev.unrolled.ui.train;

import dev.unrolled.ui.QuestionCard;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Four cards of one size, two by two, none ever lower than what it needs. */
final class Panels extends GridPane {
    private static final int SIDE = 2;

    /** @param cards row by row */
    Panels(QuestionCard... cards) {
        getStyleClass().add("panels");
        setMinWidth(0);
        for (int k = 0; k < SIDE; k++) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / SIDE);
            RowConstraints row = new RowConstraints(0, 0, Double.MAX_VALUE);
            row.setPercentHeight(100.0 / SIDE);
            getColumnConstraints().add(column);
            getRowConstraints().add(row);
        }
        for (int k = 0; k < cards.length; k++) {
            add(cards[k], k % SIDE, k / SIDE);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        double card = Math.max(0, (room - getHgap()) / SIDE);
        double tallest = 0;
        for (Node child : getManagedChildren()) {
            tallest = Math.max(tallest, child.minHeight(card));
        }
        return snapSizeY(SIDE * tallest + getVgap());
    }
}
