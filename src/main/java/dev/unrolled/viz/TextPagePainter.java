package dev.unrolled.viz;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Draws a {@link TextPage}: all tints as one image, then each line in as few calls as it has colours. Ten thousand
 * characters take some milliseconds this way, two calls per character several times as long.
 *
 * <p>The image has the resolution of the screen: one pixel per character, scaled up without smoothing, would be less
 * work, but the software renderer then puts edges one pixel beside the cells.
 */
final class TextPagePainter {
    private static final double MARK_OPACITY = 0.45;
    /** The part of the gap between two lines that a line under characters takes. */
    private static final double UNDERLINE = 0.4;

    private final TextPage page;
    private final PixelGrid tints = new PixelGrid();
    private final StringBuilder characters = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private Font measured;
    private double advance;

    TextPagePainter(TextPage page) {
        this.page = page;
    }

    /** The advance of the font, which {@link Typeface#onGrid} made a whole number of device pixels. */
    double cellWidth(Font font, double pixel) {
        if (!font.equals(measured)) {
            measured = font;
            advance = Typeface.advance(font);
        }
        return Math.max(1, Math.round(advance / pixel)) * pixel;
    }

    void draw(GraphicsContext graphics, Font font) {
        int lines = Math.min(page.wrapping().lineCount(), page.grid().rows());
        if (lines == 0) {
            return;
        }
        if (page.scaleProperty().get() != null) {
            drawTints(graphics, lines);
        }
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(font);
        for (int line = 0; line < lines; line++) {
            drawLine(graphics, line);
        }
        drawOutlines(graphics, lines);
    }

    private void drawTints(GraphicsContext graphics, int lines) {
        PageGrid grid = page.grid();
        double pixel = page.pixel();
        int cell = (int) Math.round(grid.cellWidth() / pixel);
        tints.reset((grid.columns() + 1) * cell, Math.max(1, (int) Math.round(grid.y(grid.rows()) / pixel)));
        for (int line = 0; line < lines; line++) {
            int top = (int) Math.round(grid.y(line) / pixel);
            int bottom = Math.min(tints.height(), (int) Math.round((grid.y(line) + grid.tintHeight()) / pixel));
            tintLine(line, cell, top);
            tints.repeatRow(top, bottom);
        }
        graphics.drawImage(tints.image(), 0, 0, tints.width() * pixel, tints.height() * pixel);
    }

    private void tintLine(int line, int cell, int row) {
        float[] values = page.values();
        ColorScale scale = page.scaleProperty().get();
        int end = Math.min(page.wrapping().end(line), values.length);
        int at = row * tints.width();
        for (int index = page.wrapping().start(line); index < end; index++) {
            Arrays.fill(tints.pixels(), at, at + cell, scale.argb(values[index]));
            at += cell;
        }
    }

    private Color textColor(int index) {
        boolean tinted = page.scaleProperty().get() != null && index < page.values().length;
        return tinted
                ? page.scaleProperty().get().text(page.values()[index])
                : page.getTheme().ink();
    }

    /** Draws a line in runs of one text colour; what is not plain ASCII is left out of the run and drawn in its cell. */
    private void drawLine(GraphicsContext graphics, int line) {
        int start = page.wrapping().start(line);
        int end = page.wrapping().end(line);
        int from = start;
        while (from < end) {
            Color color = textColor(from);
            int to = from + 1;
            while (to < end && textColor(to).equals(color)) {
                to++;
            }
            graphics.setFill(color);
            drawRun(graphics, new TextLayout.Segment(line, from - start, to - start));
            from = to;
        }
    }

