package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import java.util.Optional;

/** Which cell of a network varies most on a passage: something to look at before any cell is known to mean something. */
final class Liveliness {
    /** A cell already shown is left for another one only where that varies so much more. */
    private static final double CLEARLY_MORE = 2;

    private Liveliness() {}

    /**
     * The cell to show: the one shown already as long as it varies about as much as the liveliest one.
     *
     * @param shown the cell shown
     * @return the cell; nothing where no cell varies
     */
    static Optional<CellHistory.Place> choose(SequenceTrace trace, CellHistory.Place shown) {
        CellHistory.Place liveliest = null;
        double most = 0;
        double now = 0;
        for (int layer = 0; layer < trace.layerCount(); layer++) {
            for (int unit = 0; unit < trace.unitCount(layer); unit++) {
                double variance = variance(trace.unitSeries(trace.activation(), layer, unit));
                if (variance > most) {
                    most = variance;
                    liveliest = new CellHistory.Place(layer, unit);
                }
                if (layer == shown.layer() && unit == shown.unit()) {
                    now = variance;
                }
            }
        }
        return now * CLEARLY_MORE >= most && now > 0 ? Optional.of(shown) : Optional.ofNullable(liveliest);
    }

    /** The variance of a cell's values over the passage; 0 where one is not finite. */
    static double variance(float[] series) {
        double sum = 0;
        for (float value : series) {
            sum += value;
        }
        double mean = sum / Math.max(1, series.length);
        double squares = 0;
        for (float value : series) {
            squares += (value - mean) * (value - mean);
        }
        return Double.isFinite(squares) ? squares / Math.max(1, series.length) : 0;
    }
}
