package dev.unrolled.viz;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Dots in a square, one of them chosen. Mouse: hover names a dot, click chooses the nearest. Keys: left and right go along
 * the dots by x, up and down by y.
 */
public final class DotPlot extends VizControl {
    private static final double REACH = 14;
    private static final double MARGIN = 2.2;
    private static final double FILL = 0.55;
    private static final int TICKS = 5;

    private final DotAxes axes;
    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale");
    private final ObjectProperty<Color> color = new SimpleObjectProperty<>(this, "color");
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ObjectProperty<List<DotLink>> links = new SimpleObjectProperty<>(this, "links", List.of());
    private final Tooltip tooltip = new Tooltip();
    private List<Dot> dots = List.of();
    private double[][] points = new double[0][];
    private IntConsumer onChoose = dot -> {};

    /** A line from the chosen dot to another: whole for one that is like it, dashed for its opposite. */
    public record DotLink(int from, int to, boolean opposite) {}

    public DotPlot(DotAxes axes) {
        this.axes = axes;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(scale, color, chosen, hovered, links);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        hovered.addListener(changed -> name());
    }

    /** Shows dots in the place of those before. */
    public void setDots(List<Dot> shown) {
        dots = List.copyOf(shown);
        hovered.set(-1);
        requestLayout();
    }

    /** How tints become colours; without one all dots have the {@link #colorProperty}. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    /** The colour of dots without a scale. */
    public ObjectProperty<Color> colorProperty() {
        return color;
    }

    /** The number of the chosen dot; −1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The dot under the mouse; −1 for none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Lines between dots. */
    public ObjectProperty<List<DotLink>> linksProperty() {
        return links;
    }

