package dev.unrolled.viz;

import java.util.BitSet;

/** The order of a heat map's rows, checked: data that arrive a moment before their order must not break the picture. */
final class RowOrder {
    private RowOrder() {}

    /** The wished order where it names each of the units once, else the units in their own order. */
    static int[] valid(int[] wished, int units) {
        if (wished.length == units && isPermutation(wished)) {
            return wished;
        }
        int[] order = new int[units];
        for (int unit = 0; unit < units; unit++) {
            order[unit] = unit;
        }
        return order;
    }

    /** The row of a unit, −1 where it has none. */
    static int rowOf(int[] order, int unit) {
        for (int row = 0; row < order.length; row++) {
            if (order[row] == unit) {
                return row;
            }
        }
        return -1;
    }

    private static boolean isPermutation(int[] order) {
        BitSet seen = new BitSet(order.length);
        for (int unit : order) {
            if (unit < 0 || unit >= order.length || seen.get(unit)) {
                return false;
            }
            seen.set(unit);
        }
        return true;
    }
}
