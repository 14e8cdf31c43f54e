package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Ranks the cells of a network and says of each concept whether one is found: how likely such scores are by chance
 * ({@code ShiftTest}), what the whole layer tells ({@code LayerProbe}), what the same network tells untrained.
 */
public final class CellHunt {
    /** The part of the work that is done when both networks have read. */
    private static final double READING = 0.95;

    /** What the untrained network tells is only compared with: of both parts together it reads no more. */
    private static final int UNTRAINED_CHARACTERS = 100_000;

    private final CellRanking ranking;
    private final Network untrained;
    private final HuntOptions options;

    /**
     * How a hunt is done.
     *
     * @param ranking how cells are ranked, and on how many threads: from two on, the untrained network is read at the same
     *     time
     * @param shifts how many rotations of the labels are tried at least, where the text is long enough and the cells few
     *     enough for it
     */
    public record HuntOptions(RankingOptions ranking, int shifts) {
        public static final HuntOptions DEFAULT = new HuntOptions(RankingOptions.DEFAULT, 1_000);
    }

    /**
     * Nothing is read yet.
     *
     * @param networks the network and the same one untrained; neither may change during the hunt
     * @param text what the network has not learned from, at least {@value CellRanking#SHORTEST_TEXT} characters
     * @param labels the concepts with their labels of the whole text
     * @throws IllegalArgumentException if the text is too short
     */
    public CellHunt(
            Networks networks, EncodedText text, Map<Concept, ? extends ConceptTrack> labels, HuntOptions options) {
        this(new CellRanking(networks.trained(), text, labels, options.ranking()), networks.untrained(), options);
    }

    private CellHunt(CellRanking ranking, Network untrained, HuntOptions options) {
        this.ranking = ranking;
        this.untrained = untrained;
        this.options = options;
    }

    /** The same hunt, which scores one more cell for every concept: see {@link ConceptResult#watched}. */
    public CellHunt watching(int layer, int unit) {
        return new CellHunt(ranking.watching(layer, unit), untrained, options);
    }

    /**
     * What is hunted in.
     *
     * @param trained the network
     * @param untrained the same with its initial weights
     */
    public record Networks(Network trained, Network untrained) {
        /** A network and the same as it was before its first step. */
        public static Networks of(Network trained, long seed) {
            return new Networks(trained, Network.initialised(trained.configuration(), Precision.FLOAT, seed));
        }
    }

    /**
     * Reads, ranks and judges.
     *
     * @param progress told the part done, 0 … 1; one call at a time
     * @param cancelled asked every few thousand characters, from several threads
     * @return nothing if cancelled
     */
    public Optional<HuntReport> run(DoubleConsumer progress, BooleanSupplier cancelled) {
        TwoReadings told = new TwoReadings(progress);
        ShiftTest shiftTest = new ShiftTest(ranking.halves(), ranking.index(), options.shifts());
        LayerProbe probe = new LayerProbe(ranking.halves(), ranking.index());
        CellRanking before = beforeTraining();
        boolean together = options.ranking().threads() > 1;
        CompletableFuture<Optional<CellReport>> aside = together
                ? CompletableFuture.supplyAsync(() -> before.rank(told::second, cancelled))
                : new CompletableFuture<>();
        Optional<CellReport> report;
        try {
            report = ranking.rank(new Several(List.of(shiftTest, probe)), told::first, cancelled);
        } finally {
            if (together) {
                aside.handle((done, failure) -> done).join();
            }
        }
        if (!together && report.isPresent()) {
            aside.complete(before.rank(told::second, cancelled));
        }
        if (report.isEmpty() || joined(aside).isEmpty()) {
            return Optional.empty();
        }
        try (CellLoop loop = new CellLoop(options.ranking().threads())) {
            ShiftResult shifts = shiftTest.result(loop);
            progress.accept(1);
            return Optional.of(judged(report.get(), joined(aside).get(), shifts, probe));
        }
    }

    /** A concept too rare for the fewer characters must not pass for one that no untrained cell tells. */
    private CellRanking beforeTraining() {
        CellRanking all = ranking.of(untrained).listing(1);
        CellRanking fewer = all.reading(UNTRAINED_CHARACTERS);
        return fewer.halves().definesAllOf(ranking.halves()) ? fewer : all;
    }

    private static Optional<CellReport> joined(CompletableFuture<Optional<CellReport>> aside) {
        try {
            return aside.join();
        } catch (CompletionException exception) {
            throw exception.getCause() instanceof RuntimeException cause ? cause : exception;
        }
    }

    private HuntReport judged(CellReport report, CellReport before, ShiftResult shifts, LayerProbe probe) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int concept = 0; concept < report.concepts().size(); concept++) {
            ConceptResult result = report.concepts().get(concept);
            List<CellScore> untrainedBest = before.concepts().get(concept).best();
            double untrainedScore =
                    untrainedBest.isEmpty() ? Double.NaN : untrainedBest.get(0).strength();
            boolean ranked = !result.best().isEmpty();
            int cell = ranked ? ranking.index().cell(result.best().get(0)) : 0;
            verdicts.add(VerdictRule.judge(
                    result,
                    new VerdictRule.Measured(
                            ranked ? shifts.p(concept, cell) : Double.NaN,
                            ranked ? shifts.standardScore(concept, cell) : Double.NaN,
                            shifts.shifts(),
                            untrainedScore,
                            ranked ? probe.score(concept) : Double.NaN)));
        }
        return new HuntReport(report, verdicts);
    }

    /** Several that look on. */
    private record Several(List<Evidence> all) implements Evidence {
        @Override
        public void readA(StretchChunk chunk, CellLoop loop) {
            all.forEach(each -> each.readA(chunk, loop));
        }

        @Override
        public void chosen(Selection selection, List<List<Selection.Candidate>> chosen) {
            all.forEach(each -> each.chosen(selection, chosen));
        }

        @Override
        public void readB(StretchChunk chunk, CellLoop loop) {
            all.forEach(each -> each.readB(chunk, loop));
        }
    }

    /** Puts the progress of two readings together. */
    private static final class TwoReadings {
        private final DoubleConsumer listener;
        private double first;
        private double second;

        TwoReadings(DoubleConsumer listener) {
            this.listener = listener;
        }

        synchronized void first(double done) {
            first = done;
            listener.accept(READING * (first + second) / 2);
        }

        synchronized void second(double done) {
            second = done;
            listener.accept(READING * (first + second) / 2);
        }
    }
}
