package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.optim.Penalties;
import dev.unrolled.training.TrainingConfiguration;
import java.util.Arrays;
import java.util.List;

/**
 * The choices behind a network that only a restart can change.
 *
 * @param cell the id of the kind of cell, one of {@link #cells}
 * @param layers the number of recurrent layers, 1 to {@link #MOST_LAYERS}
 * @param hiddenSize the number of cells of each layer, 1 to {@link #LARGEST_HIDDEN_SIZE}
 * @param batchSize the number of streams of text read side by side, 1 to {@link #LARGEST_BATCH}
 * @param sequenceLength the characters that gradients flow back through, 1 to {@link #LONGEST_SEQUENCE}
 * @param forgetBias the initial bias of the forget gate, at most {@link #LARGEST_FORGET_BIAS} in size
 * @param recurrentL1 λ of the penalty λ·Σ|W_hh|, 0 (none) to {@link #LARGEST_RECURRENT_L1}
 * @param seed decides the initial weights
 * @param threads how many processors share the work, 1 to {@link #MOST_THREADS}
 */
public record NetworkSettings(
        String cell,
        int layers,
        int hiddenSize,
        int batchSize,
        int sequenceLength,
        double forgetBias,
        double recurrentL1,
        long seed,
        int threads) {
    public static final int MOST_LAYERS = NetworkConfiguration.MAXIMUM_LAYERS;
    public static final int LARGEST_HIDDEN_SIZE = NetworkConfiguration.MAXIMUM_HIDDEN_SIZE;
    public static final int LARGEST_BATCH = TrainingConfiguration.LARGEST_BATCH;
    public static final int LONGEST_SEQUENCE = TrainingConfiguration.LONGEST_SEQUENCE;
    public static final int MOST_THREADS = TrainingConfiguration.MOST_THREADS;

    /** In size. */
    public static final double LARGEST_FORGET_BIAS = InitialWeights.LARGEST_FORGET_BIAS;

    public static final double LARGEST_RECURRENT_L1 = Penalties.LARGEST;

    public static final NetworkSettings DEFAULT = of(TrainingConfiguration.DEFAULT);

    /** The ids of the kinds of cell, the usual one first. */
    public static List<String> cells() {
        return Arrays.stream(CellKind.values()).map(CellKind::id).toList();
    }

    /** The name of a kind of cell on the screen. */
    public static String cellLabel(String id) {
        return kind(id).label();
    }

    private static CellKind kind(String id) {
        return CellKind.byId(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no cell “" + id + "”; choose one of " + CellKind.ids() + "."));
    }

    /** What a configuration is made of, but for the dials. */
    public static NetworkSettings of(TrainingConfiguration configuration) {
        TrainingConfiguration.Architecture architecture = configuration.architecture();
        return new NetworkSettings(
                architecture.cell().id(),
                architecture.layers(),
                architecture.hiddenSize(),
                configuration.batchSize(),
                configuration.sequenceLength(),
                architecture.forgetBias(),
                configuration.hyperparameters().recurrentL1(),
                configuration.seed(),
                configuration.threads());
    }

    /**
     * The configuration with these settings.
     *
     * @param base decides what is neither a setting nor a dial, such as the optimiser
     * @param learningRate the dial's learning rate
     * @param clipNorm the dial's threshold; 0 for none
     * @throws IllegalArgumentException if a setting is out of range; the message is a sentence
     */
    TrainingConfiguration configuration(TrainingConfiguration base, double learningRate, double clipNorm) {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(
                        kind(cell),
                        layers,
                        hiddenSize,
                        base.architecture().embeddingSize(),
                        base.architecture().initialWeights().withForgetBias(forgetBias)),
                batchSize,
                sequenceLength,
                base.loss(),
                base.optimizer(),
                seed,
                threads,
                base.hyperparameters()
                        .withLearningRate(learningRate)
                        .withClipNorm(clipNorm)
                        .withRecurrentL1(recurrentL1));
    }

    /** The name on the screen, such as {@code LSTM 1×128}. */
    public String label() {
        return cellLabel(cell) + " " + layers + "×" + hiddenSize;
    }
}
