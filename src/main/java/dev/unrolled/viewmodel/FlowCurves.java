package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.LagNorms;
import dev.unrolled.analysis.gradients.LayerLags;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The curves by lag of the networks side by side, of one layer. */
public final class FlowCurves {
    private FlowCurves() {}

    /**
     * One curve a network that could be asked.
     *
     * @param layer the layer; a network with fewer shows its top one
     * @param cellState whether the gradient with respect to c is wanted; cells without one show that with respect to h
     */
    public static List<FlowCurve> of(List<SideAnswer<GradientLook>> answers, int layer, boolean cellState) {
        return answers.stream()
                .filter(answer -> answer.found().isPresent())
                .map(answer -> of(answer, layer, cellState))
                .toList();
    }

    private static FlowCurve of(SideAnswer<GradientLook> answer, int layer, boolean cellState) {
        GradientLook look = answer.found().orElseThrow();
        List<LayerLags> layers = look.lags().layers();
        LayerLags lags = layers.get(Math.min(layer, layers.size() - 1));
        LagNorms norms = cellState ? lags.cellState().orElse(lags.hiddenState()) : lags.hiddenState();
        String name = answer.network().name(look.linear());
        return new FlowCurve(
                name,
                answer.network().place(),
                curve(norms, norms::median),
                curve(norms, norms::lowerQuartile),
                curve(norms, norms::upperQuartile),
                where(norms, lag -> norms.zeros(lag) > 0),
                where(norms, lag -> norms.nonFinite(lag) > 0),
                norms.inWords(),
                Optional.of(curve(lags.summedLoss(), lags.summedLoss()::median)),
                lags.directPath().map(path -> curve(path, path::median)));
    }

    private static Curve curve(LagNorms norms, IntToDoubleFunction value) {
        return new Curve(
                IntStream.range(0, norms.lags()).asDoubleStream().toArray(),
                IntStream.range(0, norms.lags()).mapToDouble(value).toArray());
    }

    private static List<Integer> where(LagNorms norms, IntPredicate holds) {
        return IntStream.range(0, norms.lags()).filter(holds).boxed().toList();
    }

    /** How many layers the deepest network has. */
    public static int layers(List<SideAnswer<GradientLook>> answers) {
        return answers.stream()
                .flatMap(answer -> answer.found().stream())
                .mapToInt(look -> look.lags().layers().size())
                .max()
                .orElse(1);
    }
}
