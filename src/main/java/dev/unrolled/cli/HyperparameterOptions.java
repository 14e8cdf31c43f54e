package dev.unrolled.cli;

import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.training.Hyperparameters;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the weights are changed at each step. */
final class HyperparameterOptions {
    @Option(names = "--learning-rate", paramLabel = "R", description = "The optimiser's step size (default 5e-3).")
    private Double learningRate;

    @Option(
            names = "--decay",
            paramLabel = "D",
            description = "Multiply the learning rate by this at the end of every epoch; 1 for never (default 1).")
    private Double decay;

    @Option(
            names = "--decay-after",
            paramLabel = "E",
            description = "The epoch at whose end --decay acts for the first time (default 1).")
    private Integer decayAfter;

    @Option(
            names = "--clip-norm",
            paramLabel = "N",
            description = "Scale gradients down to this norm; 0 for never (default 5).")
    private Double clipNorm;

    @Option(
            names = "--clip-value",
            paramLabel = "V",
            description = "Hold each element of the gradient within ±V instead; 0 for never.")
    private Double clipValue;

    @Mixin
    private final PenaltyOptions penalties = new PenaltyOptions();

    @Option(
            names = "--dropout",
            paramLabel = "P",
            description = "While training, drop this share of what goes from a layer to the next (default 0).")
    private Double dropout;

    /**
     * What is given, over what there was.
     *
     * @param layers the network's, for dropout acts between two of them
     * @throws IllegalArgumentException with a sentence if a value is out of its range or of no effect, or two exclude
     *     each other
     */
    Hyperparameters over(Hyperparameters base, int layers) {
        LearningRateDecay decaying = decay(base.decay());
        Hyperparameters changed = new Hyperparameters(
                learningRate == null ? base.learningRate() : learningRate,
                decaying,
                clipping(base.clipping()),
                penalties.over(base.penalties()),
                dropout == null ? base.dropout() : dropout);
        if (dropout != null && dropout > 0 && layers == 1) {
            throw new IllegalArgumentException(
                    "--dropout does nothing with one layer, since it acts from a layer to the"
                            + " next; give --layers 2 or more, or leave it out");
        }
        return changed;
    }

    private LearningRateDecay decay(LearningRateDecay base) {
        LearningRateDecay changed = new LearningRateDecay(
                decay == null ? base.factor() : decay, decayAfter == null ? base.firstEpoch() : decayAfter);
        if (decayAfter != null && changed.factor() == 1) {
            throw new IllegalArgumentException(
                    "--decay-after does nothing without a --decay below 1; give both or neither");
        }
        return changed;
    }

    private Clipping clipping(Clipping otherwise) {
        if (clipNorm != null && clipValue != null) {
            throw new IllegalArgumentException("--clip-norm and --clip-value exclude each other; give one of them");
        }
        if (clipNorm != null) {
            return Clipping.byNorm(clipNorm);
        }
        return clipValue == null ? otherwise : Clipping.byValue(clipValue);
    }
}
