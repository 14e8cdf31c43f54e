package dev.unrolled.analysis.cells;

import java.util.Locale;
import java.util.Optional;

/** When something is said to be found, and how it is said. */
final class VerdictRule {
    static final double LARGEST_P = 0.01;
    static final double LEAST_STRATIFIED_AUC = 0.75;
    static final double LEAST_AHEAD = 0.1;

    /** Begins a verdict on a concept that no cell follows. */
    static final String NONE = "none found: ";

    private static final int MOST_PLACES = 4;
    private static final double[] ROUND_P = {0.001, 0.005, 0.01};

    private VerdictRule() {}

    /** What was measured of a concept's best cell by looking on. */
    record Measured(double p, double standardScore, int shifts, double untrainedScore, double probeScore) {}

    static Verdict judge(ConceptResult result, Measured measured) {
        Optional<Objection> objection = objection(result, measured);
        Locality locality = result.best().isEmpty()
                ? Locality.UNKNOWN
                : Locality.of(result.kind(), result.best().get(0).strength(), measured.probeScore());
        return new Verdict(
                objection.map(Objection::finding).orElse(Finding.FOUND),
                objection.map(Objection::words).orElseGet(() -> praise(result, measured, locality)),
                measured.p(),
                measured.standardScore(),
                measured.shifts(),
                measured.untrainedScore(),
                measured.probeScore(),
                locality);
    }

    /** What speaks against a cell, in words too. */
    private record Objection(Finding finding, String words) {
        static Optional<Objection> to(Finding finding, String words) {
            return Optional.of(new Objection(finding, words));
        }
    }

    /** Why nothing is found; empty if something is. A number that is not defined proves nothing. */
    private static Optional<Objection> objection(ConceptResult result, Measured measured) {
        if (result.best().isEmpty()) {
            return Objection.to(Finding.NOT_RANKED, NONE + result.reason());
        }
        CellScore best = result.best().get(0);
        String cell = NONE + "the best cell, " + best.cell() + ", ";
        if (!(best.strength() > 0)) {
            return Objection.to(
                    Finding.NOT_KEPT,
                    cell + "does not keep on the second part of the text what it promised on the first");
        }
        if (!(measured.p() < LARGEST_P)) {
            return Objection.to(
                    Finding.CHANCE, cell + "scores no better than chance allows (" + words(measured.p()) + ")");
        }
        if (!(best.orientedStratifiedAuc() >= LEAST_STRATIFIED_AUC)) {
            return Objection.to(isLoose(best) ? Finding.LOOSE : Finding.ECHO, cell + echo(best));
        }
        if (!(best.strength() >= alone(result) + LEAST_AHEAD)) {
            return Objection.to(Finding.CHARACTER_ALONE, cell + "tells hardly more than the character alone does");
        }
        double before = Double.isNaN(measured.untrainedScore()) ? 0 : measured.untrainedScore();
        boolean ahead = best.strength() >= before + LEAST_AHEAD;
        return ahead
                ? Optional.empty()
                : Objection.to(Finding.UNTRAINED, cell + "tells hardly more than a cell of the untrained network does");
    }

    private static boolean isLoose(CellScore best) {
        return !Double.isNaN(best.orientedStratifiedAuc()) && !(best.orientedAuc() >= LEAST_STRATIFIED_AUC);
    }

    /** What looks like following the concept but for equal characters is an echo; otherwise the cell is just weak. */
    private static String echo(CellScore best) {
        double among = best.orientedStratifiedAuc();
        if (Double.isNaN(among)) {
            return "can only echo: the character alone decides it";
        }
        String says = isLoose(best) ? "follows it too loosely" : "only echoes the characters";
        return says + ": among equal characters its AUC is " + decimals(among, LEAST_STRATIFIED_AUC);
    }

    private static double alone(ConceptResult result) {
        return Double.isNaN(result.inputOnlyScore()) ? 0 : Math.abs(result.inputOnlyScore());
    }

    private static String praise(ConceptResult result, Measured measured, Locality locality) {
        String label = result.concept().label();
        boolean low = result.best().get(0).isLow();
        String says = result.kind() == ConceptResult.Kind.NUMERIC
                ? (low ? "falls with " : "rises with ") + label
                : label.startsWith("inside ") ? (low ? "is low " : "holds ") + label : "follows “" + label + "”";
        String where = locality == Locality.UNKNOWN ? "" : "; " + locality.words();
        return says + "; not an echo; " + words(measured.p()) + where;
    }

    static String words(double p) {
        for (double round : ROUND_P) {
            if (p < round) {
                return "p < " + withoutZero(Double.toString(round));
            }
        }
        return Double.isNaN(p) ? "p cannot be told" : "p = " + withoutZero(decimals(p, LARGEST_P));
    }

    /** Two decimals, or as many as it takes to tell the number from a limit that it does not keep to. */
    private static String decimals(double number, double limit) {
        String text = "";
        for (int places = 2; places <= MOST_PLACES; places++) {
            text = String.format(Locale.ROOT, "%." + places + "f", number);
            if (Double.parseDouble(text) != limit) {
                break;
            }
        }
        return text;
    }

    /** Without the zero before the point. */
    private static String withoutZero(String number) {
        return number.startsWith("0.") ? number.substring(1) : number;
    }
}
