package dev.unrolled.training;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;

/**
 * What is fixed from the first step of a training to its last.
 *
 * @param architecture the network, but for the vocabulary, which the text decides
 * @param batchSize B, the number of streams of text read side by side, 1 to 1024
 * @param sequenceLength T, the number of characters that gradients flow back through, 1 to 1024
 * @param loss which sum of the characters' cross entropies is made smaller
 * @param optimizer the optimiser
 * @param seed decides the initial weights
 * @param threads how many processors share the work, 1 to 64; at most one for each stream is used
 * @param hyperparameters what training starts with
 */
public record TrainingConfiguration(
        Architecture architecture,
        int batchSize,
        int sequenceLength,
        LossReduction loss,
        OptimizerKind optimizer,
        long seed,
        int threads,
        Hyperparameters hyperparameters) {

    /**
     * A network for a text that is not known yet.
     *
     * @param embeddingSize the width of the learned vector that stands for each character; 0 for one-hot vectors
     * @param initialWeights what its weights begin with
     * @param reading from which sides it reads
     */
    public record Architecture(
            CellKind cell,
            int layers,
            int hiddenSize,
            int embeddingSize,
            InitialWeights initialWeights,
            ReadingDirection reading) {
        public static final Architecture DEFAULT = new Architecture(CellKind.LSTM, 1, 128, InitialWeights.DEFAULT);

        public Architecture {
            // The network's own checks; any vocabulary will do for them.
            new NetworkConfiguration(cell, layers, hiddenSize, 2, embeddingSize, initialWeights, reading);
        }

        /** Reading left to right. */
        public Architecture(
                CellKind cell, int layers, int hiddenSize, int embeddingSize, InitialWeights initialWeights) {
            this(cell, layers, hiddenSize, embeddingSize, initialWeights, ReadingDirection.LEFT_TO_RIGHT);
        }

        /** Reading one-hot vectors left to right. */
        public Architecture(CellKind cell, int layers, int hiddenSize, InitialWeights initialWeights) {
            this(cell, layers, hiddenSize, 0, initialWeights);
        }

        /** Reading one-hot vectors left to right, with weights drawn as usual. */
        public Architecture(CellKind cell, int layers, int hiddenSize, double forgetBias) {
            this(cell, layers, hiddenSize, InitialWeights.DEFAULT.withForgetBias(forgetBias));
        }

        public Architecture withReading(ReadingDirection changed) {
            return new Architecture(cell, layers, hiddenSize, embeddingSize, initialWeights, changed);
        }

        /** The initial bias of the forget gate. */
        public double forgetBias() {
            return initialWeights.forgetBias();
        }

        public NetworkConfiguration forVocabulary(int size) {
            return new NetworkConfiguration(cell, layers, hiddenSize, size, embeddingSize, initialWeights, reading);
        }

        /** The name on the screen, such as {@code LSTM 1×128}. */
        public String label() {
            // A name does not say how many characters there are.
            return forVocabulary(2).label();
        }
    }

    public static final int LARGEST_BATCH = 1024;
    public static final int LONGEST_SEQUENCE = 1024;
    public static final int MOST_THREADS = 64;

    public static final TrainingConfiguration DEFAULT =
            new TrainingConfiguration(Architecture.DEFAULT, 32, 64, OptimizerKind.ADAM, 1, 2, Hyperparameters.DEFAULT);

    public TrainingConfiguration {
        requireBetween("batch size", batchSize, LARGEST_BATCH);
        requireBetween("sequence length", sequenceLength, LONGEST_SEQUENCE);
        requireBetween("number of threads", threads, MOST_THREADS);
    }

    /** That makes the mean loss smaller. */
    public TrainingConfiguration(
            Architecture architecture,
            int batchSize,
            int sequenceLength,
            OptimizerKind optimizer,
            long seed,
            int threads,
            Hyperparameters hyperparameters) {
        this(architecture, batchSize, sequenceLength, LossReduction.MEAN, optimizer, seed, threads, hyperparameters);
    }

    private static void requireBetween(String what, int value, int largest) {
        if (value < 1 || value > largest) {
            throw new IllegalArgumentException("The " + what + " must be 1 to " + largest + ", not " + value);
        }
    }

    public TrainingConfiguration withHyperparameters(Hyperparameters changed) {
        return new TrainingConfiguration(
                architecture, batchSize, sequenceLength, loss, optimizer, seed, threads, changed);
    }

    public TrainingConfiguration withArchitecture(Architecture changed) {
        return new TrainingConfiguration(
                changed, batchSize, sequenceLength, loss, optimizer, seed, threads, hyperparameters);
    }

    public TrainingConfiguration withLoss(LossReduction changed) {
        return new TrainingConfiguration(
                architecture, batchSize, sequenceLength, changed, optimizer, seed, threads, hyperparameters);
    }

    public TrainingConfiguration withOptimizer(OptimizerKind changed) {
        return new TrainingConfiguration(
                architecture, batchSize, sequenceLength, loss, changed, seed, threads, hyperparameters);
    }

    public TrainingConfiguration withSeed(long changed) {
        return new TrainingConfiguration(
                architecture, batchSize, sequenceLength, loss, optimizer, changed, threads, hyperparameters);
    }

    /** The number of characters of one step, T·B. */
    public int charactersPerStep() {
        return batchSize * sequenceLength;
    }
}
