package dev.unrolled.viewmodel;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import java.util.Locale;

/**
 * A concept as it is drawn under a passage.
 *
 * @param concept what is said of each character
 * @param track the labels of the passage's characters
 * @param summary what is said of the whole text
 */
public record ShownTrack(Concept concept, ConceptTrack track, Summary summary) {
    /**
     * The labels of a whole text in short.
     *
     * @param rateWords the base rate in words
     * @param mean the base rate of a binary concept, in [0, 1]; the mean of a numeric one
     * @param maximum the largest label
     */
    record Summary(String rateWords, double mean, float maximum) {
        static Summary of(ConceptTrack track) {
            float maximum = 0;
            for (int position = 0; position < track.length(); position++) {
                maximum = Math.max(maximum, track.valueAt(position));
            }
            return new Summary(track.rateWords(), track.mean(), maximum);
        }
    }

    public boolean isBinary() {
        return track instanceof BinaryTrack;
    }

    /** The base rate in the whole text, such as {@code 23 %}; of a number its range, such as {@code 0–72}. */
    public String figure() {
        if (!isBinary()) {
            return String.format(Locale.ROOT, "0–%.0f", summary.maximum());
        }
        double percent = 100 * summary.mean();
        if (percent >= 1 || percent == 0) {
            return String.format(Locale.ROOT, "%.0f %%", percent);
        }
        return percent < 0.1
                ? "<.1 %"
                : String.format(Locale.ROOT, "%.1f %%", percent).substring(1);
    }

    /** The largest label in the whole text. */
    public float maximum() {
        return summary.maximum();
    }

    /** The labels of the passage, one a character; 0 or 1 for a binary concept. */
    public float[] values() {
        float[] values = new float[track.length()];
        for (int step = 0; step < values.length; step++) {
            values[step] = track.valueAt(step);
        }
        return values;
    }

    /** What is labelled, and how often it holds, in two sentences. */
    public String explanation() {
        return concept.description() + " " + Sentences.beginning(summary.rateWords());
    }

    /** The state at a time step, such as {@code inside quotes on} or {@code position in line 31}; empty outside the passage. */
    public String stateAt(int timeStep) {
        if (timeStep < 0 || timeStep >= track.length()) {
            return "";
        }
        float value = track.valueAt(timeStep);
        String state = isBinary() ? (value != 0 ? "on" : "off") : String.format(Locale.ROOT, "%.0f", value);
        return concept.label() + " " + state;
    }
}
