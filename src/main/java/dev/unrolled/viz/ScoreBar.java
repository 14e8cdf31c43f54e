package dev.unrolled.viz;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/** A score from 0 to 1 as a thin bar; an empty track for NaN. */
public final class ScoreBar extends VizControl {
    private static final double THICKNESS = 6;
    private static final double WEAK = 0.5;

    private final DoubleProperty score = new SimpleDoubleProperty(this, "score", Double.NaN);
    private final BooleanProperty strong = new SimpleBooleanProperty(this, "strong", true);

    public ScoreBar() {
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        redrawOn(score, strong);
    }

    /** What is shown, in [0, 1]; NaN for none. */
    public DoubleProperty scoreProperty() {
        return score;
    }

    /** Whether the finding behind the score holds; a doubtful one is drawn paler. */
    public BooleanProperty strongProperty() {
        return strong;
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        double top = Math.rint((height - THICKNESS) / 2);
        graphics.setFill(getTheme().outline());
        graphics.fillRoundRect(0, top, width, THICKNESS, THICKNESS, THICKNESS);
        double share = Math.max(0, Math.min(1, score.get()));
        if (share > 0) {
            graphics.setFill(
                    strong.get()
                            ? getTheme().accent()
                            : Oklab.mix(getTheme().paper(), getTheme().accent(), WEAK));
            graphics.fillRoundRect(0, top, Math.max(THICKNESS, share * width), THICKNESS, THICKNESS, THICKNESS);
        }
    }

    @Override
    String describe() {
        return Double.isNaN(score.get()) ? "No score" : "Score " + Numbers.precise(score.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6.5 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICKNESS + 4;
    }
}
