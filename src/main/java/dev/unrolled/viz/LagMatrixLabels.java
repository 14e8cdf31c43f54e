package dev.unrolled.viz;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Frame, axes and marked value of a {@link LagHeatMap}: characters along the axes where there is room, else numbers. */
final class LagMatrixLabels {
    /** From this size of a cell in pixels on a character is drawn for it. */
    private static final double READABLE = 8;

    private final VizTheme theme;
    private final double size;
    private final LagMatrixFrame frame;
    private final GraphicsContext graphics;

    LagMatrixLabels(LagHeatMap map, LagMatrixFrame frame, GraphicsContext graphics) {
        theme = map.getTheme();
        size = map.getFontSize();
        this.frame = frame;
        this.graphics = graphics;
    }

    void draw(LagMatrix matrix) {
        double right = frame.left() + frame.width();
        double bottom = frame.top() + frame.height();
        graphics.setLineWidth(1);
        graphics.setStroke(theme.outline());
        graphics.strokeLine(frame.left() - 0.5, frame.top(), frame.left() - 0.5, bottom + 0.5);
        graphics.strokeLine(frame.left() - 0.5, bottom + 0.5, right, bottom + 0.5);
        graphics.setFill(theme.secondaryInk());
        drawRows(matrix);
        drawColumns(matrix, bottom);
        graphics.setFont(Typeface.label(size * 0.85));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText("t, the earlier character", (frame.left() + right) / 2, bottom + 1.6 * size);
        graphics.save();
        graphics.translate(2, frame.top() + frame.height() / 2);
        graphics.rotate(-90);
        graphics.fillText("T, where the loss is", 0, 0);
        graphics.restore();
        if (frame.first() > 0) {
            String shown = "the last " + frame.rows().count() + " of " + matrix.size() + " characters";
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(shown, right - 4, frame.top() + 4);
        }
    }

    private void drawRows(LagMatrix matrix) {
        double room = frame.rowHeight();
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        if (room >= READABLE) {
            graphics.setFont(Typeface.monospaced(Math.min(size * 0.9, room)));
            for (int row = frame.first(); row < frame.end(); row++) {
                graphics.fillText(CharacterGlyph.of(matrix.codePoint(row)), frame.left() - 6, frame.y(row, 0.5));
            }
            return;
        }
        graphics.setFont(Typeface.label(size * 0.85));
        int most = (int) Math.max(2, frame.height() / (3 * size));
        for (AxisTicks.Tick tick : AxisTicks.whole(frame.first(), frame.end() - 1.0, most)) {
            graphics.fillText(tick.label(), frame.left() - 6, frame.y((int) tick.position(), 0.5));
        }
    }

    private void drawColumns(LagMatrix matrix, double bottom) {
        double room = frame.columnWidth();
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        if (room >= READABLE * 0.8) {
            graphics.setFont(Typeface.monospaced(Math.min(size * 0.9, room / 0.62)));
            for (int column = frame.first(); column < frame.end(); column++) {
                graphics.fillText(
                        CharacterGlyph.of(matrix.codePoint(column)),
                        frame.x(column, 0.5),
                        bottom + 4,
                        Math.max(1, room));
            }
            return;
        }
        graphics.setFont(Typeface.label(size * 0.85));
        int most = (int) Math.max(2, frame.width() / (5 * size));
        for (AxisTicks.Tick tick : AxisTicks.whole(frame.first(), frame.end() - 1.0, most)) {
            graphics.fillText(tick.label(), frame.x((int) tick.position(), 0.5), bottom + 4);
        }
    }

    /** Frames a value and leads from it to its two characters. */
    void mark(LagMatrix matrix, int row, int column) {
        double x = frame.x(column, 0.5);
        double y = frame.y(row, 0.5);
        double bottom = frame.top() + frame.height();
        graphics.setLineWidth(1);
        graphics.setStroke(theme.ink());
        graphics.setLineDashes(3, 3);
        graphics.strokeLine(frame.left(), y, frame.x(column, 0), y);
        graphics.strokeLine(x, frame.y(row, 1), x, bottom);
        graphics.setLineDashes();
        double width = Math.max(6, frame.x(column, 1) - frame.x(column, 0));
        double height = Math.max(6, frame.y(row, 1) - frame.y(row, 0));
        frame(theme.paper(), 4, new double[] {x, y, width, height});
        frame(theme.ink(), 2, new double[] {x, y, width, height});
        graphics.setFont(Typeface.boldMonospaced(size));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        String rowText = row + " " + CharacterGlyph.of(matrix.codePoint(row));
        label(rowText, frame.left() - 4 - Typeface.width(rowText, graphics.getFont()) / 2, y);
        label(column + " " + CharacterGlyph.of(matrix.codePoint(column)), x, bottom + 3 + size * 0.6);
    }

    private void frame(Color color, double thickness, double[] box) {
        graphics.setStroke(color);
        graphics.setLineWidth(thickness);
        graphics.strokeRect(box[0] - box[2] / 2 - 1, box[1] - box[3] / 2 - 1, box[2] + 2, box[3] + 2);
    }

    /** A text in the place of what stood there, its middle at a point. */
    private void label(String text, double x, double y) {
        double width = Typeface.width(text, graphics.getFont()) + 6;
        graphics.setFill(theme.paper());
        graphics.fillRect(x - width / 2, y - size * 0.65, width, size * 1.3);
        graphics.setFill(theme.ink());
        graphics.fillText(text, x, y);
    }
}
