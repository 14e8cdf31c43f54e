package dev.unrolled.analysis.atlas;

/** The values of all cells at some time steps, evenly spread, from which their likeness is told. */
final class PatternSample {
    private static final int MOST_VALUES = 4_000_000;
    private static final int FEWEST_CHARACTERS = 1_024;
    private static final int MOST_CHARACTERS = 8_192;

    private final int cells;
    private final int every;
    private final int capacity;
    /** [cell · capacity + character]. */
    private final float[] values;

    private int count;

    /** @param counted the time steps of each stretch */
    PatternSample(int cells, int streams, int counted) {
        this.cells = cells;
        int wanted = Math.max(FEWEST_CHARACTERS, Math.min(MOST_CHARACTERS, MOST_VALUES / cells));
        every = Math.max(1, (counted * streams + wanted - 1) / wanted);
        capacity = (counted + every - 1) / every * streams;
        values = new float[Math.multiplyExact(cells, capacity)];
    }

    /** Whether a time step belongs to the sample. */
    boolean wants(int step) {
        return step % every == 0;
    }

    /** Takes the values of a layer's units after a character; those of other layers may follow. */
    void add(int firstCell, int character, float[] row) {
        for (int unit = 0; unit < row.length; unit++) {
            values[(firstCell + unit) * capacity + character] = row[unit];
        }
        count = Math.max(count, character + 1);
    }

    /** A character's number in the sample. */
    int number(int stream, int step, int streams) {
        return step / every * streams + stream;
    }

    /** Pearson's correlation of every two cells, [cell × cell]; 0 for a cell that never changes. */
    float[] correlations() {
        for (int cell = 0; cell < cells; cell++) {
            standardise(cell * capacity);
        }
        float[] correlations = new float[Math.multiplyExact(cells, cells)];
        for (int one = 0; one < cells; one++) {
            for (int other = 0; other <= one; other++) {
                float found = (float) product(one * capacity, other * capacity);
                correlations[one * cells + other] = found;
                correlations[other * cells + one] = found;
            }
        }
        return correlations;
    }

    /** Subtracts the mean and divides by the root of the sum of squares. */
    private void standardise(int from) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += values[from + k];
        }
        double mean = sum / count;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            squares += (values[from + k] - mean) * (values[from + k] - mean);
        }
        double scale = squares > 0 && Double.isFinite(squares) ? 1 / Math.sqrt(squares) : 0;
        for (int k = 0; k < count; k++) {
            values[from + k] = scale == 0 ? 0 : (float) ((values[from + k] - mean) * scale);
        }
    }

    private double product(int one, int other) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += (double) values[one + k] * values[other + k];
        }
        return sum;
    }

    /** The characters of the sample. */
    int count() {
        return count;
    }
}
