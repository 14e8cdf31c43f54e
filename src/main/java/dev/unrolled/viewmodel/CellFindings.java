package dev.unrolled.viewmodel;

import java.util.List;

/**
 * The cells worth a look at one moment of the training.
 *
 * @param iteration after how many steps
 * @param characters on how many held-out characters each half of the ranking was made
 * @param cells the best cell for each concept that occurs
 * @param sample the values of all cells on some passages
 */
public record CellFindings(long iteration, int characters, List<CellFinding> cells, CellSample sample) {
    public static final CellFindings EMPTY = new CellFindings(0, 0, List.of(), CellSample.EMPTY);

    public CellFindings {
        cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
        return sample.length() == 0;
    }
}
