package dev.unrolled.analysis.cells;

/** What is counted on part B, beside its histogram, of a cell that part A chose for a concept. */
final class Finalist {
    private final Selection.Candidate candidate;
    private final int concept;
    private final Selection selection;
    private final LabelTracks tracks;
    private final StratifiedCounts stratified = new StratifiedCounts();
    private final Correlation correlation = new Correlation();
    private final WindowSearch windows;
    private final JointHistogram joint;
    private final int firstOn;
    /** The share of part A's values below the middle of each bin. */
    private final double[] rankShares;

    /** @param tracks those of part B */
    Finalist(Selection selection, Selection.Candidate candidate, int concept, LabelTracks tracks, Stretches stretches) {
        this.selection = selection;
        this.candidate = candidate;
        this.concept = concept;
        this.tracks = tracks;
        boolean binary = tracks.isBinary(concept);
        windows = new WindowSearch(tracks, stretches);
        joint = binary ? null : new JointHistogram();
        firstOn = binary
                ? BinStatistics.bestFirstOn(selection.histogram(candidate.cell(), concept), candidate.isLow())
                : 0;
        rankShares = selection.rankShares(candidate.cell());
    }

    Selection.Candidate candidate() {
        return candidate;
    }

    /** Counts the character of a row whose value lies in {@code bin}. */
    void count(StretchChunk chunk, int row, int bin) {
        int place = chunk.place(row);
        float value = chunk.value(candidate.cell(), row);
        if (joint == null) {
            boolean isOn = tracks.raw(concept, place) != 0;
            boolean says = candidate.isLow() ? bin < firstOn : bin >= firstOn;
            windows.add(chunk, row, isOn, says == isOn ? 1 : 0);
            if (!tracks.isLeftOut(concept, place)) {
                stratified.add(chunk.character(row), bin, isOn);
                correlation.add(value, isOn ? 1 : 0);
            }
        } else {
            number(chunk, row, bin, value);
        }
    }

    private void number(StretchChunk chunk, int row, int bin, float value) {
        int place = chunk.place(row);
        float label = tracks.raw(concept, place);
        boolean isOn = label > selection.meanLabel(concept);
        int used = selection.bins().used(candidate.cell());
        int coarse = used <= JointHistogram.BINS ? bin : bin * JointHistogram.BINS / used;
        joint.add(selection.labelBins(concept).bin(label), coarse, value);
        stratified.add(chunk.character(row), bin, isOn);
        correlation.add(value, label);
        double share = rankShares[bin];
        double distance = Math.abs(tracks.centred(concept, place) + 0.5 - (candidate.isLow() ? 1 - share : share));
        windows.add(chunk, row, isOn, (float) (1 - distance));
    }

    /** @param histogram the cell's on part B */
    CellScore score(CellIndex index, BinStatistics.Histogram histogram) {
        int cell = candidate.cell();
        boolean binary = joint == null;
        double auc = binary ? BinStatistics.auc(histogram) : Double.NaN;
        double score = binary ? 2 * auc - 1 : BinStatistics.spearman(histogram, tracks.spread(concept));
        return new CellScore(
                index.layer(cell),
                index.unit(cell),
                index.signal(cell),
                score,
                auc,
                stratified.auc(),
                candidate.score(),
                binary ? mask(histogram) : MaskFit.NONE,
                new Dependence(
                        correlation.pearson(),
                        binary ? Double.NaN : joint.etaSquared(),
                        binary ? Double.NaN : joint.mutualInformation()),
                windows.found());
    }

    private MaskFit mask(BinStatistics.Histogram histogram) {
        return MaskFit.of(
                selection.bins().lowerEdge(candidate.cell(), firstOn),
                BinStatistics.iou(histogram, firstOn, candidate.isLow()),
                tracks.mean(concept));
    }
}
