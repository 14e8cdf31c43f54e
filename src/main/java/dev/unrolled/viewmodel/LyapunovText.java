package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.LyapunovReport;
import java.util.List;
import java.util.stream.Collectors;

/** Lyapunov exponents of the networks side by side, as they are shown. */
public final class LyapunovText {
    private final SideLook<LyapunovReport> look;

    /**
     * Of one network.
     *
     * @param words what the greatest exponent says
     * @param exponents the greatest ones in figures
     */
    public record Row(String name, String words, String exponents) {}

    /** @param look where they are asked for */
    public LyapunovText(SideLook<LyapunovReport> look) {
        this.look = look;
    }

    /** Where they are asked for. */
    public SideLook<?> look() {
        return look;
    }

    /** One row for each network that was asked. */
    public List<Row> rows() {
        return look.answersProperty().get().stream().map(LyapunovText::row).toList();
    }

    private static Row row(SideAnswer<LyapunovReport> answer) {
        String name = answer.network().name() + TrainingWords.format(", iteration %,d", answer.iteration());
        return answer.found()
                .map(report -> new Row(name, report.inWords(), figures(report)))
                .orElseGet(() -> new Row(name, answer.problem(), ""));
    }

    private static String figures(LyapunovReport report) {
        return report.exponents().stream()
                .map(value -> Double.isInfinite(value)
                        ? (value < 0 ? "−∞" : "∞")
                        : TrainingWords.format("%+.3f", value).replace('-', '−'))
                .collect(Collectors.joining("  "));
    }

    /** What to do, or why it failed; empty once there is something to read. */
    public String hint() {
        String problem = look.problemProperty().get();
        if (!problem.isEmpty()) {
            return problem;
        }
        if (look.runningProperty().get()) {
            return "Following the state through the text …";
        }
        return look.answersProperty().get().isEmpty()
                ? "“Compute” tells how fast small changes of the state grow or fade in the long run: above 0 they grow."
                : "";
    }
}
