package dev.unrolled.viz;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The piles of other networks on a {@link MemoryRuler}, each drawn as its outline. */
final class MemoryOutlines {
    private static final double WIDTH = 1.8;

    private final GraphicsContext graphics;
    private final MemoryFrame frame;

    MemoryOutlines(GraphicsContext graphics, MemoryFrame frame) {
        this.graphics = graphics;
        this.frame = frame;
    }

    void draw(MemoryOutline outline, VizTheme theme) {
        Color color = NetworkPalette.color(outline.network(), theme);
        graphics.setStroke(color);
        graphics.setLineWidth(WIDTH);
        graphics.setLineDashes(NetworkPalette.dashes(outline.network()));
        int[] counts = outline.counts(frame.bins());
        for (int bin = 0; bin < counts.length; bin++) {
            double left = frame.left(bin) - 1;
            double right = frame.right(bin) + 1;
            double top = y(counts[bin]);
            boolean touchesBefore = bin > 0 && frame.right(bin - 1) + 1 >= left - 1;
            double before = y(touchesBefore ? counts[bin - 1] : 0);
            boolean touchesNext = bin + 1 < counts.length && frame.left(bin + 1) - 1 <= right + 1;
            graphics.strokeLine(left, before, left, top);
            if (counts[bin] > 0) {
                graphics.strokeLine(left, top, right, top);
            }
            if (!touchesNext) {
                graphics.strokeLine(right, top, right, y(0));
            }
        }
        graphics.setLineDashes();
    }

    private double y(int count) {
        return frame.foot() - count * frame.blockHeight();
    }
}
