package dev.unrolled.cli;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.Preset;
import dev.unrolled.training.TrainingConfiguration;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that describe a network and how it learns; what is not given stays as it was. */
final class NetworkOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Begin with a whole recipe: hunt, min-char-rnn, char-rnn, live-demo, vanish, blow-up or"
                    + " blow-up-clipped; other options change parts.")
    private String preset;

    @Option(
            names = "--cell",
            paramLabel = "KIND",
            description = "The kind of cell: lstm (default), lstm-peephole, gru, gru-reset-before, rnn, rnn-relu,"
                    + " rnn-linear, jordan, mut1, mut2 or mut3.")
    private String cell;

    @Option(
            names = "--layers",
            paramLabel = "N",
            description = "Recurrent layers, 1 to " + NetworkConfiguration.MAXIMUM_LAYERS + " (default 1).")
    private Integer layers;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            description = "Cells of each layer, 1 to " + NetworkConfiguration.MAXIMUM_HIDDEN_SIZE + " (default 128).")
    private Integer hidden;

    @Option(
            names = "--both-ways",
            description =
                    "Read from both sides: each character is predicted from those before and behind it; such a network"
                            + " cannot write.")
    private boolean bothWays;

    @Option(
            names = "--embedding",
            paramLabel = "D",
            description = "Let each character be a learned vector of this size; 0 for one-hot (default 0).")
    private Integer embedding;

    @Mixin
    private final InitialWeightOptions initialWeights = new InitialWeightOptions();

    @Option(names = "--batch", paramLabel = "N", description = "Streams of text read side by side (default 32).")
    private Integer batch;

    @Option(
            names = "--sequence",
            paramLabel = "N",
            description = "Characters that gradients flow back through (default 64).")
    private Integer sequence;

    @Option(
            names = "--loss",
            paramLabel = "SUM",
            description =
                    "What is made smaller: the mean over all characters (mean, default) or the sum over time (sum).")
    private String loss;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "The optimiser: adam (default), rmsprop, adagrad, sgd or momentum.")
    private String optimizer;

    @Mixin
    private final HyperparameterOptions hyperparameters = new HyperparameterOptions();

    @Option(names = "--seed", paramLabel = "N", description = "Decides the first weights (default 1).")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Processors that share the work (default 2).")
    private Integer threads;

    /** @throws IllegalArgumentException with a sentence if a value is out of its range, unknown or of no effect */
    TrainingConfiguration over(TrainingConfiguration otherwise) {
        TrainingConfiguration base = preset == null ? otherwise : recipe();
        TrainingConfiguration.Architecture was = base.architecture();
        CellKind kind = cellKind(was.cell());
        int layerCount = or(layers, was.layers());
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(
                        kind,
                        layerCount,
                        or(hidden, was.hiddenSize()),
                        or(embedding, was.embeddingSize()),
                        initialWeights.over(was.initialWeights(), kind),
                        bothWays ? ReadingDirection.BOTH_WAYS : was.reading()),
                or(batch, base.batchSize()),
                or(sequence, base.sequenceLength()),
                reduction(base.loss()),
                optimizerKind(base.optimizer()),
                or(seed, base.seed()),
                or(threads, base.threads()),
                hyperparameters.over(base.hyperparameters(), layerCount));
    }

    private TrainingConfiguration recipe() {
        return Preset.byId(lower(preset))
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no preset “" + preset + "”; there is " + Preset.ids()))
                .configuration();
    }

    private LossReduction reduction(LossReduction otherwise) {
        return loss == null
                ? otherwise
                : LossReduction.byId(lower(loss))
                        .orElseThrow(
                                () -> new IllegalArgumentException("The loss can be mean or sum, not “" + loss + "”"));
    }

    private CellKind cellKind(CellKind otherwise) {
        return cell == null
                ? otherwise
                : CellKind.byId(lower(cell))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no cell “" + cell + "”; the cells are " + CellKind.ids()));
    }

    private OptimizerKind optimizerKind(OptimizerKind otherwise) {
        return optimizer == null
                ? otherwise
                : OptimizerKind.byId(lower(optimizer))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no optimizer “" + optimizer + "”; there is " + OptimizerKind.ids()));
    }

    /** Names are taken in any case: LSTM and RMSprop are written so elsewhere. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
