package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * Turns a value into the tint behind it, and into a text colour that is legible (at least 4.5:1) over that tint.
 * Values outside the range take the colour of the nearer end; NaN and infinities have a colour of their own. Immutable.
 */
public final class ColorScale {
    /** Odd, so that 0 of a signed scale is one entry and exactly the paper. */
    private static final int ENTRIES = 511;
    /** How far the grey of an exact zero lies from paper to ink. */
    private static final double ZERO = 0.28;
    /** The faintest tint of a logarithmic scale, which is no zero, as a share of the full one. */
    private static final double FAINTEST = 0.05;

    private final double low;
    private final double high;
    private final boolean automatic;
    private final Color notFinite;
    private final Color notFiniteText;
    private final Color zero;
    private final Color zeroText;
    private boolean logarithmic;
    private final Color[] colors = new Color[ENTRIES];
    private final Color[] texts = new Color[ENTRIES];
    private final int[] argb = new int[ENTRIES];

    private ColorScale(VizTheme theme, double low, double high, boolean automatic) {
        this.low = low;
        this.high = high;
        this.automatic = automatic;
        notFinite = theme.notFinite();
        notFiniteText = Contrast.firstLegible(notFinite, texts(theme));
        zero = Oklab.mix(theme.paper(), theme.ink(), ZERO);
        zeroText = Contrast.firstLegible(zero, texts(theme));
    }

    /** Fixed −1 … +1, diverging around paper at 0. */
    public static ColorScale signed(VizTheme theme, DivergingPalette palette) {
        return new ColorScale(theme, -1, 1, false).filledDiverging(theme, palette);
    }

    /** Fixed 0 … 1, from paper to one hue. */
    public static ColorScale unit(VizTheme theme, Color hue) {
        ColorScale scale = new ColorScale(theme, 0, 1, false);
        for (int entry = 0; entry < ENTRIES; entry++) {
            scale.put(entry, Oklab.mix(theme.paper(), hue, entry / (ENTRIES - 1.0)), theme);
        }
        return scale;
    }

    /**
     * From a faint to a full tint of one hue, over decimal logarithms. An exact zero, whose logarithm is −∞, is grey.
     *
     * @param range the logarithms of the least and the greatest value told apart
     * @param automatic whether the range was fitted to the values shown
     */
    public static ColorScale logarithmic(VizTheme theme, Color hue, double[] range, boolean automatic) {
        ColorScale scale = new ColorScale(theme, range[0], range[1], automatic);
        scale.logarithmic = true;
        for (int entry = 0; entry < ENTRIES; entry++) {
            double share = FAINTEST + (1 - FAINTEST) * entry / (ENTRIES - 1.0);
            scale.put(entry, Oklab.mix(theme.paper(), hue, share), theme);
        }
        return scale;
    }

    /**
     * Diverging around 0 and fitted to the values shown, which {@link #rangeText} says.
     *
     * @param maximum the largest magnitude shown; 0 where all values are 0
     */
    public static ColorScale automatic(VizTheme theme, DivergingPalette palette, double maximum) {
        return new ColorScale(theme, -maximum, maximum, true).filledDiverging(theme, palette);
    }

    /**
     * The scale that a signal's range asks for.
     *
     * @param maximum the largest magnitude shown, used only for signals without a fixed range
     */
    public static ColorScale of(Signal signal, VizTheme theme, DivergingPalette palette, double maximum) {
        return switch (signal.range()) {
            case SIGNED -> signed(theme, palette);
            case UNIT -> unit(theme, SignalPalette.color(signal, theme));
            case AUTOMATIC -> automatic(theme, palette, maximum);
        };
    }

    private ColorScale filledDiverging(VizTheme theme, DivergingPalette palette) {
        int middle = ENTRIES / 2;
        for (int entry = 0; entry < ENTRIES; entry++) {
            Color end = entry < middle ? palette.negative(theme) : palette.positive(theme);
            double share = Math.abs(entry - middle) / (double) middle;
            put(entry, share == 0 ? theme.paper() : Oklab.mix(theme.paper(), end, share), theme);
        }
        return this;
    }

    private void put(int entry, Color color, VizTheme theme) {
        colors[entry] = color;
        argb[entry] = argb(color);
        texts[entry] = Contrast.firstLegible(color, texts(theme));
    }

    /** Where neither ink nor white reaches the ratio, pure black or white always does: √21 > 4.5. */
    private static List<Color> texts(VizTheme theme) {
        return List.of(theme.ink(), theme.dark() ? Color.BLACK : Color.WHITE, theme.dark() ? Color.WHITE : Color.BLACK);
    }

    static int argb(Color color) {
        return 0xFF000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    /** The tint as opaque ARGB, for pixel buffers. */
    public int argb(float value) {
        return Float.isFinite(value) ? argb[entry(value)] : argb(isZero(value) ? zero : notFinite);
    }

    /** The tint. */
    public Color color(float value) {
        return Float.isFinite(value) ? colors[entry(value)] : isZero(value) ? zero : notFinite;
    }

    /** The colour of text over the tint of a value. The same instance for equal colours of neighbouring tints. */
    public Color text(float value) {
        return Float.isFinite(value) ? texts[entry(value)] : isZero(value) ? zeroText : notFiniteText;
    }

    /** Whether a value is the logarithm of 0. */
    private boolean isZero(float value) {
        return logarithmic && value == Float.NEGATIVE_INFINITY;
    }

    private int entry(float value) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return (int) Math.round(Math.min(1, Math.max(0, share)) * (ENTRIES - 1));
    }

    /** The lowest value told apart. */
    public double low() {
        return low;
    }

    /** The highest value told apart. */
    public double high() {
        return high;
    }

    /** Whether the range was fitted to the values shown. */
    public boolean isAutomatic() {
        return automatic;
    }

    /** The lowest value as a legend says it. */
    String lowText() {
        return Numbers.brief(logarithmic ? Math.pow(10, low) : low);
    }

    /** The highest value as a legend says it, with a sign where there are two. */
    String highText() {
        return logarithmic ? Numbers.brief(Math.pow(10, high)) : (low < 0 ? "+" : "") + Numbers.brief(high);
    }

    /** The range as a legend says it: {@code −1 … +1}, {@code 0 … 1} or {@code auto ±3.2}. */
    public String rangeText() {
        boolean symmetric = automatic && !logarithmic;
        return symmetric ? "auto ±" + Numbers.brief(high) : (automatic ? "auto " : "") + lowText() + " … " + highText();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ColorScale[%s]", rangeText());
    }
}
