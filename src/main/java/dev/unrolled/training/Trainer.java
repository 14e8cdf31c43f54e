package dev.unrolled.training;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.RecurrentScale;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.Gradients;
import dev.unrolled.optim.Optimizer;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.GradientNorms;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Trains a network on a text, one step at a time, by truncated back-propagation through time over streams of the text.
 * Knows no clock, and draws the initial weights and what is dropped out from the seed: the same configuration gives the same losses, bit
 * for bit. Not thread safe: one thread calls it, and shares its work with {@code threads − 1} others.
 */
public final class Trainer implements AutoCloseable {
    /** A loss so many times that of guessing evenly counts as an explosion. */
    private static final double EXPLOSION = 20;

    private static final double LONGEST_WRITTEN_OUT = 1e6;

    private final TrainingConfiguration configuration;
    private final Network network;
    private final TextStreams streams;
    private final ParallelPass pass;
    private final Optimizer optimizer;
    private final Parameters lastGood;
    private long lastGoodIteration;
    private long iteration;
    private long epochsRead;

    /** Starts from random weights. */
    public Trainer(EncodedText trainingText, TrainingConfiguration configuration) {
        this(
                trainingText,
                configuration,
                Network.initialised(
                        configuration
                                .architecture()
                                .forVocabulary(trainingText.vocabulary().size()),
                        Precision.FLOAT,
                        configuration.seed()),
                0);
    }

    /**
     * Goes on from a network's weights.
     *
     * @param network changed in place by training
     * @param iteration the number of steps that were made already
     */
    public Trainer(EncodedText trainingText, TrainingConfiguration configuration, Network network, long iteration) {
        this.configuration = configuration;
        this.network = network;
        this.iteration = iteration;
        streams = new TextStreams(trainingText, configuration.batchSize(), configuration.sequenceLength());
        streams.seek(iteration);
        epochsRead = iteration / streams.stepsPerEpoch();
        Span span = new Span(configuration.batchSize(), configuration.sequenceLength());
        pass = new ParallelPass(network, span, configuration.threads(), configuration.loss());
        optimizer = configuration.optimizer().create(network.parameters());
        lastGood = network.parameters().zerosLike();
        lastGood.copyFrom(network.parameters());
        lastGoodIteration = iteration;
    }

    /**
     * Makes one step: a chunk forward, backward, penalties, clipping, the optimiser. Where the loss or the gradient is no
     * finite number, or the loss explodes, nothing is learned, the weights go back to those before the last update, and
     * the result says why; the next step, if one is asked for, starts from zero states.
     */
    public StepResult step(Hyperparameters hyperparameters) {
        pass.dropOut(hyperparameters.dropout(), dropoutSeed());
        double loss = pass.run(streams);
        Parameters gradients = pass.gradients();
        hyperparameters.penalties().addTo(gradients, network.parameters());
        double norm = Gradients.norm(gradients);
        Optional<String> failure = failure(loss, norm);
        StepResult.Update update = StepResult.Update.none(norm);
        if (failure.isPresent()) {
            network.parameters().copyFrom(lastGood);
            pass.forgetStates();
        } else {
            lastGood.copyValuesFrom(network.parameters());
            lastGoodIteration = iteration;
            Clipping.Outcome clipping = hyperparameters.clipping().apply(gradients, norm);
            double rate = hyperparameters.decay().rate(hyperparameters.learningRate(), epochsRead);
            update = new StepResult.Update(rate, clipping);
            optimizer.step(network.parameters(), gradients, rate);
            hyperparameters.penalties().shrink(network.parameters(), rate);
            network.parameters().push();
            epochsRead += streams.advance() ? 1 : 0;
            iteration++;
        }
        return new StepResult(
                failure.isPresent() ? iteration + 1 : iteration,
                epoch(),
                characters(),
                loss,
                norm,
                update,
                hyperparameters,
                failure);
    }

    /** Another one for every step, and the same again when a training goes on from a session. */
    private long dropoutSeed() {
        return new SplittableRandom(configuration.seed() ^ (iteration << 20)).nextLong();
    }

    private Optional<String> failure(double loss, double norm) {
        double uniform = Math.log(network.configuration().vocabularySize());
        if (!Double.isFinite(loss)) {
            return exploded("The loss is not a finite number");
        }
        if (loss > EXPLOSION * uniform) {
            return exploded("The loss exploded to " + rounded(loss) + " nats per character");
        }
        if (!Double.isFinite(norm)) {
            return exploded("The gradient is not a finite number");
        }
        return Optional.empty();
    }

    private Optional<String> exploded(String what) {
        return Optional.of(what + " at iteration " + (iteration + 1)
                + ": try a smaller learning rate or stricter clipping; the weights are those of iteration "
                + lastGoodIteration + ", the last good ones");
    }

    /** Whole where that can be read, otherwise such as {@code 2.5e31}. */
    private static String rounded(double loss) {
        return String.format(Locale.ROOT, loss < LONGEST_WRITTEN_OUT ? "%.0f" : "%.1e", loss)
                .replace("e+", "e");
    }

    public TrainingConfiguration configuration() {
        return configuration;
    }

    /** The network in training; read it between steps only, or {@link Network#copy} it there. */
    public Network network() {
        return network;
    }

    /**
     * Scales the recurrent weights between two steps; the optimiser keeps its moments. Where the next step fails, the weights
     * go back to those of the last step that did not, from before the scaling.
     *
     * @throws IllegalArgumentException with a sentence if the weights cannot be scaled so
     */
    public void rescaleRecurrentWeights(RecurrentScale scale) {
        scale.applyTo(network);
    }

    /**
     * Sets the bias of all forget gates between two steps, as {@link #rescaleRecurrentWeights} does the recurrent weights.
     *
     * @throws IllegalArgumentException with a sentence if it is out of its range or there is no forget gate
     */
    public void setForgetBias(double bias) {
        network.setForgetBias(bias);
    }

    /** The number of steps made. */
    public long iteration() {
        return iteration;
    }

    /** How often the training text has been read through, with its fraction. */
    public double epoch() {
        return epochsRead + streams.fractionRead();
    }

    /** The number of steps of one epoch. */
    public int stepsPerEpoch() {
        return streams.stepsPerEpoch();
    }

    /** The number of characters learned from. */
    public long characters() {
        return iteration * configuration.charactersPerStep();
    }

    /** ‖∂L/∂h_t‖ and ‖∂L/∂c_t‖ of the last step's chunk; empty before this trainer's first step. */
    public GradientNorms gradientNorms() {
        return pass.hasRun() ? pass.gradientNorms() : GradientNorms.EMPTY;
    }

    @Override
    public void close() {
        pass.close();
    }
}
