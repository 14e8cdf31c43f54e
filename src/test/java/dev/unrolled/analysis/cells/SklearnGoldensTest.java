package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our statistics against those of scikit-learn; the script that made the values lies beside them. */
class SklearnGoldensTest {
    private static final double EXACT = 1e-9;
    private static JsonNode goldens;
    private static int count;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = SklearnGoldensTest.class.getResourceAsStream("sklearn_goldens.json")) {
            goldens = new ObjectMapper().readTree(file);
        }
        count = goldens.path("bins").size();
    }

    @Test
    void aucAgrees() {
        assertThat(BinStatistics.auc(histogram(numbers("on")))).isCloseTo(golden("auc"), within(EXACT));
    }

    @Test
    void iouAndF1Agree() {
        double iou = BinStatistics.iou(
                histogram(numbers("on")), goldens.path("firstOn").asInt(), false);
        assertThat(iou).isCloseTo(golden("iou"), within(EXACT));
        assertThat(MaskFit.of(0, iou, 0.5).f1()).isCloseTo(golden("f1"), within(EXACT));
    }

    @Test
    void spearmanAgrees() {
        double[] ranks = LabelTracks.midRanks(numbers("numbers"));
        double spread = Arrays.stream(ranks)
                .map(rank -> (rank - (count + 1) / 2.0) * (rank - (count + 1) / 2.0))
                .sum();
        assertThat(BinStatistics.spearman(histogram(ranks), spread)).isCloseTo(golden("spearman"), within(EXACT));
    }

    @Test
    void pearsonAgrees() {
        Correlation correlation = new Correlation();
        for (int k = 0; k < count; k++) {
            correlation.add(numbers("values")[k], numbers("on")[k]);
        }
        assertThat(correlation.pearson()).isCloseTo(golden("pearson"), within(EXACT));
    }

    @Test
    void correlationRatioAndMutualInformationAgree() {
        JointHistogram joint = new JointHistogram();
        for (int k = 0; k < count; k++) {
            joint.add((int) numbers("numbers")[k], (int) numbers("bins")[k], numbers("values")[k]);
        }
        assertThat(joint.etaSquared()).isCloseTo(golden("etaSquared"), within(EXACT));
        assertThat(joint.mutualInformation()).isCloseTo(golden("mutualInformation"), within(EXACT));
    }

    @Test
    void ridgeRegressionAgrees() {
        JsonNode features = goldens.path("features");
        int units = features.get(0).size();
        Tensor values = new Tensor(Precision.DOUBLE, count, units);
        Tensor all = new Tensor(Precision.DOUBLE, count, units + 2);
        double mean = Arrays.stream(numbers("target")).average().orElseThrow();
        for (int k = 0; k < count; k++) {
            for (int unit = 0; unit < units; unit++) {
                values.set(k * units + unit, features.get(k).get(unit).asDouble());
                all.set(k * (units + 2) + unit, features.get(k).get(unit).asDouble());
            }
            all.set(k * (units + 2) + units, numbers("target")[k] - mean);
            all.set(k * (units + 2) + units + 1, 1);
        }
        values.push();
        all.push();
        Tensor sums = new Tensor(Precision.DOUBLE, units, units + 2);
        Products.transposedTimes(values, all, 0, sums);
        sums.pull();
        ProbeFit fit = new ProbeFit(sums, count, 1);
        double[] predicted = fit.predict(values);
        for (int k = 0; k < count; k++) {
            assertThat(predicted[k]).isCloseTo(numbers("predicted")[k], within(1e-6));
        }
        double square =
                Arrays.stream(predicted).map(each -> each * each).average().orElseThrow();
        assertThat(fit.deviation(0)).isCloseTo(Math.sqrt(square), within(1e-6));
    }

    private static double golden(String name) {
        return goldens.path(name).asDouble();
    }

    private static double[] numbers(String name) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, k -> goldens.path(name).get(k).asDouble());
        return numbers;
    }

    private static BinStatistics.Histogram histogram(double[] labels) {
        double[] counts = new double[QuantileBins.BINS];
        double[] sums = new double[QuantileBins.BINS];
        double[] bins = numbers("bins");
        for (int k = 0; k < count; k++) {
            counts[(int) bins[k]]++;
            sums[(int) bins[k]] += labels[k];
        }
        return new BinStatistics.Histogram() {
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
        };
    }
}
