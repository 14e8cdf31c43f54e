package dev.unrolled.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with given ticks: the same code labels linear and logarithmic values. */
final class TickedAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private transient List<AxisTicks.Tick> given = List.of();

    TickedAxis() {
        super(null);
        setAutoRange(false);
        setTickMarksVisible(false);
    }

    void setTicks(List<AxisTicks.Tick> ticks) {
        given = ticks;
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return given.stream()
                .<ValueTick>map(tick -> new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof TickedAxis axis && axis.given.equals(given);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
