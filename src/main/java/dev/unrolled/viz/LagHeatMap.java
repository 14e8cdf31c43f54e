package dev.unrolled.viz;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/**
 * What the prediction at each character T, a row, still has to do with each earlier character t, a column: the logarithm of a
 * norm as a tint. An exact zero is grey, NaN and infinities have their own colour.
 *
 * <p>Mouse: hover gives T and t, click sets {@link #timeStepProperty} and {@link #earlierProperty}. Keys: up and down change
 * T, left and right t.
 */
public final class LagHeatMap extends VizControl {
    private final IntegerProperty timeStep = new SimpleIntegerProperty(this, "timeStep", -1);
    private final IntegerProperty earlier = new SimpleIntegerProperty(this, "earlier", -1);
    private final ReadOnlyIntegerWrapper hoverTimeStep = new ReadOnlyIntegerWrapper(this, "hoverTimeStep", -1);
    private final ReadOnlyIntegerWrapper hoverEarlier = new ReadOnlyIntegerWrapper(this, "hoverEarlier", -1);
    private final ObjectProperty<Color> hue = new SimpleObjectProperty<>(this, "hue");
    private final StringProperty symbol = new SimpleStringProperty(this, "symbol", "‖∂L_T/∂h_t‖");
    private final Tooltip tooltip = new Tooltip();
    private final PixelGrid pixels = new PixelGrid();
    private final ColorLegend legend = ownLegend();
    private LagMatrix matrix = LagMatrix.EMPTY;
    private double[] fixedRange = new double[0];
    private LagMatrixFrame frame = LagMatrixFrame.EMPTY;
    private boolean stale = true;

    public LagHeatMap() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        legend.symbolProperty().bind(symbol);
        redrawOn(timeStep, earlier, hoverTimeStep, hoverEarlier, hue, symbol);
        hue.addListener(changed -> stale = true);
        themeProperty().addListener(changed -> stale = true);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hoverAt(-1, -1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        offerCopies(this::dataText);
    }

    /**
     * Shows norms.
     *
     * @param codePoints the characters of the passage
     * @param norms {@code [T][t]} for t ≤ T, 0 or more
     */
    public void show(int[] codePoints, double[][] norms) {
        matrix = new LagMatrix(codePoints, norms);
        stale = true;
        hoverAt(-1, -1);
        requestLayout();
    }

    /** Fixes the range of the tints to decimal logarithms, so that several maps can be compared. */
    public void setRange(double low, double high) {
        fixedRange = new double[] {low, high};
        stale = true;
        requestLayout();
    }

    /** Fits the range of the tints to the values shown. */
    public void setRangeAutomatic() {
        fixedRange = new double[0];
        stale = true;
        requestLayout();
    }

    /** T, the character whose prediction is asked about; −1 for none. */
    public IntegerProperty timeStepProperty() {
        return timeStep;
    }

    /** t, the earlier character; −1 for none. */
    public IntegerProperty earlierProperty() {
        return earlier;
    }

    /** T under the mouse; −1 for none. */
    public ReadOnlyIntegerProperty hoverTimeStepProperty() {
        return hoverTimeStep.getReadOnlyProperty();
    }

    /** t under the mouse; −1 for none. */
    public ReadOnlyIntegerProperty hoverEarlierProperty() {
        return hoverEarlier.getReadOnlyProperty();
    }

    /** The colour of the strongest tint; without one the theme's accent. */
    public ObjectProperty<Color> hueProperty() {
        return hue;
    }

    /** What the norms are. */
    public StringProperty symbolProperty() {
        return symbol;
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        legend.setVisible(matrix.size() > 0);
        if (matrix.size() == 0) {
            drawInstead(graphics, "no values yet");
            return;
        }
        LagMatrixFrame fitted = LagMatrixFrame.fit(this, matrix.size(), width, height);
        if (stale || !fitted.equals(frame)) {
            frame = fitted;
            fillImage();
            stale = false;
        }
        graphics.drawImage(
                pixels.image(), frame.left(), frame.top(), pixels.width() * pixel(), pixels.height() * pixel());
        LagMatrixLabels labels = new LagMatrixLabels(this, frame, graphics);
        labels.draw(matrix);
        boolean hovered = hoverTimeStep.get() >= 0;
        int row = hovered ? hoverTimeStep.get() : timeStep.get();
        int column = hovered ? hoverEarlier.get() : earlier.get();
        if (frame.shows(row) && frame.shows(column) && matrix.has(row, column)) {
            labels.mark(matrix, row, column);
        }
        double legendWidth = Math.min(width - frame.left(), legend.prefWidth(-1));
        legend.resizeRelocate(width - legendWidth, 0, legendWidth, legend.prefHeight(-1));
    }

