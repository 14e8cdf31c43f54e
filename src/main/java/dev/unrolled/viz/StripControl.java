package dev.unrolled.viz;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A control on the shared time axis. Hover sets the model's hover, click and drag move its cursor, ←, →, Home and End
 * too. Each control draws its own part of the cursor line over its whole height: stacked without spacing, the parts
 * make one line.
 */
public abstract class StripControl extends VizControl {
    private final StripModel model;

    StripControl(StripModel model) {
        this.model = model;
        setFocusTraversable(true);
        redrawOn(model.traceProperty(), model.axisProperty(), model.cursorProperty(), model.brushedRangeProperty());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> endHover());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is drawn. */
    public final StripModel model() {
        return model;
    }

    /** The mouse is over a point. */
    void hover(double x, double y) {
        int timeStep = model.axis().timeStepAt(x);
        model.hoverTimeStepProperty().set(timeStep < model.trace().length() ? timeStep : -1);
    }

    private void endHover() {
        model.hoverTimeStepProperty().set(-1);
        model.hoverUnitProperty().set(-1);
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed(event.getX(), event.getY());
        event.consume();
    }

    /** A mouse button went down on a point. */
    void pressed(double x, double y) {
        moveCursorTo(x);
    }

    /** The mouse is dragged to an x. */
    void dragged(double x) {
        moveCursorTo(x);
    }

    private void moveCursorTo(double x) {
        int timeStep = model.axis().nearestTimeStep(x);
        if (timeStep >= 0) {
            model.setCursorWithin(timeStep);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.moveCursor(-1);
            case RIGHT -> model.moveCursor(1);
            case HOME -> model.setCursorWithin(0);
            case END -> model.setCursorWithin(model.trace().length() - 1);
            case UP -> {
                if (!moveVertically(-1)) {
                    return;
                }
            }
            case DOWN -> {
                if (!moveVertically(1)) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** ↑ or ↓ was pressed; false where that means nothing here. */
    boolean moveVertically(int rows) {
        return false;
    }

    /** The x of the cursor line, so that its edges lie between device pixels; NaN where the cursor is not shown. */
    final double cursorX() {
        int cursor = model.cursor();
        if (!model.axis().contains(cursor) || cursor >= model.trace().length()) {
            return Double.NaN;
        }
        double pixel = pixel();
        return Math.floor(model.axis().centre(cursor) / pixel) * pixel + lineWidth() / 2;
    }

    private double lineWidth() {
        return Math.max(pixel(), onPixels(1));
    }

    /** Draws this control's part of the lines at both ends of the brushed stretch. */
    final void drawBrushEdges(GraphicsContext graphics, double height) {
        TextRange brushed = model.brushedRangeProperty().get();
        if (!brushed.isEmpty()) {
            drawEdge(graphics, brushed.from(), height);
            drawEdge(graphics, brushed.to(), height);
        }
    }

    /** Draws a line at the left edge of a time step; the axis may end there. */
    private void drawEdge(GraphicsContext graphics, int timeStep, double height) {
        TimeAxis axis = model.axis();
        if (timeStep >= axis.first() && timeStep <= axis.end()) {
            graphics.setFill(getTheme().paper());
            graphics.fillRect(axis.x(timeStep) - 1 - pixel(), 0, 2 + 2 * pixel(), height);
            graphics.setFill(getTheme().accent());
            graphics.fillRect(axis.x(timeStep) - 1, 0, 2, height);
        }
    }

    /** Draws this control's part of the cursor line. */
    final void drawCursorLine(GraphicsContext graphics, double from, double to) {
        double x = cursorX();
        if (!Double.isNaN(x)) {
            graphics.setStroke(getTheme().ink());
            graphics.setLineWidth(lineWidth());
            graphics.strokeLine(x, from, x, to);
        }
    }
}
