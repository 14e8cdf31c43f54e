package dev.unrolled.ui.shell;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import dev.unrolled.viewmodel.CellFinding;
import dev.unrolled.viewmodel.NotebookModel;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viz.CharacterGlyph;
import dev.unrolled.viz.Numbers;
import java.util.Locale;

/** What is under the cursor, in full. */
final class CursorWords {
    private CursorWords() {}

    /** Such as {@code character 12,846  ‘t’ → ‘h’  p = .83}. */
    static String character(SequenceTrace trace, Selection selection) {
        int step = selection.shownTimeStep();
        if (step < 0 || step >= trace.length()) {
            return "";
        }
        String where = trace.offset() < 0
                ? "your character " + step
                : String.format(Locale.ROOT, "character %,d", trace.offset() + step);
        String read = where + "  " + CharacterGlyph.name(trace.codePoint(step));
        if (trace.nextCodePoint(step) < 0) {
            return read + " → the end";
        }
        String probability = CellFinding.decimals(trace.nextProbability(step), 2);
        return read + " → " + CharacterGlyph.name(trace.nextCodePoint(step)) + "  p = " + probability;
    }

    /** Such as {@code layer 0 · cell 117 “opens at quotes” · tanh(c) = +.93 · f = .97}. */
    static String cell(SequenceTrace trace, Selection selection, NotebookModel notebook) {
        int step = selection.shownTimeStep();
        int layer = selection.layerProperty().get();
        int unit = selection.shownUnit();
        if (step < 0 || step >= trace.length() || layer >= trace.layerCount() || unit >= trace.unitCount(layer)) {
            return "";
        }
        StringBuilder words = new StringBuilder(trace.layerName(layer) + " · cell " + unit);
        notebook.nameOf(layer, unit)
                .ifPresent(name -> words.append(" “").append(name).append('”'));
        for (Signal signal : trace.signals()) {
            float value = trace.value(signal, layer, step, unit);
            words.append(" · ").append(signal.symbol()).append(" = ").append(figure(signal, value));
        }
        return words.toString();
    }

    /** The same as {@link #character} and {@link #cell} in fewer words: {@code 12,846 ‘t’ → ‘h’ p .83}. */
    static String brief(String words) {
        return words.replaceFirst("^(your )?character ", "$1")
                .replaceFirst("^layer (\\d+)[^·]* · cell ", "$1:")
                .replace(" = ", " ")
                .replace(" ·", "")
                .replace("  ", " ");
    }

    /** Such as {@code 12 marked · mean tanh(c) = +.93 · 1.42 nats}; empty where nothing is marked in the passage. */
    static String marked(SequenceTrace trace, Selection selection) {
        Selection.Brush brush = selection.brushProperty().get();
        int from = brush.first(trace);
        int to = brush.end(trace);
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        boolean there = to > from && layer < trace.layerCount() && unit < trace.unitCount(layer);
        if (brush.isEmpty() || !there) {
            return "";
        }
        double sum = 0;
        double loss = 0;
        for (int step = from; step < to; step++) {
            sum += trace.value(trace.activation(), layer, step, unit);
            loss -= Math.log(trace.nextProbability(step));
        }
        int count = to - from;
        String mean = trace.activation().symbol() + " = " + Numbers.signed(sum / count);
        return String.format(
                Locale.ROOT, "%d marked · mean %s of cell %d:%d · %.2f nats", count, mean, layer, unit, loss / count);
    }

    private static String figure(Signal signal, float value) {
        return switch (signal.range()) {
            case SIGNED -> Numbers.signed(value);
            case UNIT -> Float.isFinite(value) ? CellFinding.decimals(value, 2) : Numbers.brief(value);
            case AUTOMATIC -> Numbers.brief(value);
        };
    }
}
