package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTestTest {
    private static final int TRIALS = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void agreesWithRotatingTheLabelsOneByOne(int segments) {
        CellRanking ranking = new CellRanking(
                Latch.planted(1), Latch.TEXT, List.of(Latch.LATCH, Latch.DISTANCE, Latch.ECHO), RankingOptions.DEFAULT);
        Kept kept = new Kept(ranking);
        int window = ranking.halves().stretchesB().counted() / segments;
        int length = window * ranking.halves().stretchesB().streams();
        ShiftPlan plan = new ShiftPlan(window, segments, 256, length / 256);
        ShiftTest test = new ShiftTest(ranking.halves(), ranking.index(), plan);
        ShiftResult result = run(ranking, test, kept);
        Naive naive = new Naive(ranking, kept, plan);
        assertThat(result.shifts()).isEqualTo(naive.largest.length);
        for (int concept = 0; concept < 3; concept++) {
            for (int cell = 0; cell < Latch.HIDDEN; cell++) {
                assertThat(result.standardScore(concept, cell))
                        .isCloseTo(
                                naive.observed[concept][cell],
                                within(2e-3 * Math.abs(naive.observed[concept][cell]) + 1e-3));
            }
        }
        for (double standardScore : new double[] {2, 3, 3.5, 4, 5}) {
            assertThat(result.p(standardScore)).isCloseTo(naive.p(standardScore), within(2.5 / naive.largest.length));
        }
    }

    @Test
    void pIsUniformWhereLabelsHaveNothingToDoWithTheText() {
        double[] found = new double[TRIALS];
        for (int seed = 0; seed < TRIALS; seed++) {
            EncodedText text = Latch.text(12_000, 1_000 + seed);
            Network network = Network.initialised(
                    new NetworkConfiguration(
                            CellKind.LSTM, 1, 8, text.vocabulary().size(), 1),
                    Precision.FLOAT,
                    seed);
            CellRanking ranking =
                    new CellRanking(network, text, List.of(chance(seed, 3), chance(seed, 30)), RankingOptions.DEFAULT);
            ShiftTest test = new ShiftTest(ranking.halves(), ranking.index(), 200);
            ShiftResult result = run(ranking, test, Evidence.NONE);
            found[seed] = result.p(result.largestObserved());
        }
        Arrays.sort(found);
        double distance = 0;
        for (int k = 0; k < TRIALS; k++) {
            distance =
                    Math.max(distance, Math.max(Math.abs(found[k] - k / 100.0), Math.abs(found[k] - (k + 1) / 100.0)));
        }
        // Kolmogorov and Smirnov's distance from the uniform law stays below this in 99.9 % of such experiments.
        assertThat(distance).isLessThan(1.95 / Math.sqrt(TRIALS));
    }

    /** Labels that go on and off by chance, about every so many characters. */
    static Concept chance(long seed, int length) {
        return new BinaryConcept("chance" + length, "chance", "", EnumSet.allOf(TextKind.class), text -> {
            Random random = new Random(seed * 31 + length);
            boolean[] on = new boolean[1];
            return BinaryTrack.of(text.length(), position -> on[0] ^= random.nextInt(length) == 0);
        });
    }

    private static ShiftResult run(CellRanking ranking, ShiftTest test, Evidence other) {
        Evidence both = new Evidence() {
            @Override
            public void chosen(Selection selection, List<List<Selection.Candidate>> chosen) {
                test.chosen(selection, chosen);
                other.chosen(selection, chosen);
            }

            @Override
            public void readB(StretchChunk chunk, CellLoop loop) {
                test.readB(chunk, loop);
                other.readB(chunk, loop);
            }
        };
        assertThat(ranking.rank(both, done -> {}, () -> false)).isPresent();
        try (CellLoop loop = new CellLoop(1)) {
            return test.result(loop);
        }
    }

    /** Every cell's ranks on part B, in the order of the text. */
    private static final class Kept implements Evidence {
        final double[][] ranks;
        private Selection selection;

        Kept(CellRanking ranking) {
            ranks = new double[ranking.index().size()]
                    [ranking.halves().tracksB().characters()];
        }

        @Override
        public void chosen(Selection chosenBy, List<List<Selection.Candidate>> chosen) {
            selection = chosenBy;
        }

        @Override
        public void readB(StretchChunk chunk, CellLoop loop) {
            for (int cell = 0; cell < ranks.length; cell++) {
                double[] shares = selection.rankShares(cell);
                for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
                    ranks[cell][chunk.place(row)] = shares[selection.bins().bin(cell, chunk.value(cell, row))] - 0.5;
                }
            }
        }
    }

    /** The same test, number by number. */
    private static final class Naive {
        final double[][] observed;
        final double[] largest;

        Naive(CellRanking ranking, Kept kept, ShiftPlan plan) {
            Halves halves = ranking.halves();
            int cells = kept.ranks.length;
            observed = new double[3][cells];
            List<Integer> taken = new ArrayList<>();
            for (int blocks = 0; blocks < plan.positions(); blocks++) {
                if (plan.isTaken(blocks)) {
                    taken.add(blocks);
                }
            }
            largest = new double[taken.size()];
            for (int concept = 0; concept < 3; concept++) {
                for (int cell = 0; cell < cells; cell++) {
                    double[] scores = new double[taken.size()];
                    for (int k = 0; k < scores.length; k++) {
                        scores[k] = score(halves, kept.ranks[cell], concept, plan, taken.get(k));
                    }
                    double mean = Arrays.stream(scores).average().orElseThrow();
                    double deviation = Math.sqrt(Arrays.stream(scores)
                            .map(score -> (score - mean) * (score - mean))
                            .average()
                            .orElseThrow());
                    for (int k = 0; k < scores.length; k++) {
                        largest[k] = Math.max(largest[k], Math.abs(scores[k] - mean) / deviation);
                    }
                    observed[concept][cell] = (score(halves, kept.ranks[cell], concept, plan, 0) - mean) / deviation;
                }
            }
        }

        private static double score(Halves halves, double[] ranks, int concept, ShiftPlan plan, int blocks) {
            double sum = 0;
            for (int segment = 0; segment < plan.segments(); segment++) {
                for (int t = 0; t < plan.length(); t++) {
                    int shifted = (t + blocks * plan.stride()) % plan.length();
                    sum += ranks[place(halves, plan, segment, t)]
                            * halves.tracksB().centred(concept, place(halves, plan, segment, shifted));
                }
            }
            return sum;
        }

        private static int place(Halves halves, ShiftPlan plan, int segment, int t) {
            int stream = t / plan.window();
            return stream * halves.stretchesB().counted() + segment * plan.window() + t % plan.window();
        }

        double p(double standardScore) {
            return (1.0
                            + Arrays.stream(largest)
                                    .filter(score -> score >= standardScore)
                                    .count())
                    / (1 + largest.length);
        }
    }
}
