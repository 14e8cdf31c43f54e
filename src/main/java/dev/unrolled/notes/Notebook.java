package dev.unrolled.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The cells that the user has pinned in one network, each at most once, in the order in which they were pinned.
 *
 * @param cells what is noted of each
 */
public record Notebook(List<CellNote> cells) {
    public static final Notebook EMPTY = new Notebook(List.of());

    /** @throws IllegalArgumentException if a cell is there twice */
    public Notebook {
        cells = List.copyOf(cells);
        Set<String> places = new HashSet<>();
        for (CellNote note : cells) {
            if (!places.add(note.layer() + ":" + note.unit())) {
                throw new IllegalArgumentException("Cell " + note.layer() + ":" + note.unit() + " is noted twice");
            }
        }
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public Optional<CellNote> of(int layer, int unit) {
        return cells.stream().filter(note -> note.isOf(layer, unit)).findFirst();
    }

    /** What the user calls a cell; empty for a cell without a name. */
    public Optional<String> nameOf(int layer, int unit) {
        return of(layer, unit).map(CellNote::name).filter(name -> !name.isEmpty());
    }

    /** A cell's place, with its name if it has one: {@code 0:45 opens at quotes}. */
    public String label(int layer, int unit) {
        return of(layer, unit).map(CellNote::label).orElse(layer + ":" + unit);
    }

    /** The same for the middle of a sentence: {@code 0:45 “opens at quotes”}. */
    public String inSentence(int layer, int unit) {
        return layer + ":" + unit
                + nameOf(layer, unit).map(name -> " “" + name + "”").orElse("");
    }

    /** The same with what is noted of a cell in place of what was, or at the end. */
    public Notebook with(CellNote note) {
        List<CellNote> changed = new ArrayList<>();
        cells.forEach(there -> changed.add(there.isOf(note.layer(), note.unit()) ? note : there));
        if (of(note.layer(), note.unit()).isEmpty()) {
            changed.add(note);
        }
        return new Notebook(changed);
    }

    /**
     * The same for another text.
     *
     * @param stands whether a passage stands in it where it is said to; of the others only the words are kept, as if they
     *     had been typed
     */
    public Notebook inTextWhere(Predicate<Evidence> stands) {
        return new Notebook(cells.stream()
                .map(note -> new CellNote(
                        note.layer(),
                        note.unit(),
                        note.name(),
                        note.hypothesis(),
                        note.finding(),
                        note.evidence().stream()
                                .map(passage -> passage.isTyped() || stands.test(passage)
                                        ? passage
                                        : new Evidence(-1, passage.text(), passage.iteration()))
                                .toList()))
                .toList());
    }

    public Notebook without(int layer, int unit) {
        return new Notebook(
                cells.stream().filter(note -> !note.isOf(layer, unit)).toList());
    }
}
