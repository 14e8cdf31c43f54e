package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A hunt in sentences. */
final class HuntWords {
    /** A hunt costs about so much more than ranking as many characters: two networks, rotations, a probe. */
    private static final double COST = 2.6;

    private HuntWords() {}

    /** How many seconds a hunt may take, judged by the last quick look; NaN before there was one. */
    static double seconds(CellFindings look, double characters, int threads) {
        return look.secondsOfRanking() * COST * characters / Math.max(1, 2 * look.characters()) / threads;
    }

    /** @param seconds how long it may take; NaN where that is not known */
    static String invitation(double seconds) {
        String takes = Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, " It takes about %s.", about(seconds));
        return "Press “Hunt”: for each concept of the text the best cell is chosen on one part of the held-out text,"
                + " scored on another, and held against chance, the character alone, the untrained network and the whole"
                + " layer."
                + takes;
    }

    /**
     * What is going on.
     *
     * @param progress how far it is; before the first characters are read nothing can be counted, which may take seconds
     *     early in the training
     */
    static String going(double progress, boolean training) {
        if (progress <= 0) {
            return "Hunting: taking a copy of the network and labelling the text …";
        }
        return training ? "Hunting; training goes on meanwhile …" : "Hunting …";
    }

    private static String about(double seconds) {
        if (seconds < 60) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return Math.round(seconds / 60) + " min";
    }

    /** What was found, in one sentence. */
    static String summary(HuntFindings findings) {
        List<String> found = HuntColumn.sorted(findings.rows()).stream()
                .filter(row -> row.verdict().found())
                .map(row ->
                        row.concept().label() + " (" + row.best().orElseThrow().name() + ")")
                .toList();
        if (findings.rows().isEmpty()) {
            return "None of the concepts known occurs often enough in the held-out text.";
        }
        return found.isEmpty()
                ? "None found: for none of the " + findings.rows().size()
                        + " concepts does a cell do better than chance,"
                        + " the character alone and the untrained network."
                : "Found for " + found.size() + " of " + findings.rows().size() + " concepts: "
                        + String.join(", ", found) + ".";
    }

    /** For which network it holds, and on what it was measured. */
    static String basis(HuntFindings findings, long iterationNow) {
        String now = iterationNow > findings.iteration()
                ? String.format(
                        Locale.ROOT, "Holds for iteration %,d; training is at %,d.", findings.iteration(), iterationNow)
                : String.format(Locale.ROOT, "Iteration %,d.", findings.iteration());
        if (findings.charactersOnA() == 0) {
            return now;
        }
        int shifts = findings.rows().stream()
                .mapToInt(row -> row.verdict().shifts())
                .max()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "%s Cells chosen on %,d characters (A), scored on %,d others (B); chance by %,d rotations of the"
                        + " labels%s.",
                now,
                findings.charactersOnA(),
                findings.charactersOnB(),
                shifts,
                extras(findings.wish()));
    }

    private static String extras(HuntWish wish) {
        return (wish.allSignals() ? "; all signals" : "") + (wish.withoutDelimiters() ? "; delimiters left out" : "");
    }

    /** What has been left out, in one paragraph. */
    static String leftOut(HuntFindings findings) {
        return findings.refused().stream().collect(Collectors.joining(" "));
    }
}
