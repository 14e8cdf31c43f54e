package dev.unrolled.cli;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.analysis.causal.LossRise;
import dev.unrolled.notes.Notebook;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an ablation for a reader. */
final class AblationTable {
    private AblationTable() {}

    /** @param notebook gives the names of cells */
    static void print(AblationResult result, Notebook notebook, PrintStream target) {
        AblationResult.Basis basis = result.basis();
        String cells = result.cells().stream()
                .map(cell -> String.format(
                        Locale.ROOT,
                        "%s held at %+.3f",
                        notebook.inSentence(cell.cell().layer(), cell.cell().unit()),
                        cell.value()))
                .collect(Collectors.joining(", "));
        target.printf(
                Locale.ROOT,
                "Cell %s on %,d characters of text (part B); %s (%.3g in A, %.3g in B).%n",
                cells,
                basis.characters(),
                result.concept().label(),
                basis.rateOnA(),
                basis.rateOnB());
        LossRise loss = basis.loss();
        LossRise rise = result.rise();
        target.printf(
                Locale.ROOT,
                "  %s (%,d times): loss %.3f → %.3f, %+.4f nats%s%n",
                result.concept().prediction().words(),
                basis.predictions(),
                loss.on(),
                loss.on() + rise.on(),
                rise.on(),
                interval(result.onInterval()));
        target.printf(
                Locale.ROOT,
                "  elsewhere: loss %.3f → %.3f, %+.4f nats%n",
                loss.off(),
                loss.off() + rise.off(),
                rise.off());
        target.printf(
                Locale.ROOT,
                "  specificity %+.4f nats%s, blocks of %d characters%n",
                rise.specificity(),
                interval(result.specificityInterval()),
                AblationResult.BLOCK);
        target.printf(
                Locale.ROOT,
                "  %d random cells of like variance: %+.4f ± %.4f; z = %.1f; %d of them as specific%n",
                result.controls().size(),
                result.controlMean(),
                result.controlDeviation(),
                result.z(),
                result.controlsAsSpecific());
    }

    static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : String.format(Locale.ROOT, " (95 %%: %+.4f … %+.4f)", interval.low(), interval.high());
    }
}
