package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinStatisticsTest {
    private static final int COUNT = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAllPairsOfABinnedSignal(long seed) {
        Data data = Data.random(seed, true);
        assertThat(BinStatistics.auc(data.histogram())).isCloseTo(auc(data.bins, data.labels), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void binningCostsLittleOfTheAucOfTheRawSignal(long seed) {
        Data data = Data.random(seed, true);
        double[] raw = new double[COUNT];
        for (int k = 0; k < COUNT; k++) {
            raw[k] = data.values[k];
        }
        assertThat(BinStatistics.auc(data.histogram())).isCloseTo(auc(raw, data.labels), within(0.003));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheRankCorrelationOfABinnedSignal(long seed) {
        Data data = Data.random(seed, false);
        double[] ranks = LabelTracks.midRanks(data.labels);
        double expected = pearson(LabelTracks.midRanks(data.bins), ranks);
        double spread = 0;
        for (double rank : ranks) {
            spread += (rank - (COUNT + 1) / 2.0) * (rank - (COUNT + 1) / 2.0);
        }
        assertThat(BinStatistics.spearman(data.withLabels(ranks).histogram(), spread))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void tiedValuesShareTheirRank() {
        assertThat(LabelTracks.midRanks(new double[] {3, 1, 3, 2, 3})).containsExactly(4, 1, 4, 2, 4);
    }

    @Test
    void aSignalThatIsAlwaysTheSameTellsNothing() {
        float[] values = new float[COUNT];
        double[] labels = new double[COUNT];
        labels[5] = 1;
        assertThat(BinStatistics.auc(Data.of(values, labels).histogram())).isEqualTo(0.5);
        assertThat(BinStatistics.spearman(Data.of(values, labels).histogram(), 1))
                .isNaN();
    }

    @Test
    void aClassThatDoesNotOccurGivesNoAuc() {
        assertThat(BinStatistics.auc(
                        Data.of(new float[] {1, 2}, new double[] {0, 0}).histogram()))
                .isNaN();
    }

    @Test
    void findsTheThresholdThatSeparatesInBothPolarities() {
        float[] values = {1, 2, 3, 4, 5, 6};
        Data above = Data.of(values, new double[] {0, 0, 0, 0, 1, 1});
        int firstOn = BinStatistics.bestFirstOn(above.histogram(), false);
        assertThat(above.quantiles.lowerEdge(0, firstOn)).isEqualTo(5);
        assertThat(BinStatistics.iou(above.histogram(), firstOn, false)).isEqualTo(1);
        Data below = Data.of(values, new double[] {1, 1, 0, 0, 0, 0});
        firstOn = BinStatistics.bestFirstOn(below.histogram(), true);
        assertThat(below.quantiles.lowerEdge(0, firstOn)).isEqualTo(3);
        assertThat(BinStatistics.iou(below.histogram(), firstOn, true)).isEqualTo(1);
    }

    @Test
    void saturatedValuesAreKeptApartWhereTheyCrowd() {
        float[] values = new float[COUNT];
        for (int k = 0; k < COUNT; k++) {
            values[k] = k % 2 == 0 ? 1 - k * 1e-6f : -1;
        }
        QuantileBins bins = new QuantileBins(values, COUNT, 1);
        assertThat(bins.used(0)).isGreaterThan(100);
        assertThat(bins.bin(0, 0.9999f)).isNotEqualTo(bins.bin(0, 0.9990f));
        assertThat(bins.bin(0, -2)).isZero();
        assertThat(bins.bin(0, -1)).isEqualTo(1);
    }

    private static double auc(double[] values, double[] labels) {
        double wins = 0;
        double pairs = 0;
        for (int on = 0; on < COUNT; on++) {
            for (int off = 0; off < COUNT; off++) {
                if (labels[on] == 1 && labels[off] == 0) {
                    wins += values[on] > values[off] ? 1 : values[on] == values[off] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return wins / pairs;
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - meanX) * (y[k] - meanY);
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** A signal and its labels. */
    private static final class Data {
        final float[] values;
        final double[] labels;
        final double[] bins;
        final QuantileBins quantiles;

        private Data(float[] values, double[] labels) {
            this.values = values;
            this.labels = labels;
            quantiles = new QuantileBins(values, values.length, 1);
            bins = new double[values.length];
            for (int k = 0; k < bins.length; k++) {
                bins[k] = quantiles.bin(0, values[k]);
            }
        }

        static Data of(float[] values, double[] labels) {
            return new Data(values, labels);
        }

        /** Values with ties, and labels that depend on them a little. */
        static Data random(long seed, boolean binary) {
            Random random = new Random(seed);
            float[] values = new float[COUNT];
            double[] labels = new double[COUNT];
            for (int k = 0; k < COUNT; k++) {
                values[k] = random.nextInt(4) == 0 ? 0.5f : (float) Math.tanh(3 * random.nextGaussian());
                double towards = values[k] + random.nextGaussian();
                labels[k] = binary ? (towards > 1 ? 1 : 0) : Math.rint(5 * towards);
            }
            return new Data(values, labels);
        }

        Data withLabels(double[] changed) {
            return new Data(values, changed);
        }

        BinStatistics.Histogram histogram() {
            double[] counts = new double[QuantileBins.BINS];
            double[] sums = new double[QuantileBins.BINS];
            for (int k = 0; k < bins.length; k++) {
                counts[(int) bins[k]]++;
                sums[(int) bins[k]] += labels[k];
            }
            return new Counted(counts, sums);
        }
    }

    private static final class Counted implements BinStatistics.Histogram {
        private final double[] counts;
        private final double[] sums;

        Counted(double[] counts, double[] sums) {
            this.counts = counts;
            this.sums = sums;
        }

        @Override
        public int bins() {
            return counts.length;
        }

        @Override
        public double count(int bin) {
            return counts[bin];
        }

        @Override
        public double label(int bin) {
            return sums[bin];
        }
    }
}
