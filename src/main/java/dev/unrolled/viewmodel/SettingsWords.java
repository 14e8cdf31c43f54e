package dev.unrolled.viewmodel;

import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.Penalties;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** Settings in words. */
final class SettingsWords {
    private SettingsWords() {}

    /** Such as {@code RNN 1×100 · weights N(0, 0.01)}. */
    static String network(TrainingConfiguration configuration) {
        TrainingConfiguration.Architecture architecture = configuration.architecture();
        List<String> parts = new ArrayList<>();
        parts.add(architecture.label());
        if (architecture.embeddingSize() > 0) {
            parts.add("embedding of " + architecture.embeddingSize());
        }
        InitialWeights weights = architecture.initialWeights();
        parts.add("weights " + weights.scheme().label());
        if (weights.scheme() == Initialisation.CHRONO) {
            parts.add("memories of up to " + weights.longestMemory() + " characters");
        } else if (architecture.cell().hasForgetGate()) {
            parts.add("forget bias " + SettingField.plain(weights.forgetBias()));
        }
        if (weights.recurrentScale() > 0) {
            parts.add("recurrent σ₁ " + SettingField.plain(weights.recurrentScale()));
        }
        return String.join(" · ", parts);
    }

    /** Such as {@code Adagrad · batch 1 · sequence 25 · loss summed over time · seed 1 · 1 thread}. */
    static String training(TrainingConfiguration configuration) {
        int threads = configuration.threads();
        return String.join(
                " · ",
                configuration.optimizer().label(),
                "batch " + configuration.batchSize(),
                "sequence " + configuration.sequenceLength(),
                loss(configuration.loss()),
                "seed " + configuration.seed(),
                threads + (threads == 1 ? " thread" : " threads"));
    }

    static String reading(ReadingDirection reading) {
        return reading == ReadingDirection.LEFT_TO_RIGHT ? "left to right" : "both ways";
    }

    static String loss(LossReduction loss) {
        return loss == LossReduction.MEAN ? "mean loss" : "loss summed over time";
    }

    /** Such as {@code learning rate 0.1 · each element of the gradient within ±5 · no penalties}. */
    static String dials(Hyperparameters dials) {
        List<String> parts = new ArrayList<>();
        parts.add("learning rate " + SettingField.plain(dials.learningRate()) + decay(dials.decay(), " · "));
        parts.add(clipping(dials.clipping()));
        addPenalties(parts, dials.penalties());
        if (dials.dropout() > 0) {
            parts.add("dropout " + SettingField.plain(dials.dropout()));
        }
        return String.join(" · ", parts);
    }

    /** How the learning rate shrinks, after what parts it from the rate; empty where it does not. */
    static String decay(LearningRateDecay decay, String separator) {
        return decay.factor() == 1
                ? ""
                : separator + "times " + SettingField.plain(decay.factor()) + " an epoch from the end of epoch "
                        + decay.firstEpoch() + " on";
    }

    static String clipping(Clipping clipping) {
        String threshold = SettingField.plain(clipping.threshold());
        return switch (clipping.kind()) {
            case NONE -> "no clipping";
            case NORM -> "gradient clipped to norm " + threshold;
            case VALUE -> "each element of the gradient within ±" + threshold;
        };
    }

    /** Adds the name and strength of each penalty there is, or that there is none. */
    static void addPenalties(List<String> parts, Penalties penalties) {
        int before = parts.size();
        add(parts, "recurrent L1 ", penalties.recurrentL1());
        add(parts, "recurrent L2 ", penalties.recurrentL2());
        add(parts, "input L1 ", penalties.inputL1());
        add(parts, "input L2 ", penalties.inputL2());
        if (parts.size() == before) {
            parts.add("no penalties");
        } else if (penalties.proximal()) {
            parts.add("L1 shrinks weights after the step");
        }
    }

    private static void add(List<String> parts, String name, double strength) {
        if (strength > 0) {
            parts.add(name + SettingField.plain(strength));
        }
    }

    /** The learning rate, and what decay has made of it by now where that is another, such as {@code 5.0e-3, now 3.1e-3}. */
    static String learningRate(Hyperparameters dials, double epoch) {
        double base = dials.learningRate();
        double now = dials.decay().rate(base, (long) Math.floor(epoch));
        return now == base ? rate(base) : rate(base) + ", now " + rate(now);
    }

    private static String rate(double value) {
        return TrainingWords.format("%.1e", value).replace("e-0", "e-").replace("e+00", "");
    }
}
