package dev.unrolled.ui.cells;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Cards in as many columns as there is room for, each under the shortest column, in the order of their worth. */
final class CardColumns extends Pane {
    private static final double NARROWEST = 30;
    private static final int MOST = 3;
    private static final double GAP = 12;

    private double textSize = 13;

    CardColumns(List<? extends Region> cards) {
        getChildren().addAll(cards);
        setMinWidth(0);
    }

    /** Tells how large text is, on which the width of columns depends. */
    void setTextSize(double size) {
        textSize = size;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        return (int) Math.max(1, Math.min(MOST, (width + GAP) / (NARROWEST * textSize + GAP)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * NARROWEST * textSize;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Returns the height that is needed. */
    private double arrange(double width, boolean move) {
        int count = columns(width);
        double each = Math.floor((width - (count - 1) * GAP) / count);
        double[] feet = new double[count];
        for (Node card : getManagedChildren()) {
            int column = 0;
            for (int other = 1; other < count; other++) {
                column = feet[other] < feet[column] ? other : column;
            }
            double height = snapSizeY(Math.max(card.minHeight(each), card.prefHeight(each)));
            if (move) {
                card.resizeRelocate(column * (each + GAP), feet[column], each, height);
            }
            feet[column] += height + GAP;
        }
        double most = 0;
        for (double foot : feet) {
            most = Math.max(most, foot - GAP);
        }
        return Math.max(0, most);
    }
}
