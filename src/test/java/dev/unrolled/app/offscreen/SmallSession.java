package dev.unrolled.app.offscreen;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.session.Session;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import dev.unrolled.training.Validation;
import java.util.List;

/** A session of a small network after a few steps, with quotations in its text. */
public final class SmallSession {
    private static final int STEPS = 20;

    private SmallSession() {}

    public static Session trained() {
        return trained(300);
    }

    /** The same on a text of so many lines of 69 characters. */
    public static Session trained(int lines) {
        return trained(lines, ReadingDirection.LEFT_TO_RIGHT);
    }

    /** The same by a network that reads so. */
    public static Session trained(int lines, ReadingDirection reading) {
        String text = "She said: \"I have seen it.\" He (the baker) <did> not & went home.\n".repeat(lines);
        EncodedText encoded = EncodedText.encode(text, Vocabulary.of(text));
        TextSplit split = TextSplit.of(encoded);
        TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
        TrainingConfiguration configuration = new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.LSTM, 1, 16, 1).withReading(reading),
                4,
                4,
                usual.loss(),
                usual.optimizer(),
                usual.seed(),
                1,
                usual.hyperparameters());
        TrainingHistory history = new TrainingHistory();
        try (Trainer trainer = new Trainer(split.training(), configuration)) {
            StepResult last = trainer.step(configuration.hyperparameters());
            history.append(last);
            for (int k = 1; k < STEPS; k++) {
                last = trainer.step(configuration.hyperparameters());
                history.append(last);
            }
            double validation = new Validation(trainer.network(), split.heldOut()).loss(2_000, () -> false);
            history.appendValidation(last.iteration(), validation);
            return new Session(
                    configuration,
                    trainer.network().copy(),
                    split.heldOut(),
                    new Session.Progress(last.iteration(), last.epoch(), last.characters(), last.loss(), validation),
                    new Session.TextOrigin(
                            "baker",
                            List.of("Line ends were unified."),
                            split.training().length(),
                            List.of("sample:small")),
                    history.view(),
                    trainer.gradientNorms());
        }
    }
}
