package dev.unrolled.viz;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The square of a {@link DotPlot}: where it lies, and its grid, bounds and labels. */
record DotFrame(DotAxes axes, double left, double top, double side) {
    private static final double MARGIN = 2.2;
    private static final int TICKS = 5;

    /** The largest square that fits. */
    static DotFrame fit(DotAxes axes, double width, double height, double fontSize) {
        double left = MARGIN * fontSize;
        double top = (axes.title().isEmpty() ? 0.6 : 1.6) * fontSize;
        double side = Math.max(1, Math.min(width - left - fontSize, height - top - MARGIN * fontSize));
        return new DotFrame(axes, Math.rint(left), Math.rint(top), Math.rint(side));
    }

    double x(double value) {
        return left + share(value) * side;
    }

    double y(double value) {
        return top + side - share(value) * side;
    }

    private double share(double value) {
        return (value - axes.low()) / (axes.high() - axes.low());
    }

    void draw(GraphicsContext graphics, VizTheme theme, double fontSize) {
        graphics.setLineWidth(1);
        graphics.setStroke(theme.grid());
        for (int tick = 0; tick < TICKS; tick++) {
            double value = axes.low() + (axes.high() - axes.low()) * tick / (TICKS - 1);
            double x = Math.rint(x(value)) + 0.5;
            double y = Math.rint(y(value)) + 0.5;
            graphics.strokeLine(x, top, x, top + side);
            graphics.strokeLine(left, y, left + side, y);
        }
        graphics.setStroke(theme.faintInk());
        if (axes.frame() == DotAxes.Frame.DIAGONAL) {
            graphics.strokeLine(x(0), y(1), x(1), y(0));
        } else {
            graphics.strokeOval(x(-1), y(1), x(1) - x(-1), x(1) - x(-1));
        }
        graphics.setFill(theme.secondaryInk());
        graphics.setFont(Typeface.label(fontSize * 0.8));
        drawEnds(graphics);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.setFill(theme.ink());
        graphics.setFont(Typeface.boldLabel(fontSize * 0.95));
        graphics.fillText(Typeface.shortened(axes.title(), graphics.getFont(), side), left, top - 0.35 * fontSize);
    }

    private void drawEnds(GraphicsContext graphics) {
        String low = Numbers.brief(axes.low());
        String high = Numbers.brief(axes.high());
        double under = top + side + 3;
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(low, left, under);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(high, left + side, under);
        graphics.fillText(high, left - 4, top);
        graphics.setTextAlign(TextAlignment.CENTER);
        double ends = Typeface.width(low, graphics.getFont()) + Typeface.width(high, graphics.getFont());
        if (Typeface.width(axes.xLabel(), graphics.getFont()) + ends + 12 <= side) {
            graphics.fillText(axes.xLabel(), left + side / 2, under);
            drawVerticalLabel(graphics);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(low, left - 4, top + side);
    }

    private void drawVerticalLabel(GraphicsContext graphics) {
        graphics.save();
        graphics.translate(left - 3, top + side / 2);
        graphics.rotate(-90);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(axes.yLabel(), 0, 0);
        graphics.restore();
    }
}
