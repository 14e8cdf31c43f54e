package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.ShownWindows;
import dev.unrolled.analysis.cells.Verdict;
import dev.unrolled.text.Concept;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param watched the cells that the user had chosen, first, or pinned, as far as they could be ranked
 */
public record HuntRow(
        Concept concept,
        boolean numeric,
        double rateOnA,
        double rateOnB,
        double inputOnlyScore,
        Judgement verdict,
        List<Cell> cells,
        List<Cell> watched) {
    public HuntRow {
        cells = List.copyOf(cells);
        watched = List.copyOf(watched);
    }

    /** The best cell; empty where none could be ranked. */
    public Optional<Cell> best() {
        return cells.stream().findFirst();
    }

    /** How much of the way from chance to certainty the best cell goes, in [0, 1]; 0 without one. */
    public double strength() {
        double strength = best().map(Cell::strength).orElse(0.0);
        return Double.isNaN(strength) ? 0 : Math.max(0, Math.min(1, strength));
    }

    /**
     * A verdict.
     *
     * @param found whether a cell can be said to follow the concept
     * @param brief the same in two or three words: {@code found}, or what speaks against it
     * @param words the same in words, a sentence
     * @param p family-wise, over all cells and concepts; NaN where no cell was ranked
     * @param pInWords such as {@code p < .005}
     * @param standardScore the best cell's score in deviations from chance
     * @param shifts the number of rotations of the labels
     * @param untrainedScore the best cell's score in the untrained network
     * @param probeScore that of the linear probe on the whole layer
     * @param locality {@code local}, {@code distributed}, or empty
     */
    public record Judgement(
            boolean found,
            String brief,
            String words,
            double p,
            String pInWords,
            double standardScore,
            int shifts,
            double untrainedScore,
            double probeScore,
            String locality) {}

    /**
     * One cell.
     *
     * @param signal what was measured of the cell
     * @param usual whether that is the value shown for a cell by default
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
            Signal signal,
            boolean usual,
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
            Place worst) {
        /** The name in lists, {@code LAYER:UNIT}. */
        public String name() {
            return layer + ":" + unit;
        }

        /** The same with the signal, if that is another than usual. */
        public String fullName() {
            return usual ? name() : name() + " " + signal.symbol();
        }

        CellEmergence.Point point() {
            return new CellEmergence.Point(layer, unit, strength());
        }

        /** The score turned so that it was positive where the cell was chosen. */
        public double strength() {
            return falls ? -score : score;
        }
    }

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

    /** A hunt in short, for the history. */
    static CellEmergence.Look look(HuntFindings findings) {
        Map<Concept, CellEmergence.Point> best = new LinkedHashMap<>();
        Map<Concept, List<CellEmergence.Point>> pinned = new LinkedHashMap<>();
        for (HuntRow row : findings.rows()) {
            row.best().ifPresent(cell -> best.put(row.concept(), cell.point()));
            pinned.put(row.concept(), row.watched().stream().map(Cell::point).toList());
        }
        return new CellEmergence.Look(findings.iteration(), best, pinned);
    }

    /**
     * The rows of a hunt, in its order.
     *
     * @param usual the signal that needs not be named
     */
    public static List<HuntRow> of(HuntReport report, Signal usual) {
        List<HuntRow> rows = new ArrayList<>();
        for (int k = 0; k < report.verdicts().size(); k++) {
            rows.add(of(report.ranking().concepts().get(k), report.verdicts().get(k), usual));
        }
        return List.copyOf(rows);
    }

    /** @param usual the signal that needs not be named */
    static HuntRow of(ConceptResult result, Verdict verdict, Signal usual) {
        return new HuntRow(
                result.concept(),
                result.kind() == ConceptResult.Kind.NUMERIC,
                result.rateOnA(),
                result.rateOnB(),
                result.inputOnlyScore(),
                new Judgement(
                        verdict.found(),
                        verdict.finding().words(),
                        Sentences.beginning(verdict.words()),
                        verdict.p(),
                        verdict.pInWords(),
                        verdict.standardScore(),
                        verdict.shifts(),
                        verdict.untrainedScore(),
                        verdict.probeScore(),
                        verdict.locality().id()),
                result.best().stream().map(score -> cell(score, usual)).toList(),
                result.watched().stream()
                        .filter(score -> !Double.isNaN(score.score()))
                        .map(score -> cell(score, usual))
                        .toList());
    }

    private static Cell cell(CellScore score, Signal usual) {
        return new Cell(
                score.layer(),
                score.unit(),
                score.signal(),
                score.signal() == usual,
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
