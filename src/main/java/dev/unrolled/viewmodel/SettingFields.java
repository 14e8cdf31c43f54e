package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.RecurrentScale;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.viewmodel.SettingField.Range;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The fields of a network's form: names, explanations, ranges. */
final class SettingFields {
    private static final int LONGEST_MEMORY = 100_000;
    private static final int SHORTEST_MEMORY = 3;

    private SettingFields() {}

    static SettingField reading() {
        return SettingField.choice(
                "reading",
                "reads",
                "From which sides the text is read. A network that reads both ways predicts each character from those"
                        + " before and behind it; it knows the future, so it never writes",
                options(ReadingDirection.values(), ReadingDirection::id, SettingsWords::reading));
    }

    static SettingField embeddingSize() {
        return SettingField.whole(
                "embedding-size",
                "embedding",
                "D, the size of a learned vector that stands for each character; 0 reads one-hot vectors",
                new Range(0, NetworkConfiguration.MAXIMUM_HIDDEN_SIZE, 16));
    }

    static SettingField cell() {
        return SettingField.choice(
                "cell",
                "cell",
                "The kind of recurrent cell",
                options(CellKind.values(), CellKind::id, CellKind::label));
    }

    static SettingField layers() {
        return SettingField.whole(
                "layers",
                "layers",
                "Recurrent layers, 1 to " + NetworkConfiguration.MAXIMUM_LAYERS,
                new Range(1, NetworkConfiguration.MAXIMUM_LAYERS, 1));
    }

    static SettingField hiddenSize() {
        return SettingField.whole(
                "hidden-size",
                "cells a layer",
                "H, the hidden size, 1 to " + NetworkConfiguration.MAXIMUM_HIDDEN_SIZE,
                new Range(1, NetworkConfiguration.MAXIMUM_HIDDEN_SIZE, 32));
    }

    static SettingField initialisation() {
        return SettingField.choice(
                "initialisation",
                "initial weights",
                "How weights are drawn at first; H is the hidden size",
                options(Initialisation.values(), Initialisation::id, Initialisation::label));
    }

    static SettingField forgetBias() {
        double largest = InitialWeights.LARGEST_FORGET_BIAS;
        return SettingField.number(
                "forget-bias",
                "forget bias",
                "b_f, the initial bias of the forget gate, −10 to 10; 1 lets a cell remember from the start",
                new Range(-largest, largest, 1));
    }

    static SettingField longestMemory() {
        return SettingField.whole(
                "longest-memory",
                "longest memory",
                "T of chrono: at first a cell remembers over 1 to T characters",
                new Range(SHORTEST_MEMORY, LONGEST_MEMORY, 50));
    }

    static SettingField recurrentScale() {
        return SettingField.number(
                "recurrent-scale",
                "recurrent σ₁",
                "The largest singular value that the first recurrent weights of every gate are scaled to; 0 leaves"
                        + " them as drawn",
                new Range(0, RecurrentScale.LARGEST, 0.1));
    }

    static SettingField optimizer() {
        return SettingField.choice(
                "optimizer",
                "optimiser",
                "What turns a gradient into a step",
                options(OptimizerKind.values(), OptimizerKind::id, OptimizerKind::label));
    }

    static SettingField batchSize() {
        return SettingField.whole(
                "batch-size",
                "batch",
                "B, streams of text read side by side",
                new Range(1, TrainingConfiguration.LARGEST_BATCH, 8));
    }

    static SettingField sequenceLength() {
        return SettingField.whole(
                "sequence-length",
                "sequence",
                "T, characters that gradients flow back through",
                new Range(1, TrainingConfiguration.LONGEST_SEQUENCE, 16));
    }

    static SettingField loss() {
        return SettingField.choice(
                "loss",
                "loss",
                "What is made smaller: the mean over all characters, or the sum over the T time steps; the sum makes"
                        + " gradients T times as large. The loss shown is the mean",
                options(LossReduction.values(), LossReduction::id, SettingsWords::loss));
    }

    static SettingField seed() {
        return SettingField.whole("seed", "seed", "Decides the initial weights and what is dropped out", Range.ANY);
    }

    static SettingField threads() {
        return SettingField.whole(
                "threads",
                "threads",
                "Processors that share the work",
                new Range(1, TrainingConfiguration.MOST_THREADS, 1));
    }

    private static <T> List<Option> options(T[] values, Function<T, String> id, Function<T, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(id.apply(value), label.apply(value)))
                .toList();
    }
}