    /** Called with the number of a dot that the user chooses. */
    public void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        Square square = square();
        drawFrame(graphics, square);
        points = new double[dots.size()][];
        for (int dot = 0; dot < points.length; dot++) {
            points[dot] = new double[] {
                square.x(dots.get(dot).x()), square.y(dots.get(dot).y())
            };
        }
        for (DotLink link : links.get()) {
            drawLink(graphics, link);
        }
        for (int dot = 0; dot < points.length; dot++) {
            drawDot(graphics, dot, radius());
        }
        if (isDot(hovered.get())) {
            ring(graphics, points[hovered.get()], 1.6 * radius(), getTheme().secondaryInk());
        }
        if (isDot(chosen.get())) {
            drawDot(graphics, chosen.get(), 1.3 * radius());
            ring(graphics, points[chosen.get()], 2.1 * radius(), getTheme().ink());
            drawName(graphics, square);
        }
    }

    private double radius() {
        return Math.max(2.5, getFontSize() * 0.27);
    }

    private boolean isDot(int dot) {
        return dot >= 0 && dot < points.length;
    }

    private Square square() {
        double left = MARGIN * getFontSize();
        double top = (axes.title().isEmpty() ? 0.6 : 1.6) * getFontSize();
        double side =
                Math.max(1, Math.min(getWidth() - left - getFontSize(), getHeight() - top - MARGIN * getFontSize()));
        return new Square(Math.rint(left), Math.rint(top), Math.rint(side), axes.low());
    }

    /** Where the square lies. */
    private record Square(double left, double top, double side, double low) {
        double x(double value) {
            return left + (value - low) / (1 - low) * side;
        }

        double y(double value) {
            return top + side - (value - low) / (1 - low) * side;
        }
    }

    private void drawFrame(GraphicsContext graphics, Square square) {
        graphics.setLineWidth(1);
        graphics.setStroke(getTheme().grid());
        graphics.setFill(getTheme().secondaryInk());
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        for (int tick = 0; tick <= TICKS - 1; tick++) {
            double value = axes.low() + (1 - axes.low()) * tick / (TICKS - 1);
            double x = Math.rint(square.x(value)) + 0.5;
            double y = Math.rint(square.y(value)) + 0.5;
            graphics.strokeLine(x, square.top(), x, square.top() + square.side());
            graphics.strokeLine(square.left(), y, square.left() + square.side(), y);
        }
        drawEnds(graphics, square);
        graphics.setStroke(getTheme().faintInk());
        if (axes.frame() == DotAxes.Frame.DIAGONAL) {
            graphics.strokeLine(square.x(0), square.y(1), square.x(1), square.y(0));
        } else {
            graphics.strokeOval(square.left(), square.top(), square.side(), square.side());
        }
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.boldLabel(getFontSize() * 0.95));
        graphics.fillText(axes.title(), square.left(), square.top() - 0.35 * getFontSize());
    }

    private void drawEnds(GraphicsContext graphics, Square square) {
        graphics.setTextBaseline(VPos.TOP);
        double under = square.top() + square.side() + 3;
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Numbers.brief(axes.low()), square.left(), under);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("1", square.left() + square.side(), under);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(axes.xLabel(), square.left() + square.side() / 2, under);
        graphics.save();
        graphics.translate(square.left() - 3, square.top() + square.side() / 2);
        graphics.rotate(-90);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(axes.yLabel(), 0, 0);
        graphics.restore();
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText("1", square.left() - 4, square.top());
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(Numbers.brief(axes.low()), square.left() - 4, square.top() + square.side());
    }

    private void drawDot(GraphicsContext graphics, int dot, double size) {
        double x = points[dot][0];
        double y = points[dot][1];
        boolean tinted = scale.get() != null;
        Color fill = tinted ? scale.get().color(dots.get(dot).tint()) : color.get();
        graphics.setGlobalAlpha(tinted ? 1 : FILL);
        graphics.setFill(fill == null ? getTheme().secondaryInk() : fill);
        graphics.fillOval(x - size, y - size, 2 * size, 2 * size);
        graphics.setGlobalAlpha(1);
        if (tinted) {
            graphics.setLineWidth(0.8);
            graphics.setStroke(getTheme().secondaryInk());
            graphics.strokeOval(x - size, y - size, 2 * size, 2 * size);
        }
    }

    private static void ring(GraphicsContext graphics, double[] point, double size, Color ink) {
        graphics.setLineWidth(1.6);
        graphics.setStroke(ink);
        graphics.strokeOval(point[0] - size, point[1] - size, 2 * size, 2 * size);
    }

    private void drawLink(GraphicsContext graphics, DotLink link) {
        if (isDot(link.from()) && isDot(link.to())) {
            graphics.setStroke(getTheme().secondaryInk());
            graphics.setLineWidth(1.2);
            graphics.setLineDashes(link.opposite() ? new double[] {4, 4} : new double[0]);
            graphics.strokeLine(
                    points[link.from()][0], points[link.from()][1], points[link.to()][0], points[link.to()][1]);
            graphics.setLineDashes();
        }
    }

    /** The chosen dot's name, on the side where there is room. */
    private void drawName(GraphicsContext graphics, Square square) {
        double[] point = points[chosen.get()];
        boolean right = point[0] < square.left() + square.side() / 2;
        String name = dots.get(chosen.get()).words();
        int end = name.indexOf(' ');
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.boldLabel(getFontSize() * 0.95));
        graphics.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        double gap = (right ? 1 : -1) * 2.8 * radius();
        String brief = end < 0 ? name : name.substring(0, end);
        graphics.setStroke(getTheme().paper());
        graphics.setLineWidth(4);
        graphics.strokeText(brief, point[0] + gap, point[1]);
        graphics.fillText(brief, point[0] + gap, point[1]);
    }

    private void hover(MouseEvent event) {
        hovered.set(DotPicker.nearest(points, new double[] {event.getX(), event.getY()}, REACH, -1));
    }

    private void name() {
        if (!isDot(hovered.get())) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        int others = DotPicker.inPlace(points, hovered.get()) - 1;
        tooltip.setText(dots.get(hovered.get()).words()
                + (others == 0 ? "" : "\nand " + others + " more here; click again for the next"));
        Tooltip.install(this, tooltip);
    }

    private void press(MouseEvent event) {
        requestFocus();
        choose(DotPicker.nearest(points, new double[] {event.getX(), event.getY()}, REACH, chosen.get()));
        event.consume();
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(DotPicker.along(dots, false, chosen.get(), -1));
            case RIGHT -> choose(DotPicker.along(dots, false, chosen.get(), 1));
            case DOWN -> choose(DotPicker.along(dots, true, chosen.get(), -1));
            case UP -> choose(DotPicker.along(dots, true, chosen.get(), 1));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int dot) {
        if (isDot(dot)) {
            onChoose.accept(dot);
        }
    }

    @Override
    String describe() {
        String what = (axes.title() + ", " + dots.size() + " dots").replaceFirst("^, ", "");
        return isDot(chosen.get()) ? what + "; chosen " + dots.get(chosen.get()).words() : what;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20 * getFontSize();
    }
}
