package dev.unrolled.viz;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/**
 * Dots in a square, one of them chosen. Mouse: hover names a dot, click chooses the nearest. Keys: left and right go along
 * the dots by x, up and down by y.
 */
public final class DotPlot extends VizControl {
    private static final double REACH = 14;
    private static final double FILL = 0.55;

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
        offerCopies(this::dataText);
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

    /** Where a dot is drawn; empty before the first drawing. */
    public Optional<Point2D> placeOf(int dot) {
        return isDot(dot) ? Optional.of(new Point2D(points[dot][0], points[dot][1])) : Optional.empty();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        DotFrame frame = DotFrame.fit(axes, width, height, getFontSize());
        frame.draw(graphics, getTheme(), getFontSize());
        points = new double[dots.size()][];
        for (int dot = 0; dot < points.length; dot++) {
            points[dot] = new double[] {
                frame.x(dots.get(dot).x()), frame.y(dots.get(dot).y())
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
        }
        OptionalInt named = isDot(chosen.get()) ? OptionalInt.of(chosen.get()) : OptionalInt.empty();
        new DotNames(dots, points, getFontSize(), 2.1 * radius())
                .draw(graphics, getTheme(), named, new BoundingBox(0, 0, width, height));
    }

    private double radius() {
        return Math.max(2.5, getFontSize() * 0.27);
    }

    private boolean isDot(int dot) {
        return dot >= 0 && dot < points.length;
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
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
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

    /** What is drawn as a table. */
    String dataText() {
        StringBuilder text = new StringBuilder("name\tx\ty\ttint\n");
        dots.forEach(dot -> text.append(dot.words())
                .append('\t')
                .append(dot.x())
                .append('\t')
                .append(dot.y())
                .append('\t')
                .append(dot.tint())
                .append('\n'));
        return text.toString();
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
