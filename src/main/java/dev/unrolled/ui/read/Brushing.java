package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viz.TextRange;
import java.util.function.Consumer;

/** Marks a stretch of the passage by dragging over its characters; a click clears it. */
final class Brushing {
    private final AppModel app;
    private final Consumer<TextRange> marked;
    private TextRange shown = TextRange.EMPTY;
    private int anchor = -1;

    /** @param marked shows a stretch of the passage */
    Brushing(AppModel app, Consumer<TextRange> marked) {
        this.app = app;
        this.marked = marked;
        app.selection().brushProperty().addListener(changed -> show());
        app.read().traceProperty().addListener(changed -> show());
        show();
    }

    /** A mouse button went down on a character of the passage; −1 for none. */
    void begin(int timeStep) {
        anchor = timeStep;
        app.selection().brushProperty().set(Selection.Brush.NONE);
    }

    /** The mouse was dragged to a character of the passage; −1 for none. */
    void extend(int timeStep) {
        boolean marks = !app.selection().brushProperty().get().isEmpty();
        if (anchor >= 0 && timeStep >= 0 && (marks || timeStep != anchor)) {
            app.read().brush(anchor, timeStep);
        }
    }

    private void show() {
        SequenceTrace trace = app.read().traceProperty().get();
        Selection.Brush brush = app.selection().brushProperty().get();
        int first = brush.first(trace);
        int end = brush.end(trace);
        TextRange range = end <= first ? TextRange.EMPTY : new TextRange(first, end);
        if (!range.equals(shown)) {
            shown = range;
            marked.accept(range);
        }
    }
}
