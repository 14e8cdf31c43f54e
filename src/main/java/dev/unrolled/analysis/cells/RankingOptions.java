package dev.unrolled.analysis.cells;

/**
 * How cells are ranked.
 *
 * @param characters how many characters of the held-out text are counted at most, both parts together
 * @param best how many cells are listed for each concept
 * @param gap the characters left out between part A and part B: at least one sequence length
 * @param allSignals whether gates and raw states are ranked too; otherwise only the value shown for a unit by default
 * @param withoutDelimiters whether, for each binary concept, the characters at which its label changes, and the one before
 *     and behind each, are left out: does a cell hold, or only fire at the edges?
 * @param threads how many threads count; the same numbers come out with any
 */
public record RankingOptions(
        int characters, int best, int gap, boolean allSignals, boolean withoutDelimiters, int threads) {
    public static final RankingOptions DEFAULT = new RankingOptions(120_000, 5, TextHalves.GAP, false, false, 1);

    public RankingOptions {
        require("number of characters", characters);
        require("number of cells listed", best);
        require("gap", gap);
        require("number of threads", threads);
    }

    private static void require(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, not " + value);
        }
    }

    public RankingOptions withCharacters(int changed) {
        return new RankingOptions(changed, best, gap, allSignals, withoutDelimiters, threads);
    }

    public RankingOptions withBest(int changed) {
        return new RankingOptions(characters, changed, gap, allSignals, withoutDelimiters, threads);
    }

    public RankingOptions withGap(int changed) {
        return new RankingOptions(characters, best, changed, allSignals, withoutDelimiters, threads);
    }

    public RankingOptions withAllSignals(boolean changed) {
        return new RankingOptions(characters, best, gap, changed, withoutDelimiters, threads);
    }

    public RankingOptions withoutDelimiters(boolean changed) {
        return new RankingOptions(characters, best, gap, allSignals, changed, threads);
    }

    public RankingOptions withThreads(int changed) {
        return new RankingOptions(characters, best, gap, allSignals, withoutDelimiters, changed);
    }
}
