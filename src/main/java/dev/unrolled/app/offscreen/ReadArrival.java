package dev.unrolled.app.offscreen;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.viewmodel.AppModel;

/** The passage has been read, the cursor stands on the wanted character, and the cells have been ranked. */
record ReadArrival(AppModel app) implements ViewArrival {
    @Override
    public boolean isThere(Shot shot) {
        SequenceTrace trace = app.read().traceProperty().get();
        long step = shot.offset() - trace.offset();
        boolean covered = !trace.isEmpty() && trace.offset() >= 0 && step >= 0 && step < trace.length();
        boolean ranked = !app.cells().lookingProperty().get();
        return covered && ranked && app.selection().cursorProperty().get() == step;
    }
}
