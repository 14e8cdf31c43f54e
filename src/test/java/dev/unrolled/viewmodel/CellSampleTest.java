package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellSampleTest {
    private static final EncodedText TEXT = CatsProject.text(12);
    private static final Network NETWORK = Network.initialised(
            CatsProject.configuration(CellKind.RNN)
                    .architecture()
                    .forVocabulary(TEXT.vocabulary().size()),
            Precision.FLOAT,
            1);

    @Test
    void aucIsTheShareOfPairsInWhichTheValueInsideIsHigherTiesCountingOneHalf() {
        Concept quotes = Concepts.INSIDE_QUOTES;
        ConceptTrack track = quotes.label(TEXT);
        CellSample sample = CellSample.read(NETWORK, TEXT, Map.of(quotes, track), () -> false);
        boolean[] inside = sample.labels(quotes);
        for (int unit = 0; unit < 6; unit++) {
            float[] values = sample.values(0, unit);

            assertThat(sample.auc(0, unit, quotes)).isCloseTo(naive(values, inside), within(1e-12));
        }
    }

    private static double naive(float[] values, boolean[] inside) {
        double won = 0;
        long pairs = 0;
        for (int one = 0; one < values.length; one++) {
            for (int other = 0; other < values.length; other++) {
                if (inside[one] && !inside[other]) {
                    pairs++;
                    won += values[one] > values[other] ? 1 : values[one] == values[other] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}
