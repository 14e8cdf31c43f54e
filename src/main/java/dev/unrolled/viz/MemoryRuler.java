package dev.unrolled.viz;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * How long the units of a layer remember, on a logarithmic axis: a block for each unit, piled up where several remember equally
 * long. Units whose length is 0, infinite or undefined are piled up at the edges. Of other networks the outlines of such piles are drawn.
 *
 * <p>Mouse: hover names a unit, click chooses it. Keys: left and right go from unit to unit by length, up and down within a pile, Enter
 * chooses.
 */
public final class MemoryRuler extends VizControl {
    /** Blocks are parted from this height on, in pixels. */
    private static final double PARTED = 3;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ObjectProperty<Color> color = new SimpleObjectProperty<>(this, "color");
    private final ObjectProperty<List<MemoryOutline>> others = new SimpleObjectProperty<>(this, "others", List.of());
    private final StringProperty quantity = new SimpleStringProperty(this, "quantity", "half-life");
    private final Tooltip tooltip = new Tooltip();
    private double[] lengths = new double[0];
    private MemoryBins bins = MemoryBins.of(new double[0]);
    private int tallest;
    private IntConsumer onChoose = unit -> {};

    public MemoryRuler() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(chosen, hovered, color, quantity);
        others.addListener(changed -> sort());
        hovered.addListener(changed -> name());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(unitAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        offerCopies(this::dataText);
    }

    /**
     * Shows the units of a layer.
     *
     * @param newLengths how long each unit remembers, in characters; infinite for one that never forgets, NaN where it is
     *     undefined
     */
    public void show(double[] newLengths) {
        lengths = newLengths.clone();
        hovered.set(-1);
        sort();
    }

    private void sort() {
        List<MemoryOutline> outlines = others.get();
        bins = MemoryBins.of(
                lengths, outlines.stream().map(MemoryOutline::values).toArray(double[][]::new));
        tallest = IntStream.concat(
                        IntStream.of(bins.tallest()),
                        outlines.stream().flatMapToInt(one -> Arrays.stream(one.counts(bins))))
                .max()
                .orElse(0);
        requestLayout();
    }

    /** Other networks on the same axis. */
    public ObjectProperty<List<MemoryOutline>> othersProperty() {
        return others;
    }

    /** The chosen unit; −1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The unit under the mouse or that the arrow keys have reached; −1 for none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The colour of the blocks; without one the theme's accent. */
    public ObjectProperty<Color> colorProperty() {
        return color;
    }

    /** What is measured, such as {@code half-life}. */
    public StringProperty quantityProperty() {
        return quantity;
    }

    /** Called with a unit that the user chooses. */
    public void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    private MemoryFrame frame() {
        return new MemoryFrame(bins, tallest, getWidth(), getHeight(), getFontSize());
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (lengths.length == 0 && others.get().isEmpty()) {
            drawInstead(graphics, "no values yet");
            return;
        }
        MemoryAxis axis = new MemoryAxis(this, graphics, frame());
        axis.draw(lengths.length, others.get().size());
        Color blocks = color.get() == null ? getTheme().accent() : color.get();
        for (int bin = 0; bin < bins.bins().size(); bin++) {
            for (int rank = 0; rank < bins.bins().get(bin).units().size(); rank++) {
                drawBlock(graphics, new MemoryBins.Place(bin, rank), blocks);
            }
        }
        MemoryOutlines outlines = new MemoryOutlines(graphics, frame());
        others.get().forEach(one -> outlines.draw(one, getTheme()));
        outline(graphics, hovered.get(), getTheme().secondaryInk());
        MemoryBins.Place place = bins.placeOf(chosen.get());
        if (place.bin() >= 0) {
            drawBlock(graphics, place, getTheme().ink());
            outline(graphics, chosen.get(), getTheme().ink());
            drawChosen(graphics, place, axis);
        }
    }

    private void drawBlock(GraphicsContext graphics, MemoryBins.Place place, Color fill) {
        MemoryFrame frame = frame();
        double height = frame.blockHeight() >= PARTED ? frame.blockHeight() - 1 : frame.blockHeight();
        double left = frame.left(place.bin());
        graphics.setFill(fill);
        graphics.fillRect(left, frame.top(place), Math.max(1, frame.right(place.bin()) - left), height);
    }

