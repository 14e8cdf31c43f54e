package dev.unrolled.viz;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** What stands around the piles of a {@link MemoryRuler}: powers of 2, the names of the bins at the edges, what is measured. */
final class MemoryAxis {
    private final MemoryRuler ruler;
    private final GraphicsContext graphics;
    private final MemoryFrame frame;

    MemoryAxis(MemoryRuler ruler, GraphicsContext graphics, MemoryFrame frame) {
        this.ruler = ruler;
        this.graphics = graphics;
        this.frame = frame;
    }

    /**
     * Draws it.
     *
     * @param units how many units there are
     * @param others how many other networks are drawn as outlines
     */
    void draw(int units, int others) {
        double foot = frame.foot();
        graphics.setStroke(ruler.getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeLine(0, foot + 0.5, frame.width(), foot + 0.5);
        graphics.setFill(ruler.getTheme().secondaryInk());
        graphics.setFont(Typeface.label(frame.fontSize() * 0.85));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        String blocks = units == 0 ? "" : "a block is a cell · " + units + " cells";
        String outlines = others == 0 ? "" : (units == 0 ? "" : " · ") + "outlines: the others";
        graphics.fillText(blocks + outlines, 0, 0);
        graphics.setTextAlign(TextAlignment.CENTER);
        int most = (int) Math.max(2, frame.width() / (4 * frame.fontSize()));
        for (AxisTicks.Tick tick : frame.bins().ticks(most)) {
            double x = Math.floor(frame.x(tick)) + 0.5;
            graphics.strokeLine(x, foot, x, foot + 4);
            graphics.fillText(tick.label(), inside(x, tick.label()), foot + 5);
        }
        drawEdgeNames();
    }

    /** Names the bins at the edges, and under the axis what it measures. */
    private void drawEdgeNames() {
        StringBuilder words = new StringBuilder(ruler.quantityProperty().get() + ", characters (log)");
        for (int bin = 0; bin < frame.bins().bins().size(); bin++) {
            MemoryBins.Kind kind = frame.bins().bins().get(bin).kind();
            graphics.setFont(Typeface.boldLabel(frame.fontSize()));
            graphics.setFill(ruler.getTheme().ink());
            graphics.fillText(kind.label(), inside(frame.middle(bin), kind.label()), frame.foot() + 3);
            words.append(kind == MemoryBins.Kind.UNDEFINED ? " · ? undefined" : "");
        }
        graphics.setFont(Typeface.label(frame.fontSize() * 0.85));
        graphics.setFill(ruler.getTheme().secondaryInk());
        graphics.fillText(words.toString(), frame.width() / 2, frame.foot() + 1.6 * frame.fontSize());
    }

    /** The nearest middle of a text that does not leave the control. */
    double inside(double x, String text) {
        double half = Typeface.width(text, graphics.getFont()) / 2;
        return Math.max(half, Math.min(frame.width() - half, x));
    }
}