    /** Every value is a rectangle of device pixels; a row is computed once and copied. */
    private void fillImage() {
        boolean automatic = fixedRange.length == 0;
        Color color = hue.get() == null ? getTheme().accent() : hue.get();
        ColorScale scale =
                ColorScale.logarithmic(getTheme(), color, automatic ? matrix.range() : fixedRange, automatic);
        legend.scaleProperty().set(scale);
        legend.zeroShownProperty().set(matrix.hasZero());
        legend.notFiniteShownProperty().set(matrix.hasNotFinite());
        RowAxis columns = frame.columns();
        pixels.reset(columns.pixels(), frame.rows().pixels());
        for (int row = frame.first(); row < frame.end(); row++) {
            int top = frame.rows().top(row);
            int start = top * pixels.width();
            for (int column = frame.first(); column < matrix.end(row); column++) {
                int argb = scale.argb(LagMatrix.logarithm(matrix.norm(row, column)));
                Arrays.fill(pixels.pixels(), start + columns.top(column), start + columns.bottom(column), argb);
            }
            pixels.repeatRow(top, frame.rows().bottom(row));
        }
    }

    /** The middle of a value's rectangle, x and y. */
    double[] placeOf(int row, int column) {
        return new double[] {frame.x(column, 0.5), frame.y(row, 0.5)};
    }

    private void hover(MouseEvent event) {
        hoverAt(frame.timeStepAtY(event.getY()), frame.timeStepAtX(event.getX()));
    }

    private void hoverAt(int row, int column) {
        boolean inside = matrix.has(row, column);
        hoverTimeStep.set(inside ? row : -1);
        hoverEarlier.set(inside ? column : -1);
        if (inside) {
            tooltip.setText(words(row, column));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown() && hoverTimeStep.get() >= 0) {
            timeStep.set(hoverTimeStep.get());
            earlier.set(hoverEarlier.get());
        }
        event.consume();
    }

    private void move(KeyEvent event) {
        int down = (event.getCode() == KeyCode.DOWN ? 1 : 0) - (event.getCode() == KeyCode.UP ? 1 : 0);
        int right = (event.getCode() == KeyCode.RIGHT ? 1 : 0) - (event.getCode() == KeyCode.LEFT ? 1 : 0);
        if (matrix.size() == 0 || (down == 0 && right == 0)) {
            return;
        }
        int row = timeStep.get() < 0
                ? matrix.size() - 1
                : Math.max(0, Math.min(matrix.size() - 1, timeStep.get() + down));
        timeStep.set(row);
        earlier.set(Math.max(0, Math.min(matrix.end(row) - 1, earlier.get() + right)));
        event.consume();
    }

    /** What a value says. */
    private String words(int row, int column) {
        return String.format(
                Locale.ROOT,
                "%s = %s · T = %d %s, t = %d %s, %d back",
                symbol.get(),
                Numbers.precise(matrix.norm(row, column)),
                row,
                CharacterGlyph.name(matrix.codePoint(row)),
                column,
                CharacterGlyph.name(matrix.codePoint(column)),
                row - column);
    }

    /** A line for each value. */
    String dataText() {
        StringBuilder text = new StringBuilder("T\tt\tnorm\n");
        for (int row = 0; row < matrix.size(); row++) {
            for (int column = 0; column < matrix.end(row); column++) {
                text.append(row).append('\t').append(column).append('\t');
                text.append(matrix.norm(row, column)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    String describe() {
        String what = "Heat map of " + symbol.get() + " over " + matrix.size() + " characters";
        return matrix.has(timeStep.get(), earlier.get()) ? what + "; " + words(timeStep.get(), earlier.get()) : what;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 34 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 26 * getFontSize();
    }
}