    private void outline(GraphicsContext graphics, int unit, Color ink) {
        MemoryFrame frame = frame();
        MemoryBins.Place place = bins.placeOf(unit);
        if (place.bin() >= 0) {
            graphics.setStroke(ink);
            graphics.setLineWidth(2);
            double left = frame.left(place.bin()) - 1;
            double width = frame.right(place.bin()) + 1 - left;
            graphics.strokeRect(left, frame.top(place) - 1, width, Math.max(3, frame.blockHeight() + 1));
        }
    }

    /** The chosen unit's number and length over its pile, with a line down to it. */
    private void drawChosen(GraphicsContext graphics, MemoryBins.Place place, MemoryAxis axis) {
        graphics.setFont(Typeface.boldLabel(getFontSize() * 0.95));
        String text = chosen.get() + " · " + lengthText(chosen.get());
        double x = frame().middle(place.bin());
        double y = 1.4 * getFontSize();
        int pile = bins.bins().get(place.bin()).units().size();
        double above = frame().top(new MemoryBins.Place(place.bin(), pile - 1));
        graphics.setStroke(getTheme().ink());
        graphics.setLineWidth(1);
        graphics.strokeLine(Math.floor(x) + 0.5, y + 1.2 * getFontSize(), Math.floor(x) + 0.5, above);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(getTheme().ink());
        graphics.fillText(text, axis.inside(x, text), y);
    }

    private String lengthText(int unit) {
        return switch (MemoryBins.Kind.of(lengths[unit])) {
            case INFINITE -> "never forgets";
            case UNDEFINED -> "undefined";
            default -> Numbers.brief(lengths[unit]) + (lengths[unit] == 1 ? " character" : " characters");
        };
    }

    /** The unit whose block is at a point; −1 for none. */
    int unitAt(double x, double y) {
        return frame().unitAt(x, y);
    }

    /** The middle of a unit's block, x and y. */
    double[] placeOf(int unit) {
        MemoryBins.Place place = bins.placeOf(unit);
        return new double[] {frame().middle(place.bin()), frame().top(place) + frame().blockHeight() / 2};
    }

    private void name() {
        if (hovered.get() >= 0) {
            tooltip.setText("cell " + hovered.get() + ": " + quantity.get() + " " + lengthText(hovered.get()));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown()) {
            choose(unitAt(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void choose(int unit) {
        if (unit >= 0) {
            chosen.set(unit);
            onChoose.accept(unit);
        }
    }

    private void move(KeyEvent event) {
        List<Integer> order = bins.ordered();
        if (order.isEmpty()) {
            return;
        }
        int from = hovered.get() >= 0 ? hovered.get() : chosen.get();
        MemoryBins.Place place = bins.placeOf(from);
        switch (event.getCode()) {
            case LEFT -> hovered.set(order.get(Math.max(0, order.indexOf(from) - 1)));
            case RIGHT -> hovered.set(order.get(Math.min(order.size() - 1, order.indexOf(from) + 1)));
            case UP -> hover(bins.unitAt(place.bin(), place.rank() + 1));
            case DOWN -> hover(bins.unitAt(place.bin(), place.rank() - 1));
            case ENTER -> choose(hovered.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void hover(int unit) {
        if (unit >= 0) {
            hovered.set(unit);
        }
    }

    /** A line for each unit, those of other networks with their name. */
    String dataText() {
        StringBuilder text = new StringBuilder("cell\t" + quantity.get() + "\n");
        for (int unit = 0; unit < lengths.length; unit++) {
            text.append(unit).append('\t').append(lengths[unit]).append('\n');
        }
        for (MemoryOutline other : others.get()) {
            for (int unit = 0; unit < other.lengths().size(); unit++) {
                text.append(other.name()).append(' ').append(unit);
                text.append('\t').append(other.lengths().get(unit)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    String describe() {
        String what = "Memory ruler, " + quantity.get() + " of " + lengths.length + " cells";
        int unit = hovered.get() >= 0 ? hovered.get() : chosen.get();
        boolean there = unit >= 0 && unit < lengths.length;
        return there ? what + "; cell " + unit + ", " + lengthText(unit) : what;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 22 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 12 * getFontSize();
    }
}
