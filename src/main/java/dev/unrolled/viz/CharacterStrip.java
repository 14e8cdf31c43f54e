package dev.unrolled.viz;

import dev.unrolled.trace.SequenceTrace;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The characters on the time axis, one line, each on the tint of the chosen unit's value after reading it. */
public final class CharacterStrip extends StripControl {
    private static final double MARK_OPACITY = 0.45;
    private static final double HEIGHT = 1.7;

    public CharacterStrip(StripModel model) {
        super(model);
        setAccessibleRole(AccessibleRole.TEXT);
        redrawOn(model.layerProperty(), model.unitProperty(), model.signalProperty(), model.scaleProperty());
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFont(Typeface.monospaced(getFontSize()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        for (int timeStep = model().axis().first(); timeStep < model().shownEnd(); timeStep++) {
            drawCell(graphics, timeStep, height);
        }
        drawBrush(graphics, height);
        drawCursor(graphics, height);
    }

    private void drawCell(GraphicsContext graphics, int timeStep, double height) {
        SequenceTrace trace = model().trace();
        TimeAxis axis = model().axis();
        ColorScale scale = model().scaleProperty().get();
        graphics.setFill(getTheme().ink());
        if (scale != null && model().hasSignal() && model().shownUnit() >= 0) {
            float value =
                    trace.value(model().signalProperty().get(), model().shownLayer(), timeStep, model().shownUnit());
            graphics.setFill(scale.color(value));
            graphics.fillRect(axis.x(timeStep), 0, axis.cellWidth(), height);
            graphics.setFill(scale.text(value));
        }
        int codePoint = trace.codePoint(timeStep);
        graphics.setGlobalAlpha(CharacterGlyph.isMark(codePoint) ? MARK_OPACITY : 1);
        graphics.fillText(CharacterGlyph.of(codePoint), axis.centre(timeStep), height / 2, axis.cellWidth());
        graphics.setGlobalAlpha(1);
    }

    private void drawBrush(GraphicsContext graphics, double height) {
        TimeAxis axis = model().axis();
        TextRange brushed = model().brushedRangeProperty().get();
        int from = Math.max(axis.first(), brushed.from());
        int to = Math.min(axis.end(), brushed.to());
        drawBrushEdges(graphics, height);
        if (to > from) {
            double width = (to - from) * axis.cellWidth();
            graphics.setFill(getTheme().accent());
            graphics.fillRect(axis.x(from), 0, width, 2);
            graphics.fillRect(axis.x(from), height - 2, width, 2);
        }
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

    /** A frame around the character instead of a line through it; it meets the lines above and below. */
    private void drawCursor(GraphicsContext graphics, double height) {
        if (Double.isNaN(cursorX())) {
            return;
        }
        double x = model().axis().x(model().cursor());
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().paper());
        graphics.strokeRect(x + 0.5, 1.5, model().axis().cellWidth() - 1, height - 3);
        graphics.setStroke(getTheme().ink());
        graphics.strokeRect(x - 0.5, 0.5, model().axis().cellWidth() + 1, height - 1);
    }

    @Override
    String describe() {
        int cursor = model().cursor();
        if (cursor < 0 || cursor >= model().trace().length()) {
            return "Characters on the time axis";
        }
        return "Character " + cursor + ", "
                + CharacterGlyph.name(model().trace().codePoint(cursor));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(getFontSize() * HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
