package dev.unrolled.viz;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What is said of each character, under the characters and to the pixel with them: a row for each track, a bar where it is
 * on, steps for a number. Takes no room without tracks.
 */
public final class TrackRows extends StripControl {
    private static final double ROW = 1.25;
    /** The parts of a row's height that a bar and a number's largest value take. */
    private static final double BAR = 0.5;

    private static final double STEPS = 0.84;
    private static final double LABEL = 0.85;
    private static final double LABEL_GAP = 8;
    private static final double WIDEST_LABEL = 12;
    private static final double OPACITY = 0.8;

    public TrackRows(StripModel model) {
        super(model);
        setAccessibleRole(AccessibleRole.TEXT);
        visibleProperty().bind(model.tracksProperty().map(tracks -> !tracks.isEmpty()));
        managedProperty().bind(visibleProperty());
        redrawOn(model.tracksProperty());
    }

    /** The room that the names need at the right, in pixels, for text of a size; 0 without tracks. */
    static double nameWidth(List<StripTrack> tracks, double fontSize) {
        Font font = labelFont(fontSize);
        double widest = tracks.stream()
                .mapToDouble(track -> Typeface.width(track.name(), font))
                .max()
                .orElse(-LABEL_GAP);
        return Math.min(WIDEST_LABEL * fontSize, Math.ceil(widest + LABEL_GAP));
    }

    private static Font labelFont(double fontSize) {
        return Typeface.label(fontSize * LABEL);
    }

    private List<StripTrack> tracks() {
        return model().tracksProperty().get();
    }

    private double rowHeight() {
        return Math.rint(ROW * getFontSize());
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        double top = 0;
        for (StripTrack track : tracks()) {
            drawLabels(graphics, track, top, width);
            drawTrack(graphics, track, top);
            top += rowHeight();
        }
        drawBrushEdges(graphics, height);
        drawCursorLine(graphics, 0, height);
    }

    private void drawLabels(GraphicsContext graphics, StripTrack track, double top, double width) {
        TimeAxis axis = model().axis();
        double middle = top + rowHeight() / 2;
        Font font = labelFont(getFontSize());
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(getTheme().secondaryInk());
        graphics.fillText(track.figure(), axis.left() - LABEL_GAP, middle, axis.left() - LABEL_GAP);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(getTheme().ink());
        double x = axis.right() + LABEL_GAP;
        graphics.fillText(Typeface.shortened(track.name(), font, width - x), x, middle);
    }

    private void drawTrack(GraphicsContext graphics, StripTrack track, double top) {
        TimeAxis axis = model().axis();
        double foot = top + Math.rint(rowHeight() * (track.isBinary() ? (1 + BAR) / 2 : (1 + STEPS) / 2));
        double highest = Math.rint(rowHeight() * (track.isBinary() ? BAR : STEPS));
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(pixel());
        graphics.strokeLine(axis.left(), foot - pixel() / 2, axis.right(), foot - pixel() / 2);
        graphics.setFill(getTheme().secondaryInk());
        graphics.setGlobalAlpha(OPACITY);
        int end = Math.min(model().shownEnd(), track.length());
        for (int from = axis.first(); from < end; ) {
            double share = track.share(from);
            int to = from + 1;
            while (to < end && track.share(to) == share) {
                to++;
            }
            double barHeight = share > 0 ? Math.max(pixel(), onPixels(highest * share)) : 0;
            graphics.fillRect(axis.x(from), foot - barHeight, (to - from) * axis.cellWidth(), barHeight);
            from = to;
        }
        graphics.setGlobalAlpha(1);
    }

    @Override
    void pressed(double x, double y) {
        model().beginBrush(x);
        super.pressed(x, y);
    }

    @Override
    void dragged(double x) {
        super.dragged(x);
        model().extendBrush(x);
    }

    @Override
    String describe() {
        return tracks().stream()
                .map(track -> track.words(model().cursor()))
                .collect(Collectors.joining(", ", "What is said of each character: ", ""));
    }

    @Override
    protected double computePrefHeight(double width) {
        return tracks().size() * rowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
