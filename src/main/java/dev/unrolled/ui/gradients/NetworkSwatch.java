package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.viz.NetworkPalette;
import java.util.Arrays;
import javafx.scene.shape.Line;

/** A piece of the line that a network's curves are drawn with. */
final class NetworkSwatch extends Line {
    static final double WIDTH = 24;

    NetworkSwatch(int place, Look look) {
        super(0, 0, WIDTH, 0);
        setStrokeWidth(3);
        Arrays.stream(NetworkPalette.dashes(place)).forEach(getStrokeDashArray()::add);
        strokeProperty().bind(look.theme().map(theme -> NetworkPalette.color(place, theme)));
    }
}
