package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.LagNorms;
import dev.unrolled.analysis.gradients.LayerLags;
import java.util.ArrayList;
import java.util.List;

/** What the gradient view says of each network in words, from the numbers beside them. */
public final class FlowWords {
    /** A gradient that is so much smaller is as good as gone. */
    private static final double BILLIONTH = 1e-9;

    private FlowWords() {}

    /**
     * Of one network.
     *
     * @param place decides its colour
     */
    public record Row(String name, int place, String words) {}

    /** One row a network, of its top layer. */
    public static List<Row> of(List<SideAnswer<GradientLook>> answers) {
        return answers.stream()
                .map(answer -> new Row(
                        answer.network()
                                .name(answer.found()
                                        .filter(GradientLook::linear)
                                        .isPresent()),
                        answer.network().place(),
                        answer.found()
                                .map(look -> words(look, answer.network()))
                                .orElse(answer.problem())))
                .toList();
    }

    private static String words(GradientLook look, SideNetwork network) {
        List<String> sentences = new ArrayList<>();
        List<LayerLags> layers = look.lags().layers();
        LayerLags top = layers.get(layers.size() - 1);
        sentences.add("The gradient " + top.hiddenState().inWords() + within(top.hiddenState()) + ".");
        top.directPath()
                .ifPresent(path -> sentences.add("The direct path through the gates alone " + path.inWords() + "."));
        if (!look.memory().isEmpty()) {
            sentences.add(longest(
                    look.memory().get(look.memory().size() - 1), look.memory().size() - 1));
        }
        verdict(look).ifPresent(sentences::add);
        if (network.history().length() > 0) {
            sentences.add(TrainingWords.clipping(network.history()));
        }
        if (network.hasFailed()) {
            sentences.add(network.failure());
        }
        return String.join(" ", sentences);
    }

    private static String within(LagNorms norms) {
        for (int lag = 1; lag < norms.lags(); lag++) {
            if (norms.median(lag) < BILLIONTH * norms.median(0)) {
                return TrainingWords.format(", and is below a billionth after %d characters", lag);
            }
        }
        return "";
    }

    private static String longest(List<Memory> units, int layer) {
        int longest = 0;
        for (int unit = 1; unit < units.size(); unit++) {
            if (units.get(unit).halfLife() > units.get(longest).halfLife()) {
                longest = unit;
            }
        }
        return TrainingWords.format(
                "Cell %d:%d keeps longest: by its gate it halves every %s characters.",
                layer, longest, MemoryUnits.figure(units.get(longest).halfLife()));
    }

    /** Only of simple recurrent networks σ₁ decides something. */
    private static java.util.Optional<String> verdict(GradientLook look) {
        return look.blocks().stream()
                .filter(block -> block.gamma().isPresent())
                .reduce((first, last) -> last)
                .map(FlowWords::verdict);
    }

    private static String verdict(BlockSpectrum block) {
        return TrainingWords.format(
                "σ₁ = %.2f, ρ = %.2f. %s", block.sigma(), block.spectralRadius().orElse(Double.NaN), block.verdict());
    }
}
