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
    private final Sums held;
    private final Sums shown;
    private final double[] sumsInside;
    private long count;
    private long countInside;

    private CellMoments(int layers, int units) {
        this.units = units;
        held = new Sums(layers * units);
        shown = new Sums(layers * units);
        sumsInside = new double[layers * units];
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
                                moments.held.add(layer * units, values);
                                moments.shown.add(layer * units, shown);
                                if (within) {
                                    moments.addInside(layer * units, values);
                                }
                            }
                        },
                        progress);
        return moments;
    }

    /** What reads what. */
    record Reading(Network network, EncodedText text, Stretches stretches) {}

    private void addInside(int from, float[] values) {
        for (int unit = 0; unit < units; unit++) {
            sumsInside[from + unit] += values[unit];
        }
    }

    private int index(CellPlace cell) {
        return cell.layer() * units + cell.unit();
    }

    double mean(CellPlace cell) {
        return held.sums[index(cell)] / count;
    }

    /** The standard deviation of what can be held. */
    double deviation(CellPlace cell) {
        return Math.sqrt(held.variance(index(cell), count));
    }

    /** The variance of tanh(c), or of h: near 0 for a cell whose c wanders where tanh is 1 everywhere. */
    double shownVariance(CellPlace cell) {
        return shown.variance(index(cell), count);
    }

    /** NaN where the concept never holds. */
    double meanInside(CellPlace cell) {
        return sumsInside[index(cell)] / countInside;
    }

    /** NaN where the concept always holds. */
    double meanOutside(CellPlace cell) {
        return (held.sums[index(cell)] - sumsInside[index(cell)]) / (count - countInside);
    }

    /** The share of characters inside the concept. */
    double rate() {
        return (double) countInside / count;
    }

    int units() {
        return units;
    }

    /** Σx and Σx² of one value of every cell. */
    private static final class Sums {
        final double[] sums;
        private final double[] squares;

        Sums(int cells) {
            sums = new double[cells];
            squares = new double[cells];
        }

        void add(int from, float[] values) {
            for (int unit = 0; unit < values.length; unit++) {
                double value = values[unit];
                sums[from + unit] += value;
                squares[from + unit] += value * value;
            }
        }

        double variance(int cell, long count) {
            double mean = sums[cell] / count;
            return Math.max(0, squares[cell] / count - mean * mean);
        }
    }
}
