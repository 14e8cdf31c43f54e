package dev.unrolled.viewmodel;

import dev.unrolled.notes.Notebook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The notebook as it was before each change, to go back and forward in. */
final class NotebookHistory {
    private static final int LONGEST = 200;

    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> future = new ArrayDeque<>();

    /**
     * A change that can be taken back, or made again.
     *
     * @param what what it changed, such as {@code Name of Cell 0:45}
     * @param other the notebook on its other side
     */
    private record Change(String what, Notebook other) {}

    void changed(String what, Notebook before) {
        past.push(new Change(what, before));
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
    }

    /** The notebook before the last change, which can then be made again. */
    Optional<Notebook> undo(Notebook now) {
        return move(past, future, now);
    }

    Optional<Notebook> redo(Notebook now) {
        return move(future, past, now);
    }

    private static Optional<Notebook> move(Deque<Change> from, Deque<Change> to, Notebook now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Change change = from.pop();
        to.push(new Change(change.what(), now));
        return Optional.of(change.other());
    }

    /** What an undo would take back; empty for nothing. */
    String undoable() {
        return past.isEmpty() ? "" : past.peek().what();
    }

    /** What a redo would make again; empty for nothing. */
    String redoable() {
        return future.isEmpty() ? "" : future.peek().what();
    }

    void clear() {
        past.clear();
        future.clear();
    }
}
