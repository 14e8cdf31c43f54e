package dev.unrolled.analysis.causal;

/**
 * How a network is let write while cells are held.
 *
 * @param samples how many texts it writes each way
 * @param length of each, in characters
 * @param temperature below 1 the likeliest characters are drawn more often, above 1 less often; positive
 * @param characters about how many characters of part A are read at most for the means of the cells
 * @param threads how many threads work at it; the numbers do not depend on it
 * @param seed of the numbers that are drawn, of the random cell and of the bootstrap
 */
public record SteeringOptions(int samples, int length, double temperature, int characters, int threads, long seed) {
    public static final SteeringOptions DEFAULT = new SteeringOptions(200, 300, 1, 100_000, 2, 1);

    public SteeringOptions {
        require(samples >= 1 && length >= 2, "It takes at least one text of two characters");
        require(temperature > 0, "The temperature must be above 0, not " + temperature);
        require(characters >= 1 && threads >= 1, "It takes characters to read and a thread");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public SteeringOptions withSamples(int changed) {
        return new SteeringOptions(changed, length, temperature, characters, threads, seed);
    }

    public SteeringOptions withLength(int changed) {
        return new SteeringOptions(samples, changed, temperature, characters, threads, seed);
    }

    public SteeringOptions withTemperature(double changed) {
        return new SteeringOptions(samples, length, changed, characters, threads, seed);
    }

    public SteeringOptions withCharacters(int changed) {
        return new SteeringOptions(samples, length, temperature, changed, threads, seed);
    }

    public SteeringOptions withThreads(int changed) {
        return new SteeringOptions(samples, length, temperature, characters, changed, seed);
    }

    public SteeringOptions withSeed(long changed) {
        return new SteeringOptions(samples, length, temperature, characters, threads, changed);
    }
}
