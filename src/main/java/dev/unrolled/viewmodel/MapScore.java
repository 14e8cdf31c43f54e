package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the map of cells can be coloured by.
 *
 * @param label the name for a menu
 * @param kind what is measured
 * @param concept against which concept, if any
 * @param signal of which signal, if any
 */
public record MapScore(String label, Kind kind, Optional<Concept> concept, Optional<Signal> signal) {
    /** What is measured. */
    public enum Kind {
        /** 2·AUC − 1, from −1 to +1. */
        CONCEPT,
        /** log τ. */
        TIME_CONSTANT,
        /** The share of values below .1. */
        LEFT_SATURATION,
        /** The share of values above .9. */
        RIGHT_SATURATION,
        /** The standard deviation of the shown value. */
        DEVIATION
    }

    /** A tint for each cell, layer by layer, and what it means. */
    public record Colours(List<Float> tints, boolean signed, String words, String low, String high) {
        public Colours {
            tints = List.copyOf(tints);
        }

        private static Colours of(float[] values, boolean signed, String words, String low, String high) {
            List<Float> tints = new ArrayList<>();
            for (float value : values) {
                tints.add(value);
            }
            return new Colours(tints, signed, words, low, high);
        }
    }

    /** The scores that can be told of a network: first the concepts of the last look for cells. */
    static List<MapScore> of(AtlasAnswer answer, CellFindings findings) {
        List<MapScore> scores = new ArrayList<>();
        findings.cells().stream()
                .map(CellFinding::concept)
                .forEach(concept -> scores.add(
                        new MapScore(concept.label(), Kind.CONCEPT, Optional.of(concept), Optional.empty())));
        boolean keeps = !Double.isNaN(answer.timeConstant(0, 0));
        if (keeps) {
            scores.add(new MapScore("τ, how long it keeps", Kind.TIME_CONSTANT, Optional.empty(), Optional.empty()));
        }
        answer.gates().forEach(gate -> {
            Optional<Signal> of = Optional.of(gate);
            scores.add(new MapScore(gate.symbol() + " below .1", Kind.LEFT_SATURATION, Optional.empty(), of));
            scores.add(new MapScore(gate.symbol() + " above .9", Kind.RIGHT_SATURATION, Optional.empty(), of));
        });
        scores.add(new MapScore("standard deviation", Kind.DEVIATION, Optional.empty(), Optional.empty()));
        return scores;
    }

    /** Each cell's score as a tint: −1 … +1 where it is signed, else 0 … 1; NaN where it is not known. */
    Colours colours(AtlasAnswer answer, CellFindings findings) {
        float[] values = new float[answer.layers() * answer.units()];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = (float) value(answer, findings, cell / answer.units(), cell % answer.units());
        }
        if (kind == Kind.CONCEPT) {
            return Colours.of(
                    values, true, "2·AUC − 1, " + findings.sample().insideOf(concept.orElseThrow()), "−1", "+1");
        }
        if (kind == Kind.LEFT_SATURATION || kind == Kind.RIGHT_SATURATION) {
            return Colours.of(values, false, "share of " + label, "0", "1");
        }
        return stretched(values);
    }

    private Colours stretched(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Float.isFinite(value) ? Math.min(low, value) : low;
            high = Float.isFinite(value) ? Math.max(high, value) : high;
        }
        float[] tints = new float[values.length];
        for (int cell = 0; cell < tints.length; cell++) {
            boolean beyond = values[cell] == Float.POSITIVE_INFINITY;
            tints[cell] = beyond ? 1 : (float) (high > low ? (values[cell] - low) / (high - low) : 0);
        }
        boolean logarithmic = kind == Kind.TIME_CONSTANT;
        return Colours.of(
                tints,
                false,
                logarithmic ? "τ in characters, log, auto" : "standard deviation, auto",
                number(logarithmic ? Math.pow(10, low) : low),
                number(logarithmic ? Math.pow(10, high) : high));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f", value);
    }

    private double value(AtlasAnswer answer, CellFindings findings, int layer, int unit) {
        return switch (kind) {
            case CONCEPT -> {
                boolean known = findings.sample().has(layer, unit);
                yield known ? 2 * findings.sample().auc(layer, unit, concept.orElseThrow()) - 1 : Double.NaN;
            }
            case TIME_CONSTANT -> Math.log10(answer.timeConstant(layer, unit));
            case LEFT_SATURATION ->
                answer.spread(signal.orElseThrow(), layer, unit).left();
            case RIGHT_SATURATION ->
                answer.spread(signal.orElseThrow(), layer, unit).right();
            case DEVIATION ->
                answer.spread(answer.signals().get(0), layer, unit).deviation();
        };
    }
}
