package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.text.Concept;
import java.util.Locale;

/**
 * The best cell for one concept, by its score on held-out text that had no part in choosing it.
 *
 * @param concept what was looked for
 * @param numeric whether its labels are numbers rather than on or off
 * @param layer the cell's layer
 * @param unit the cell's number in its layer
 * @param symbol what was measured of the cell, such as {@code tanh(c)}
 * @param score 2·AUC − 1, or Spearman's ρ for a numeric concept; below 0 where the value falls as the concept sets in
 * @param falls whether the value falls as the concept sets in, judged where the cell was chosen
 * @param auc the area under the ROC curve, its polarity turned so that it was above ½ where the cell was chosen; NaN for a
 *     numeric concept
 * @param iou intersection over union at the threshold; NaN for a numeric concept
 * @param threshold the value that parts the classes best
 * @param stratifiedAuc the AUC among equal characters, with the same polarity; NaN for a numeric concept
 * @param inputOnlyAuc the AUC of guessing from the character alone; NaN for a numeric concept
 * @param inputOnlyScore the score of the same guess
 * @param rate the share of characters in the concept; its mean for a numeric concept
 */
public record CellFinding(
        Concept concept,
        boolean numeric,
        int layer,
        int unit,
        String symbol,
        double score,
        boolean falls,
        double auc,
        double iou,
        double threshold,
        double stratifiedAuc,
        double inputOnlyAuc,
        double inputOnlyScore,
        double rate) {
    /** A cell must be better than the character alone by so much. */
    private static final double AHEAD = 0.05;

    private static final double WEAK = 0.3;
    /** What many cells reach by chance on a text, as a share of the way from the character alone to certainty. */
    private static final double CHANCE = 0.2;

    private static final double CHANCE_NUMERIC = 0.15;

    static CellFinding of(ConceptResult result) {
        CellScore best = result.best().get(0);
        boolean turned = best.selectionScore() < 0;
        return new CellFinding(
                result.concept(),
                result.kind() == ConceptResult.Kind.NUMERIC,
                best.layer(),
                best.unit(),
                best.signal().symbol(),
                best.score(),
                turned,
                best.orientedAuc(),
                best.iou(),
                best.threshold(),
                best.orientedStratifiedAuc(),
                result.inputOnlyAuc(),
                result.inputOnlyScore(),
                result.rateOnB());
    }

    /** How much of the way from chance to certainty the cell goes, in [0, 1]. */
    public double strength() {
        double found = numeric ? Math.abs(score) : 2 * auc - 1;
        return Double.isNaN(found) ? 0 : Math.max(0, Math.min(1, found));
    }

    /**
     * Whether the cell tells clearly more of the concept than the character alone: its score goes a fifth of the way from
     * there to certainty, for a number {@value #CHANCE_NUMERIC} of the way. Whether a cell is found is for a hunt to judge.
     */
    public boolean isBeyondCharacter() {
        double alone = alone();
        double chance = numeric ? CHANCE_NUMERIC : CHANCE;
        return strength() > 0 && strength() >= alone + chance * (1 - alone);
    }

    /** How much of the way from chance to certainty the character alone goes, in [0, 1]. */
    double alone() {
        double guess = numeric ? Math.abs(inputOnlyScore) : 2 * inputOnlyAuc - 1;
        return Double.isNaN(guess) ? 0 : Math.max(0, Math.min(1, guess));
    }

    /** The measure in figures, such as {@code AUC .998} or {@code |ρ| .86}. */
    public String figure() {
        return numeric ? "|ρ| " + decimals(Math.abs(score), 2) : "AUC " + decimals(auc, 3);
    }

    /** A word of caution; empty for a cell that deserves its place. */
    public String caution() {
        if (strength() < WEAK) {
            return "weak";
        }
        return strength() < alone() + 2 * AHEAD ? "echo" : "";
    }

    /** A number in [0, 1] without the zero before the point. */
    public static String decimals(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("0") && digits > 0 ? text.substring(1) : text;
    }
}
