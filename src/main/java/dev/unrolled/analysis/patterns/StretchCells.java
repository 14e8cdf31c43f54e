package dev.unrolled.analysis.patterns;

import dev.unrolled.trace.SequenceTrace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which cells of a layer are as asked throughout a stretch of a passage, and the opposite around it. Immutable. */
public final class StretchCells {
    private final float[] weakest;
    private final double[] means;
    private final boolean[] matching;
    private final List<Integer> units;

    private StretchCells(float[] weakest, double[] means, boolean[] matching, List<Integer> units) {
        this.weakest = weakest;
        this.means = means;
        this.matching = matching;
        this.units = units;
    }

    /**
     * The characters asked about.
     *
     * @param from the first time step of the passage
     * @param to one past the last, more than {@code from}
     * @param margin so many characters on either side must be the opposite, as far as the passage shows them
     */
    public record Stretch(int from, int to, int margin) {
        public Stretch {
            if (from < 0 || to <= from || margin < 0) {
                throw new IllegalArgumentException(
                        "A stretch needs at least one character, not " + from + " to " + to + ", margin " + margin);
            }
        }
    }

    /** Looks at a stretch, which lies within the passage. */
    public static StretchCells of(SequenceTrace passage, CellCondition condition, Stretch stretch) {
        int count = passage.unitCount(condition.layer());
        float[] weakest = new float[count];
        double[] means = new double[count];
        boolean[] matching = new boolean[count];
        Arrays.fill(weakest, condition.on() ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY);
        Arrays.fill(matching, true);
        float[] values = new float[count];
        for (int step = stretch.from(); step < stretch.to(); step++) {
            passage.copyTimeStep(condition.signal(), condition.layer(), step, values, 0);
            for (int unit = 0; unit < count; unit++) {
                // The smaller or larger of a number and NaN is NaN.
                weakest[unit] =
                        condition.on() ? Math.min(weakest[unit], values[unit]) : Math.max(weakest[unit], values[unit]);
                means[unit] += values[unit] / (stretch.to() - stretch.from());
                matching[unit] &= condition.holds(values[unit]);
            }
        }
        CellCondition around = condition.opposite();
        int first = Math.max(0, stretch.from() - stretch.margin());
        int end = Math.min(passage.length(), stretch.to() + stretch.margin());
        for (int step = first; step < end; step++) {
            if (step < stretch.from() || step >= stretch.to()) {
                passage.copyTimeStep(condition.signal(), condition.layer(), step, values, 0);
                for (int unit = 0; unit < count; unit++) {
                    matching[unit] &= around.holds(values[unit]);
                }
            }
        }
        int sign = condition.on() ? -1 : 1;
        List<Integer> units = IntStream.range(0, count)
                .filter(unit -> matching[unit])
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> (double) sign * weakest[unit]))
                .toList();
        return new StretchCells(weakest, means, matching, units);
    }

    /** The number of cells of the layer. */
    public int cellCount() {
        return weakest.length;
    }

    /** The units that are as asked, the one whose weakest value lies furthest from the threshold first. */
    public List<Integer> units() {
        return units;
    }

    public boolean matches(int unit) {
        return matching[unit];
    }

    /** A unit's value nearest to not being as asked: its smallest on the stretch for "on", its largest for "off". */
    public float weakest(int unit) {
        return weakest[unit];
    }

    /** A unit's mean value on the stretch. */
    public double mean(int unit) {
        return means[unit];
    }
}
