package dev.unrolled.viewmodel;

import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSplit;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.trace.LayerNames;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;

/** Made-up moments of a training, to show without training. */
public final class Moments {
    private static final double THRESHOLD = 5;

    private Moments() {}

    /** A training of so many steps whose loss falls and whose gradient has spikes. */
    public static TrainingSnapshot after(int steps, TrainingState state) {
        TextSample sample =
                new TextSample("public static int find(final int value) {\n    return value;\n}\n", 0.7, steps);
        return of(project(TrainingConfiguration.DEFAULT), progress(steps, state), norms(64), sample);
    }

    /** A paused training of a network that reads both ways. */
    public static TrainingSnapshot bothWays(int steps) {
        TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
        Project project = project(usual.withArchitecture(usual.architecture().withReading(ReadingDirection.BOTH_WAYS)));
        GradientNorms norms =
                new GradientNorms(new float[][] {{1, 2, 3, 4}, {0, 0, 2, 5}}, new float[0][], LayerNames.of(1, 1));
        TextSample refused = TextSample.refused(TextSampler.CANNOT_WRITE + ".", steps);
        return of(project, progress(steps, TrainingState.PAUSED), norms, refused);
    }

    private static TrainingSnapshot.Progress progress(int steps, TrainingState state) {
        return new TrainingSnapshot.Progress(state, "", Optional.empty(), steps, steps / 1500.0, 61_234, 83);
    }

    private static TrainingSnapshot of(
            Project project, TrainingSnapshot.Progress progress, GradientNorms norms, TextSample sample) {
        TrainingHistory history = history((int) progress.iteration());
        return new TrainingSnapshot(
                Optional.of(project), progress, SequenceTrace.EMPTY, norms, history.view(), sample, List.of());
    }

    /** Loss 2.5·e^(−k/500) + 1.5 ± noise, and a gradient norm of about 1 that is 40 in every hundredth step. */
    static TrainingHistory history(int steps) {
        TrainingHistory history = new TrainingHistory();
        for (int k = 1; k <= steps; k++) {
            double noise = 0.1 * Math.sin(k * 12.9898) + 0.05 * Math.sin(k * 78.233);
            double norm = k % 100 == 50 ? 40 : 1 + 3 * noise;
            history.append(step(k, 2.5 * Math.exp(-k / 500.0) + 1.5 + noise, norm));
            if (k % 100 == 0) {
                history.appendValidation(k, 2.5 * Math.exp(-k / 500.0) + 1.6);
            }
        }
        return history;
    }

    static StepResult step(long iteration, double loss, double norm) {
        return new StepResult(
                iteration,
                0,
                iteration,
                loss,
                norm,
                norm > THRESHOLD,
                Hyperparameters.DEFAULT.withClipNorm(THRESHOLD),
                Optional.empty());
    }

    static GradientNorms norms(int length) {
        float[] hidden = new float[length];
        float[] cell = new float[length];
        for (int t = 0; t < length; t++) {
            hidden[t] = (float) (0.004 * (1.2 + Math.sin(t * 0.7)));
            cell[t] = (float) (0.02 * (1 - Math.exp((t - length) / 9.0)));
        }
        return new GradientNorms(new float[][] {hidden}, new float[][] {cell});
    }

    private static Project project(TrainingConfiguration configuration) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 4_000; k++) {
            text.append((char) (' ' + k * 7 % 95));
        }
        Vocabulary vocabulary = Vocabulary.of(text.toString());
        EncodedText encoded = EncodedText.encode(text.toString(), vocabulary);
        return Project.of("made up", List.of(), TextSplit.of(encoded), configuration);
    }
}
