package dev.unrolled.analysis.causal;

/**
 * How cells are ablated.
 *
 * @param characters about how many characters of each half of the held-out text are read at most
 * @param toZero whether the cells are held at 0 rather than at their mean on part A
 * @param controls how many random cells of matched variance they are compared with
 * @param threads how many threads work at it; the numbers do not depend on it
 * @param seed of the choice of random cells and of the bootstrap
 */
public record AblationOptions(int characters, boolean toZero, int controls, int threads, long seed) {
    public static final AblationOptions DEFAULT = new AblationOptions(100_000, false, 30, 2, 1);

    public AblationOptions {
        if (characters < 1 || controls < 0 || threads < 1) {
            throw new IllegalArgumentException("An ablation needs characters to read and a thread, not " + characters
                    + " and " + threads + ", and no less than 0 random cells, not " + controls);
        }
    }

    public AblationOptions withCharacters(int changed) {
        return new AblationOptions(changed, toZero, controls, threads, seed);
    }

    public AblationOptions toZero(boolean changed) {
        return new AblationOptions(characters, changed, controls, threads, seed);
    }

    public AblationOptions withThreads(int changed) {
        return new AblationOptions(characters, toZero, controls, changed, seed);
    }

    public AblationOptions withSeed(long changed) {
        return new AblationOptions(characters, toZero, controls, threads, changed);
    }
}
