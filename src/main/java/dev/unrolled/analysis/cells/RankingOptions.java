package dev.unrolled.analysis.cells;

/**
 * How cells are ranked.
 *
 * @param characters how many characters of the held-out text are counted at most, both parts together
 * @param best how many cells are listed for each concept
 * @param gap the characters left out between part A and part B: at least one sequence length
 * @param allSignals whether gates and raw states are ranked too; otherwise only the value shown for a unit by default
 */
public record RankingOptions(int characters, int best, int gap, boolean allSignals) {
    public static final RankingOptions DEFAULT = new RankingOptions(120_000, 5, 1_000, false);

    public RankingOptions {
        require("number of characters", characters);
        require("number of cells listed", best);
        require("gap", gap);
    }

    private static void require(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, not " + value);
        }
    }

    public RankingOptions withCharacters(int changed) {
        return new RankingOptions(changed, best, gap, allSignals);
    }

    public RankingOptions withBest(int changed) {
        return new RankingOptions(characters, changed, gap, allSignals);
    }

    public RankingOptions withAllSignals(boolean changed) {
        return new RankingOptions(characters, best, gap, changed);
    }
}
