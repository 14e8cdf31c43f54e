package dev.unrolled.viewmodel;

import dev.unrolled.trace.GradientNorms;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;

/**
 * Everything the screen may show of one moment of a training. Immutable; made by the worker, taken over by the screen.
 *
 * @param project the text and the network; empty while it loads
 * @param progress how far
 * @param trace what the network did on the shown passage
 * @param gradientNorms the gradients across the time steps of the last chunk
 * @param history all losses and gradient norms up to this moment
 * @param sample the last text it wrote
 * @param companions the networks that train beside it
 */
public record TrainingSnapshot(
        Optional<Project> project,
        Progress progress,
        SequenceTrace trace,
        GradientNorms gradientNorms,
        TrainingHistory.View history,
        TextSample sample,
        List<CompanionSnapshot> companions) {

    public static final TrainingSnapshot EMPTY = new TrainingSnapshot(
            Optional.empty(),
            Progress.LOADING,
            SequenceTrace.EMPTY,
            GradientNorms.EMPTY,
            TrainingHistory.View.EMPTY,
            TextSample.EMPTY,
            List.of());

    public TrainingSnapshot {
        companions = List.copyOf(companions);
    }

    /**
     * How far a training has come.
     *
     * @param state what it is doing
     * @param message why it stopped or failed; empty otherwise
     * @param lastStep the last step, if one was made
     * @param iteration the number of steps made
     * @param epoch how often the text has been read, with its fraction
     * @param charactersPerSecond the speed of the last seconds; 0 when not training
     * @param secondsToEpochEnd at that speed; NaN when not known
     */
    public record Progress(
            TrainingState state,
            String message,
            Optional<StepResult> lastStep,
            long iteration,
            double epoch,
            double charactersPerSecond,
            double secondsToEpochEnd) {
        static final Progress LOADING = new Progress(TrainingState.LOADING, "", Optional.empty(), 0, 0, 0, Double.NaN);
    }
}
