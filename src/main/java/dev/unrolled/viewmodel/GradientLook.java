package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.LagReport;
import java.util.List;

/**
 * How gradients flow back through a network, in what can be told quickly.
 *
 * @param lags their norms by lag
 * @param blocks the spectra of its recurrent weights
 * @param memory how long each unit of each layer keeps; no layers for cells without a gate that keeps
 * @param linear whether it was read without its nonlinearity
 */
public record GradientLook(LagReport lags, List<BlockSpectrum> blocks, List<List<Memory>> memory, boolean linear) {
    public GradientLook {
        blocks = List.copyOf(blocks);
        memory = List.copyOf(memory);
    }
}
