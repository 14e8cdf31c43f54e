package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.notes.Notebook;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the network loses without a cell, as the screen says it.
 *
 * @param iteration after how many steps of the training
 * @param result the numbers
 */
public record AblationAnswer(long iteration, AblationResult result) {
    private static final double CLEAR = 3;

    /** Which cell it was, such as {@code 0:45}; several with commas between them. */
    public String cell() {
        return joined(held -> held.cell().toString());
    }

    /** The same with the names of a notebook. */
    public String cell(Notebook notebook) {
        return joined(
                held -> notebook.inSentence(held.cell().layer(), held.cell().unit()));
    }

    /** The same as words of a sentence, such as {@code cell 0:45}. */
    String called(Notebook notebook) {
        return (result.cells().size() > 1 ? "cells " : "cell ") + cell(notebook);
    }

    private String joined(Function<AblationResult.HeldCell, String> words) {
        return result.cells().stream().map(words).collect(Collectors.joining(", "));
    }

    /** Whether the concept predicts anything in what was read. */
    public boolean isDefined() {
        return result.basis().predictions() > 0;
    }

    /** What was done and to what, for a subtitle. */
    public String basis() {
        return String.format(
                Locale.ROOT,
                "cell %s inside the recurrence · rise of −ln p(x_{t+1}) on %,d held-out characters (part B) · "
                        + "%s: %s of A, %s of B · iteration %,d",
                joined(held -> held.cell() + " held at " + signed(held.value(), 3)),
                result.basis().characters(),
                result.concept().label(),
                rate(result.basis().rateOnA()),
                rate(result.basis().rateOnB()),
                iteration);
    }

    private String rate(double mean) {
        return result.concept() instanceof dev.unrolled.text.BinaryConcept
                ? String.format(Locale.ROOT, "%.1f %%", 100 * mean)
                : String.format(Locale.ROOT, "mean %.1f", mean);
    }

    /** The numbers with their names. */
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        result.concept().prediction().words()
                                + String.format(
                                        Locale.ROOT, " (%,d)", result.basis().predictions()),
                        nats(result.rise().on()) + interval(result.onInterval())),
                new Figure("everything else", nats(result.rise().off())),
                new Figure("specificity", nats(result.rise().specificity()) + interval(result.specificityInterval())),
                new Figure(
                        result.controls().size() + " random cells",
                        signed(result.controlMean(), 3) + " ± "
                                + String.format(Locale.ROOT, "%.3f", result.controlDeviation())),
                new Figure("z", Double.isNaN(result.z()) ? "–" : signed(result.z(), 1)));
    }

    /** ΔL_S − ΔL_¬S, in nats. */
    public double specificity() {
        return result.rise().specificity();
    }

    /** The specificity of each random cell, in nats. */
    public List<Double> randomSpecificities() {
        return result.controls().stream()
                .map(control -> control.rise().specificity())
                .toList();
    }

    /** Whether these cells were asked about, with this concept. */
    boolean isOf(AblationQuestion question) {
        return result.concept().equals(question.concept())
                && result.cells().stream()
                        .map(AblationResult.HeldCell::cell)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(question.cells()));
    }

    /** What it comes to. */
    public String sentence() {
        return sentence(cell());
    }

    /** The same, with the cell called something. */
    public String sentence(String called) {
        String predicted = result.concept().prediction().words();
        if (!isDefined()) {
            return "In the characters read there is none of what “"
                    + result.concept().label() + "” predicts, so nothing can be compared.";
        }
        boolean several = result.cells().size() > 1;
        String without = "Without " + (several ? "cells " : "cell ") + called;
        String uses = "the network uses " + (several ? "these cells" : "this cell") + " for it.";
        if (!(result.rise().on() > 0)) {
            return without + " the loss does not rise there ("
                    + nats(result.rise().on()) + "): it is not shown that " + uses;
        }
        return String.format(
                Locale.ROOT,
                "%s, %s is %.1f times less probable to the network (%s), everything else %.2f times. %s%s",
                without,
                predicted,
                Math.exp(result.rise().on()),
                nats(result.rise().on()),
                Math.exp(result.rise().off()),
                against(several ? "random sets of cells" : "random cells"),
                uses);
    }

    /** How it compares with random cells, up to what that shows of the network. */
    private String against(String random) {
        if (result.controls().isEmpty()) {
            return "There are no " + random + " of like variance to compare that with: it is not shown that ";
        }
        long as = result.controlsAsSpecific();
        String rank = String.format(
                Locale.ROOT,
                "%s of %d %s of like variance %s as specific",
                as == 0 ? "None" : String.valueOf(as),
                result.controls().size(),
                random,
                as > 1 ? "are" : "is");
        String z = Double.isNaN(result.z()) ? "" : String.format(Locale.ROOT, " (z = %.1f)", result.z());
        if (result.z() >= CLEAR && result.specificityInterval().low() > 0) {
            return rank + z + ": ";
        }
        return rank + z + (as == 0 ? objection() : "") + ": it is not shown that ";
    }

    /** What speaks against it although no random cell is as specific. */
    private String objection() {
        return result.z() >= CLEAR
                ? ", but its specificity may be chance"
                : ", but it does not stand out from them clearly";
    }

    static String nats(double value) {
        return signed(value, 3) + " nats";
    }

    static String signed(double value, int digits) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%+." + digits + "f", value).replace('-', '−');
    }

    static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : "  [" + signed(interval.low(), 3) + ", " + signed(interval.high(), 3) + "]";
    }
}
