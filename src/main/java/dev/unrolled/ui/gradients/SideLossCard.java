package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.NetworkPalette;
import java.util.Arrays;
import javafx.scene.paint.Color;

/** The loss of every network, with what clipping did to the one looked at closely marked on its curve. */
final class SideLossCard extends SideHistoryCard {
    /** A larger loss has exploded: beside it the others are seen on a logarithmic axis only. */
    private static final double LINEAR_UP_TO = 50;

    SideLossCard(AppModel app, Look look, SideCurves curves) {
        super(app, look, curves, "side-loss-chart", "What does clipping do to the loss?");
        show();
    }

    @Override
    void draw() {
        boolean wide = widest() > LINEAR_UP_TO;
        chart().logarithmicProperty().set(wide);
        long chosen = curves().chosen().map(SideNetwork::id).orElse(-1L);
        for (SideNetwork network : networks()) {
            HistoryCurves history = curves().of(network);
            Color color = color(network);
            if (network.id() == chosen) {
                add(network.name() + ", each step", color.interpolate(theme().paper(), 0.6), history.loss(), 1);
            }
            add(network.name(), color, history.meanLoss(), 2.2, NetworkPalette.dashes(network.place()));
        }
        markClipped();
        card().subtitle("nats per character, " + (wide ? "log axis, " : "") + "mean of " + HistoryCurves.MEAN_STEPS
                + " steps · last " + SideCurves.STEPS + " iterations · ticks at the foot: clipped steps of "
                + chosenName());
        card().say(curves().sharesInWords());
    }

    private double widest() {
        return networks().stream()
                .flatMapToDouble(
                        one -> Arrays.stream(curves().of(one).meanLoss().y()))
                .max()
                .orElse(0);
    }
}
