package dev.unrolled.viz;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;

/**
 * A passage of text, wrapped as a reader sees it, every character on a tint that shows one value. Space, tab and newline
 * have faint marks, so that nothing is tinted invisibly.
 *
 * <p>Mouse: hover gives {@link #hoverIndexProperty}, click sets {@link #cursorIndexProperty}. Keys: arrows, Home and End move
 * the cursor; the wheel, Page Up and Page Down ask for another passage through {@link #setOnScrollRequest}.
 */
public final class TextPage extends VizControl {
    private static final double LINE_HEIGHT = 1.62;
    private static final double WHEEL_LINES = 3;
    private static final double WHEEL_NOTCH = 40;
    private static final int PREFERRED_COLUMNS = 80;
    private static final int PREFERRED_ROWS = 12;

    private final TextPagePainter painter = new TextPagePainter(this);
    private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", -1);
    private final ReadOnlyIntegerWrapper hoverIndex = new ReadOnlyIntegerWrapper(this, "hoverIndex", -1);
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", 0);
    private final ReadOnlyIntegerWrapper shownCount = new ReadOnlyIntegerWrapper(this, "shownCount", 0);
    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale");
    private final ObjectProperty<TextRange> brushedRange =
            new SimpleObjectProperty<>(this, "brushedRange", TextRange.EMPTY);
    private final ObjectProperty<List<TextRange>> searchHits =
            new SimpleObjectProperty<>(this, "searchHits", List.of());

    private final ObjectProperty<List<TextRange>> underlined =
            new SimpleObjectProperty<>(this, "underlined", List.of());

    private int[] codePoints = new int[0];
    private float[] values = new float[0];
    private PageGrid grid = PageGrid.EMPTY;
    private TextLayout layout = TextLayout.EMPTY;
    private boolean wrapped;
    private double scrolledLines;
    private IntConsumer onChoose = index -> {};
    private Consumer<ScrollRequest> onScroll = request -> {};

    /**
     * A wish to see another part of the text.
     *
     * @param lines how many lines further down, negative for up
     * @param characters the same in characters: exact for down, an estimate for up
     */
    public record ScrollRequest(int lines, int characters) {}

    public TextPage() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setCursor(Cursor.TEXT);
        redrawOn(cursor, scale, brushedRange, searchHits, underlined);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hoverIndex.set(indexAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hoverIndex.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::choose);
        addEventHandler(KeyEvent.KEY_PRESSED, new TextPageKeys(this));
    }

    /**
     * Shows a passage. Where it is longer than the page, its beginning is shown.
     *
     * @param newCodePoints the characters
     * @param newValues the value behind each character; characters without one are not tinted
     */
    public void setPassage(int[] newCodePoints, float[] newValues) {
        codePoints = newCodePoints.clone();
        wrapped = false;
        hoverIndex.set(-1);
        setValues(newValues);
    }

    /** Changes the tints and keeps the text. */
    public void setValues(float[] newValues) {
        values = newValues.clone();
        requestLayout();
    }

    /** The outlined character, counted within the passage; −1 for none. */
    public IntegerProperty cursorIndexProperty() {
        return cursor;
    }

    /** The character under the mouse; −1 for none. */
    public ReadOnlyIntegerProperty hoverIndexProperty() {
        return hoverIndex.getReadOnlyProperty();
    }

    /** How many characters the page holds when every line is full: load that many. */
    public ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    /** How many characters of the passage are on the page. */
    public ReadOnlyIntegerProperty shownCountProperty() {
        return shownCount.getReadOnlyProperty();
    }

    /** How values become tints; no tints without one. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    /** The brushed stretch. */
    public ObjectProperty<TextRange> brushedRangeProperty() {
        return brushedRange;
    }

    /** The stretches that a search found. */
    public ObjectProperty<List<TextRange>> searchHitsProperty() {
        return searchHits;
    }

    /** The stretches with a thin line under them. */
    public ObjectProperty<List<TextRange>> underlinedProperty() {
        return underlined;
    }

    /** Called with the index of a clicked character, after the cursor has moved there. */
    public void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /** Called when the reader wants another part of the text. */
    public void setOnScrollRequest(Consumer<ScrollRequest> handler) {
        onScroll = handler;
        // Without anybody who brings another passage the wheel belongs to what the page lies in.
        setOnScroll(this::scroll);
    }

    /** The character at a point of the control; −1 for none. */
    public int indexAt(double x, double y) {
        int row = grid.row(y);
        return row < grid.rows() ? layout.indexAt(row, grid.column(x)) : -1;
    }

    int[] codePoints() {
        return codePoints;
    }

    float[] values() {
        return values;
    }

    PageGrid grid() {
        return grid;
    }

    TextLayout wrapping() {
        return layout;
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        Font font = Typeface.onGrid(getFontSize(), pixel());
        double lineHeight = onPixels(getFontSize() * LINE_HEIGHT);
        PageGrid fitted = PageGrid.fit(painter.cellWidth(font, pixel()), lineHeight, width, height);
        if (!wrapped || fitted.columns() != grid.columns()) {
            layout = TextLayout.wrap(codePoints, fitted.columns());
            wrapped = true;
        }
        grid = fitted;
        painter.draw(graphics, font);
        capacity.set(grid.capacity());
        shownCount.set(layout.start(grid.rows()));
    }

    private void choose(MouseEvent event) {
        requestFocus();
        int index = indexAt(event.getX(), event.getY());
        if (index >= 0) {
            cursor.set(index);
            onChoose.accept(index);
        }
        event.consume();
    }

    /** Touch pads send many small distances: they add up to lines. */
    private void scroll(ScrollEvent event) {
        scrolledLines -= event.getDeltaY() / WHEEL_NOTCH * WHEEL_LINES;
        int lines = (int) scrolledLines;
        if (lines != 0) {
            scrolledLines -= lines;
            askForLines(lines);
        }
        event.consume();
    }

    void moveTo(int index) {
        if (index < 0 || index >= shownCount.get()) {
            askForLines(index < 0 ? -1 : 1);
        } else {
            cursor.set(index);
        }
    }

    void askForLines(int lines) {
        int characters = lines > 0 ? layout.start(lines) : lines * grid.columns();
        onScroll.accept(new ScrollRequest(lines, characters));
    }

    @Override
    String describe() {
        int at = cursor.get();
        boolean inside = at >= 0 && at < codePoints.length;
        String where = inside ? "; cursor on character " + at + ", " + CharacterGlyph.name(codePoints[at]) : "";
        return "Text page, " + shownCount.get() + " characters" + where;
    }

    /** The height that the whole passage takes at a width. */
    double heightAt(double width) {
        double cell = painter.cellWidth(Typeface.onGrid(getFontSize(), pixel()), pixel());
        double lineHeight = onPixels(getFontSize() * LINE_HEIGHT);
        int columns = PageGrid.fit(cell, lineHeight, width, lineHeight).columns();
        return TextLayout.wrap(codePoints, columns).lineCount() * lineHeight;
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_COLUMNS * getFontSize() * 0.6;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED_ROWS * Math.rint(getFontSize() * LINE_HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.rint(getFontSize() * LINE_HEIGHT);
    }
}
