package dev.unrolled.analysis.causal;

import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.StreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lets a network write all samples in all ways. Sample s has its own random numbers, the same in every way. Samples are
 * written in groups of a fixed size, so that the numbers do not depend on the threads.
 */
final class Writing {
    private static final int GROUP = 50;
    private static final int ARMS = Arm.values().length;

    private final Network network;
    private final Primers primers;
    private final SteeringOptions options;
    private final int[] watched;
    /** [arm][sample][step], indices of characters. */
    private final int[][][] characters;
    /** p(the next character is one of those watched) before each step but the first, [arm][sample][step]. */
    private final float[][][] probabilities;

    /** @param watched the indices of the characters whose probability is kept */
    Writing(Network network, Primers primers, SteeringOptions options, List<Integer> watched) {
        this.network = network;
        this.primers = primers;
        this.options = options;
        this.watched = watched.stream().mapToInt(Integer::intValue).toArray();
        characters = new int[ARMS][options.samples()][options.length()];
        probabilities = new float[ARMS][options.samples()][options.length()];
    }

    /** The work of writing, in characters. */
    static long work(SteeringOptions options, int read) {
        return (long) options.samples() * ARMS * (read + options.length());
    }

    /**
     * Writes.
     *
     * @param held for each arm what is held from its first written character on
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    void write(List<Clamps> held, Progress progress) {
        int groups = (options.samples() + GROUP - 1) / GROUP;
        SideBySide.run(options.threads(), groups, group -> {
            int from = group * GROUP;
            new Group(from, Math.min(options.samples(), from + GROUP)).write(held, progress);
        });
    }

    int[] characters(Arm arm, int sample) {
        return characters[arm.number()][sample];
    }

    /** The probability before a step from 1 on. */
    double probability(Arm arm, int sample, int step) {
        return probabilities[arm.number()][sample][step];
    }

    /** Some samples: stream a·G + k writes the k-th of them in the way a. */
    private final class Group {
        private final int from;
        private final int size;
        private final StreamWriter writer;
        private final SplittableRandom[] random;
        private final int[] row;
        private final double[] numbers;

        Group(int from, int to) {
            this.from = from;
            size = to - from;
            writer = new StreamWriter(network, ARMS * size, options.temperature());
            random = new SplittableRandom[size];
            for (int k = 0; k < size; k++) {
                // Far apart, so that neighbouring seeds share no sample's numbers.
                random[k] = new SplittableRandom(options.seed() * 1_000_003 + from + k);
            }
            row = new int[ARMS * size];
            numbers = new double[ARMS * size];
        }

        void write(List<Clamps> held, Progress progress) {
            for (int k = 0; k < primers.read(); k++) {
                progress.check();
                for (int stream = 0; stream < row.length; stream++) {
                    row[stream] = primers.character(from + stream % size, k);
                }
                writer.read(row);
                progress.add(row.length);
            }
            writer.clamp(inStreams(held));
            for (int step = 0; step < options.length(); step++) {
                progress.check();
                write(step);
                progress.add(row.length);
            }
        }

        private Clamps inStreams(List<Clamps> held) {
            List<Clamps.Clamp> all = new ArrayList<>();
            for (int arm = 0; arm < ARMS; arm++) {
                Clamps.Streams streams = new Clamps.Streams(arm * size, (arm + 1) * size);
                held.get(arm)
                        .all()
                        .forEach(clamp ->
                                all.add(new Clamps.Clamp(clamp.layer(), clamp.unit(), clamp.value(), streams)));
            }
            return new Clamps(all);
        }

        private void write(int step) {
            for (int k = 0; k < size; k++) {
                double number = random[k].nextDouble();
                for (int arm = 0; arm < ARMS; arm++) {
                    numbers[arm * size + k] = number;
                    probabilities[arm][from + k][step] = watchedProbability(arm * size + k);
                }
            }
            writer.write(numbers, row);
            for (int stream = 0; stream < row.length; stream++) {
                characters[stream / size][from + stream % size][step] = row[stream];
            }
        }

        private float watchedProbability(int stream) {
            double sum = 0;
            for (int index : watched) {
                sum += writer.probability(stream, index);
            }
            return (float) sum;
        }
    }
}
