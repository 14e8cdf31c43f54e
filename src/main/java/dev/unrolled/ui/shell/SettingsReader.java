package dev.unrolled.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads numbers that were typed into a form, and keeps one sentence about each that is none or out of its range. */
final class SettingsReader {
    private final List<String> problems = new ArrayList<>();

    /** A whole number, {@code least} to {@code most}; {@code least} where there is a problem. */
    long whole(String name, String typed, long least, long most) {
        try {
            long value = Long.parseLong(typed.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        boolean any = least == Long.MIN_VALUE && most == Long.MAX_VALUE;
        refuse(name, "a whole number" + (any ? "" : " from " + least + " to " + most), typed);
        return least;
    }

    /** A number, {@code least} to {@code most}; {@code least} where there is a problem. */
    double decimal(String name, String typed, double least, double most) {
        try {
            double value = Double.parseDouble(typed.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        refuse(name, "a number from " + bare(least) + " to " + bare(most) + ", such as 1 or 3e-5", typed);
        return least;
    }

    private static String bare(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    private void refuse(String name, String wanted, String typed) {
        String subject = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        problems.add(subject + " must be " + wanted + (typed.isBlank() ? "." : "; “" + typed.strip() + "” is not."));
    }

    /** What is wrong, one sentence for each field; empty if nothing is. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
