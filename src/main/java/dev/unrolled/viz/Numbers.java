package dev.unrolled.viz;

import java.util.Locale;

/** Numbers as the screen writes them: a true minus sign, no superfluous digits, NaN and infinities said. */
public final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** Two significant digits where the size allows: {@code 3.2}, {@code 0.31}, {@code 15}, {@code 4.1e-6}. */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double magnitude = Math.abs(value);
        String text;
        if (magnitude == 0) {
            text = "0";
        } else if (magnitude < 1e-3 || magnitude >= 1e5) {
            text = String.format(Locale.ROOT, "%.1e", magnitude)
                    .replace("e-0", "e-")
                    .replace("e+0", "e");
        } else if (magnitude >= 10) {
            text = String.format(Locale.ROOT, "%.0f", magnitude);
        } else {
            text = trimmed(String.format(Locale.ROOT, magnitude >= 1 ? "%.1f" : "%.2g", magnitude));
        }
        return value < 0 ? "−" + text : text;
    }

    /** A value in [−1, 1] with its sign and two decimals: {@code +.93}, {@code −1.00}, {@code .00}. */
    public static String signed(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        String text = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        String digits = text.startsWith("0") ? text.substring(1) : text;
        return ".00".equals(digits) ? digits : (value < 0 ? "−" : "+") + digits;
    }

    /** Four significant digits: {@code 1.524}, {@code 0.0312}, {@code 4.100e-6}. */
    static String precise(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double magnitude = Math.abs(value);
        boolean plain = magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e6);
        String text = plain
                ? trimmed(String.format(Locale.ROOT, magnitude >= 1000 ? "%.0f" : "%.4g", magnitude))
                : String.format(Locale.ROOT, "%.3e", magnitude)
                        .replace("e-0", "e-")
                        .replace("e+0", "e");
        return value < 0 ? "−" + text : text;
    }

    /** A count, with thousands set apart by commas. */
    static String whole(double value) {
        String text = String.format(Locale.ROOT, "%,.0f", Math.abs(value));
        return value < 0 ? "−" + text : text;
    }

    /** A power of ten for an axis: {@code 10⁻⁴}. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        if (exponent < 0) {
            text.append('⁻');
        }
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "+∞" : "−∞";
    }

    private static String trimmed(String text) {
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
