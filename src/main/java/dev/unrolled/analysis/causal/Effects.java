package dev.unrolled.analysis.causal;

import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import java.util.ArrayList;
import java.util.List;

/** Measures what was written: how much of it is in a concept, and how probable what the concept predicts was. */
final class Effects {
    private static final int ARMS = Arm.values().length;

    private final Concept concept;
    private final PredictedCharacters predicted;
    private final Writing writing;
    /** For each arm the mean label, its parts the samples. */
    private final Ratio[] labels = new Ratio[ARMS];
    /** For each arm the mean probability of what is predicted. */
    private final Ratio[] probabilities = new Ratio[ARMS];

    Effects(Concept concept, PredictedCharacters predicted, Writing writing, int samples) {
        this.concept = concept;
        this.predicted = predicted;
        this.writing = writing;
        for (int arm = 0; arm < ARMS; arm++) {
            labels[arm] = new Ratio(samples);
            probabilities[arm] = new Ratio(samples);
        }
    }

    /**
     * Takes in a sample.
     *
     * @param track the labels of what stands before it and of the sample
     * @param known how much stands before it
     */
    void add(Arm arm, int sample, ConceptTrack track, int known) {
        for (int step = 0; step < track.length() - known; step++) {
            labels[arm.number()].add(sample, track.valueAt(known + step), 1);
            // Before the first step nothing is held yet.
            boolean asked = step > 0 && (!predicted.onlyInside() || track.valueAt(known + step - 1) > 0);
            if (asked) {
                probabilities[arm.number()].add(sample, writing.probability(arm, sample, step), 1);
            }
        }
    }

    List<Effect> all(Bootstrap bootstrap) {
        boolean binary = concept instanceof BinaryConcept;
        List<Effect> effects = new ArrayList<>();
        effects.add(effect(
                binary ? Effect.Kind.SHARE : Effect.Kind.MEAN,
                (binary ? "share of characters " : "mean ") + concept.label(),
                labels,
                bootstrap));
        if (!predicted.indices().isEmpty()) {
            effects.add(effect(Effect.Kind.PREDICTION, predicted.words(), probabilities, bootstrap));
        }
        return effects;
    }

    /** The effect of a mean that was taken for each arm. */
    static Effect effect(Effect.Kind kind, String words, Ratio[] arms, Bootstrap bootstrap) {
        Ratio held = arms[Arm.HELD.number()];
        Ratio free = arms[Arm.FREE.number()];
        Ratio other = arms[Arm.OTHER.number()];
        return new Effect(
                kind,
                words,
                held.value(),
                free.value(),
                other.value(),
                bootstrap.ofDifference(held, free),
                bootstrap.ofDifference(held, other),
                bootstrap.ofDifference(other, free));
    }
}
