package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the ticks of an axis stand and what they say. */
final class AxisTicks {
    private AxisTicks() {}

    /**
     * One tick.
     *
     * @param position on the axis: the value, or its decimal logarithm on a logarithmic axis
     * @param label what it says
     */
    record Tick(double position, String label) {}

    /** Multiples of 1, 2 or 5 times a power of ten, at most {@code most} of them. */
    static List<Tick> linear(double low, double high, int most) {
        return multiples(low, high, step((high - low) / Math.max(1, most)));
    }

    /** The same for what is counted: whole numbers only. */
    static List<Tick> whole(double low, double high, int most) {
        return multiples(low, high, Math.max(1, step((high - low) / Math.max(1, most))));
    }

    private static List<Tick> multiples(double low, double high, double step) {
        List<Tick> ticks = new ArrayList<>();
        if (!(high > low)) {
            return ticks;
        }
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        for (long multiple = (long) Math.ceil(low / step - 1e-9); multiple * step <= high + step * 1e-9; multiple++) {
            ticks.add(new Tick(multiple * step, label(multiple * step, decimals)));
        }
        return ticks;
    }

    /**
     * Powers of ten; where there are fewer than two of them, their multiples by 2 and 5 or by all digits.
     *
     * @param low the decimal logarithm of the least value
     * @param high the decimal logarithm of the greatest value
     */
    static List<Tick> logarithmic(double low, double high, int most) {
        int step = Math.max(1, (int) Math.ceil((high - low) / Math.max(1, most)));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.ceil(low - 1e-9); exponent <= high + 1e-9; exponent++) {
            if (Math.floorMod(exponent, step) == 0) {
                ticks.add(new Tick(exponent, powerLabel(exponent)));
            }
        }
        if (ticks.size() >= 2) {
            return ticks;
        }
        List<Tick> coarse = mantissas(low, high, new int[] {1, 2, 5});
        return coarse.size() >= 3 ? coarse : mantissas(low, high, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    private static List<Tick> mantissas(double low, double high, int[] digits) {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
            for (int digit : digits) {
                double position = exponent + Math.log10(digit);
                if (position >= low - 1e-9 && position <= high + 1e-9) {
                    ticks.add(new Tick(position, Numbers.brief(digit * Math.pow(10, exponent))));
                }
            }
        }
        return ticks;
    }

    private static String powerLabel(int exponent) {
        boolean plain = exponent >= -3 && exponent <= 4;
        return plain ? Numbers.brief(Math.pow(10, exponent)) : Numbers.powerOfTen(exponent);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Thousands set apart by commas, a true minus sign. */
    private static String label(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        return value < 0 ? "−" + text : text;
    }
}
