package dev.unrolled.analysis.cells;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large the scores of cells come out by chance, on part B: the labels of each concept are rotated against the cells by
 * {@value ShiftPlan#SHORTEST_SHIFT} characters or more, which leaves both as autocorrelated as they are, and each time the
 * largest score of all cells and concepts is noted (max-T, Westfall and Young 1993).
 *
 * <p>What is scored is Σ_t r(t)·y(t + s), with r the mid-rank of the cell's bin among part A's values and y the label less
 * its mean, for a numeric concept its mid-rank: a linear function of the AUC, or of Spearman's ρ, but for the ranks being
 * part A's. Each cell and concept's sums are standardised by their own mean and deviation over the rotations. Nothing is
 * left out or averaged within the blocks of {@link ShiftPlan}: with t = b·L + u, the sum at the rotation m·L is that over u
 * of the cyclic correlations of r(·L + u) and y(·L + u), which are added up as Fourier transforms.
 */
final class ShiftTest implements Evidence {
    private final Halves halves;
    private final ShiftPlan plan;
    private final FourierTransform fourier;
    /** The concepts that vary. */
    private final int[] concepts;

    private final int cells;
    /** The bins of one segment at [cell · window · streams + place in the segment]. */
    private final byte[] bins;
    /** For each cell the spectra of its correlations, all concepts' real parts and imaginary parts in turn. */
    private final float[][] spectra;

    private final SegmentLabels labels;
    private Selection selection;

    ShiftTest(Halves halves, CellIndex index, int shifts) {
        this(halves, index, plan(halves, index.size(), shifts));
    }

    private static ShiftPlan plan(Halves halves, int cells, int shifts) {
        long pairs = (long) cells * Math.max(1, halves.concepts().size());
        return ShiftPlan.of(halves.stretchesB(), cells, pairs, shifts);
    }

    ShiftTest(Halves halves, CellIndex index, ShiftPlan plan) {
        this.halves = halves;
        this.plan = plan;
        cells = index.size();
        concepts = IntStream.range(0, halves.concepts().size())
                .filter(halves::isDefined)
                .toArray();
        fourier = new FourierTransform(plan.positions());
        bins = new byte[cells * segmentLength()];
        spectra = new float[cells][concepts.length * 2 * frequencies()];
        labels = new SegmentLabels(halves, plan, fourier, concepts);
    }

    private int frequencies() {
        return plan.positions() / 2 + 1;
    }

    private int segmentLength() {
        return plan.window() * halves.stretchesB().streams();
    }

    @Override
    public void chosen(Selection chosenBy, List<List<Selection.Candidate>> chosen) {
        selection = chosenBy;
    }

    @Override
    public void readB(StretchChunk chunk, CellLoop loop) {
        int row = chunk.firstCounted();
        int streams = halves.stretchesB().streams();
        while (row < chunk.rows() && chunk.step(row) < plan.segments() * plan.window()) {
            int segment = chunk.step(row) / plan.window();
            int inSegment = (segment + 1) * plan.window() - chunk.step(row);
            int to = Math.min(chunk.rows(), row + inSegment * streams);
            int from = row;
            loop.forEach(cells, cell -> hold(chunk, cell, from, to));
            if (chunk.step(to - 1) + 1 == (segment + 1) * plan.window()) {
                labels.read(segment, loop);
                loop.forEach(cells, this::correlate);
            }
            row = to;
        }
    }

    private void hold(StretchChunk chunk, int cell, int from, int to) {
        int at = cell * segmentLength();
        for (int row = from; row < to; row++) {
            int place = chunk.stream(row) * plan.window() + chunk.step(row) % plan.window();
            bins[at + place] = (byte) selection.bins().bin(cell, chunk.value(cell, row));
        }
    }

    /** Adds a segment's correlations of one cell with all concepts, two of the L series at a time. */
    private void correlate(int cell) {
        float[] ranks = ranks(cell);
        float[] real = new float[plan.positions()];
        float[] imaginary = new float[plan.positions()];
        SpectrumPair pair = new SpectrumPair(plan.positions());
        for (int u = 0; u < plan.stride(); u += 2) {
            series(cell, u, ranks, real);
            if (u + 1 < plan.stride()) {
                series(cell, u + 1, ranks, imaginary);
            } else {
                Arrays.fill(imaginary, 0);
            }
            fourier.transform(real, imaginary);
            pair.separate(real, imaginary);
            for (int k = 0; k < concepts.length; k++) {
                pair.addCorrelation(labels.spectra(k, u), spectra[cell], k * 2 * frequencies());
            }
        }
    }

    private float[] ranks(int cell) {
        double[] shares = selection.rankShares(cell);
        float[] ranks = new float[shares.length];
        for (int bin = 0; bin < ranks.length; bin++) {
            ranks[bin] = (float) (shares[bin] - 0.5);
        }
        return ranks;
    }

    private void series(int cell, int u, float[] ranks, float[] target) {
        int from = cell * segmentLength() + u;
        for (int b = 0; b < target.length; b++) {
            target[b] = ranks[bins[from + b * plan.stride()] & 0xFF];
        }
    }

    /** Rotates; part B must have been read to its end. */
    ShiftResult result(CellLoop loop) {
        ShiftResult.Largest largest = new ShiftResult.Largest(plan);
        float[][] observed = new float[halves.concepts().size()][];
        for (int concept : concepts) {
            observed[concept] = new float[cells];
        }
        loop.forEach(cells, cell -> {
            float[] maxima = new float[plan.positions()];
            float[] real = new float[plan.positions()];
            float[] imaginary = new float[plan.positions()];
            for (int k = 0; k < concepts.length; k += 2) {
                SpectrumPair.join(spectra[cell], k * 2 * frequencies(), real, imaginary);
                fourier.transform(real, imaginary);
                observed[concepts[k]][cell] = largest.note(imaginary, maxima);
                if (k + 1 < concepts.length) {
                    observed[concepts[k + 1]][cell] = largest.note(real, maxima);
                }
            }
            largest.merge(maxima);
        });
        return new ShiftResult(largest.sorted(), observed);
    }
}
