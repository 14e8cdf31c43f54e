package dev.unrolled.analysis.patterns;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Looks through a whole text for passages in which the same cells are as asked, ranked by largest intersection, smallest
 * union and length as in LSTMVis (Strobelt, Gehrmann, Pfister and Rush 2018, "LSTMVis: A Tool for Visual Analysis of Hidden
 * State Dynamics in Recurrent Neural Networks"). One pass; kept are the cells' present states and the best passages, so
 * that the memory does not grow with the text. A passage that reaches from one of the streams that are read side by side
 * into the next is cut there.
 */
public final class PatternSearch {
    private static final int STEPS = 50;

    private final Network network;
    private final EncodedText text;
    private final PatternQuestion question;
    private final int kept;

    /**
     * @param network its parameters must not change meanwhile
     * @param kept how many passages to keep
     */
    public PatternSearch(Network network, EncodedText text, PatternQuestion question, int kept) {
        this.network = network;
        this.text = text;
        this.question = question;
        this.kept = kept;
    }

    /**
     * Looks.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked now and then
     * @return empty if cancelled
     */
    public Optional<PatternMatches> run(DoubleConsumer progress, BooleanSupplier cancelled) {
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        WholeText whole = WholeText.of(text.length(), bothWays);
        MatchRanking ranking = new MatchRanking(question, kept);
        List<RunTracker> trackers = trackers(whole, ranking);
        StreamReader reader = new StreamReader(network, new Span(whole.streams(), STEPS));
        double loss = reader.read(
                (stream, position) -> text.indexAt(Math.min(text.length() - 1, whole.start(stream) + position)),
                new StreamReader.Extent(whole.length(), whole.behind()),
                new Follower(whole, trackers, progress),
                cancelled);
        if (Double.isNaN(loss)) {
            return Optional.empty();
        }
        for (int stream = 0; stream < trackers.size(); stream++) {
            trackers.get(stream).end(Math.min(whole.end(), whole.start(stream) + whole.length()));
        }
        return Optional.of(ranking.result(whole.end()));
    }

    private List<RunTracker> trackers(WholeText whole, MatchRanking ranking) {
        BitSet asked = new BitSet();
        question.units().forEach(asked::set);
        List<RunTracker> trackers = new ArrayList<>();
        for (int stream = 0; stream < whole.streams(); stream++) {
            trackers.add(new RunTracker(
                    network.configuration().hiddenSize(), asked, question.leastIntersection(), ranking.stream()));
        }
        return trackers;
    }

    /** Hands each stream's values to its tracker. */
    private final class Follower implements StreamReader.Visitor {
        private final WholeText whole;
        private final List<RunTracker> trackers;
        private final DoubleConsumer progress;
        private final float[] values = new float[network.configuration().hiddenSize()];

        Follower(WholeText whole, List<RunTracker> trackers, DoubleConsumer progress) {
            this.whole = whole;
            this.trackers = trackers;
            this.progress = progress;
        }

        @Override
        public void visit(NetworkPass pass, int position, int steps) {
            CellCondition condition = question.condition();
            int streams = trackers.size();
            for (int step = 0; step < steps; step++) {
                for (int stream = 0; stream < streams; stream++) {
                    if (whole.counts(stream, position + step)) {
                        pass.copySignal(condition.signal(), condition.layer(), step * streams + stream, values);
                        trackers.get(stream).next(whole.start(stream) + position + step, values, condition);
                    }
                }
            }
            progress.accept((double) (position + steps) / whole.length());
        }
    }
}
