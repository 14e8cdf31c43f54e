package dev.unrolled.viz;

import org.jfree.data.xy.AbstractXYDataset;

/** The decimated points of all curves in axis units, as JFreeChart wants them. */
final class ChartDataset extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient ChartContent content;
    private final int[][] kept;
    private final int columns;

    ChartDataset(ChartContent content, int columns) {
        this.content = content;
        this.columns = columns;
        double[] range = content.xRange();
        kept = new int[content.series().size()][];
        for (int series = 0; series < kept.length; series++) {
            kept[series] = content.series().get(series).decimated(range[0], range[1], columns);
        }
    }

    @Override
    public int getSeriesCount() {
        return kept.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return content.series().get(series).name();
    }

    @Override
    public int getItemCount(int series) {
        return kept[series].length;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return content.series().get(series).x(kept[series][item]);
    }

    @Override
    public double getYValue(int series, int item) {
        return content.position(value(series, item));
    }

    /** Whether the curve is a single point, which no line would show. */
    boolean isLonePoint(int series) {
        int points = 0;
        for (int item = 0; item < kept[series].length && points < 2; item++) {
            points += Double.isFinite(getYValue(series, item)) ? 1 : 0;
        }
        return points == 1;
    }

    /** Whether the curve has more points than there are pixel columns. */
    boolean isDense(int series) {
        return content.series().get(series).size() > columns;
    }

    /** The value itself, whether or not it has a place on the axis. */
    double value(int series, int item) {
        return content.series().get(series).y(kept[series][item]);
    }
}
