package dev.unrolled.viz;

import dev.unrolled.trace.GradientNorms;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;

/**
 * The norms ‖∂L/∂h_t‖ and ‖∂L/∂c_t‖ across the time steps of the last chunk on a logarithmic axis, one curve per layer
 * and kind. An exact zero is marked at the foot, a value that is not finite at the top.
 */
public final class GradientNormChart extends SeriesChart {
    /** Layers differ in their dashes, states in their colour. */
    private static final List<double[]> LAYER_DASHES =
            List.of(new double[0], new double[] {7, 3}, new double[] {2, 3}, new double[] {9, 3, 2, 3});

    private final ObjectProperty<GradientNorms> norms = new SimpleObjectProperty<>(this, "norms", GradientNorms.EMPTY);

    public GradientNormChart() {
        norms.addListener(changed -> contentChanged());
        themeProperty().addListener(changed -> contentChanged());
    }

    /** The norms of the last chunk. */
    public ObjectProperty<GradientNorms> normsProperty() {
        return norms;
    }

    @Override
    ChartContent content() {
        GradientNorms shown = norms.get();
        List<ChartSeries> series = new ArrayList<>();
        for (int layer = 0; layer < shown.layerCount(); layer++) {
            series.add(series(layer, Signal.HIDDEN_STATE));
            if (shown.hasCellState()) {
                series.add(series(layer, Signal.CELL_STATE));
            }
        }
        return new ChartContent(series, List.of(), ChartMarks.NONE, true, "time step t", "");
    }

    private ChartSeries series(int layer, Signal state) {
        GradientNorms shown = norms.get();
        double[] x = new double[shown.length()];
        double[] y = new double[shown.length()];
        for (int timeStep = 0; timeStep < x.length; timeStep++) {
            x[timeStep] = timeStep;
            y[timeStep] =
                    state == Signal.CELL_STATE ? shown.cellState(layer, timeStep) : shown.hiddenState(layer, timeStep);
        }
        String name = "‖∂L/∂" + state.symbol() + "‖" + (shown.layerCount() > 1 ? " " + shown.layerName(layer) : "");
        Color color = SignalPalette.color(state, getTheme());
        return ChartSeries.of(name, color, x, y).lineWidth(2).dashed(LAYER_DASHES.get(layer % LAYER_DASHES.size()));
    }
}
