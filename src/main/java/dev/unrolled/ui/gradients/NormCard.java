package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;

/** The gradient norm of every step before clipping, a curve a network. */
final class NormCard extends SideHistoryCard {
    NormCard(AppModel app, Look look, SideCurves curves) {
        super(app, look, curves, "side-norm-chart", "How large is the gradient of each step?");
        chart().logarithmicProperty().set(true);
        show();
    }

    @Override
    void draw() {
        // Solid: thousands of dashes along a noisy curve cost more than they tell.
        for (SideNetwork network : networks()) {
            add(network.name(), color(network), curves().of(network).gradientNorm(), 1.2);
        }
        addThreshold();
        markClipped();
        card().subtitle("‖g‖ over all weights before clipping, log axis · last " + SideCurves.STEPS
                + " iterations · θ and clipped steps of " + chosenName());
        card().say(curves().clippingInWords());
    }
}
