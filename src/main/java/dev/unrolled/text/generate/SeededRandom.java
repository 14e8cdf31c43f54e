package dev.unrolled.text.generate;

/**
 * A small random number generator whose numbers are the same on every Java version: SplitMix64 (Steele, Lea and Flood
 * 2014, "Fast splittable pseudorandom number generators").
 */
final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SeededRandom(long seed) {
        state = seed * GOLDEN_GAMMA + 0x5851F42D4C957F2DL;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number in 0 … bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A number in low … high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code percent} of 100 cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }
}
