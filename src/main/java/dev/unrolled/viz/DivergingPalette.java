package dev.unrolled.viz;

import javafx.scene.paint.Color;

/** The two ends of a signed colour scale; the middle is the theme's paper. */
public enum DivergingPalette {
    /** Red −1, blue +1, as in Karpathy, Johnson and Fei-Fei (2015), "Visualizing and Understanding Recurrent Networks". */
    RED_BLUE("red – blue", "#BC2F3D", "#2268AE", "#F0626C", "#56A7F2"),
    /** Purple −1, orange +1: told apart with every common form of colour blindness. */
    PURPLE_ORANGE("purple – orange", "#643A96", "#C95F00", "#B08AE6", "#F59A3C");

    private final String label;
    private final String lightNegative;
    private final String lightPositive;
    private final String darkNegative;
    private final String darkPositive;

    DivergingPalette(
            String label, String lightNegative, String lightPositive, String darkNegative, String darkPositive) {
        this.label = label;
        this.lightNegative = lightNegative;
        this.lightPositive = lightPositive;
        this.darkNegative = darkNegative;
        this.darkPositive = darkPositive;
    }

    /** The name for a menu. */
    public String label() {
        return label;
    }

    /** The colour of the lowest value. */
    public Color negative(VizTheme theme) {
        return Color.web(theme.dark() ? darkNegative : lightNegative);
    }

    /** The colour of the highest value. */
    public Color positive(VizTheme theme) {
        return Color.web(theme.dark() ? darkPositive : lightPositive);
    }
}
