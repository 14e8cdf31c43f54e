package dev.unrolled.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The cells that were chosen, to go back and forward in. Cells passed within a moment count as one visit. */
final class CellHistory {
    private static final int LONGEST = 100;
    private static final long PASSING_NANOS = 700_000_000L;

    private final Deque<Place> past = new ArrayDeque<>();
    private final Deque<Place> future = new ArrayDeque<>();
    private Place present;
    private long visitedNanos;

    /** A cell. */
    record Place(int layer, int unit) {}

    void visit(Place place) {
        visit(place, System.nanoTime());
    }

    void visit(Place place, long nanos) {
        if (place.equals(present)) {
            return;
        }
        boolean passing = present != null && nanos - visitedNanos < PASSING_NANOS;
        if (present != null && !passing) {
            past.push(present);
            if (past.size() > LONGEST) {
                past.removeLast();
            }
        }
        future.clear();
        present = place;
        visitedNanos = nanos;
    }

    Optional<Place> back() {
        return move(past, future);
    }

    Optional<Place> forward() {
        return move(future, past);
    }

    private Optional<Place> move(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        present = from.pop();
        return Optional.of(present);
    }

    void clear() {
        past.clear();
        future.clear();
        present = null;
    }
}
