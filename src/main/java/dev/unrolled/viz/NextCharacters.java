package dev.unrolled.viz;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * The likeliest next characters in a row, each with its probability as a bar and a number; the one that truly follows is green.
 * One of them is asked about: click, or left and right, choose it.
 */
public final class NextCharacters extends VizControl {
    private static final double CHIP = 5.2;
    private static final double GAP = 0.7;
    private static final double LEAD = 3.4;
    private static final double BAR = 0.28;

    private final IntegerProperty target = new SimpleIntegerProperty(this, "target", -1);
    private int[] codePoints = new int[0];
    private double[] probabilities = new double[0];
    private int truth = -1;

    public NextCharacters() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        redrawOn(target);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        offerCopies(this::dataText);
    }

    /**
     * Shows characters.
     *
     * @param newCodePoints the likeliest first
     * @param newProbabilities one for each; NaN where it is not known
     * @param newTruth the character that truly follows; −1 where that is not known
     */
    public void show(int[] newCodePoints, double[] newProbabilities, int newTruth) {
        if (newCodePoints.length != newProbabilities.length) {
            throw new IllegalArgumentException(
                    newCodePoints.length + " characters, " + newProbabilities.length + " probabilities");
        }
        codePoints = newCodePoints.clone();
        probabilities = newProbabilities.clone();
        truth = newTruth;
        requestLayout();
    }

    /** The character asked about; −1 for the one that truly follows. */
    public IntegerProperty targetProperty() {
        return target;
    }

    private int asked() {
        return target.get() < 0 ? truth : target.get();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (codePoints.length == 0) {
            return;
        }
        graphics.setFont(Typeface.label(getFontSize() * 0.88));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(getTheme().secondaryInk());
        graphics.fillText("next:", 0, height / 2);
        for (int index = 0; index < codePoints.length && x(index) + chipWidth() <= width; index++) {
            drawChip(graphics, index, height);
        }
    }

    private double chipWidth() {
        return Math.rint(CHIP * getFontSize());
    }

    /** The left edge of a character's chip. */
    double x(int index) {
        return Math.rint(LEAD * getFontSize()) + index * (chipWidth() + Math.rint(GAP * getFontSize()));
    }

    private void drawChip(GraphicsContext graphics, int index, double height) {
        double x = x(index);
        boolean follows = codePoints[index] == truth;
        boolean chosen = codePoints[index] == asked();
        double share = Math.max(0, Math.min(1, probabilities[index]));
        graphics.setFill(getTheme().grid());
        graphics.fillRoundRect(x, 1, chipWidth(), height - 2, 6, 6);
        graphics.setFill(Oklab.mix(
                getTheme().paper(), follows ? getTheme().truth() : getTheme().accent(), BAR));
        if (share > 0) {
            graphics.fillRoundRect(x, 1, Math.max(2, share * chipWidth()), height - 2, 6, 6);
        }
        if (chosen) {
            graphics.setStroke(getTheme().ink());
            graphics.setLineWidth(2);
            graphics.strokeRoundRect(x, 1, chipWidth(), height - 2, 6, 6);
        }
        graphics.setFill(follows ? getTheme().truth() : getTheme().ink());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFont(follows ? Typeface.boldMonospaced(getFontSize()) : Typeface.monospaced(getFontSize()));
        graphics.fillText(CharacterGlyph.of(codePoints[index]), x + 0.6 * getFontSize(), height / 2);
        graphics.setFill(getTheme().ink());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(Typeface.monospaced(getFontSize() * 0.85));
        graphics.fillText(probability(probabilities[index]), x + chipWidth() - 0.4 * getFontSize(), height / 2);
    }

    /** Two decimals, without a sign. */
    private static String probability(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value >= 0 && value < 0.995
                ? String.format(Locale.ROOT, "%.2f", value).substring(1)
                : Numbers.brief(value);
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown()) {
            for (int index = 0; index < codePoints.length; index++) {
                if (event.getX() >= x(index) && event.getX() <= x(index) + chipWidth()) {
                    choose(index);
                }
            }
        }
        event.consume();
    }

    /** To choose the true character means to follow it from now on; so does choosing again what is chosen. */
    private void choose(int index) {
        boolean follow = codePoints[index] == truth || codePoints[index] == target.get();
        target.set(follow ? -1 : codePoints[index]);
    }

    private void move(KeyEvent event) {
        boolean sideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        if (!sideways || codePoints.length == 0) {
            return;
        }
        int now = IntStream.range(0, codePoints.length)
                .filter(index -> codePoints[index] == asked())
                .findFirst()
                .orElse(-1);
        int to = now + (event.getCode() == KeyCode.RIGHT ? 1 : -1);
        int next = Math.max(0, Math.min(codePoints.length - 1, to));
        if (next != now) {
            choose(next);
        }
        event.consume();
    }

    private String dataText() {
        StringBuilder text = new StringBuilder("character\tprobability\n");
        for (int index = 0; index < codePoints.length; index++) {
            text.append(CharacterGlyph.name(codePoints[index])).append('\t');
            text.append(probabilities[index]).append('\n');
        }
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder text = new StringBuilder("Likeliest next characters:");
        for (int index = 0; index < codePoints.length; index++) {
            text.append(' ').append(CharacterGlyph.name(codePoints[index])).append(' ');
            text.append(probability(probabilities[index]));
        }
        boolean shown = Arrays.stream(codePoints).anyMatch(codePoint -> codePoint == asked());
        return shown ? text + "; asked about " + CharacterGlyph.name(asked()) : text.toString();
    }

    @Override
    protected double computePrefWidth(double height) {
        return x(Math.max(1, codePoints.length));
    }

    @Override
    protected double computeMinWidth(double height) {
        return x(1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(getFontSize() * 1.7);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
