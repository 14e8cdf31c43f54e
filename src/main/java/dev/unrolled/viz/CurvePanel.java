package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * One frame of curves that share a value axis.
 *
 * @param range what the axis is like
 * @param signals the curves in it
 * @param top the upper edge of the frame
 * @param height the height of the frame
 * @param maximum the largest value of the axis
 */
record CurvePanel(Signal.Range range, List<Signal> signals, double top, double height, double maximum) {
    /** Between two frames, in pixels. */
    static final double GAP = 8;

    private static final double MARGIN = 4;

    /** A panel for each kind of range that occurs among the signals, fixed ranges first, sharing a height. */
    static List<CurvePanel> arrange(List<Signal> signals, double height, double automaticMaximum) {
        List<Signal.Range> ranges = new ArrayList<>();
        for (Signal.Range range : List.of(Signal.Range.UNIT, Signal.Range.SIGNED, Signal.Range.AUTOMATIC)) {
            if (signals.stream().anyMatch(signal -> signal.range() == range)) {
                ranges.add(range);
            }
        }
        List<CurvePanel> panels = new ArrayList<>();
        double each = Math.floor((height - GAP * ranges.size()) / Math.max(1, ranges.size()));
        for (Signal.Range range : ranges) {
            List<Signal> inside =
                    signals.stream().filter(signal -> signal.range() == range).toList();
            double top = GAP / 2 + panels.size() * (each + GAP);
            double maximum = range == Signal.Range.AUTOMATIC ? automaticMaximum : 1;
            panels.add(new CurvePanel(range, inside, Math.rint(top), Math.max(1, each), maximum));
        }
        return panels;
    }

    double minimum() {
        return range == Signal.Range.UNIT ? 0 : -maximum;
    }

    double bottom() {
        return top + height;
    }

    /** The height of a value; values outside the axis are drawn at its edge. */
    double y(double value) {
        double span = maximum - minimum();
        double share = span > 0 ? (value - minimum()) / span : 0.5;
        return bottom() - MARGIN - Math.max(0, Math.min(1, share)) * (height - 2 * MARGIN);
    }

    String maximumText() {
        return range == Signal.Range.UNIT ? "1" : "+" + Numbers.brief(maximum);
    }

    String minimumText() {
        return range == Signal.Range.UNIT ? "0" : "−" + Numbers.brief(maximum);
    }
}
