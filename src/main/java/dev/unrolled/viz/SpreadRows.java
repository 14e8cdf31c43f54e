package dev.unrolled.viz;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The values of a unit's signals, a histogram each, with the shares of those that are saturated. Heights are roots of the
 * shares, so that rare values are seen beside saturated ones.
 */
public final class SpreadRows extends VizControl {
    private static final double ROW = 3.5;
    private static final double NAME = 4.8;
    private static final double SHARES = 6.4;
    private static final double ZONE = 0.07;

    private List<SpreadRow> rows = List.of();

    public SpreadRows() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        offerCopies(this::dataText);
    }

    /** Shows signals, from the top down. */
    public void show(List<SpreadRow> shown) {
        rows = List.copyOf(shown);
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        double room = Math.min(ROW * getFontSize() * 1.3, height / Math.max(1, rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            drawRow(graphics, rows.get(row), Math.rint(row * room), Math.rint(room));
        }
    }

    private void drawRow(GraphicsContext graphics, SpreadRow row, double top, double height) {
        double left = NAME * getFontSize();
        double right = getWidth() - SHARES * getFontSize();
        Color color = SignalPalette.color(row.signal(), getTheme());
        double foot = Math.rint(top + height - 1.2 * getFontSize());
        Place place = new Place(left, right - left, top + 2, foot);
        if (!Double.isNaN(row.left())) {
            graphics.setFill(getTheme().ink());
            graphics.setGlobalAlpha(ZONE);
            graphics.fillRect(left, place.top(), place.x(row, row.leftEdge()) - left, foot - place.top());
            double edge = place.x(row, row.rightEdge());
            graphics.fillRect(edge, place.top(), right - edge, foot - place.top());
            graphics.setGlobalAlpha(1);
        }
        drawBars(graphics, row, place, color);
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeLine(left, foot + 0.5, right, foot + 0.5);
        drawMean(graphics, row, place);
        drawWords(graphics, row, place);
    }

    /** Where a histogram lies. */
    private record Place(double left, double width, double top, double foot) {
        double x(SpreadRow row, double value) {
            return left + (value - row.low()) / (row.high() - row.low()) * width;
        }
    }

    private static void drawBars(GraphicsContext graphics, SpreadRow row, Place place, Color color) {
        int bins = row.counts().size();
        double most = Math.sqrt(row.largest());
        graphics.setFill(color);
        for (int bin = 0; bin < bins; bin++) {
            double share = most == 0 ? 0 : Math.sqrt(row.counts().get(bin)) / most;
            if (share > 0) {
                double from = Math.rint(place.left() + place.width() * bin / bins);
                double to = Math.rint(place.left() + place.width() * (bin + 1) / bins);
                double tall = Math.max(1, share * (place.foot() - place.top()));
                graphics.fillRect(from, place.foot() - tall, Math.max(1, to - from - 0.5), tall);
            }
        }
    }

    private void drawMean(GraphicsContext graphics, SpreadRow row, Place place) {
        if (!Double.isFinite(row.mean())) {
            return;
        }
        double x = place.x(row, row.mean());
        double size = 0.35 * getFontSize();
        graphics.setFill(getTheme().ink());
        graphics.fillPolygon(
                new double[] {x, x - size, x + size},
                new double[] {place.foot() + 1, place.foot() + 1 + 1.4 * size, place.foot() + 1 + 1.4 * size},
                3);
    }

    private void drawWords(GraphicsContext graphics, SpreadRow row, Place place) {
        double middle = (place.top() + place.foot()) / 2;
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.boldLabel(getFontSize()));
        graphics.fillText(row.signal().symbol(), 0, middle);
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(Numbers.brief(row.low()), place.left(), place.foot() + 2);
        graphics.setTextAlign(TextAlignment.RIGHT);
        boolean fitted = row.signal().range() == dev.unrolled.trace.Signal.Range.AUTOMATIC;
        String high = (row.low() < 0 ? "+" : "") + Numbers.brief(row.high()) + (fitted ? ", auto" : "");
        graphics.fillText(high, place.left() + place.width(), place.foot() + 2);
        if (Double.isNaN(row.left())) {
            return;
        }
        graphics.setFont(Typeface.label(getFontSize() * 0.9));
        graphics.setFill(getTheme().ink());
        graphics.setTextBaseline(VPos.CENTER);
        double line = 0.62 * getFontSize();
        graphics.fillText(share(row.signal().isGate() ? "< .1" : "< −.9", row.left()), getWidth(), middle - line);
        graphics.fillText(share("> .9", row.right()), getWidth(), middle + line);
    }

    private static String share(String what, double value) {
        return String.format(Locale.ROOT, value > 0 && value < 0.1 ? "%s  %.1f %%" : "%s  %.0f %%", what, 100 * value);
    }

    /** A line for each bin of each signal. */
    private String dataText() {
        StringBuilder text = new StringBuilder("signal\tfrom\tto\tcount\n");
        for (SpreadRow row : rows) {
            double width = (row.high() - row.low()) / row.counts().size();
            for (int bin = 0; bin < row.counts().size(); bin++) {
                double from = row.low() + bin * width;
                text.append(row.signal().symbol() + '\t' + from + '\t' + (from + width) + '\t');
                text.append(row.counts().get(bin)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder words = new StringBuilder("How values are spread: ");
        for (SpreadRow row : rows) {
            words.append(row.signal().label()).append(", mean ").append(Numbers.signed(row.mean()));
            if (!Double.isNaN(row.left())) {
                words.append(", ").append(share(row.signal().isGate() ? "< .1" : "< −.9", row.left()));
                words.append(", ").append(share("> .9", row.right()));
            }
            words.append("; ");
        }
        return words.toString().strip();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 28 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(Math.max(1, rows.size()) * ROW * getFontSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.rint(Math.max(1, rows.size()) * 2.6 * getFontSize());
    }
}
