package dev.unrolled.analysis.cells;

import java.util.Arrays;

/** The spectra of the labels of one segment of part B, for each concept and each pair of the L series of a stride. */
final class SegmentLabels {
    private final Halves halves;
    private final ShiftPlan plan;
    private final FourierTransform fourier;
    private final int[] concepts;
    /** At [concept of the list][u / 2]. */
    private final SpectrumPair[][] spectra;

    SegmentLabels(Halves halves, ShiftPlan plan, FourierTransform fourier, int[] concepts) {
        this.halves = halves;
        this.plan = plan;
        this.fourier = fourier;
        this.concepts = concepts;
        spectra = new SpectrumPair[concepts.length][(plan.stride() + 1) / 2];
        for (SpectrumPair[] row : spectra) {
            Arrays.setAll(row, u -> new SpectrumPair(plan.positions()));
        }
    }

    /** Takes the labels of a segment. */
    void read(int segment, CellLoop loop) {
        loop.forEach(concepts.length, k -> {
            float[] real = new float[plan.positions()];
            float[] imaginary = new float[plan.positions()];
            for (int u = 0; u < plan.stride(); u += 2) {
                series(concepts[k], segment, u, real);
                if (u + 1 < plan.stride()) {
                    series(concepts[k], segment, u + 1, imaginary);
                } else {
                    Arrays.fill(imaginary, 0);
                }
                fourier.transform(real, imaginary);
                spectra[k][u / 2].separate(real, imaginary);
            }
        });
    }

    private void series(int concept, int segment, int u, float[] target) {
        int counted = halves.stretchesB().counted();
        for (int b = 0; b < target.length; b++) {
            int at = b * plan.stride() + u;
            int place = at / plan.window() * counted + segment * plan.window() + at % plan.window();
            target[b] = halves.tracksB().centred(concept, place);
        }
    }

    /** The spectra of the series u and u + 1. */
    SpectrumPair spectra(int k, int u) {
        return spectra[k][u / 2];
    }
}
