package dev.unrolled.bench.worker;

import dev.unrolled.nn.InitialWeights;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import java.util.SplittableRandom;

/** Makes training steps as the app does: clipping by norm and Adam included. */
public final class TrainingStep implements Runnable, AutoCloseable {
    /** No penalty: the peers have none either. */
    private static final Hyperparameters HYPERPARAMETERS = new Hyperparameters(2e-3, 5, 0);

    private static final int CHARACTERS = 1_000_000;

    private final Trainer trainer;

    public TrainingStep(Workload workload, int threads) {
        TrainingConfiguration configuration = new TrainingConfiguration(
                new TrainingConfiguration.Architecture(
                        workload.cell(), workload.layers(), workload.hiddenSize(), InitialWeights.DEFAULT),
                workload.batchSize(),
                workload.sequenceLength(),
                OptimizerKind.ADAM,
                1,
                threads,
                HYPERPARAMETERS);
        trainer = new Trainer(text(), configuration);
    }

    /** Characters drawn at random; what they are changes nothing of the work. */
    static EncodedText text() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int k = 0; k < CHARACTERS; k++) {
            int character = k < Workload.VOCABULARY ? k : random.nextInt(Workload.VOCABULARY);
            text.append((char) ('0' + character));
        }
        return EncodedText.encode(text.toString(), Vocabulary.of(text.toString()));
    }

    @Override
    public void run() {
        StepResult result = trainer.step(HYPERPARAMETERS);
        result.failure().ifPresent(failure -> {
            throw new IllegalStateException(failure);
        });
    }

    @Override
    public void close() {
        trainer.close();
    }
}
