package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Means on a common axis, a line each, drawn from the overall mean. Where there is no room for all, those in the middle are
 * left out, and a line says how many.
 */
public final class MeanRows extends VizControl {
    private static final double LINE = 1.45;
    private static final double FOOT = 1.5;
    /** So many lines are wished for. */
    private static final int MOST = 16;

    private List<MeanRow> rows = List.of();
    private double low = -1;
    private double high = 1;
    private double overall;

    public MeanRows() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        offerCopies(this::dataText);
    }

    /**
     * Shows means, from the top down.
     *
     * @param newLow where the axis begins
     * @param newHigh where it ends
     * @param newOverall the mean over everything
     */
    public void show(List<MeanRow> newRows, double newLow, double newHigh, double newOverall) {
        rows = List.copyOf(newRows);
        low = newLow;
        high = newHigh;
        overall = newOverall;
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (rows.isEmpty()) {
            return;
        }
        Font font = Typeface.label(getFontSize() * 0.95);
        double line = Math.rint(LINE * getFontSize());
        int fitting = (int) ((height - FOOT * getFontSize()) / line);
        List<MeanRow> shown = fitting(Math.max(2, fitting));
        double names = 0;
        double notes = 0;
        for (MeanRow row : rows) {
            names = Math.max(names, Typeface.width(row.name(), font));
            notes = Math.max(notes, Typeface.width(row.note(), font));
        }
        double gap = 0.8 * getFontSize();
        Axis axis = new Axis(Math.ceil(names + gap), Math.floor(width - notes - gap), low, high);
        double foot = shown.size() * line;
        drawAxis(graphics, axis, foot);
        for (int at = 0; at < shown.size(); at++) {
            drawRow(graphics, shown.get(at), axis, Math.rint((at + 0.5) * line));
        }
    }

    /** The first half and the last half of what there is room for; in between how many are left out. */
    private List<MeanRow> fitting(int most) {
        if (rows.size() <= most) {
            return rows;
        }
        int upper = most / 2;
        int lower = Math.max(1, most - upper - 1);
        List<MeanRow> shown = new ArrayList<>(rows.subList(0, upper));
        shown.add(new MeanRow("", (rows.size() - upper - lower) + " more", Double.NaN));
        shown.addAll(rows.subList(rows.size() - lower, rows.size()));
        return shown;
    }

    private record Axis(double left, double right, double low, double high) {
        double x(double value) {
            return left + Math.max(0, Math.min(1, (value - low) / (high - low))) * (right - left);
        }
    }

    private void drawAxis(GraphicsContext graphics, Axis axis, double foot) {
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().grid());
        graphics.strokeRect(axis.left() + 0.5, 0.5, axis.right() - axis.left() - 1, foot);
        double x = Math.rint(axis.x(overall)) + 0.5;
        graphics.setStroke(getTheme().secondaryInk());
        graphics.strokeLine(x, 0, x, foot);
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Numbers.brief(low), axis.left(), foot + 3);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText((low < 0 ? "+" : "") + Numbers.brief(high), axis.right(), foot + 3);
        graphics.setTextAlign(TextAlignment.CENTER);
        double words = 6 * getFontSize();
        double middle = Math.max(axis.left() + words, Math.min(axis.right() - words, x));
        graphics.fillText("overall mean " + Numbers.signed(overall), middle, foot + 3);
    }

    private void drawRow(GraphicsContext graphics, MeanRow row, Axis axis, double y) {
        graphics.setFont(Typeface.label(getFontSize() * 0.95));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(getTheme().ink());
        graphics.fillText(row.name(), axis.left() - 0.6 * getFontSize(), y);
        graphics.setFill(getTheme().secondaryInk());
        graphics.fillText(row.note(), getWidth(), y);
        if (!Double.isFinite(row.mean())) {
            return;
        }
        double from = axis.x(overall);
        double to = axis.x(row.mean());
        graphics.setStroke(getTheme().accent());
        graphics.setLineWidth(2);
        graphics.strokeLine(from, y, to, y);
        graphics.setFill(getTheme().accent());
        double size = 0.32 * getFontSize();
        graphics.fillOval(to - size, y - size, 2 * size, 2 * size);
    }

    private String dataText() {
        StringBuilder text = new StringBuilder("name\tcount\tmean\n");
        rows.forEach(row -> text.append(row.name() + '\t' + row.note() + '\t' + row.mean() + '\n'));
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder words = new StringBuilder("Means: ");
        for (MeanRow row : rows) {
            words.append(row.name())
                    .append(' ')
                    .append(Numbers.signed(row.mean()))
                    .append("; ");
        }
        return words.append("overall ").append(Numbers.signed(overall)).toString();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 28 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST, rows.size()) * Math.rint(LINE * getFontSize()) + Math.ceil(FOOT * getFontSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.rint(8 * getFontSize());
    }
}
