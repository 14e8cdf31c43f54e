package dev.unrolled.analysis.cells;

/**
 * Whether one cell tells what the whole layer tells: local where the best cell's AUC lies no more than
 * {@value #AUC_BEHIND} below the layer probe's, for a numeric concept its |ρ| no more than {@value #RHO_BEHIND} below.
 */
public enum Locality {
    /** The best cell tells nearly all. */
    LOCAL("local: one cell tells what the whole layer tells"),
    /** The layer tells more than any one of its cells. */
    DISTRIBUTED("distributed: the whole layer tells more"),
    /** No probe was fitted, or no cell was ranked. */
    UNKNOWN("");

    private static final double AUC_BEHIND = 0.03;
    private static final double RHO_BEHIND = 0.05;

    private final String words;

    Locality(String words) {
        this.words = words;
    }

    /** The name in files; empty where it is not known. */
    public String id() {
        return this == UNKNOWN ? "" : name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is said of it, without a capital and a stop; empty where it is not known. */
    public String words() {
        return words;
    }

    /** Judges by scores, 2·AUC − 1 for a binary concept. */
    static Locality of(ConceptResult.Kind kind, double bestScore, double probeScore) {
        if (Double.isNaN(bestScore) || Double.isNaN(probeScore)) {
            return UNKNOWN;
        }
        double allowed = kind == ConceptResult.Kind.BINARY ? 2 * AUC_BEHIND : RHO_BEHIND;
        return bestScore >= probeScore - allowed ? LOCAL : DISTRIBUTED;
    }
}
