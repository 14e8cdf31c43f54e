package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.Interval;
import dev.unrolled.notes.Notebook;
import java.util.List;
import java.util.Locale;
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
        boolean specific = result.z() >= CLEAR && result.specificityInterval().low() > 0;
        String rise = String.format(
                Locale.ROOT,
                "Without cell %s, %s is %.1f times less probable to the network (%s), everything else %.2f times.",
                called,
                predicted,
                Math.exp(result.rise().on()),
                nats(result.rise().on()),
                Math.exp(result.rise().off()));
        String verdict = specific
                ? String.format(
                        Locale.ROOT,
                        " Random cells of like variance do nothing of the kind (z = %.0f): the network uses this cell for it.",
                        result.z())
                : " That is no more than without many a random cell of like variance: it is not shown that the network uses"
                        + " this cell for it.";
        return (result.rise().on() > 0
                        ? rise
                        : "Without cell " + called + " the loss does not rise there ("
                                + nats(result.rise().on()) + ").")
                + verdict;
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
