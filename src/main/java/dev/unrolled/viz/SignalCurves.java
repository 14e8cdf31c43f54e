package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * The chosen unit's signals over the time axis: gates in a panel from 0 to 1, signed signals from −1 to +1, unbounded
 * ones on a symmetric axis that is fitted to the passage and says "auto". NaN and infinities interrupt a curve and are
 * marked at the foot of the panel.
 */
public final class SignalCurves extends StripControl {
    private static final double PANEL_HEIGHT = 5.6;
    private static final double LINE = 1.7;
    private static final double MAIN_LINE = 2.4;

    /** Labels at the ends of the curves, in font sizes. */
    private static final double LABEL_LINE = 1.15;
    /** What the texts at the left need, in label lines. */
    private static final int LEAST_LINES = 2;

    private final ReadOnlyObjectWrapper<Set<Signal>> crowdedOut =
            new ReadOnlyObjectWrapper<>(this, "crowdedOut", Set.of());
    private List<CurvePanel> panels = List.of();

    public SignalCurves(StripModel model) {
        super(model);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(model.layerProperty(), model.unitProperty(), model.visibleSignalsProperty());
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        List<Signal> signals = fitting(height);
        panels = CurvePanel.arrange(signals, height, automaticMaximum(signals));
        for (CurvePanel panel : panels) {
            drawFrame(graphics, panel);
        }
        drawCursorLine(graphics, 0, height);
        if (model().shownUnit() >= 0) {
            for (CurvePanel panel : panels) {
                drawPanel(graphics, panel);
            }
        }
    }

    private List<Signal> shownSignals() {
        Set<Signal> visible = model().visibleSignalsProperty().get();
        return model().trace().isEmpty()
                ? List.of()
                : model().trace().signals().stream().filter(visible::contains).toList();
    }

    /** Unbounded signals give way where the labels would lie on each other; their state is also in the bounded ones. */
    private List<Signal> fitting(double height) {
        List<Signal> wished = shownSignals();
        boolean crowded = height < heightOf(wished) - 1;
        List<Signal> bounded = wished.stream()
                .filter(signal -> signal.range() != Signal.Range.AUTOMATIC)
                .toList();
        List<Signal> fitting = crowded && !bounded.isEmpty() ? bounded : wished;
        Set<Signal> left =
                wished.stream().filter(signal -> !fitting.contains(signal)).collect(Collectors.toSet());
        if (!left.equals(crowdedOut.get())) {
            // Other controls show it, and this is in the middle of a layout.
            Platform.runLater(() -> crowdedOut.set(left));
        }
        return fitting;
    }

    /** The height in which no label lies on another. */
    private double heightOf(List<Signal> signals) {
        Map<Signal.Range, Long> lines =
                signals.stream().collect(Collectors.groupingBy(Signal::range, Collectors.counting()));
        long most = lines.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double each = Math.max(LEAST_LINES, most) * LABEL_LINE * getFontSize() + CurvePanel.GAP;
        return Math.max(1, lines.size()) * Math.ceil(each);
    }

    /** The signals that are wished for but not drawn, for want of height. */
    public ReadOnlyObjectProperty<Set<Signal>> crowdedOutProperty() {
        return crowdedOut.getReadOnlyProperty();
    }

    /** The largest magnitude of the unbounded signals over the whole passage, so that scrolling does not change it. */
    private double automaticMaximum(List<Signal> signals) {
        double largest = 0;
        for (Signal signal : signals) {
            if (signal.range() == Signal.Range.AUTOMATIC && model().shownUnit() >= 0) {
                for (float value : series(signal)) {
                    largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
                }
            }
        }
        return largest;
    }

    private float[] series(Signal signal) {
        return model().trace().unitSeries(signal, model().shownLayer(), model().shownUnit());
    }

