package dev.unrolled.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Up to three lines under a title; what is longer ends in an ellipsis, and the tooltip has it whole. */
final class Subtitle extends Label {
    private static final int MOST_LINES = 3;

    Subtitle() {
        getStyleClass().add("card-subtitle");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.textProperty().bind(textProperty());
        setTooltip(whole);
    }

    @Override
    protected double computePrefHeight(double width) {
        double oneLine = super.computePrefHeight(-1);
        return Math.min(super.computePrefHeight(width), Math.ceil(MOST_LINES * oneLine));
    }
}
