package dev.unrolled.viewmodel;

import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.ArrayList;
import java.util.List;

/** Settings as a table of names and values, complete: what is not in it is off or does not apply to the network. */
public final class SettingsTable {
    private final List<Figure> rows = new ArrayList<>();

    private SettingsTable() {}

    /** Every setting of a network and its training, numbers as the window writes them. */
    public static List<Figure> of(TrainingConfiguration configuration) {
        SettingsTable table = new SettingsTable();
        Recipe.presetOf(new NetworkSettings(configuration)).ifPresent(preset -> table.add("preset", preset.label()));
        table.addNetwork(configuration.architecture());
        table.addTraining(configuration);
        table.addDials(configuration.hyperparameters());
        return List.copyOf(table.rows);
    }

    private void add(String name, String value) {
        rows.add(new Figure(name, value));
    }

    private void addNetwork(Architecture architecture) {
        add("network", architecture.label());
        add("cell", architecture.cell().label());
        add("layers", String.valueOf(architecture.layers()));
        add("hidden size", String.valueOf(architecture.hiddenSize()));
        add("reads", SettingsWords.reading(architecture.reading()));
        int embedding = architecture.embeddingSize();
        add("characters as", embedding == 0 ? "one-hot vectors" : "an embedding of " + embedding);
        InitialWeights weights = architecture.initialWeights();
        boolean chrono = weights.scheme() == Initialisation.CHRONO;
        add("initial weights", weights.scheme().label());
        if (chrono) {
            add("longest memory", weights.longestMemory() + " characters");
        } else if (architecture.cell().hasForgetGate()) {
            add("forget bias at the start", SettingField.plain(weights.forgetBias()));
        }
        if (weights.recurrentScale() > 0) {
            add("recurrent σ₁ at the start", SettingField.plain(weights.recurrentScale()));
        }
    }

    private void addTraining(TrainingConfiguration configuration) {
        add("batch", String.valueOf(configuration.batchSize()));
        add("sequence length", String.valueOf(configuration.sequenceLength()));
        add("loss", SettingsWords.loss(configuration.loss()));
        add("optimiser", configuration.optimizer().label());
        add("seed", String.valueOf(configuration.seed()));
        add("threads", String.valueOf(configuration.threads()));
    }

    private void addDials(Hyperparameters dials) {
        LearningRateDecay decay = dials.decay();
        add("learning rate", SettingField.plain(dials.learningRate()) + SettingsWords.decay(decay, ", "));
        add("clipping", SettingsWords.clipping(dials.clipping()));
        add("dropout", dials.dropout() > 0 ? SettingField.plain(dials.dropout()) : "none");
        List<String> penalties = new ArrayList<>();
        SettingsWords.addPenalties(penalties, dials.penalties());
        add("penalties", String.join(", ", penalties));
    }
}
