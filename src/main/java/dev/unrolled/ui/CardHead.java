package dev.unrolled.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A title that is never cut, with controls at its right, or below it where they do not fit on the same line. */
final class CardHead extends Region {
    private static final double GAP = 10;

    private final Region title;
    private final Region controls;

    CardHead(Region title, Region controls) {
        this.title = title;
        this.controls = controls;
        getChildren().addAll(title, controls);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return width < 0 || title.prefWidth(-1) + GAP + controls.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + GAP + controls.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = title.prefHeight(-1);
        double second = controls.prefHeight(-1);
        return snapSizeY(fits(width) ? Math.max(first, second) : first + second + GAP / 2);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (fits(width)) {
            place(title, 0, 0, HPos.LEFT);
            place(controls, width - controls.prefWidth(-1), 0, HPos.RIGHT);
        } else {
            place(title, 0, 0, HPos.LEFT);
            place(controls, 0, title.prefHeight(-1) + GAP / 2, HPos.LEFT);
        }
    }

    private void place(Node node, double x, double y, HPos side) {
        double room = Math.max(0, getWidth() - Math.max(0, x));
        layoutInArea(node, Math.max(0, x), y, room, node.prefHeight(-1), 0, side, VPos.TOP);
    }
}
