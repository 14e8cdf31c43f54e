package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.text.BinaryTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The losses of variants of a network on the characters counted of one part. Variant 0 is the untouched network, variant 1
 * the one asked about: of these two every character's loss is kept, of the others sums only. Different threads may add to
 * different variants.
 */
final class Losses {
    private static final int KEPT = 2;
    private static final int MOST_PLACES = 20;
    /** Two places that are shown lie so far apart at least. */
    private static final int APART = 100;

    private final Stretches stretches;
    private final BinaryTrack predicted;
    private final float[][] kept = new float[KEPT][];
    private final double[][] sums;
    private final long[][] counts;

    /** @param predicted for each position of the text whether its next character is one of those asked about */
    Losses(Stretches stretches, BinaryTrack predicted, int variants) {
        this.stretches = stretches;
        this.predicted = predicted;
        for (int variant = 0; variant < KEPT; variant++) {
            kept[variant] = new float[stretches.characters()];
            Arrays.fill(kept[variant], Float.NaN);
        }
        sums = new double[variants][2];
        counts = new long[variants][2];
    }

    void add(int variant, int place, double loss) {
        int kind = predicted.isOn(position(place)) ? 1 : 0;
        sums[variant][kind] += loss;
        counts[variant][kind]++;
        if (variant < KEPT) {
            kept[variant][place] = (float) loss;
        }
    }

    private int position(int place) {
        return VariantReader.position(stretches, place);
    }

    int characters() {
        return (int) (counts[0][0] + counts[0][1]);
    }

    int predictions() {
        return (int) counts[0][1];
    }

    /** The untouched network's losses. */
    LossRise untouched() {
        return new LossRise(mean(0, 1), mean(0, 0));
    }

    LossRise rise(int variant) {
        return new LossRise(mean(variant, 1) - mean(0, 1), mean(variant, 0) - mean(0, 0));
    }

    private double mean(int variant, int kind) {
        return sums[variant][kind] / counts[variant][kind];
    }

    /** Variant 1's rise at the predicted positions or elsewhere, in blocks that lie within their stretch. */
    Ratio riseByBlock(boolean on) {
        int blocks = Math.max(1, stretches.counted() / AblationResult.BLOCK);
        Ratio ratio = new Ratio(blocks * stretches.streams());
        for (int place = 0; place < kept[0].length; place++) {
            double rise = kept[1][place] - (double) kept[0][place];
            if (!Double.isNaN(rise) && predicted.isOn(position(place)) == on) {
                int within = Math.min(blocks - 1, place % stretches.counted() / AblationResult.BLOCK);
                ratio.add(place / stretches.counted() * blocks + within, rise, 1);
            }
        }
        return ratio;
    }

    /** The characters that became hardest to predict in variant 1, some way apart. */
    List<AblationResult.Place> places() {
        List<AblationResult.Place> found = new ArrayList<>();
        float[] rises = new float[kept[0].length];
        for (int place = 0; place < rises.length; place++) {
            float rise = kept[1][place] - kept[0][place];
            rises[place] = rise > 0 ? rise : 0;
        }
        while (found.size() < MOST_PLACES) {
            int largest = 0;
            for (int place = 1; place < rises.length; place++) {
                largest = rises[place] > rises[largest] ? place : largest;
            }
            if (!(rises[largest] > 0)) {
                break;
            }
            found.add(new AblationResult.Place(position(largest) + 1, rises[largest]));
            Arrays.fill(rises, Math.max(0, largest - APART), Math.min(rises.length, largest + APART + 1), 0);
        }
        return found;
    }
}
