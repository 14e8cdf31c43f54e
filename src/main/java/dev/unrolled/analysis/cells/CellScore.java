package dev.unrolled.analysis.cells;

import dev.unrolled.trace.Signal;

/**
 * How well one unit's signal follows a concept, measured on part B of the held-out text; the cell, its polarity and its
 * threshold were chosen on part A.
 *
 * @param layer the layer, from 0
 * @param unit the unit, from 0
 * @param signal what was measured of the unit
 * @param score 2·AUC − 1 for a binary concept, Spearman's ρ for a numeric one, in [−1, 1]; below 0 where the signal falls
 *     as the concept sets in or grows; NaN where part B cannot tell
 * @param auc the chance that the signal is higher at a character that is in the concept than at one that is not; NaN for
 *     a numeric concept
 * @param stratifiedAuc the AUC among characters of the same kind, Σ w·AUC / Σ w with w = n₁·n₀ of the kind: near .5 for a
 *     cell that merely echoes its input; for a numeric concept that of its label being above its mean on part A; NaN where
 *     the character decides the label
 * @param selectionScore the score on part A, by which the cell was chosen; its sign is the cell's polarity
 * @param mask how well the cell, cut at a threshold, covers a binary concept
 * @param dependence correlation and information
 * @param windows where it shows best, and where it fails most
 */
public record CellScore(
        int layer,
        int unit,
        Signal signal,
        double score,
        double auc,
        double stratifiedAuc,
        double selectionScore,
        MaskFit mask,
        Dependence dependence,
        ShownWindows windows) {
    /** The name in lists, {@code LAYER:UNIT}. */
    public String cell() {
        return layer + ":" + unit;
    }

    /** {@code high} where the signal is high inside the concept, or rises with it, on part A; else {@code low}. */
    public String polarity() {
        return isLow() ? "low" : "high";
    }

    /** Whether the signal falls as the concept sets in or grows, on part A. */
    public boolean isLow() {
        return selectionScore < 0;
    }

    /** The score with its polarity turned so that part A's is positive: below 0 where part B contradicts part A. */
    public double strength() {
        return isLow() ? -score : score;
    }

    /** The AUC of the signal with its polarity turned so that part A's is above ½; NaN for a numeric concept. */
    public double orientedAuc() {
        return isLow() ? 1 - auc : auc;
    }

    /** The stratified AUC with the same polarity. */
    public double orientedStratifiedAuc() {
        return isLow() ? 1 - stratifiedAuc : stratifiedAuc;
    }

    /** Intersection over union of the concept and the mask that {@link #threshold} makes; NaN for a numeric concept. */
    public double iou() {
        return mask.iou();
    }

    /** The mask is on at and above it, or below it where the polarity is low; NaN for a numeric concept. */
    public double threshold() {
        return mask.threshold();
    }
}
