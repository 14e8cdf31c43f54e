package dev.unrolled.analysis.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each unit's value is greatest, or least: of every block of {@value #BLOCK} characters the extreme, and of those
 * the foremost.
 */
final class ExtremePlaces {
    /** The characters of a passage that is shown; also how far apart the extremes of two passages are. */
    static final int BLOCK = 60;
    /** How many passages are wanted of each unit. */
    static final int WANTED = 5;
    /** Each passage taken can be too near to the extremes of three blocks: its own and its neighbours. */
    private static final int KEPT = 3 * (WANTED - 1) + 1;

    private final int units;
    private final float sign;
    /** The best value of the present block, turned by the sign, [stream · units + unit], and its step. */
    private final float[] blockValues;

    private final int[] blockSteps;
    /** The foremost blocks of each unit, the best first, [unit · KEPT + rank]: value, stream, step. */
    private final float[] values;

    private final int[] keptStreams;
    private final int[] keptSteps;
    private final int[] kept;

    /** @param least whether the least values are looked for */
    ExtremePlaces(int units, int streams, boolean least) {
        this.units = units;
        sign = least ? -1 : 1;
        blockValues = new float[units * streams];
        blockSteps = new int[units * streams];
        values = new float[units * KEPT];
        keptStreams = new int[units * KEPT];
        keptSteps = new int[units * KEPT];
        kept = new int[units];
    }

    /** A place where a value is extreme. */
    record Place(int stream, int step, float value) {}

    /**
     * Takes the values after one character.
     *
     * @param last whether the stretch ends here
     */
    void add(int stream, int step, float[] row, boolean last) {
        boolean first = step % BLOCK == 0;
        boolean ends = last || step % BLOCK == BLOCK - 1;
        for (int unit = 0; unit < units; unit++) {
            int at = stream * units + unit;
            float value = sign * row[unit];
            if (first || value > blockValues[at]) {
                blockValues[at] = value;
                blockSteps[at] = step;
            }
            if (ends) {
                offer(unit, stream, at);
            }
        }
    }

    private void offer(int unit, int stream, int at) {
        float value = blockValues[at];
        int from = unit * KEPT;
        int rank = kept[unit];
        if (Float.isNaN(value) || (rank == KEPT && value <= values[from + KEPT - 1])) {
            return;
        }
        rank = Math.min(rank, KEPT - 1);
        kept[unit] = rank + 1;
        while (rank > 0 && values[from + rank - 1] < value) {
            values[from + rank] = values[from + rank - 1];
            keptStreams[from + rank] = keptStreams[from + rank - 1];
            keptSteps[from + rank] = keptSteps[from + rank - 1];
            rank--;
        }
        values[from + rank] = value;
        keptStreams[from + rank] = stream;
        keptSteps[from + rank] = blockSteps[at];
    }

    /** Up to {@value #WANTED} places, the most extreme first, at least {@value #BLOCK} characters from each other. */
    List<Place> places(int unit) {
        List<Place> chosen = new ArrayList<>();
        for (int at = unit * KEPT; at < unit * KEPT + kept[unit] && chosen.size() < WANTED; at++) {
            Place place = new Place(keptStreams[at], keptSteps[at], sign * values[at]);
            if (chosen.stream().noneMatch(other -> isNear(place, other))) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    private static boolean isNear(Place one, Place other) {
        return one.stream() == other.stream() && Math.abs(one.step() - other.step()) < BLOCK;
    }
}
