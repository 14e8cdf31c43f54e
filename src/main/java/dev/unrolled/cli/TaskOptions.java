package dev.unrolled.cli;

import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskConfiguration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which networks learn a task, and how; all of them learn in the same way. */
final class TaskOptions {
    @Option(
            names = "--length",
            paramLabel = "T",
            defaultValue = "100",
            description = "How many time steps a sequence has, or the silence of the copy task, " + MemoryTask.SHORTEST
                    + " to " + MemoryTask.LONGEST + " (default 100).")
    private int length;

    @Option(
            names = "--cell",
            paramLabel = "KIND",
            split = ",",
            defaultValue = "rnn,gru,lstm",
            description = "The kinds of cell, one network each, with commas between them (default rnn,gru,lstm): lstm,"
                    + " lstm-peephole, gru, gru-reset-before, rnn, rnn-relu, rnn-linear, jordan, mut1, mut2 or mut3; with"
                    + " a colon an initialisation of its own, as in rnn:orthogonal,lstm:chrono.")
    private List<String> cells;

    @Option(
            names = "--layers",
            paramLabel = "N",
            defaultValue = "1",
            description = "Recurrent layers, 1 to " + NetworkConfiguration.MAXIMUM_LAYERS + " (default 1).")
    private int layers;

    @Option(
            names = "--hidden",
            paramLabel = "N",
            defaultValue = "64",
            description = "Cells of each layer, 1 to " + NetworkConfiguration.MAXIMUM_HIDDEN_SIZE + " (default 64).")
    private int hidden;

    @Option(
            names = "--initialisation",
            paramLabel = "NAME",
            defaultValue = "torch",
            description = "How the first weights are drawn: torch (default, U(±1/√H)), uniform (U(±0.08)), normal"
                    + " (N(0, 0.01)), glorot, orthogonal, identity or chrono, whose longest memory is T here.")
    private String initialisation;

    @Option(
            names = "--forget-bias",
            paramLabel = "B",
            description = "What the bias of a forget gate begins with, for the cells that have one (default 1).")
    private Double forgetBias;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "32",
            description = "Sequences of one step (default 32).")
    private int batch;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            defaultValue = "adam",
            description = "The optimiser: adam (default), rmsprop, adagrad, sgd or momentum.")
    private String optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "R",
            defaultValue = "5e-3",
            description = "The optimiser's step size (default 5e-3).")
    private double learningRate;

    @Option(
            names = "--clip-norm",
            paramLabel = "N",
            defaultValue = "1",
            description = "Scale gradients down to this norm; 0 for never (default 1).")
    private double clipNorm;

    @Option(
            names = "--seed",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description = "Decides the first weights and the sequences; several with commas between them (default 1).")
    private List<Long> seeds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Processors that share the work (default 2).")
    private int threads;

    /**
     * One configuration for each kind of cell and seed.
     *
     * @throws IllegalArgumentException with a sentence if a value is out of its range, unknown or given twice
     */
    List<TaskConfiguration> over(String task) {
        MemoryTask asked = new MemoryTask(TaskNames.kind(task), length);
        OptimizerKind optimizerKind = OptimizerKind.byId(NetworkOptions.lower(optimizer))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no optimizer “" + optimizer + "”; there is " + OptimizerKind.ids()));
        Hyperparameters hyperparameters = new Hyperparameters(learningRate, clipNorm, 0);
        TaskNames.requireDifferent("--seed", seeds);
        List<TaskConfiguration> all = new ArrayList<>();
        List<TaskNames.Cell> asCells = TaskNames.cells(cells);
        checkForgetBias(asCells);
        for (TaskNames.Cell cell : asCells) {
            Architecture network = new Architecture(cell.kind(), layers, hidden, weights(cell));
            for (long seed : seeds) {
                all.add(new TaskConfiguration(asked, network, batch, optimizerKind, seed, threads, hyperparameters));
            }
        }
        return all;
    }

    private Initialisation scheme(TaskNames.Cell cell) {
        return cell.scheme().orElseGet(() -> TaskNames.scheme(initialisation));
    }

    /** Chrono draws the forget biases itself. */
    private boolean readsForgetBias(TaskNames.Cell cell) {
        return cell.kind().hasForgetGate() && scheme(cell) != Initialisation.CHRONO;
    }

    private void checkForgetBias(List<TaskNames.Cell> asCells) {
        if (forgetBias != null && asCells.stream().noneMatch(this::readsForgetBias)) {
            throw new IllegalArgumentException(
                    "--forget-bias does nothing here: it needs a cell with a forget gate, and"
                            + " another initialisation than chrono; leave it out");
        }
    }

    private InitialWeights weights(TaskNames.Cell cell) {
        double bias = forgetBias == null ? InitialWeights.DEFAULT.forgetBias() : forgetBias;
        return new InitialWeights(scheme(cell), bias, length);
    }
}
