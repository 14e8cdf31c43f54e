package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.DivergingPalette;
import dev.unrolled.viz.VizTheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The colour scale of the shown signal: the same on the page, in the heat map and in their legends. */
final class Tints {
    private final AppModel app;
    private final Look look;
    private final ReadOnlyObjectWrapper<ColorScale> scale = new ReadOnlyObjectWrapper<>(this, "scale");
    private Ingredients made;

    /** What a scale is made of; the maximum is 0 for a scale with a fixed range. */
    private record Ingredients(Signal signal, VizTheme theme, DivergingPalette palette, double maximum) {}

    Tints(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        look.theme().addListener(changed -> renew());
        look.palette().addListener(changed -> renew());
        app.selection().signalProperty().addListener(changed -> renew());
        app.selection().layerProperty().addListener(changed -> renew());
        app.read().traceProperty().addListener(changed -> renew());
        renew();
    }

    private void renew() {
        Signal signal = app.selection().signalProperty().get();
        VizTheme theme = look.theme().getValue();
        DivergingPalette palette = look.palette().getValue();
        Ingredients wanted = new Ingredients(signal, theme, palette, maximum(signal));
        if (!wanted.equals(made)) {
            made = wanted;
            scale.set(ColorScale.of(signal, theme, palette, wanted.maximum()));
        }
    }

    private double maximum(Signal signal) {
        SequenceTrace trace = app.read().traceProperty().get();
        int layer = app.selection().layerProperty().get();
        boolean fitted = signal.range() == Signal.Range.AUTOMATIC
                && layer < trace.layerCount()
                && trace.signals().contains(signal);
        return fitted ? trace.largestMagnitude(signal, layer) : 0;
    }

    ReadOnlyObjectProperty<ColorScale> scale() {
        return scale.getReadOnlyProperty();
    }
}
