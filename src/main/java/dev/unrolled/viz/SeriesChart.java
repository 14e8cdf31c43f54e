package dev.unrolled.viz;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Curves over a common x, labelled at their ends. However long a curve is, no spike is lost; values without a place on
 * the axis (NaN, infinities, zeros on a logarithmic axis) are marked at the edge where they fell off.
 *
 * <p>Hover gives the values in words through {@link #hoverTextProperty} and as a tooltip; a context menu copies or saves
 * the picture and copies the data.
 */
public abstract class SeriesChart extends VizControl {
    private static final double PREFERRED_WIDTH = 560;
    private static final double PREFERRED_HEIGHT = 240;

    private final ChartPlot plot = new ChartPlot();
    private final ChartCanvas canvas = new ChartCanvas(plot.chart());
    private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper(this, "hoverText", "");
    private final Tooltip tooltip = new Tooltip();
    private ChartContent content = new ChartContent(List.of(), List.of(), ChartMarks.NONE, false, "", "");
    private ChartDataset dataset = new ChartDataset(content, 0);
    private Rectangle2D area = new Rectangle2D.Double();
    private double[] xRange = content.xRange();
    private double[] yRange = content.yRange();
    private ChartTicks ticks = new ChartTicks(List.of(), List.of());
    private Drawn drawn;
    private boolean stale = true;
    private double hoverX = Double.NaN;

    /** What the picture of the plot depends on. */
    private record Drawn(ChartContent content, VizTheme theme, double fontSize, double width, double height) {}

    SeriesChart() {
        getChildren().add(0, canvas);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.setTooltipEnabled(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        tooltip.textProperty().bind(hoverText);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Double.NaN));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    /** What to show now; asked for once a pulse at most. */
    abstract ChartContent content();

    /** The data have changed. */
    final void contentChanged() {
        stale = true;
        if (!Double.isNaN(hoverX)) {
            pointAt(hoverX);
        }
        requestLayout();
    }

    private void refresh() {
        if (stale) {
            content = content();
            xRange = content.xRange();
            yRange = content.yRange();
            stale = false;
        }
    }

    /** The values under the mouse in words; empty without. */
    public final ReadOnlyStringProperty hoverTextProperty() {
        return hoverText.getReadOnlyProperty();
    }

    /** Every point of every curve, one a line: series, x and y separated by tabs. */
    public String dataText() {
        StringBuilder text = new StringBuilder("series\tx\ty\n");
        for (ChartSeries series : content().series()) {
            for (int index = 0; index < series.size(); index++) {
                text.append(series.name()).append('\t').append(series.x(index)).append('\t');
                text.append(series.y(index)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    final void draw(GraphicsContext graphics, double width, double height) {
        refresh();
        if (content.isEmpty()) {
            drawEmpty(graphics, width, height);
            return;
        }
        Drawn now = new Drawn(content, getTheme(), getFontSize(), width, height);
        if (!now.equals(drawn)) {
            drawPlot(width, height);
            drawn = now;
        }
        new ChartLabels(this, graphics).draw(hoverX);
    }

    private void drawEmpty(GraphicsContext graphics, double width, double height) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        drawn = null;
        graphics.setFill(getTheme().secondaryInk());
        graphics.setFont(Typeface.label(getFontSize()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText("no values yet", width / 2, height / 2);
    }

    /** Draws grid, axes and curves, which the mouse does not change. */
    private void drawPlot(double width, double height) {
        double size = getFontSize();
        double top = Math.rint(content.yLabel().isEmpty() ? size * 0.6 : size * 1.8);
        double right = Math.min(width * 0.45, ChartEndLabels.width(content, size));
        double bottom = Math.rint(size * (content.xLabel().isEmpty() ? 1.4 : 2.6));
        ticks = ChartTicks.of(content, width - right - 3 * size, height - top - bottom, size);
        plot.style(getTheme(), new RectangleInsets(top, ticks.leftWidth(size), bottom, right));
        plot.ticks(ticks);
        dataset = new ChartDataset(content, (int) Math.max(1, Math.ceil((width - right) / pixel())));
        plot.show(content, dataset, pixel());
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.draw();
        area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
    }

    ChartContent shown() {
        return content;
    }

    ChartTicks ticks() {
        return ticks;
    }

    ChartDataset dataset() {
        return dataset;
    }

    /** The pixel of an x. */
    double pixelX(double x) {
        double[] range = xRange;
        return area.getX() + (x - range[0]) / (range[1] - range[0]) * area.getWidth();
    }

    /** The pixel of a position on the value axis. */
    double pixelY(double position) {
        double[] range = yRange;
        return area.getMaxY() - (position - range[0]) / (range[1] - range[0]) * area.getHeight();
    }

    double[] xRange() {
        return xRange;
    }

    Rectangle2D area() {
        return area;
    }

    private void hover(double mouseX) {
        double[] range = xRange;
        pointed(range[0] + (mouseX - area.getX()) / area.getWidth() * (range[1] - range[0]));
    }

    /** Called with the x under the mouse, NaN when that has left. */
    void pointed(double x) {
        pointAt(x);
    }

    /** Draws the line at an x and says the values there; NaN or an x outside the chart takes both away. */
    final void pointAt(double x) {
        refresh();
        boolean inside = x >= xRange[0] && x <= xRange[1] && !content.isEmpty();
        hoverX = inside ? x : Double.NaN;
        String text = inside ? valuesAt(x) : "";
        if (text.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
        } else if (hoverText.get().isEmpty()) {
            Tooltip.install(this, tooltip);
        }
        hoverText.set(text);
        requestLayout();
    }

    /** What an x is called before its number. */
    String xName() {
        return content.xLabel();
    }

    /** Marks the values that have no place on the axis. */
    void drawFallen(GraphicsContext graphics) {
        new ChartLabels(this, graphics).drawFallen();
    }

    private String valuesAt(double x) {
        List<String> parts = new ArrayList<>();
        for (ChartSeries series : content.series()) {
            int index = series.nearest(x);
            if (index >= 0) {
                if (parts.isEmpty()) {
                    parts.add(xName() + " " + Numbers.whole(series.x(index)));
                }
                parts.add(series.name() + " " + Numbers.precise(series.y(index)));
            }
        }
        return String.join(" · ", parts);
    }

    private void showMenu(ContextMenuEvent event) {
        PictureMenu.create(this, this::dataText).show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    @Override
    String describe() {
        StringBuilder text = new StringBuilder("Chart of " + content.yLabel() + " over " + content.xLabel());
        for (ChartSeries series : content.series()) {
            text.append(", ").append(series.name()).append(" last ").append(Numbers.precise(series.lastFinite()));
        }
        return text.toString();
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED_HEIGHT;
    }
}
