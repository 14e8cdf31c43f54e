package dev.unrolled.viewmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a column of a hunt's table says of each concept.
 *
 * @param id its name for style sheets
 * @param title its heading
 * @param description what it says, in a sentence without its stop
 * @param writing what it says of a concept
 * @param order rows in ascending order of this column
 */
public record HuntColumn(
        String id, String title, String description, Function<HuntRow, String> writing, Comparator<HuntRow> order) {
    /** What is looked for. */
    public static final HuntColumn CONCEPT = new HuntColumn(
            "concept",
            "concept",
            "What is looked for",
            row -> row.concept().label(),
            Comparator.comparing(row -> row.concept().label()));

    /** Whether a cell is found. */
    public static final HuntColumn VERDICT = new HuntColumn(
            "verdict",
            "verdict",
            "Found where p < .01, the AUC among equal characters is at least .75, and the score lies .1 above that of"
                    + " the character alone and of the untrained network; otherwise what speaks against it first",
            row -> row.verdict().found() ? "found" : "none: " + row.verdict().brief(),
            byFinding());

    /** The best cell. */
    public static final HuntColumn CELL = new HuntColumn(
            "cell",
            "best cell",
            "Layer:unit, both from 0, chosen on part A",
            row -> row.best().map(HuntRow.Cell::fullName).orElse("–"),
            Comparator.comparing(row ->
                    row.best().map(cell -> cell.layer() * 1e6 + cell.unit()).orElse(-1.0)));

    /** Its score. */
    public static final HuntColumn SCORE = new HuntColumn(
            "score",
            "score",
            "On part B: 2·AUC − 1, for a number Spearman's ρ; below 0 where the value falls as the concept sets in."
                    + " The bar goes from chance to certainty",
            row -> row.best().map(cell -> signed(cell.score())).orElse("–"),
            Comparator.comparingDouble(HuntRow::strength));

    /** The same as AUC or |ρ|. */
    public static final HuntColumn MEASURE = new HuntColumn(
            "measure",
            "AUC or |ρ|",
            "How often the cell tells a character inside from one outside, turned so that .5 is chance; for a number"
                    + " the size of Spearman's ρ",
            row -> row.best().map(cell -> measure(row, cell.strength())).orElse("–"),
            Comparator.comparingDouble(HuntRow::strength));

    /** What the character alone tells. */
    public static final HuntColumn ALONE = new HuntColumn(
            "alone",
            "x alone",
            "The same for guessing from the present character alone, without any memory",
            row -> measure(row, Math.abs(row.inputOnlyScore())),
            Comparator.comparingDouble(row -> Math.abs(row.inputOnlyScore())));

    /** What the untrained network tells. */
    public static final HuntColumn UNTRAINED = new HuntColumn(
            "untrained",
            "untrained",
            "The same for the best cell of this network before its first step",
            row -> measure(row, row.verdict().untrainedScore()),
            Comparator.comparingDouble(row -> row.verdict().untrainedScore()));

    /** What the whole layer tells. */
    public static final HuntColumn LAYER = new HuntColumn(
            "layer",
            "layer",
            "The same for a linear probe on the whole layer",
            row -> measure(row, row.verdict().probeScore()),
            Comparator.comparingDouble(row -> row.verdict().probeScore()));

    /** Whether one cell tells as much as the whole layer. */
    public static final HuntColumn LOCALITY = new HuntColumn(
            "locality",
            "held by",
            "Of a concept that is found: local where the best cell tells as much as the whole layer, else distributed",
            HuntColumn::locality,
            Comparator.comparing(HuntColumn::locality));

    /** How likely that is by chance. */
    public static final HuntColumn P = new HuntColumn(
            "p",
            "p",
            "Family-wise: the share of rotations of the labels at which any cell scored as high for any concept",
            row -> Double.isNaN(row.verdict().p())
                    ? "–"
                    : row.verdict().pInWords().replaceFirst("^p (= )?", ""),
            Comparator.comparingDouble(row -> row.verdict().p()));

    /** How much of the text is in the concept. */
    public static final HuntColumn RATES = new HuntColumn(
            "rates",
            "in A, in B",
            "The share of characters in the concept in %, or the mean number, in the part that chooses cells (A) and"
                    + " in the part that scores them (B)",
            row -> rate(row, row.rateOnA()) + ", " + rate(row, row.rateOnB()) + (row.numeric() ? "" : " %"),
            Comparator.comparingDouble(HuntRow::rateOnB));

    /** All columns, from the left. */
    public static final List<HuntColumn> ALL =
            List.of(CONCEPT, VERDICT, CELL, SCORE, MEASURE, P, ALONE, UNTRAINED, LAYER, LOCALITY, RATES);

    /** Those that others or the verdict say as well, to be left out first where there is little room. */
    public static final List<HuntColumn> SPARED = List.of(MEASURE, LOCALITY);

    /** What it says of a concept. */
    public String text(HuntRow row) {
        return writing.apply(row);
    }

    private static String locality(HuntRow row) {
        return row.verdict().found() ? row.verdict().locality() : "–";
    }

    /** Found first, each by strength; those that could not be ranked last. */
    private static Comparator<HuntRow> byFinding() {
        return Comparator.comparing((HuntRow row) -> !row.verdict().found())
                .thenComparing(row -> row.cells().isEmpty())
                .thenComparing(Comparator.comparingDouble(HuntRow::strength).reversed());
    }

    /** The rows as they are listed at first: those found first, the strongest at the top. */
    public static List<HuntRow> sorted(List<HuntRow> rows) {
        return rows.stream().sorted(byFinding()).toList();
    }

    /** A table as text, one row a line, the columns separated by tabs. */
    public static String table(List<HuntRow> rows) {
        String heads = ALL.stream().map(HuntColumn::title).collect(Collectors.joining("\t"));
        return rows.stream()
                .map(row -> ALL.stream().map(column -> column.text(row)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", heads + "\n", "\n"));
    }

    /** A score as an AUC, or as the size of ρ. */
    static String measure(HuntRow row, double score) {
        if (Double.isNaN(score)) {
            return "–";
        }
        return row.numeric()
                ? "ρ " + CellFinding.decimals(Math.abs(score), 3)
                : CellFinding.decimals((score + 1) / 2, 3);
    }

    /** A number in [−1, 1] with its sign, without the zero before the point. */
    static String signed(double value) {
        return Double.isNaN(value) ? "–" : (value < 0 ? "−" : "+") + CellFinding.decimals(Math.abs(value), 3);
    }

    private static String rate(HuntRow row, double rate) {
        return row.numeric()
                ? String.format(Locale.ROOT, "%.1f", rate)
                : String.format(
                        Locale.ROOT, rate > 0 && rate < 0.001 ? "%.2f" : rate < 0.1 ? "%.1f" : "%.0f", 100 * rate);
    }
}
