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
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Trains a network on a text, one step at a time, by truncated back-propagation through time over streams of the text.
 * Knows no clock, and draws the initial weights and what is dropped out from the seed: the same configuration gives the same losses, bit
 * for bit. Not thread safe: one thread calls it, and shares its work with {@code threads − 1} others.
 */
public final class Trainer implements AutoCloseable {
    private final TrainingConfiguration configuration;
    private final Network network;
    private final TextStreams streams;
    private final ParallelPass pass;
    private final Optimizer optimizer;
    private final Parameters lastGood;
    private final ParameterFigures.Tally tally;
    private final ExplosionSearch search;
    /** The iteration of the step that was tallied; 0 where none was, or its weights were changed by hand. */
    private long tallied;

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
        tally = new ParameterFigures.Tally(network.parameters());
        search = new ExplosionSearch(network, pass);
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
        double norm = Gradients.norm(gradients, tally.squares);
        Optional<Explosion> explosion = search.search(iteration + 1, loss, norm, lastGoodIteration);
        StepResult.Update update = StepResult.Update.none(norm);
        if (explosion.isPresent()) {
            network.parameters().copyFrom(lastGood);
            Arrays.fill(tally.clipped, 0);
            pass.forgetStates();
        } else {
            keepIfGood(loss);
            Clipping.Outcome clipping = hyperparameters.clipping().apply(gradients, norm, tally.clipped);
            tally.count();
            double rate = hyperparameters.decay().rate(hyperparameters.learningRate(), epochsRead);
            update = new StepResult.Update(rate, clipping);
            optimizer.step(network.parameters(), gradients, rate);
            hyperparameters.penalties().shrink(network.parameters(), rate);
            network.parameters().push();
            epochsRead += streams.advance() ? 1 : 0;
            iteration++;
        }
        long made = explosion.isPresent() ? iteration + 1 : iteration;
        // What a step from weights that are not kept did to them is not known.
        tallied = explosion.isPresent() || search.isGood(loss) ? made : 0;
        return new StepResult(made, epoch(), characters(), loss, norm, update, hyperparameters, explosion);
    }

    private void keepIfGood(double loss) {
        if (search.isGood(loss)) {
            lastGood.copyValuesFrom(network.parameters());
            lastGoodIteration = iteration;
        }
    }

    /** Another one for every step, and the same again when a training goes on from a session. */
    private long dropoutSeed() {
        return new SplittableRandom(configuration.seed() ^ (iteration << 20)).nextLong();
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
        tallied = 0;
    }

    /**
     * Sets the bias of all forget gates between two steps, as {@link #rescaleRecurrentWeights} does the recurrent weights.
     *
     * @throws IllegalArgumentException with a sentence if it is out of its range or there is no forget gate
     */
    public void setForgetBias(double bias) {
        network.setForgetBias(bias);
        tallied = 0;
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

    /** What the last step did to each parameter, computed when asked; none once weights were changed by hand. */
    public ParameterFigures parameterFigures() {
        return tallied == 0
                ? ParameterFigures.NONE
                : tally.figures(tallied, pass.gradients(), lastGood, network.parameters());
    }

    @Override
    public void close() {
        pass.close();
    }
}