    private void drawFrame(GraphicsContext graphics, CurvePanel panel) {
        TimeAxis axis = model().axis();
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().grid());
        double middle = Math.rint(panel.y((panel.maximum() + panel.minimum()) / 2)) + 0.5;
        graphics.strokeLine(axis.left(), middle, axis.right(), middle);
        graphics.setStroke(getTheme().outline());
        graphics.strokeRect(axis.left() - 0.5, panel.top() + 0.5, axis.right() - axis.left() + 1, panel.height() - 1);
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextAlign(TextAlignment.RIGHT);
        double x = axis.left() - 8;
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(panel.maximumText(), x, panel.top());
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(panel.minimumText(), x, panel.bottom());
        if (panel.range() == Signal.Range.AUTOMATIC) {
            graphics.setTextBaseline(VPos.CENTER);
            graphics.fillText("auto", x, (panel.top() + panel.bottom()) / 2);
        }
    }

    private void drawPanel(GraphicsContext graphics, CurvePanel panel) {
        List<Signal> signals = panel.signals();
        double[] ends = new double[signals.size()];
        // The first signal of the trace is the unit's main value: drawn last, it lies on top.
        for (int index = signals.size() - 1; index >= 0; index--) {
            ends[index] = drawCurve(graphics, panel, signals.get(index));
        }
        double line = getFontSize() * LABEL_LINE;
        double[] placed = EndLabels.spread(ends, line, panel.top() + line / 2, panel.bottom() - line / 2);
        for (int index = 0; index < signals.size(); index++) {
            drawLabel(graphics, signals.get(index), placed[index]);
        }
    }

    /** Draws a curve and returns the height at which it ends. */
    private double drawCurve(GraphicsContext graphics, CurvePanel panel, Signal signal) {
        TimeAxis axis = model().axis();
        float[] series = series(signal);
        graphics.setStroke(SignalPalette.color(signal, getTheme()));
        graphics.setLineWidth(lineWidth(signal));
        graphics.beginPath();
        boolean drawing = false;
        double end = panel.y(0);
        for (int timeStep = axis.first(); timeStep < model().shownEnd(); timeStep++) {
            boolean finite = Float.isFinite(series[timeStep]);
            if (finite) {
                end = panel.y(series[timeStep]);
                join(graphics, axis.centre(timeStep), end, drawing);
                if (!drawing && !isFiniteAt(series, timeStep + 1)) {
                    // A value between two gaps is still seen.
                    graphics.lineTo(axis.centre(timeStep) + 1, end);
                }
            }
            drawing = finite;
        }
        graphics.stroke();
        markNotFinite(graphics, panel, series);
        return end;
    }

    private static void join(GraphicsContext graphics, double x, double y, boolean drawing) {
        if (drawing) {
            graphics.lineTo(x, y);
        } else {
            graphics.moveTo(x, y);
        }
    }

    private boolean isFiniteAt(float[] series, int timeStep) {
        return timeStep < model().shownEnd() && Float.isFinite(series[timeStep]);
    }

    private void markNotFinite(GraphicsContext graphics, CurvePanel panel, float[] series) {
        graphics.setFill(getTheme().notFinite());
        for (int timeStep = model().axis().first(); timeStep < model().shownEnd(); timeStep++) {
            if (!Float.isFinite(series[timeStep])) {
                double x = model().axis().x(timeStep);
                graphics.fillRect(x, panel.bottom() - 5, model().axis().cellWidth(), 4);
            }
        }
    }

    private double lineWidth(Signal signal) {
        return signal == model().trace().activation() ? MAIN_LINE : LINE;
    }

    private void drawLabel(GraphicsContext graphics, Signal signal, double y) {
        double x = model().axis().right() + 8;
        graphics.setFill(SignalPalette.color(signal, getTheme()));
        graphics.fillRoundRect(x, y - 2, 12, 4, 2, 2);
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.label(getFontSize() * 0.9));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(signal.symbol(), x + 18, y);
    }

    @Override
    String describe() {
        int cursor = model().cursor();
        StringBuilder text = new StringBuilder("Signals of cell ")
                .append(model().layerProperty().get())
                .append(':')
                .append(model().unitProperty().get());
        if (cursor >= 0 && cursor < model().trace().length() && model().shownUnit() >= 0) {
            for (Signal signal : shownSignals()) {
                float value = model().trace().value(signal, model().shownLayer(), cursor, model().shownUnit());
                text.append(String.format(Locale.ROOT, ", %s %.2f", signal.label(), value));
            }
        }
        return text.toString();
    }

    @Override
    protected double computePrefHeight(double width) {
        long count = shownSignals().stream().map(Signal::range).distinct().count();
        return Math.rint(Math.max(1, count) * PANEL_HEIGHT * getFontSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightOf(shownSignals().stream()
                .filter(signal -> signal.range() != Signal.Range.AUTOMATIC)
                .toList());
    }
}
