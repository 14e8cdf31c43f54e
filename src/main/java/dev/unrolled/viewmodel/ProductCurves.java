package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.Decay;
import dev.unrolled.analysis.gradients.ProductSigmas;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The singular values of the products of Jacobians of the networks side by side. */
public final class ProductCurves {
    private ProductCurves() {}

    /** One for each network that could be asked: of the whole state of all its layers. */
    public static List<ProductCurve> of(List<SideAnswer<JacobianLook>> answers) {
        return answers.stream()
                .filter(answer -> answer.found().isPresent())
                .map(ProductCurves::of)
                .toList();
    }

    private static ProductCurve of(SideAnswer<JacobianLook> answer) {
        JacobianLook look = answer.found().orElseThrow();
        ProductSigmas sigmas =
                look.report().whole().orElse(look.report().layers().get(0));
        String name = answer.network().name(look.linear());
        return new ProductCurve(
                name,
                answer.network().place(),
                IntStream.range(0, sigmas.count())
                        .mapToObj(rank -> curve(sigmas, index -> sigmas.log10(index, rank)))
                        .toList(),
                sigmas.decay().map(Decay::inWords).orElse(""),
                look.closedForm().map(norms -> curve(sigmas, index -> norms[index])),
                look.report().directPath().map(path -> curve(path, index -> path.log10(index, 0))));
    }

    private static Curve curve(ProductSigmas sigmas, IntToDoubleFunction log10) {
        return new Curve(
                sigmas.lags().stream().mapToDouble(Integer::intValue).toArray(),
                IntStream.range(0, sigmas.lags().size())
                        .mapToDouble(index -> Math.pow(10, log10.applyAsDouble(index)))
                        .toArray());
    }
}
