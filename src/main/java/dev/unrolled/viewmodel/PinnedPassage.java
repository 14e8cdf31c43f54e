package dev.unrolled.viewmodel;

import dev.unrolled.notes.Evidence;
import dev.unrolled.trace.SequenceTrace;
import java.util.Optional;

/** The passage that is pinned as evidence: what is brushed, else some characters around the cursor. */
final class PinnedPassage {
    private static final int BEFORE = 24;
    private static final int AFTER = 16;

    private PinnedPassage() {}

    /**
     * Takes the passage.
     *
     * @param shown the trace on the screen
     * @param iteration after how many steps it was made
     * @param project of which the trace is
     * @return empty where nothing is shown
     */
    static Optional<Evidence> of(SequenceTrace shown, long iteration, Selection selection, Project project) {
        Selection.Brush brush = selection.brushProperty().get();
        long offset = Math.max(0, shown.offset());
        int from = within(shown, brush.from() - offset);
        int to = within(shown, brush.to() - offset);
        if (brush.isEmpty() || to <= from) {
            int cursor = selection.cursorProperty().get();
            from = within(shown, (long) cursor - BEFORE);
            to = within(shown, (long) cursor + AFTER + 1);
        }
        to = Math.min(to, from + Evidence.LONGEST);
        if (to <= from) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int step = from; step < to; step++) {
            text.appendCodePoint(shown.codePoint(step));
        }
        long start = isHeldOut(shown, from, text.toString(), project) ? shown.offset() + from : -1;
        return Optional.of(new Evidence(start, text.toString(), iteration));
    }

    private static int within(SequenceTrace shown, long step) {
        return (int) Math.max(0, Math.min(shown.length(), step));
    }

    /** A view that was frozen may still show another text. */
    private static boolean isHeldOut(SequenceTrace shown, int from, String text, Project project) {
        long start = shown.offset() + from;
        long end = start + text.codePointCount(0, text.length());
        return shown.offset() >= 0
                && end <= project.heldOut().length()
                && project.heldOut().substring((int) start, (int) end).equals(text);
    }
}
