package dev.unrolled.ui.read;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viz.TextPage;
import dev.unrolled.viz.TextRange;
import javafx.scene.input.MouseEvent;

/** Marks a stretch of the page by dragging over it; a click clears it. */
final class Brushing {
    private final AppModel app;
    private final TextPage page;
    private int from = -1;

    Brushing(AppModel app, TextPage page) {
        this.app = app;
        this.page = page;
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, this::begin);
        page.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        app.selection().brushProperty().addListener(changed -> show());
        app.read().traceProperty().addListener(changed -> show());
    }

    private void begin(MouseEvent event) {
        from = page.indexAt(event.getX(), event.getY());
        app.selection().brushProperty().set(Selection.Brush.NONE);
    }

    private void drag(MouseEvent event) {
        int to = page.indexAt(event.getX(), event.getY());
        if (from >= 0 && to >= 0 && to != from) {
            long start = offset();
            app.selection()
                    .brushProperty()
                    .set(new Selection.Brush(start + Math.min(from, to), start + Math.max(from, to) + 1));
        }
    }

    private long offset() {
        return Math.max(0, app.read().traceProperty().get().offset());
    }

    private void show() {
        SequenceTrace trace = app.read().traceProperty().get();
        Selection.Brush brush = app.selection().brushProperty().get();
        int first = (int) Math.max(0, Math.min(trace.length(), brush.from() - offset()));
        int end = (int) Math.max(0, Math.min(trace.length(), brush.to() - offset()));
        TextRange range = brush.isEmpty() || end <= first ? TextRange.EMPTY : new TextRange(first, end);
        if (!range.equals(page.brushedRangeProperty().get())) {
            page.brushedRangeProperty().set(range);
        }
    }
}
