package dev.unrolled.ui.side;

import javafx.scene.layout.Region;

/** A bar that is filled from nothing, chance, to full, certainty. */
final class StrengthBar extends Region {
    private final Region fill = new Region();
    private final double share;

    /** @param share the part filled, in [0, 1] */
    StrengthBar(double share) {
        this.share = share;
        getStyleClass().add("strength-bar");
        fill.getStyleClass().add("strength-fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
