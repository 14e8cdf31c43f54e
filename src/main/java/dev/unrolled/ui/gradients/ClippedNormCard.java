package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;
import javafx.scene.paint.Color;

/** The gradient norm of the network looked at closely, before clipping and after it. */
final class ClippedNormCard extends SideHistoryCard {
    ClippedNormCard(AppModel app, Look look, SideCurves curves) {
        super(app, look, curves, "clipped-norm-chart", "How much does clipping take away?");
        chart().logarithmicProperty().set(true);
        show();
    }

    @Override
    void draw() {
        curves().chosen().filter(SideNetwork::hasBegun).ifPresent(network -> {
            HistoryCurves history = curves().of(network);
            Color color = color(network);
            add("before", color.interpolate(theme().paper(), 0.5), history.gradientNorm(), 1.2);
            add("after", color, history.clippedGradientNorm(), 2.4);
        });
        addThreshold();
        card().subtitle("‖g‖ over all weights before and after clipping, log axis · last " + SideCurves.STEPS
                + " iterations · " + chosenName());
    }
}
