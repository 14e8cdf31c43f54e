package dev.unrolled.viz;

import javafx.scene.paint.Color;

/**
 * The neutral colours that every control draws with; colours that carry data come from {@link ColorScale} and
 * {@link SignalPalette}.
 *
 * @param dark whether ink is lighter than paper
 * @param paper what is behind a control, and the colour of the value 0
 * @param ink text and the strongest lines; at least 7:1 against paper
 * @param secondaryInk subtitles and axis labels; at least 4.5:1 against paper
 * @param faintInk marks that must not draw attention
 * @param grid grid lines
 * @param outline frames of panels
 * @param accent focus, brushed range, links to the rest of the window
 * @param truth the character that truly follows; at least 4.5:1 against paper
 * @param notFinite NaN and infinities, a colour that no scale contains
 */
public record VizTheme(
        boolean dark,
        Color paper,
        Color ink,
        Color secondaryInk,
        Color faintInk,
        Color grid,
        Color outline,
        Color accent,
        Color truth,
        Color notFinite) {
    /** Ink on paper. */
    public static final VizTheme LIGHT = new VizTheme(
            false,
            Color.web("#FCFCFA"),
            Color.web("#17181C"),
            Color.web("#62646A"),
            Color.web("#A3A49F"),
            Color.web("#E9E9E4"),
            Color.web("#D9D9D2"),
            Color.web("#1F64AD"),
            Color.web("#00754E"),
            Color.web("#E600D2"));

    /** The same calm, the other way round. */
    public static final VizTheme DARK = new VizTheme(
            true,
            Color.web("#17191C"),
            Color.web("#ECECE7"),
            Color.web("#A6A9AE"),
            Color.web("#6D7178"),
            Color.web("#2A2D32"),
            Color.web("#3B3F45"),
            Color.web("#6DB0F2"),
            Color.web("#4FC98F"),
            Color.web("#FF45F0"));
}
