package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;

/** Small traces for tests. */
final class Traces {
    private Traces() {}

    /** A passage of a length that begins at an offset, in a network of one layer. */
    static SequenceTrace of(int offset, int length, int units) {
        SequenceTrace.Builder builder = new SequenceTrace.Builder(
                List.of(Signal.ACTIVATED_CELL_STATE, Signal.FORGET_GATE), new int[] {units}, length);
        builder.offset(offset);
        for (int step = 0; step < length; step++) {
            builder.character(step, 'a' + step % 26);
        }
        return builder.build();
    }

    /** A passage on which each unit has the values given, [unit][time step]. */
    static SequenceTrace of(float[][] values) {
        int length = values[0].length;
        SequenceTrace.Builder builder =
                new SequenceTrace.Builder(List.of(Signal.ACTIVATED_CELL_STATE), new int[] {values.length}, length);
        for (int step = 0; step < length; step++) {
            float[] row = new float[values.length];
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = values[unit][step];
            }
            builder.values(Signal.ACTIVATED_CELL_STATE, 0, step, row, 0);
        }
        return builder.build();
    }
}
