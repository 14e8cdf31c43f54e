package dev.unrolled.analysis.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/** Of passages that overlap keeps the best, and of all those left the best few. */
final class MatchRanking {
    private final int kept;
    private final PatternQuestion question;
    /** The worst on top. */
    private final PriorityQueue<PatternMatch> best = new PriorityQueue<>(PatternMatch.BEST_FIRST.reversed());

    private long found;
    private long complete;

    /** @param kept how many to keep */
    MatchRanking(PatternQuestion question, int kept) {
        this.question = question;
        this.kept = kept;
    }

    /** Takes what one stream of text finds; streams do not overlap. */
    RunTracker.Listener stream() {
        return new Block();
    }

    private void take(PatternMatch match) {
        found++;
        complete += match.intersection() == question.units().size() ? 1 : 0;
        best.add(match);
        if (best.size() > kept) {
            best.remove();
        }
    }

    PatternMatches result(long characters) {
        return new PatternMatches(best.stream().sorted(PatternMatch.BEST_FIRST).toList(), found, complete, characters);
    }

    /** Passages of one stream that may overlap each other, but none that comes later. */
    private final class Block implements RunTracker.Listener {
        /** Where a block grows beyond this, it is cut: what comes later is not compared with what came before. */
        private static final int MOST = 1 << 16;

        private final List<PatternMatch> candidates = new ArrayList<>();

        @Override
        public void found(int from, int to, int intersection, int others) {
            PatternMatch match = new PatternMatch(from, to - from, intersection, others);
            if (!match.overlaps(question.leftOutFrom(), question.leftOutTo())) {
                candidates.add(match);
                if (candidates.size() >= MOST) {
                    passed(to);
                }
            }
        }

        @Override
        public void passed(int position) {
            if (candidates.isEmpty()) {
                return;
            }
            int start = candidates.stream().mapToInt(PatternMatch::from).min().getAsInt();
            candidates.sort(PatternMatch.BEST_FIRST);
            BitSet covered = new BitSet();
            for (PatternMatch match : candidates) {
                int first = match.from() - start;
                int next = covered.nextSetBit(first);
                if (next < 0 || next >= first + match.length()) {
                    covered.set(first, first + match.length());
                    take(match);
                }
            }
            candidates.clear();
        }
    }
}
