package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CellMapTest {
    private static JsonNode goldens() throws IOException {
        try (InputStream file = CellMapTest.class.getResourceAsStream("numpy_goldens.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static CellMap map(JsonNode values, int flipped) {
        int cells = values.get(0).size();
        PatternSample sample = new PatternSample(cells, 1, values.size());
        for (int step = 0; step < values.size(); step++) {
            float[] row = new float[cells];
            for (int cell = 0; cell < cells; cell++) {
                row[cell] = (cell == flipped ? -1 : 1)
                        * (float) values.get(step).get(cell).asDouble();
            }
            assertThat(sample.wants(step)).isTrue();
            sample.add(0, sample.number(0, step, 1), row);
        }
        return CellMap.of(cells, sample);
    }

    @Test
    void coordinatesAreTheLoadingsThatNumPyFinds() throws IOException {
        JsonNode goldens = goldens();
        CellMap map = map(goldens.get("values"), -1);
        for (int cell = 0; cell < goldens.get("values").get(0).size(); cell++) {
            assertThat(map.x(cell)).isCloseTo(goldens.at("/loadings/0/" + cell).asDouble(), within(1e-6));
            assertThat(map.y(cell)).isCloseTo(goldens.at("/loadings/1/" + cell).asDouble(), within(1e-6));
        }
        assertThat(map.explained(0)).isCloseTo(goldens.at("/explained/0").asDouble(), within(1e-6));
        assertThat(map.explained(1)).isCloseTo(goldens.at("/explained/1").asDouble(), within(1e-6));
    }

    @Test
    void aCellAndItsMirrorImageLieOppositeEachOther() throws IOException {
        JsonNode values = goldens().get("values");
        CellMap straight = map(values, -1);
        CellMap mirrored = map(values, 4);
        double turned = Math.signum(straight.x(0) * mirrored.x(0));
        assertThat(mirrored.x(4)).isCloseTo(-turned * straight.x(4), within(1e-6));
        assertThat(mirrored.x(7)).isCloseTo(turned * straight.x(7), within(1e-6));
        assertThat(mirrored.correlation(4, 7)).isCloseTo(-straight.correlation(4, 7), within(1e-6));
    }

    @Test
    void aCellThatNeverChangesLiesInTheMiddleAndIsLikeNone() {
        PatternSample sample = new PatternSample(3, 1, 100);
        for (int step = 0; step < 100; step++) {
            float value = (float) Math.sin(step);
            sample.add(0, step, new float[] {value, 0.5f, -value});
        }
        CellMap map = CellMap.of(3, sample);
        assertThat(map.x(1)).isCloseTo(0, within(1e-9));
        assertThat(map.likest(0, 5)).containsExactly(2);
        assertThat(map.correlation(0, 2)).isCloseTo(-1, within(1e-6));
        assertThat(map.explained(0)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aSingleCellIsAMapToo() {
        PatternSample sample = new PatternSample(1, 1, 10);
        for (int step = 0; step < 10; step++) {
            sample.add(0, step, new float[] {step});
        }
        CellMap map = CellMap.of(1, sample);
        assertThat(map.x(0)).isCloseTo(1, within(1e-6));
        assertThat(map.y(0)).isZero();
    }
}
