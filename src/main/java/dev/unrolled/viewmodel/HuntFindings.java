package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.List;
import java.util.Optional;

/**
 * What a hunt found at one moment of the training.
 *
 * @param wish how it was done
 * @param iteration after how many steps
 * @param charactersOnA the characters that chose the cells
 * @param charactersOnB those that scored them
 * @param rows one for each concept, in the order of the list of concepts
 * @param refused which concepts were not ranked at all as they do not occur, always hold, repeat another, or cannot be told;
 *     in sentences, the user's own first
 */
public record HuntFindings(
        HuntWish wish, long iteration, int charactersOnA, int charactersOnB, List<HuntRow> rows, List<String> refused) {
    public static final HuntFindings EMPTY = new HuntFindings(HuntWish.DEFAULT, -1, 0, 0, List.of(), List.of());

    public HuntFindings {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** The row of a concept. */
    public Optional<HuntRow> row(Concept concept) {
        return rows.stream().filter(row -> row.concept().equals(concept)).findFirst();
    }

    public boolean isEmpty() {
        return iteration < 0;
    }
}
