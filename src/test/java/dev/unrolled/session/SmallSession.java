package dev.unrolled.session;

import dev.unrolled.nn.CellKind;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;

/** A session of a small network after a few steps. */
final class SmallSession {
    static final TrainingConfiguration CONFIGURATION = new TrainingConfiguration(
            new TrainingConfiguration.Architecture(CellKind.LSTM, 2, 5, 1.5),
            3,
            7,
            TrainingConfiguration.DEFAULT.optimizer(),
            11,
            1,
            TrainingConfiguration.DEFAULT.hyperparameters().withClipNorm(0.25));

    private SmallSession() {}

    static Session trained(int steps) {
        return trained(CONFIGURATION, steps);
    }

    static Session trained(TrainingConfiguration configuration, int steps) {
        String text = "She said “no”,\tthen \"yes\".\n".repeat(30);
        TextSplit split = TextSplit.of(EncodedText.encode(text, Vocabulary.of(text)));
        TrainingHistory history = new TrainingHistory();
        try (Trainer trainer = new Trainer(split.training(), configuration)) {
            double loss = Double.NaN;
            for (int k = 0; k < steps; k++) {
                StepResult step = trainer.step(configuration.hyperparameters());
                history.append(step);
                loss = step.loss();
            }
            history.appendValidation(steps, 2.5);
            return new Session(
                    configuration,
                    trainer.network(),
                    split.heldOut(),
                    new Session.Progress(steps, trainer.epoch(), trainer.characters(), loss, 2.5),
                    new Session.TextOrigin(
                            "small", List.of("made by hand"), split.training().length(), List.of("sample:small")),
                    history.view(),
                    trainer.gradientNorms());
        }
    }
}
