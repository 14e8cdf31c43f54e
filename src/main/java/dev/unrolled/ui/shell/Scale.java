package dev.unrolled.ui.shell;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * How a slider's position becomes a value and back.
 *
 * @param least the position at the left end
 * @param most the position at the right end
 * @param value the value of a position
 * @param position the position of a value, beyond the ends for values that the slider does not reach
 */
record Scale(double least, double most, DoubleUnaryOperator value, DoubleUnaryOperator position) {
    private static final double SMALLEST = 1e-300;

    /** Powers of ten, 10^least to 10^most. */
    static Scale logarithmic(double least, double most) {
        return new Scale(least, most, Scale::power, Scale::exponent);
    }

    /** Powers of ten, and 0 at the left end. */
    static Scale logarithmicFromZero(double least, double most) {
        return new Scale(
                least,
                most,
                position -> position <= least ? 0 : power(position),
                value -> value <= 0 ? least : exponent(value));
    }

    /** Powers of ten, and 0, which stands for none, at the right end. */
    static Scale logarithmicToNone(double least, double most) {
        return new Scale(
                least,
                most,
                position -> position >= most ? 0 : power(position),
                value -> value <= 0 ? most : exponent(value));
    }

    /** Even steps of a hundredth. */
    static Scale hundredths(double least, double most) {
        return new Scale(least, most, position -> Math.rint(position * 100) / 100, value -> value);
    }

    /** Two significant digits, so that what is shown is what is set. */
    private static double power(double position) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", Math.pow(10, position)));
    }

    private static double exponent(double value) {
        return Math.log10(Math.max(SMALLEST, value));
    }
}