    private void drawRun(GraphicsContext graphics, TextLayout.Segment run) {
        PageGrid grid = page.grid();
        double y = grid.y(run.line()) + grid.tintHeight() / 2;
        int start = page.wrapping().start(run.line());
        characters.setLength(0);
        marks.setLength(0);
        for (int column = run.fromColumn(); column < run.toColumn(); column++) {
            int codePoint = page.codePoints()[start + column];
            characters.append(CharacterGlyph.isPlain(codePoint) ? (char) codePoint : ' ');
            marks.append(codePoint == ' ' ? CharacterGlyph.SPACE : " ");
            if (!CharacterGlyph.isPlain(codePoint) && codePoint != ' ') {
                drawSpecial(graphics, codePoint, grid.x(column), y);
            }
        }
        double x = grid.x(run.fromColumn());
        graphics.fillText(characters.toString(), x, y);
        graphics.setGlobalAlpha(MARK_OPACITY);
        graphics.fillText(marks.toString(), x, y);
        graphics.setGlobalAlpha(1);
    }

    /** A glyph of unknown width, squeezed into its cell where it is wider. */
    private void drawSpecial(GraphicsContext graphics, int codePoint, double x, double y) {
        graphics.setGlobalAlpha(CharacterGlyph.isMark(codePoint) ? MARK_OPACITY : 1);
        graphics.fillText(CharacterGlyph.of(codePoint), x, y, page.grid().cellWidth());
        graphics.setGlobalAlpha(1);
    }

    private void drawOutlines(GraphicsContext graphics, int lines) {
        VizTheme theme = page.getTheme();
        page.underlinedProperty().get().forEach(range -> underline(graphics, range));
        for (TextRange hit : page.searchHitsProperty().get()) {
            outline(graphics, hit, theme.truth());
        }
        outline(graphics, page.brushedRangeProperty().get(), theme.accent());
        int cursor = page.cursorIndexProperty().get();
        if (cursor >= 0 && cursor < page.wrapping().start(lines)) {
            drawCursor(graphics, page.wrapping().line(cursor), page.wrapping().column(cursor));
        }
    }

    /** Draws a line in the gap under the tints. */
    private void underline(GraphicsContext graphics, TextRange range) {
        PageGrid grid = page.grid();
        graphics.setFill(page.getTheme().ink());
        double thickness = Math.max(page.pixel(), page.onPixels(grid.gap() * UNDERLINE));
        for (TextLayout.Segment segment : page.wrapping().segments(range)) {
            if (segment.line() < grid.rows()) {
                double width = grid.x(segment.toColumn() - segment.fromColumn());
                double y = grid.y(segment.line()) + grid.tintHeight() + page.pixel();
                graphics.fillRect(grid.x(segment.fromColumn()), y, width, thickness);
            }
        }
    }

    private void outline(GraphicsContext graphics, TextRange range, Color color) {
        PageGrid grid = page.grid();
        for (TextLayout.Segment segment : page.wrapping().segments(range)) {
            if (segment.line() < grid.rows()) {
                double width = grid.x(segment.toColumn() - segment.fromColumn());
                double x = grid.x(segment.fromColumn());
                rimmed(graphics, color, new Rectangle2D(x, grid.y(segment.line()) + 1, width, grid.tintHeight() - 2));
            }
        }
    }

    private void drawCursor(GraphicsContext graphics, int line, int column) {
        PageGrid grid = page.grid();
        Rectangle2D cell = new Rectangle2D(
                grid.x(column) < 1 ? 0 : grid.x(column) - 1,
                grid.y(line) + 0.5,
                grid.cellWidth() + 2,
                grid.tintHeight() - 1);
        rimmed(graphics, page.getTheme().ink(), cell);
    }

    /** A frame with a rim of paper, so that it stands out over every tint. */
    private void rimmed(GraphicsContext graphics, Color color, Rectangle2D frame) {
        graphics.setStroke(page.getTheme().paper());
        graphics.setLineWidth(4);
        stroke(graphics, frame);
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        stroke(graphics, frame);
    }

    private static void stroke(GraphicsContext graphics, Rectangle2D frame) {
        double arc = 6;
        graphics.strokeRoundRect(frame.getMinX(), frame.getMinY(), frame.getWidth(), frame.getHeight(), arc, arc);
    }
}
