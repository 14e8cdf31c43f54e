package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Signals of a unit around an event: states in a panel from −1 to +1, gates in one from 0 to 1, the event in the middle.
 * Unbounded signals are left out; their bounded twins stand for them.
 */
public final class LagCurves extends VizControl {
    private static final double BAND = 0.13;
    private static final double LEFT = 2.2;
    private static final double RIGHT = 5.2;
    private static final double FOOT = 1.5;
    private static final double GAP = 0.6;
    private static final int TICK = 10;

    private List<LagCurve> curves = List.of();
    private String eventName = "";

    public LagCurves() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        offerCopies(this::dataText);
    }

    /**
     * Shows curves of one length; the first of each panel is its main one.
     *
     * @param newEvent what happens at lag 0
     */
    public void show(List<LagCurve> newCurves, String newEvent) {
        curves = List.copyOf(newCurves);
        eventName = newEvent;
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        List<List<LagCurve>> groups = List.of(of(Signal.Range.SIGNED), of(Signal.Range.UNIT)).stream()
                .filter(group -> !group.isEmpty())
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        double foot = FOOT * getFontSize();
        double each = (height - foot - (groups.size() - 1) * GAP * getFontSize()) / groups.size();
        double top = 0;
        for (List<LagCurve> group : groups) {
            drawPanel(graphics, group, new Panel(this, group.get(0), Math.rint(top), Math.rint(each)));
            top += each + GAP * getFontSize();
        }
        drawTicks(graphics, new Panel(this, groups.get(0).get(0), 0, height - foot));
    }

    private List<LagCurve> of(Signal.Range range) {
        return curves.stream().filter(curve -> curve.signal().range() == range).toList();
    }

    /** Where a panel lies, and what it spans. */
    private static final class Panel {
        private final double left;
        private final double right;
        private final double top;
        private final double height;
        private final double low;
        private final int size;

        Panel(LagCurves control, LagCurve curve, double top, double height) {
            left = LEFT * control.getFontSize();
            right = control.getWidth() - RIGHT * control.getFontSize();
            this.top = top;
            this.height = height;
            low = curve.signal().range() == Signal.Range.UNIT ? 0 : -1;
            size = curve.size();
        }

        double x(int at) {
            return left + (right - left) * at / (size - 1);
        }

        double y(double value) {
            return top + height - (value - low) / (1 - low) * height;
        }

        int middle() {
            return size / 2;
        }
    }

    private void drawPanel(GraphicsContext graphics, List<LagCurve> group, Panel panel) {
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().grid());
        double zero = Math.rint(panel.y((1 + panel.low) / 2)) + 0.5;
        graphics.strokeLine(panel.left, zero, panel.right, zero);
        graphics.setStroke(getTheme().outline());
        graphics.strokeRect(panel.left - 0.5, panel.top + 0.5, panel.right - panel.left + 1, panel.height - 1);
        double x = Math.rint(panel.x(panel.middle())) + 0.5;
        graphics.setStroke(getTheme().secondaryInk());
        graphics.strokeLine(x, panel.top, x, panel.top + panel.height);
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(panel.low < 0 ? "+1" : "1", panel.left - 5, panel.top);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(Numbers.brief(panel.low), panel.left - 5, panel.top + panel.height);
        double[] ends = new double[group.size()];
        // The main signal is drawn last and lies on top.
        for (int index = group.size() - 1; index >= 0; index--) {
            drawCurve(graphics, group.get(index), panel, index == 0);
            LagCurve curve = group.get(index);
            ends[index] = panel.y(curve.mean(curve.size() - 1));
        }
        drawLabels(graphics, group, panel, ends);
    }

    private void drawCurve(GraphicsContext graphics, LagCurve curve, Panel panel, boolean main) {
        Color color = SignalPalette.color(curve.signal(), getTheme());
        drawBand(graphics, curve, panel, color);
        graphics.setStroke(color);
        graphics.setLineWidth(1);
        graphics.setLineDashes(3, 4);
        double overall = panel.y(curve.overall());
        graphics.strokeLine(panel.left, overall, panel.right, overall);
        graphics.setLineDashes();
        graphics.setLineWidth(main ? 2.4 : 1.7);
        graphics.beginPath();
        for (int at = 0; at < curve.size(); at++) {
            if (at == 0) {
                graphics.moveTo(panel.x(at), panel.y(curve.mean(at)));
            } else {
                graphics.lineTo(panel.x(at), panel.y(curve.mean(at)));
            }
        }
        graphics.stroke();
    }

    private static void drawBand(GraphicsContext graphics, LagCurve curve, Panel panel, Color color) {
        int size = curve.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int at = 0; at < size; at++) {
            x[at] = panel.x(at);
            y[at] = panel.y(curve.upper(at));
            x[2 * size - 1 - at] = panel.x(at);
            y[2 * size - 1 - at] = panel.y(curve.lower(at));
        }
        graphics.setFill(color);
        graphics.setGlobalAlpha(BAND);
        graphics.fillPolygon(x, y, 2 * size);
        graphics.setGlobalAlpha(1);
    }

    private void drawLabels(GraphicsContext graphics, List<LagCurve> group, Panel panel, double[] ends) {
        double line = 1.15 * getFontSize();
        double[] placed = EndLabels.spread(ends, line, panel.top + line / 2, panel.top + panel.height - line / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Typeface.label(getFontSize() * 0.9));
        for (int index = 0; index < group.size(); index++) {
            Signal signal = group.get(index).signal();
            graphics.setFill(SignalPalette.color(signal, getTheme()));
            graphics.fillRect(panel.right + 6, Math.rint(placed[index] - 4), 8, 8);
            graphics.setFill(getTheme().ink());
            graphics.fillText(signal.symbol(), panel.right + 18, placed[index]);
        }
    }

    private void drawTicks(GraphicsContext graphics, Panel panel) {
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        double y = panel.top + panel.height + 3;
        for (int lag = -panel.middle(); lag <= panel.middle(); lag += TICK) {
            boolean event = lag == 0;
            graphics.setFill(event ? getTheme().ink() : getTheme().secondaryInk());
            String number = (lag > 0 ? "+" : lag < 0 ? "−" : "") + Math.abs(lag);
            graphics.fillText(event ? eventName : number, panel.x(lag + panel.middle()), y);
        }
    }

    /** A line for each signal and lag. */
    private String dataText() {
        StringBuilder text = new StringBuilder("signal\tlag\tmean\tlower\tupper\toverall\n");
        for (LagCurve curve : curves) {
            for (int at = 0; at < curve.size(); at++) {
                text.append(curve.signal().symbol()).append('\t').append(at - curve.size() / 2);
                for (double value : new double[] {curve.mean(at), curve.lower(at), curve.upper(at), curve.overall()}) {
                    text.append('\t').append(value);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder words = new StringBuilder("Means around " + eventName + ": ");
        for (LagCurve curve : curves) {
            int middle = curve.size() / 2;
            words.append(String.format(
                    Locale.ROOT,
                    "%s from %s before to %s behind; ",
                    curve.signal().label(),
                    Numbers.signed(curve.mean(middle - 1)),
                    Numbers.signed(curve.mean(middle + 1))));
        }
        return words.toString().strip();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 30 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 19 * getFontSize();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 12 * getFontSize();
    }
}
