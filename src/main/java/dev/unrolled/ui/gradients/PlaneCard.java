package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.RecurrentEigenvalues;
import dev.unrolled.viz.EigenvaluePlane;
import dev.unrolled.viz.Spectrum;
import java.util.List;

/** The eigenvalues of the recurrent weights on the complex plane. */
final class PlaneCard {
    private final AppModel app;
    private final LayerChoice layer;
    private final BlockChoice block;
    private final EigenvaluePlane plane;
    private final QuestionCard card;

    PlaneCard(AppModel app, Look look, LayerChoice layer, BlockChoice block) {
        this.app = app;
        this.layer = layer;
        this.block = block;
        plane = look.dress(new EigenvaluePlane());
        plane.setId("eigenvalue-plane");
        plane.setMinSize(0, 0);
        card = new QuestionCard("Recurrent matrix", plane).controls(block);
        app.gradients().flow().answersProperty().addListener(changed -> show());
        block.valueProperty().addListener(changed -> show());
        layer.property().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        List<RecurrentEigenvalues> spectra =
                RecurrentEigenvalues.of(app.gradients().flow().answersProperty().get(), layer.get(), block.symbol());
        boolean several =
                spectra.stream().map(RecurrentEigenvalues::block).distinct().count() > 1;
        plane.show(spectra.stream().map(one -> drawn(one, several)).toList());
        card.subtitle("eigenvalues of " + block.inWords() + layer.afterComma() + ", unit circle · σ₁ and ρ");
    }

    private static Spectrum drawn(RecurrentEigenvalues one, boolean withBlock) {
        double[] real = one.points().stream()
                .mapToDouble(RecurrentEigenvalues.Point::real)
                .toArray();
        double[] imaginary = one.points().stream()
                .mapToDouble(RecurrentEigenvalues.Point::imaginary)
                .toArray();
        return Spectrum.of(one.name() + (withBlock ? ", " + one.block() : ""), one.place(), real, imaginary)
                .sigma(one.sigma());
    }
}
