package dev.unrolled.viewmodel;

import java.util.List;

/**
 * What a hunt found at one moment of the training.
 *
 * @param iteration after how many steps
 * @param charactersOnA the characters that chose the cells
 * @param charactersOnB those that scored them
 * @param rows one for each concept, in the order of the list of concepts
 * @param refused for each of the user's own concepts that does not occur, or cannot be told, why, in a sentence
 */
public record HuntFindings(
        long iteration, int charactersOnA, int charactersOnB, List<HuntRow> rows, List<String> refused) {
    public static final HuntFindings EMPTY = new HuntFindings(-1, 0, 0, List.of(), List.of());

    public HuntFindings {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    public boolean isEmpty() {
        return iteration < 0;
    }
}
