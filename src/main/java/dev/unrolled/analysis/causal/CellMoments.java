package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The mean and the variance of what can be held of every cell, raw c of an LSTM and h of the others, its means inside and
 * outside a concept, and how much what the cell passes on moves: tanh(c) of an LSTM, h of the others.
 */
final class CellMoments {
    private final int units;
    private final double[] sums;
    private final double[] squares;
    private final double[] sumsInside;
    private final double[] sumsShown;
    private final double[] squaresShown;
    private long count;
    private long countInside;

    private CellMoments(int layers, int units) {
        this.units = units;
        sums = new double[layers * units];
        squares = new double[layers * units];
        sumsInside = new double[layers * units];
        sumsShown = new double[layers * units];
        squaresShown = new double[layers * units];
    }

    /** The signal of a cell that is held. */
    static Signal held(Network network) {
        return network.signals().contains(Signal.CELL_STATE) ? Signal.CELL_STATE : Signal.HIDDEN_STATE;
    }

    /**
     * Reads stretches.
     *
     * @param inside whether a position of the text is inside the concept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static CellMoments read(Reading reading, IntPredicate inside, Progress progress) {
        Network network = reading.network();
        int layers = network.configuration().layerCount();
        int units = network.configuration().hiddenSize();
        CellMoments moments = new CellMoments(layers, units);
        float[] values = new float[units];
        float[] shown = new float[units];
        Signal signal = held(network);
        Signal shownSignal = network.signals().get(0);
        new VariantReader(network, reading.text(), reading.stretches(), List.of(Clamps.NONE))
                .read(
                        (pass, row, variant, place) -> {
                            boolean within = inside.test(VariantReader.position(reading.stretches(), place));
                            moments.count++;
                            moments.countInside += within ? 1 : 0;
                            for (int layer = 0; layer < layers; layer++) {
                                pass.copySignal(signal, layer, row, values);
                                pass.copySignal(shownSignal, layer, row, shown);
                                moments.add(layer, values, within);
                                moments.addShown(layer, shown);
                            }
                        },
                        progress);
        return moments;
    }

    /** What reads what. */
    record Reading(Network network, EncodedText text, Stretches stretches) {}

    private void add(int layer, float[] values, boolean inside) {
        int from = layer * units;
        for (int unit = 0; unit < units; unit++) {
            double value = values[unit];
            sums[from + unit] += value;
            squares[from + unit] += value * value;
        }
        for (int unit = 0; inside && unit < units; unit++) {
            sumsInside[from + unit] += values[unit];
        }
    }

    private void addShown(int layer, float[] values) {
        int from = layer * units;
        for (int unit = 0; unit < units; unit++) {
            double value = values[unit];
            sumsShown[from + unit] += value;
            squaresShown[from + unit] += value * value;
        }
    }

    private int index(CellPlace cell) {
        return cell.layer() * units + cell.unit();
    }

    double mean(CellPlace cell) {
        return sums[index(cell)] / count;
    }

    /** The standard deviation of what can be held. */
    double deviation(CellPlace cell) {
        return Math.sqrt(variance(sums[index(cell)], squares[index(cell)]));
    }

    /** The variance of tanh(c), or of h: near 0 for a cell whose c wanders where tanh is 1 everywhere. */
    double shownVariance(CellPlace cell) {
        return variance(sumsShown[index(cell)], squaresShown[index(cell)]);
    }

    private double variance(double sum, double sumOfSquares) {
        double mean = sum / count;
        return Math.max(0, sumOfSquares / count - mean * mean);
    }

    /** NaN where the concept never holds. */
    double meanInside(CellPlace cell) {
        return sumsInside[index(cell)] / countInside;
    }

    /** NaN where the concept always holds. */
    double meanOutside(CellPlace cell) {
        return (sums[index(cell)] - sumsInside[index(cell)]) / (count - countInside);
    }

    /** The share of characters inside the concept. */
    double rate() {
        return (double) countInside / count;
    }

    int units() {
        return units;
    }
}
