package dev.unrolled.viz;

import javafx.scene.paint.Color;

/**
 * The looks of up to four networks side by side, the same in every view: a colour, a dash pattern and a form of dot each, so
 * that no two are told apart by colour alone. The colours are others than those of the signals in {@link SignalPalette}, and stay
 * apart for the common kinds of colour blindness.
 */
public final class NetworkPalette {
    /** How many networks can be told apart. */
    public static final int COUNT = 4;

    private static final String[] LIGHT = {"#4935BF", "#761A46", "#837300", "#4B979B"};
    private static final String[] DARK = {"#8F78FA", "#EE4B78", "#D9D94F", "#7DE3E8"};
    private static final double[][] DASHES = {{}, {9, 4}, {2, 3}, {11, 3, 2, 3}};

    private NetworkPalette() {}

    /**
     * The colour of a network's curves, dots and swatches; at least 3:1 against the theme's paper, as graphics need.
     *
     * @param network from 0; a fifth network looks like the first
     */
    public static Color color(int network, VizTheme theme) {
        return Color.web((theme.dark() ? DARK : LIGHT)[Math.floorMod(network, COUNT)]);
    }

    /** The lengths of a network's dashes and gaps in pixels; empty for a solid line. */
    public static double[] dashes(int network) {
        return DASHES[Math.floorMod(network, COUNT)].clone();
    }
}
