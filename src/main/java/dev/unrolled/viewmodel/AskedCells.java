package dev.unrolled.viewmodel;

import dev.unrolled.analysis.patterns.CellCondition;
import dev.unrolled.analysis.patterns.StretchCells;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a layer that are as asked throughout the marked stretch. Immutable.
 *
 * @param condition what was asked of them; empty where nothing is marked
 * @param from the first marked character, in the held-out text or in the text typed
 * @param to one past the last
 * @param margin so many characters on either side are the opposite
 * @param typed whether the stretch is in a text typed by hand
 * @param words the marked characters
 * @param cells what the cells do there
 */
public record AskedCells(
        Optional<CellCondition> condition,
        long from,
        long to,
        int margin,
        boolean typed,
        String words,
        Optional<StretchCells> cells) {
    /** Nothing is marked. */
    public static final AskedCells NONE = new AskedCells(Optional.empty(), 0, 0, 0, false, "", Optional.empty());

    /** Looks at the marked stretch, which is not empty. */
    static AskedCells of(SequenceTrace passage, CellCondition condition, StretchCells.Stretch stretch) {
        StringBuilder words = new StringBuilder();
        for (int step = stretch.from(); step < stretch.to(); step++) {
            words.appendCodePoint(passage.codePoint(step));
        }
        long offset = Math.max(0, passage.offset());
        return new AskedCells(
                Optional.of(condition),
                offset + stretch.from(),
                offset + stretch.to(),
                stretch.margin(),
                passage.offset() < 0,
                words.toString(),
                Optional.of(StretchCells.of(passage, condition, stretch)));
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The number of characters marked. */
    public int length() {
        return (int) (to - from);
    }

    /** The layer asked about; 0 where nothing is marked. */
    public int layer() {
        return condition.map(CellCondition::layer).orElse(0);
    }

    /** What is measured of the cells. */
    public Signal signal() {
        return condition.map(CellCondition::signal).orElse(Signal.HIDDEN_STATE);
    }

    /** θ, in the signal's unit. */
    public double threshold() {
        return condition.map(CellCondition::threshold).orElse(0.0);
    }

    /** Whether cells that are on are asked for. */
    public boolean on() {
        return condition.map(CellCondition::on).orElse(true);
    }

    /** The units that are as asked, the surest first. */
    public List<Integer> units() {
        return cells.map(StretchCells::units).orElse(List.of());
    }

    /** The number of cells of the layer. */
    public int cellCount() {
        return cells.map(StretchCells::cellCount).orElse(0);
    }

    /** Each unit's value nearest to not being as asked: its smallest on the stretch for "on", its largest for "off". */
    public float[] weakest() {
        float[] weakest = new float[cellCount()];
        for (int unit = 0; unit < weakest.length; unit++) {
            weakest[unit] = cells.orElseThrow().weakest(unit);
        }
        return weakest;
    }

    /** The smallest value on the stretch for "on", the largest for "off". */
    public double weakest(int unit) {
        return cells.orElseThrow().weakest(unit);
    }

    /** The mean value on the stretch. */
    public double mean(int unit) {
        return cells.orElseThrow().mean(unit);
    }

    /** Such as {@code 17 of 128 cells are on throughout, off 3 characters on either side}. */
    public String sentence() {
        if (isEmpty()) {
            return "";
        }
        String cellWords =
                String.format("%d of %d cells %s", units().size(), cellCount(), units().size() == 1 ? "is" : "are");
        String state = on() ? "on" : "off";
        String opposite = on() ? "off" : "on";
        String around = margin == 0
                ? ""
                : String.format(
                        ", %s %d %s on either side", opposite, margin, margin == 1 ? "character" : "characters");
        return cellWords + " " + state + " throughout" + around + ".";
    }
}
