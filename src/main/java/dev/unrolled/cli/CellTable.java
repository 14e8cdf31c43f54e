package dev.unrolled.cli;

import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import java.io.PrintStream;
import java.util.Locale;

/** Prints ranked cells as a table. */
final class CellTable {
    private CellTable() {}

    static void print(CellReport report, PrintStream target) {
        target.printf(
                Locale.ROOT,
                "Cells that follow the text, chosen on part A (%,d characters of held-out text), scored on part B (%,d others):%n",
                report.charactersOnA(),
                report.charactersOnB());
        for (ConceptResult result : report.concepts()) {
            target.println("  " + heading(result));
            if (result.best().isEmpty()) {
                target.println("    " + result.outcome().words());
            }
            for (CellScore score : result.best()) {
                target.println("    " + line(result, score));
            }
        }
    }

    private static String heading(ConceptResult result) {
        return result.kind() == ConceptResult.Kind.BINARY
                ? String.format(
                        Locale.ROOT,
                        "%s (%.1f %% of A, %.1f %% of B; the character alone tells it with AUC %s)",
                        result.concept().label(),
                        100 * result.rateOnA(),
                        100 * result.rateOnB(),
                        figure(result.inputOnlyAuc()))
                : String.format(
                        Locale.ROOT,
                        "%s (mean %.2f in A, %.2f in B; the character alone tells it with ρ %+.3f)",
                        result.concept().label(),
                        result.rateOnA(),
                        result.rateOnB(),
                        result.inputOnlyScore());
    }

    /** A figure, or a dash where there is nothing to compare: no character is both inside and outside a digit. */
    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String line(ConceptResult result, CellScore score) {
        boolean low = score.selectionScore() < 0;
        String cell = String.format(
                Locale.ROOT, "cell %-6s %-8s", score.cell(), score.signal().symbol());
        return result.kind() == ConceptResult.Kind.BINARY
                ? String.format(
                        Locale.ROOT,
                        "%s score %+.3f  %s inside: AUC %.3f, among equal characters %s, IoU %.3f where %s %s %.3f",
                        cell,
                        score.score(),
                        low ? "low " : "high",
                        score.orientedAuc(),
                        figure(low ? 1 - score.stratifiedAuc() : score.stratifiedAuc()),
                        score.iou(),
                        score.signal().symbol(),
                        low ? "<" : "≥",
                        score.threshold())
                : String.format(Locale.ROOT, "%s ρ %+.3f", cell, score.score());
    }
}
