package dev.unrolled.viz;

import java.util.List;
import javafx.scene.paint.Color;

/** Legibility of one colour over another, as the Web Content Accessibility Guidelines 2.1 define it. */
public final class Contrast {
    /** What body text needs. */
    public static final double LEGIBLE = 4.5;

    private Contrast() {}

    /** The contrast ratio of two opaque colours, in [1, 21]. */
    public static double ratio(Color first, Color second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, in [0, 1]. */
    public static double luminance(Color color) {
        return 0.2126 * Oklab.linear(color.getRed())
                + 0.7152 * Oklab.linear(color.getGreen())
                + 0.0722 * Oklab.linear(color.getBlue());
    }

    /** The first of the candidates that is legible over the background; the most legible one where none is. */
    public static Color firstLegible(Color background, List<Color> candidates) {
        Color best = candidates.get(0);
        for (Color candidate : candidates) {
            double ratio = ratio(background, candidate);
            if (ratio >= LEGIBLE) {
                return candidate;
            }
            if (ratio > ratio(background, best)) {
                best = candidate;
            }
        }
        return best;
    }
}
