package dev.unrolled.bench;

import java.util.Optional;

/**
 * What a contestant reached.
 *
 * @param threads how many threads it ran with
 * @param stepsPerSecond the median over its turns; NaN if it failed
 * @param peakMegabytes the most memory it held; NaN if it failed or where the system does not tell
 * @param failure why it failed, in words that go on from its name
 */
public record Timing(int threads, double stepsPerSecond, double peakMegabytes, Optional<String> failure) {
    static Timing failed(int threads, String why) {
        return new Timing(threads, Double.NaN, Double.NaN, Optional.of(why));
    }
}
