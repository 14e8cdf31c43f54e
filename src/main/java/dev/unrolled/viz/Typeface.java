package dev.unrolled.viz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of the controls: one monospaced family, whose advance is measured, and the system's family for labels. */
final class Typeface {
    private static final int SAMPLE = 64;
    private static final List<String> PREFERRED = List.of("JetBrains Mono", "DejaVu Sans Mono", "Menlo", "Consolas");
    private static final String MONOSPACED = firstAvailable();
    private static final double ADVANCE_PER_POINT = advance(monospaced(100)) / 100;

    private Typeface() {}

    private static String firstAvailable() {
        Set<String> families = new HashSet<>(Font.getFamilies());
        return PREFERRED.stream().filter(families::contains).findFirst().orElse("Monospaced");
    }

    static Font monospaced(double size) {
        return Font.font(MONOSPACED, size);
    }

    static Font boldMonospaced(double size) {
        return Font.font(MONOSPACED, FontWeight.BOLD, size);
    }

    static Font label(double size) {
        return Font.font(size);
    }

    static Font boldLabel(double size) {
        return Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size);
    }

    /**
     * The monospaced font near {@code size} whose advance is a whole number of device pixels, so that a line drawn in
     * one call stays on the grid of the cells behind it.
     *
     * @param pixel the size of a device pixel
     */
    static Font onGrid(double size, double pixel) {
        return monospaced(Math.max(1, Math.round(size * ADVANCE_PER_POINT / pixel)) * pixel / ADVANCE_PER_POINT);
    }

    /** The advance of one character of a monospaced font, measured over many. */
    static double advance(Font font) {
        return width("M".repeat(SAMPLE), font) / SAMPLE;
    }

    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** A text, with its end left out where it is wider than there is room for. */
    static String shortened(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 0 && width(text.substring(0, kept).strip() + "…", font) > room) {
            kept--;
        }
        return kept <= 0 ? "" : text.substring(0, kept).strip() + "…";
    }
}
