package dev.unrolled.viz;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds dots by place and by direction. */
final class DotPicker {
    private static final double SAME_PLACE = 0.5;

    private DotPicker() {}

    /**
     * The dot nearest to a point; of several in one place the one after the chosen one, so that each can be reached.
     *
     * @param points where the dots are drawn, x and y of each
     * @param chosen the chosen dot, −1 for none
     * @param reach no dot farther away is found
     * @return −1 where there is none
     */
    static int nearest(double[][] points, double[] at, double reach, int chosen) {
        double least = IntStream.range(0, points.length)
                .mapToDouble(dot -> distance(points[dot], at))
                .filter(distance -> !Double.isNaN(distance))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (least > reach) {
            return -1;
        }
        int[] here = IntStream.range(0, points.length)
                .filter(dot -> distance(points[dot], at) <= least + SAME_PLACE)
                .toArray();
        return IntStream.of(here).filter(dot -> dot > chosen).findFirst().orElse(here[0]);
    }

    /** How many dots are drawn in the same place as one, itself included. */
    static int inPlace(double[][] points, int dot) {
        return (int) IntStream.range(0, points.length)
                .filter(other -> distance(points[other], points[dot]) <= SAME_PLACE)
                .count();
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }

    /**
     * The next dot along an axis, those of equal value in the order of the other axis.
     *
     * @param chosen where to start; −1 for before the first
     * @param steps 1 or −1
     */
    static int along(List<Dot> dots, boolean vertical, int chosen, int steps) {
        Comparator<Integer> byX =
                Comparator.comparingDouble(dot -> dots.get(dot).x());
        Comparator<Integer> byY =
                Comparator.comparingDouble(dot -> dots.get(dot).y());
        List<Integer> order = IntStream.range(0, dots.size())
                .boxed()
                .sorted((vertical ? byY.thenComparing(byX) : byX.thenComparing(byY))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int rank = Math.max(0, Math.min(dots.size() - 1, order.indexOf(chosen) + steps));
        return dots.isEmpty() ? -1 : order.get(rank);
    }
}
