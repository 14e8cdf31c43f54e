package dev.unrolled.cli;

import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.LagNorms;
import dev.unrolled.analysis.gradients.LayerLags;
import dev.unrolled.analysis.gradients.ProductSigmas;
import dev.unrolled.training.TrainingHistory;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how far back gradients reach as text. */
final class GradientsTable {
    private static final List<Integer> SHOWN = List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

    private final GradientsAnswer answer;
    private final int characters;
    private final PrintStream out;
    private final List<Integer> lags;

    /** @param characters the length of the text */
    GradientsTable(GradientsAnswer answer, int characters, PrintStream out) {
        this.answer = answer;
        this.characters = characters;
        this.out = out;
        int most = answer.lags().question().lags();
        lags = SHOWN.stream().filter(lag -> lag <= most).toList();
    }

    void print() {
        out.printf(
                Locale.ROOT,
                "Gradients of the loss at %d places of %,d characters of text, by lag:%n",
                answer.lags().question().places(),
                characters);
        for (int layer = 0; layer < answer.lags().layers().size(); layer++) {
            print(layer);
        }
        TrainingHistory.View history = answer.history();
        if (history.length() > 0) {
            out.printf(
                    Locale.ROOT,
                    "The last of %,d steps: gradient norm %s, %s after clipping; %.1f %% of all steps were clipped.%n",
                    history.length(),
                    number(history.gradientNorm(history.length() - 1)),
                    number(history.clippedGradientNorm(history.length() - 1)),
                    100 * history.clippedShare());
        }
        answer.jacobians().flatMap(report -> report.whole()).ifPresent(whole -> {
            out.println(whole.name());
            sigmas(whole);
        });
        answer.lyapunov()
                .ifPresent(report -> out.printf(
                        Locale.ROOT,
                        "Lyapunov exponents over %,d characters, in nats per character: %s%n  %s%n",
                        report.characters(),
                        report.exponents().stream()
                                .map(exponent -> String.format(Locale.ROOT, "%.4f", exponent))
                                .collect(Collectors.joining(", ")),
                        report.inWords()));
    }

    private void print(int layer) {
        LayerLags of = answer.lags().layers().get(layer);
        out.println(of.name() + ": the gradient " + of.hiddenState().inWords()
                + of.hiddenState()
                        .decay()
                        .map(decay -> " (fitted from " + decay.from() + " to " + decay.to() + " characters back)")
                        .orElse(""));
        row("characters back", lag -> String.format(Locale.ROOT, "%d", lag));
        norms("‖∂L_T/∂h_t‖", of.hiddenState());
        row("  lower quartile", lag -> number(of.hiddenState().lowerQuartile(lag)));
        row("  upper quartile", lag -> number(of.hiddenState().upperQuartile(lag)));
        of.cellState().ifPresent(norms -> norms("‖∂L_T/∂c_t‖", norms));
        norms("of the summed loss", of.summedLoss());
        of.directPath().ifPresent(norms -> norms("by the direct path", norms));
        answer.jacobians().ifPresent(report -> sigmas(report.layers().get(layer)));
        answer.spectra().stream().filter(block -> block.layer() == layer).forEach(this::spectrum);
        if (!answer.memories().isEmpty()) {
            memory(answer.memories().get(layer));
        }
    }

    private void norms(String name, LagNorms norms) {
        row(name, lag -> number(norms.median(lag)));
        if (lags.stream().anyMatch(lag -> norms.zeros(lag) > 0)) {
            row("  exactly zero", lag -> norms.zeros(lag) + " of " + norms.places());
        }
        if (lags.stream().anyMatch(lag -> norms.nonFinite(lag) > 0)) {
            row("  not finite", lag -> norms.nonFinite(lag) + " of " + norms.places());
        }
    }

    private void row(String name, IntFunction<String> cell) {
        row(name, lags, cell);
    }

    private void row(String name, List<Integer> columns, IntFunction<String> cell) {
        out.println(String.format(Locale.ROOT, "  %-20s", name)
                + columns.stream()
                        .map(column -> String.format(Locale.ROOT, "%10s", cell.apply(column)))
                        .collect(Collectors.joining()));
    }

    private static String number(double value) {
        return value == 0 || !Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1e", value);
    }

    private void sigmas(ProductSigmas sigmas) {
        List<Integer> shown = sigmas.lags().stream().filter(lags::contains).toList();
        out.println("  product of step Jacobians: σ₁ "
                + sigmas.decay().map(decay -> decay.inWords()).orElse("has no decay that could be told"));
        row("characters back", shown, Integer::toString);
        for (int rank = 0; rank < sigmas.count(); rank++) {
            int of = rank;
            IntToDoubleFunction log10 = lag -> sigmas.log10(sigmas.lags().indexOf(lag), of);
            row(
                    "log₁₀ σ" + subscript(rank + 1),
                    shown,
                    lag -> String.format(Locale.ROOT, "%.2f", log10.applyAsDouble(lag)));
        }
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString('₀' + digit - '0'))
                .collect(Collectors.joining());
    }

    private void spectrum(BlockSpectrum block) {
        String radius = block.spectralRadius().isPresent()
                ? String.format(Locale.ROOT, ", ρ %.3f", block.spectralRadius().getAsDouble())
                : "";
        String verdict = block.gamma().isPresent() ? ": " + block.verdict() : "";
        out.printf(
                Locale.ROOT, "  recurrent weights of %s: σ₁ %.3f%s%s%n", block.gate(), block.sigma(), radius, verdict);
    }

    private void memory(List<Memory> memories) {
        double[] sorted =
                memories.stream().mapToDouble(Memory::timeConstant).sorted().toArray();
        String quartiles = IntStream.rangeClosed(0, 4)
                .mapToObj(quarter -> String.format(Locale.ROOT, "%.1f", sorted[(sorted.length - 1) * quarter / 4]))
                .collect(Collectors.joining(", "));
        out.println("  memory τ of the cells (least, quartiles, greatest): " + quartiles + " characters");
    }
}
