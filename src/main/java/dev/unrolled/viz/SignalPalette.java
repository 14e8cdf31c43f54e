package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import javafx.scene.paint.Color;

/** One colour for each signal, the same in every view: Okabe and Ito's (2008) for gates, ink for cell states. */
public final class SignalPalette {
    private SignalPalette() {}

    /** The colour of a signal's curve, swatch or scale; at least 3:1 against the theme's paper, as graphics need. */
    public static Color color(Signal signal, VizTheme theme) {
        return switch (signal) {
            case INPUT_GATE -> onPaper("#0072B2", "#3F9BD8", theme);
            case FORGET_GATE -> onPaper("#D55E00", "#EB7A28", theme);
            case OUTPUT_GATE -> onPaper("#009E73", "#1FBE91", theme);
            case CANDIDATE -> onPaper("#CC79A7", "#D98DB7", theme);
            case RESET_GATE -> onPaper("#B07A00", "#E69F00", theme);
            case UPDATE_GATE -> onPaper("#2A8FC9", "#56B4E9", theme);
            case CELL_STATE, ACTIVATED_CELL_STATE -> theme.ink();
            case HIDDEN_STATE, RECTIFIED_HIDDEN_STATE, LINEAR_HIDDEN_STATE -> onPaper("#808080", "#9A9A9A", theme);
        };
    }

    private static Color onPaper(String light, String dark, VizTheme theme) {
        return Color.web(theme.dark() ? dark : light);
    }
}
