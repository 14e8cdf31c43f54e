package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;
import javafx.scene.paint.Color;

/** The gradient norm after clipping, and before it, of every network. */
final class ClippedNormCard extends SideHistoryCard {
    ClippedNormCard(AppModel app, Look look, SideCurves curves) {
        super(app, look, curves, "clipped-norm-chart", "How much does clipping take away?");
        chart().logarithmicProperty().set(true);
        show();
    }

    @Override
    void draw() {
        for (SideNetwork network : networks()) {
            HistoryCurves history = curves().of(network);
            Color color = color(network);
            if (history.clippedIterations().length > 0) {
                Color faint = color.interpolate(theme().paper(), 0.55);
                add(network.name() + ", before", faint, history.gradientNorm(), 1.2);
            }
            add(network.name(), color, history.clippedGradientNorm(), 2);
        }
        addThreshold();
        card().subtitle("‖g‖ over all weights after clipping, and faint before it where it was clipped, log axis ·"
                + " last "
                + SideCurves.STEPS + " iterations · θ of " + chosenName());
        card().say(curves().shareOfEachInWords());
    }
}
