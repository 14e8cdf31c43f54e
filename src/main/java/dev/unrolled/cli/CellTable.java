package dev.unrolled.cli;

import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.ConceptResult.Outcome;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.Verdict;
import dev.unrolled.notes.Notebook;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints ranked cells as a table. */
final class CellTable {
    private CellTable() {}

    /** Prints what was ranked, without verdicts. */
    static void print(CellReport report, PrintStream target) {
        print(report, List.of(), Notebook.EMPTY, target);
    }

    /** @param notebook gives the names of cells */
    static void print(HuntReport report, Notebook notebook, PrintStream target) {
        print(report.ranking(), report.verdicts(), notebook, target);
    }

    /** @param verdicts none, or one for each concept */
    private static void print(CellReport report, List<Verdict> verdicts, Notebook notebook, PrintStream target) {
        target.printf(
                Locale.ROOT,
                "Cells that follow the text, chosen on part A (%,d characters of held-out text), scored on part B (%,d"
                        + " others):%n",
                report.charactersOnA(),
                report.charactersOnB());
        for (int k = 0; k < report.concepts().size(); k++) {
            ConceptResult result = report.concepts().get(k);
            target.println("  " + heading(result));
            if (!verdicts.isEmpty()) {
                target.println("    " + verdict(result, verdicts.get(k)));
            }
            if (result.best().isEmpty() && verdicts.isEmpty()) {
                target.println("    " + result.reason());
            }
            for (CellScore score : result.best()) {
                String name = notebook.nameOf(score.layer(), score.unit())
                        .map(called -> "  “" + called + "”")
                        .orElse("");
                target.println("    " + line(result, score) + name);
            }
        }
    }

    /** Without rates where the concept does not occur or always holds, as is said in words then. */
    private static String heading(ConceptResult result) {
        if (result.outcome() == Outcome.ABSENT || result.outcome() == Outcome.ALWAYS) {
            return result.concept().label();
        }
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

    private static String verdict(ConceptResult result, Verdict verdict) {
        String words = (verdict.found() ? "found: " : "") + verdict.words() + ".";
        if (result.best().isEmpty()) {
            return words;
        }
        String others = result.kind() == ConceptResult.Kind.BINARY
                ? "Whole layer: AUC " + figure(verdict.layerProbeAuc()) + "; untrained: AUC "
                        + figure(verdict.untrainedAuc())
                : "Whole layer: ρ " + figure(verdict.probeScore()) + "; untrained: |ρ| "
                        + figure(verdict.untrainedScore());
        return words + " " + others + "; " + chance(verdict);
    }

    /** How far from chance, whatever the sign, which is the score's; and p, unless the words have it. */
    private static String chance(Verdict verdict) {
        String p = verdict.words().contains(verdict.pInWords()) ? "" : verdict.pInWords() + "; ";
        return String.format(
                Locale.ROOT,
                "%s%.1f deviations from chance, %,d shifts.",
                p,
                Math.abs(verdict.standardScore()),
                verdict.shifts());
    }

    private static String line(ConceptResult result, CellScore score) {
        boolean low = score.isLow();
        String cell = String.format(
                Locale.ROOT, "cell %-6s %-8s", score.cell(), score.signal().symbol());
        return result.kind() == ConceptResult.Kind.BINARY
                ? String.format(
                        Locale.ROOT,
                        "%s score %+.3f  %s inside: AUC %.3f, among equal characters %s, IoU %.3f (lift %.1f), F1 %.3f"
                                + " where %s %s %.3f",
                        cell,
                        score.score(),
                        low ? "low " : "high",
                        score.orientedAuc(),
                        figure(score.orientedStratifiedAuc()),
                        score.iou(),
                        score.mask().lift(),
                        score.mask().f1(),
                        score.signal().symbol(),
                        low ? "<" : "≥",
                        score.threshold())
                : String.format(
                        Locale.ROOT,
                        "%s ρ %+.3f  η² %s  information %.3f nats",
                        cell,
                        score.score(),
                        figure(score.dependence().etaSquared()),
                        score.dependence().mutualInformation());
    }
}
