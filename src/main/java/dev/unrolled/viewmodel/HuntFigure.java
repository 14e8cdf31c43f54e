package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One of the figures that a hunt measures of a cell on part B.
 *
 * @param title its name
 * @param description what it is, in a sentence without its stop
 * @param writing the figure of a cell
 */
public record HuntFigure(String title, String description, Function<HuntRow.Cell, String> writing) {
    private static final HuntFigure SCORE = new HuntFigure(
            "score",
            "2·AUC − 1, for a number Spearman's ρ; below 0 where the value falls as the concept sets in",
            cell -> HuntColumn.signed(cell.score()));
    private static final HuntFigure STRATIFIED = new HuntFigure(
            "equal chars",
            "The AUC among characters that are the same, near .5 for an echo; for a number that of its being above its mean",
            cell -> decimals(cell.stratifiedAuc()));
    private static final HuntFigure PEARSON = new HuntFigure(
            "r",
            "Pearson's correlation of value and label, point-biserial for on and off",
            cell -> HuntColumn.signed(cell.pearson()));

    private static final List<HuntFigure> BINARY = List.of(
            SCORE,
            new HuntFigure(
                    "AUC",
                    "How often the value tells a character inside from one outside, turned so that .5 is chance",
                    cell -> decimals(cell.auc())),
            STRATIFIED,
            new HuntFigure(
                    "on where",
                    "The threshold with the largest IoU on part A",
                    cell -> (cell.falls() ? "< " : "≥ ") + threshold(cell.threshold())),
            new HuntFigure(
                    "IoU",
                    "Overlap of the concept and the mask that the threshold makes",
                    cell -> decimals(cell.iou())),
            new HuntFigure(
                    "lift",
                    "The IoU over that of a mask that is always on",
                    cell -> String.format(Locale.ROOT, "%.1f", cell.lift())),
            new HuntFigure("F1", "Harmonic mean of precision and recall of that mask", cell -> decimals(cell.f1())),
            PEARSON);

    private static final List<HuntFigure> NUMERIC = List.of(
            SCORE,
            STRATIFIED,
            new HuntFigure(
                    "η²",
                    "Correlation ratio: the share of the value's variance between the number's 64 bins",
                    cell -> decimals(cell.etaSquared())),
            new HuntFigure(
                    "information",
                    "Mutual information of value and number, nats, 64 × 64 bins",
                    cell -> String.format(Locale.ROOT, "%.3f", cell.mutualInformation())),
            PEARSON);

    /** The figures that are defined for a concept. */
    public static List<HuntFigure> of(HuntRow row) {
        return row.numeric() ? NUMERIC : BINARY;
    }

    /** The figure of a cell. */
    public String text(HuntRow.Cell cell) {
        return writing.apply(cell);
    }

    private static String decimals(double value) {
        return CellFinding.decimals(value, 3);
    }

    private static String threshold(double value) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
    }
}
