package dev.unrolled.viz;

import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * All units of a layer over the time axis, one row a unit, one column a time step, tinted by one signal. Click chooses
 * the unit and moves the cursor, ↑ and ↓ choose the neighbouring row.
 *
 * <p>Every cell is a whole number of device pixels. Where the height has fewer device pixels than there are units, the
 * rows around the chosen one are shown, and {@link #rowsShownProperty} says which.
 */
public final class CellHeatMap extends StripControl {
    private static final double PREFERRED_HEIGHT = 200;
    private static final double MINIMUM_HEIGHT = 40;
    /** Up to so many pixels are kept for showing every row. */
    private static final double LARGEST_MINIMUM = 128;

    private static final double MARK = 6;
    private static final double MARK_GAP = 4;
    /** A mark beside a row of one pixel is still seen. */
    private static final double LEAST_MARK = 2;

    private final PixelGrid grid = new PixelGrid();
    private RowAxis rows = RowAxis.fit(0, 0, -1);
    private int[] order = new int[0];
    private final ReadOnlyStringWrapper rowsShown = new ReadOnlyStringWrapper(this, "rowsShown", "");
    private boolean stale = true;

    public CellHeatMap(StripModel model) {
        super(model);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(model.layerProperty(), model.unitProperty(), model.signalProperty(), model.scaleProperty());
        redrawOn(model.rowOrderProperty(), model.markedUnitsProperty());
        // The cursor and, where all rows fit, the chosen row change nothing in the image under them.
        for (var source : Arrays.asList(
                model.traceProperty(),
                model.axisProperty(),
                model.layerProperty(),
                model.signalProperty(),
                model.scaleProperty(),
                model.rowOrderProperty())) {
            source.addListener(changed -> stale = true);
        }
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        arrangeRows(height);
        if (rows.count() == 0 || model().axis().count() == 0 || !model().hasSignal()) {
            return;
        }
        if (stale) {
            fillImage();
            stale = false;
        }
        TimeAxis axis = model().axis();
        graphics.drawImage(grid.image(), axis.left(), 0, grid.width() * pixel(), grid.height() * pixel());
        drawMarks(graphics);
        drawBrushEdges(graphics, grid.height() * pixel());
        drawChosenRow(graphics);
        drawCursorLine(graphics, 0, height);
    }

    private void arrangeRows(double height) {
        int units = model().unitCount();
        order = RowOrder.valid(model().rowOrderProperty().get(), units);
        RowAxis fitted = RowAxis.fit(units, (int) Math.floor(height / pixel()), rowOf(model().shownUnit()));
        stale |= !fitted.equals(rows);
        rows = fitted;
        String now = rows.showsAll() ? "" : rowsShownText();
        if (!now.equals(rowsShown.get())) {
            // Other controls show it, and this is in the middle of a layout.
            Platform.runLater(() -> rowsShown.set(now));
        }
    }

    /** Which rows are drawn, such as {@code rows 6–125 of 128}; empty where all are. */
    public ReadOnlyStringProperty rowsShownProperty() {
        return rowsShown.getReadOnlyProperty();
    }

    private int rowOf(int unit) {
        return RowOrder.rowOf(order, unit);
    }

    /** One pixel row is computed for each unit and copied over the unit's height. */
    private void fillImage() {
        TimeAxis axis = model().axis();
        int cell = (int) Math.round(axis.cellWidth() / pixel());
        int shown = Math.max(0, model().shownEnd() - axis.first());
        grid.reset(Math.max(1, axis.count() * cell), rows.pixels());
        SequenceTrace trace = model().trace();
        int units = model().unitCount();
        float[] values = new float[shown * units];
        for (int column = 0; column < shown; column++) {
            trace.copyTimeStep(
                    model().signalProperty().get(),
                    model().shownLayer(),
                    axis.first() + column,
                    values,
                    column * units);
        }
        for (int row = rows.first(); row < rows.first() + rows.count(); row++) {
            fillRow(row, values, cell);
        }
    }

    private void fillRow(int row, float[] values, int cell) {
        ColorScale scale = model().scaleProperty().get();
        if (scale == null) {
            return;
        }
        int units = order.length;
        int[] pixels = grid.pixels();
        int start = rows.top(row) * grid.width();
        int shown = values.length / units;
        for (int column = 0; column < shown; column++) {
            int from = start + column * cell;
            Arrays.fill(pixels, from, from + cell, scale.argb(values[column * units + order[row]]));
        }
        grid.repeatRow(rows.top(row), rows.bottom(row));
    }

    /** A mark at both ends of the rows that are pointed out. */
    private void drawMarks(GraphicsContext graphics) {
        graphics.setFill(getTheme().accent());
        for (int row = rows.first(); row < rows.first() + rows.count(); row++) {
            if (model().markedUnitsProperty().get().contains(order[row])) {
                double top = rows.top(row) * pixel();
                double height = Math.max(LEAST_MARK, (rows.bottom(row) - rows.top(row)) * pixel());
                graphics.fillRect(model().axis().left() - MARK_GAP - MARK, top, MARK, height);
                graphics.fillRect(model().axis().right() + MARK_GAP, top, 2 * MARK, height);
            }
        }
    }

    private void drawChosenRow(GraphicsContext graphics) {
        int row = rowOf(model().shownUnit());
        if (row < rows.first() || row >= rows.first() + rows.count()) {
            return;
        }
        TimeAxis axis = model().axis();
        double top = rows.top(row) * pixel();
        double height = (rows.bottom(row) - rows.top(row)) * pixel();
        double width = axis.right() - axis.left() + 6;
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().paper());
        graphics.strokeRoundRect(axis.left() - 4.5, top - 2.5, width + 3, height + 5, 4, 4);
        graphics.setStroke(getTheme().ink());
        graphics.strokeRoundRect(axis.left() - 3.5, top - 1.5, width + 1, height + 3, 4, 4);
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.boldLabel(getFontSize() * 0.85));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        double half = getFontSize() / 2;
        double y = Math.max(half, Math.min(grid.height() * pixel() - half, top + height / 2));
        graphics.fillText(Integer.toString(model().shownUnit()), axis.left() - 8, y);
    }

    private String rowsShownText() {
        return String.format("rows %d–%d of %d", rows.first(), rows.first() + rows.count() - 1, rows.total());
    }

    @Override
    void hover(double x, double y) {
        super.hover(x, y);
        model().hoverUnitProperty().set(model().axis().timeStepAt(x) < 0 ? -1 : unitAt(y));
    }

    /** The unit drawn at a height of the control; −1 for none. */
    public int unitAt(double y) {
        int row = rows.rowAt(y / pixel());
        return row < 0 || row >= order.length ? -1 : order[row];
    }

    @Override
    void pressed(double x, double y) {
        int unit = unitAt(y);
        if (unit >= 0) {
            model().choose(unit);
        }
        super.pressed(x, y);
    }

    @Override
    boolean moveVertically(int distance) {
        if (order.length > 0) {
            int row = Math.max(0, Math.min(order.length - 1, rowOf(model().shownUnit()) + distance));
            model().unitProperty().set(order[row]);
        }
        return true;
    }

    @Override
    String describe() {
        return String.format(
                "Heat map of %s, %s, %d cells over %d characters; chosen cell %d%s",
                model().signalProperty().get().label(),
                model().shownLayer() < 0 ? "no layer" : model().trace().layerName(model().shownLayer()),
                model().unitCount(),
                Math.max(0, model().shownEnd() - model().axis().first()),
                model().shownUnit(),
                rows.showsAll() ? "" : "; " + rowsShownText());
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(MINIMUM_HEIGHT, Math.min(LARGEST_MINIMUM, Math.ceil(model().unitCount() * pixel())));
    }
}
