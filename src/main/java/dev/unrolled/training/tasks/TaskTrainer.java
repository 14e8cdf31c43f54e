package dev.unrolled.training.tasks;

import dev.unrolled.nn.Parameters;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.Gradients;
import dev.unrolled.optim.Optimizer;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.WorkTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a network on a memory task, one step at a time, by back-propagation through whole sequences. Knows no clock, and
 * draws the weights and the sequences from the seed: the same configuration gives the same losses, bit for bit, and networks
 * of all kinds see the same sequences. Not thread safe: one thread calls it, and shares its work with {@code threads − 1}
 * others.
 */
public final class TaskTrainer implements AutoCloseable {
    private final TaskConfiguration configuration;
    private final TaskNetwork network;
    private final Optimizer optimizer;
    private final TaskSequences training;
    private final TaskSequences testing;
    private final List<TaskPass> passes = new ArrayList<>();
    private final double[] losses;
    private final WorkTeam team;
    private final double factor;
    private boolean learns;
    private long iteration;

    /** Starts from random weights. */
    public TaskTrainer(TaskConfiguration configuration) {
        this.configuration = configuration;
        MemoryTask task = configuration.task();
        network = TaskNetwork.initialised(configuration);
        optimizer = configuration.optimizer().create(network.parameters());
        training = TaskSequences.forTraining(task, configuration.seed());
        testing = TaskSequences.forTesting(task, configuration.seed());
        int batch = configuration.batchSize();
        int count = Math.min(configuration.threads(), batch);
        for (int part = 0; part < count; part++) {
            passes.add(network.newPass(task, (batch * (part + 1)) / count - (batch * part) / count));
        }
        factor = 1.0 / (task.counted() * batch);
        losses = new double[count];
        team = new WorkTeam(count, this::runPart);
    }

    private void runPart(int part) {
        losses[part] = passes.get(part).forward();
        if (learns) {
            passes.get(part).backward(factor);
        }
    }

    /** Reads the next sequences and returns their mean loss. */
    private double run(TaskSequences sequences, boolean learn) {
        learns = learn;
        passes.forEach(pass -> pass.batch().fill(sequences));
        team.run();
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum * factor;
    }

    /** The share of right answers among those that were just given. */
    private double success() {
        int right = passes.stream().mapToInt(TaskPass::right).sum();
        return (double) right
                / (configuration.batchSize() * configuration.task().answers());
    }

    /**
     * Makes one step: a batch of fresh sequences forward and back, penalties, clipping, the optimiser. Where the loss or the
     * gradient is no finite number nothing is learned, and the result says why.
     */
    public TaskStep step() {
        Hyperparameters hyperparameters = configuration.hyperparameters();
        double loss = run(training, true);
        double success = success();
        Parameters gradients = passes.get(0).gradients();
        for (TaskPass pass : passes.subList(1, passes.size())) {
            Gradients.add(gradients, pass.gradients());
        }
        hyperparameters.penalties().addTo(gradients, network.parameters());
        double norm = Gradients.norm(gradients);
        Optional<String> failure = failure(loss, norm);
        Clipping.Outcome clipping = new Clipping.Outcome(0, norm);
        iteration++;
        if (failure.isEmpty()) {
            clipping = hyperparameters.clipping().apply(gradients, norm);
            optimizer.step(network.parameters(), gradients, hyperparameters.learningRate());
            hyperparameters.penalties().shrink(network.parameters(), hyperparameters.learningRate());
            network.parameters().push();
        }
        return new TaskStep(iteration, sequences(), loss, success, norm, clipping, failure);
    }

    private Optional<String> failure(double loss, double norm) {
        if (Double.isFinite(loss) && Double.isFinite(norm)) {
            return Optional.empty();
        }
        String what = Double.isFinite(loss) ? "gradient" : "loss";
        return Optional.of("The " + what + " is not a finite number at iteration " + (iteration + 1)
                + ": try a smaller learning rate or stricter clipping");
    }

    /**
     * Asks for answers to fresh sequences that training never sees.
     *
     * @param atLeast how many; rounded up to whole batches
     */
    public TaskTest test(int atLeast) {
        int rounds = (atLeast + configuration.batchSize() - 1) / configuration.batchSize();
        double loss = 0;
        double success = 0;
        for (int round = 0; round < rounds; round++) {
            loss += run(testing, false);
            success += success();
        }
        return new TaskTest(iteration, sequences(), loss / rounds, success / rounds);
    }

    public TaskConfiguration configuration() {
        return configuration;
    }

    /** The number of steps made. */
    public long iteration() {
        return iteration;
    }

    /** The number of sequences learned from. */
    public long sequences() {
        return iteration * configuration.batchSize();
    }

    /** The number of weights and biases. */
    public int weights() {
        return network.parameters().count();
    }

    @Override
    public void close() {
        team.close();
    }
}
