package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.ShownWindows;
import dev.unrolled.analysis.cells.Verdict;
import dev.unrolled.text.Concept;
import java.util.List;

/**
 * What a hunt found for one concept. Scores are 2·AUC − 1, for a numeric concept Spearman's ρ, measured on the second part
 * of the held-out text.
 *
 * @param numeric whether the labels are numbers rather than on or off
 * @param rateOnA the share of characters in the concept, or its mean label, in the part that chose the cells
 * @param rateOnB the same in the part that was scored
 * @param inputOnlyScore the score of guessing from the character alone
 * @param verdict whether a cell is found, in words and numbers
 * @param cells the best cells, the best first; empty where none could be ranked
 */
public record HuntRow(
        Concept concept,
        boolean numeric,
        double rateOnA,
        double rateOnB,
        double inputOnlyScore,
        Judgement verdict,
        List<Cell> cells) {
    public HuntRow {
        cells = List.copyOf(cells);
    }

    /**
     * A verdict.
     *
     * @param found whether a cell can be said to follow the concept
     * @param words the same in words, a sentence
     * @param p family-wise, over all cells and concepts; NaN where no cell was ranked
     * @param standardScore the best cell's score in deviations from chance
     * @param shifts the number of rotations of the labels
     * @param untrainedScore the best cell's score in the untrained network
     * @param probeScore that of the linear probe on the whole layer
     * @param locality {@code local}, {@code distributed}, or empty
     */
    public record Judgement(
            boolean found,
            String words,
            double p,
            double standardScore,
            int shifts,
            double untrainedScore,
            double probeScore,
            String locality) {}

    /**
     * One cell.
     *
     * @param symbol what was measured of the cell, such as {@code tanh(c)}
     * @param score below 0 where the value falls as the concept sets in or grows
     * @param falls whether it does, judged on the part that chose the cells
     * @param auc turned by {@code falls}; NaN for a numeric concept, as are threshold, IoU, lift and F1
     * @param stratifiedAuc the AUC among equal characters, turned likewise
     * @param etaSquared NaN for a concept that is on or off, as is the mutual information, in nats
     * @param best where it shows best
     * @param worst where it fails most
     */
    public record Cell(
            int layer,
            int unit,
            String symbol,
            double score,
            boolean falls,
            double auc,
            double stratifiedAuc,
            double threshold,
            double iou,
            double lift,
            double f1,
            double pearson,
            double etaSquared,
            double mutualInformation,
            Place best,
            Place worst) {}

    /**
     * A stretch of the held-out text.
     *
     * @param offset its first character; −1 where there is none
     * @param agreement how far cell and concept agree in it, 0 … 1
     */
    public record Place(int offset, int length, double agreement) {
        public boolean isPresent() {
            return offset >= 0;
        }
    }

    static HuntRow of(ConceptResult result, Verdict verdict) {
        return new HuntRow(
                result.concept(),
                result.kind() == ConceptResult.Kind.NUMERIC,
                result.rateOnA(),
                result.rateOnB(),
                result.inputOnlyScore(),
                new Judgement(
                        verdict.found(),
                        Sentences.beginning(verdict.words()),
                        verdict.p(),
                        verdict.standardScore(),
                        verdict.shifts(),
                        verdict.untrainedScore(),
                        verdict.probeScore(),
                        verdict.locality().id()),
                result.best().stream().map(HuntRow::cell).toList());
    }

    private static Cell cell(CellScore score) {
        return new Cell(
                score.layer(),
                score.unit(),
                score.signal().symbol(),
                score.score(),
                score.isLow(),
                score.orientedAuc(),
                score.orientedStratifiedAuc(),
                score.threshold(),
                score.iou(),
                score.mask().lift(),
                score.mask().f1(),
                score.dependence().pearson(),
                score.dependence().etaSquared(),
                score.dependence().mutualInformation(),
                place(score.windows().best()),
                place(score.windows().worst()));
    }

    private static Place place(ShownWindows.Window window) {
        return new Place(window.offset(), window.length(), window.agreement());
    }
}
