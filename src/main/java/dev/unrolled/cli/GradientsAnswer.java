package dev.unrolled.cli;

import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.JacobianReport;
import dev.unrolled.analysis.gradients.LagReport;
import dev.unrolled.analysis.gradients.LyapunovReport;
import dev.unrolled.analysis.gradients.ReachMap;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;

/**
 * What {@code gradients} found.
 *
 * @param lags by lag
 * @param spectra of the recurrent weights
 * @param reach which earlier characters the predictions of a passage reach, if that was asked
 * @param memories of each layer's units; no layers for cells without a gate that keeps
 * @param history of the training so far, with what clipping did in every step
 */
record GradientsAnswer(
        LagReport lags,
        List<BlockSpectrum> spectra,
        List<List<Memory>> memories,
        Optional<JacobianReport> jacobians,
        Optional<LyapunovReport> lyapunov,
        Optional<ReachMap> reach,
        TrainingHistory.View history) {
    GradientsAnswer with(Optional<ReachMap> found, TrainingHistory.View training) {
        return new GradientsAnswer(lags, spectra, memories, jacobians, lyapunov, found, training);
    }
}
