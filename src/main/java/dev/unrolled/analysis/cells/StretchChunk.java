package dev.unrolled.analysis.cells;

import dev.unrolled.nn.NetworkPass;

/**
 * Some time steps of all stretches as a network has just read them. A row is one character: those of one time step follow
 * each other, and those of the warm-up come before those that count. Valid until the next chunk is read.
 */
final class StretchChunk {
    private final CellIndex index;
    private final Stretches stretches;
    private final int capacity;
    /** The value at [cell · capacity + row]: a cell's values side by side, as they are counted. */
    private final float[] values;

    private final int[] characters;
    private final float[] block;
    private int rows;
    private int firstCounted;
    private int position;

    StretchChunk(CellIndex index, Stretches stretches, int steps) {
        this.index = index;
        this.stretches = stretches;
        capacity = steps * stretches.streams();
        values = new float[Math.multiplyExact(index.size(), capacity)];
        characters = new int[capacity];
        block = new float[index.units()];
    }

    /**
     * Takes what a pass has computed.
     *
     * @param from the first time step's place in its stretch, the warm-up counted from 0
     */
    void take(NetworkPass pass, int from, int steps) {
        rows = steps * stretches.streams();
        position = from - stretches.warmUp();
        firstCounted = Math.max(0, Math.min(steps, -position)) * stretches.streams();
        for (int at = 0; at < index.blocks(); at++) {
            for (int row = 0; row < rows; row++) {
                index.copyBlock(pass, at, row, block);
                int target = at * index.units() * capacity + row;
                for (int unit = 0; unit < block.length; unit++) {
                    values[target + unit * capacity] = block[unit];
                }
            }
        }
    }

    void setCharacter(int row, int character) {
        characters[row] = character;
    }

    /** One past the last row. */
    int rows() {
        return rows;
    }

    /** The first row that is no warm-up; {@link #rows} where all are. */
    int firstCounted() {
        return firstCounted;
    }

    int stream(int row) {
        return row % stretches.streams();
    }

    /** The row's time step, from 0 at the first that counts; below 0 in the warm-up. */
    int step(int row) {
        return position + row / stretches.streams();
    }

    /** The row's number among the counted characters, stretch after stretch; only for rows that count. */
    int place(int row) {
        return stream(row) * stretches.counted() + step(row);
    }

    /** The index of the row's character. */
    int character(int row) {
        return characters[row];
    }

    float value(int cell, int row) {
        return values[cell * capacity + row];
    }
}
