package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final Network NETWORK = SmallNetworks.network(CellKind.LSTM, 2);

    private static EventAverages around(int codePoint) {
        return new EventReader(
                        NETWORK,
                        SmallNetworks.TEXT,
                        1,
                        position -> SmallNetworks.TEXT.codePointAt(position) == codePoint,
                        AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
    }

    /** For each lag the values around every newline. */
    private static List<List<Double>> naive(Signal signal, int unit) {
        List<List<Double>> byLag = new ArrayList<>();
        for (int lag = 0; lag <= 2 * EventReader.LAGS; lag++) {
            byLag.add(new ArrayList<>());
        }
        for (SequenceTrace trace : SmallNetworks.traces(NETWORK, EventReader.LAGS)) {
            float[] values = trace.unitSeries(signal, 1, unit);
            for (int step = EventReader.LAGS; step < values.length - EventReader.LAGS; step++) {
                for (int lag = 0; trace.codePoint(step) == '\n' && lag < byLag.size(); lag++) {
                    byLag.get(lag).add((double) values[step - EventReader.LAGS + lag]);
                }
            }
        }
        return byLag;
    }

    @Test
    void meansAndQuartilesAreThoseOfAllSurroundings() {
        EventAverages averages = around('\n');
        for (Signal signal : NETWORK.signals()) {
            List<List<Double>> naive = naive(signal, 3);
            double[] means = averages.means(signal, 3);
            double[] quartiles = averages.quantiles(signal, 3, 0.25);
            assertThat(means).hasSize(2 * EventReader.LAGS + 1);
            assertThat(averages.counted()).isEqualTo(naive.get(0).size()).isEqualTo(averages.found());
            for (int lag = 0; lag < means.length; lag++) {
                List<Double> values = naive.get(lag);
                double mean = values.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
                assertThat(means[lag]).isCloseTo(mean, within(2e-5 * Math.max(1, Math.abs(mean))));
                if (signal.range() == Signal.Range.AUTOMATIC) {
                    assertThat(quartiles[lag]).isNaN();
                } else {
                    Collections.sort(values);
                    double bin = (signal.isGate() ? 1 : 2) / 64.0;
                    int rank = (int) Math.ceil(values.size() / 4.0) - 1;
                    assertThat(quartiles[lag]).isCloseTo(values.get(rank), within(bin + 1e-5));
                }
            }
        }
    }

    @Test
    void theOverallMeanIsThatOfTheAtlas() {
        CellAtlas atlas = new AtlasReader(NETWORK, SmallNetworks.TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
        EventAverages averages = around('“');
        assertThat(averages.overallMean(Signal.INPUT_GATE, 2))
                .isCloseTo(atlas.spread(Signal.INPUT_GATE, 1, 2).mean(), within(1e-6));
    }

    @Test
    void moreEventsThanCanBeAveragedAreThinnedOutEvenly() {
        EventAverages averages = new EventReader(
                        NETWORK, SmallNetworks.TEXT, 0, position -> true, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(averages.found()).isGreaterThan(EventReader.MOST_EVENTS);
        assertThat(averages.counted()).isBetween(averages.found() / 2, averages.found() / 2 + 1);
    }

    @Test
    void whatNeverHappensHasNoAverage() {
        EventAverages averages = around('!');
        assertThat(averages.counted()).isZero();
        assertThat(averages.means(Signal.INPUT_GATE, 0)).containsOnly(Double.NaN);
    }
}
