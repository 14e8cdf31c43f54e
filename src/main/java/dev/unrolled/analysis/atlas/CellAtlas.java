package dev.unrolled.analysis.atlas;

import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every cell of a network does on a text: how the values of each of its signals are spread, their mean after each
 * character, how long it keeps, where it is most and least active, and which cells are like it. Immutable.
 */
public final class CellAtlas {
    private final Basis basis;
    private final Vocabulary vocabulary;
    private final Tallies tallies;
    private final CellMap map;

    /**
     * What was read.
     *
     * @param signals of every unit; first the one shown by default, whose extremes and likeness were looked for
     * @param layers the number of layers, those that read from the right last
     * @param units of each layer
     * @param characters counted
     */
    public record Basis(List<Signal> signals, int layers, int units, int characters) {
        public Basis {
            signals = List.copyOf(signals);
        }
    }

    /**
     * A passage around a place where a cell's value is extreme.
     *
     * @param from its first character in the text
     * @param length in characters
     * @param peak where the value is extreme
     * @param value the extreme value
     */
    public record Passage(int from, int length, int peak, double value) {}

    /** What was counted; nobody changes it any more. For each layer: tallies by signal, runs, extremes, written. */
    record Tallies(
            List<Map<Signal, SignalTally>> bySignal,
            List<Optional<KeepRuns>> runs,
            List<List<List<Passage>>> most,
            List<List<List<Passage>>> least,
            List<double[]> written,
            List<Integer> characterCounts) {}

    CellAtlas(Basis basis, Vocabulary vocabulary, Tallies tallies, CellMap map) {
        this.basis = basis;
        this.vocabulary = vocabulary;
        this.tallies = tallies;
        this.map = map;
    }

    /** What was read. */
    public Basis basis() {
        return basis;
    }

    /** A cell's number, layer by layer, as the {@link #map} has it. */
    public int number(int layer, int unit) {
        return layer * basis.units() + unit;
    }

    /** How a signal's values are spread. */
    public Spread spread(Signal signal, int layer, int unit) {
        return tallies.bySignal().get(layer).get(signal).spread(unit);
    }

    /** The mean of a signal after each character that was read, in the order of the vocabulary. */
    public List<CharacterMean> characterMeans(Signal signal, int layer, int unit) {
        SignalTally tally = tallies.bySignal().get(layer).get(signal);
        List<CharacterMean> means = new ArrayList<>();
        for (int index = 0; index < vocabulary.size(); index++) {
            int count = tallies.characterCounts().get(index);
            int codePoint = vocabulary.codePointAt(index);
            if (count > 0) {
                double mean = tally.characterSum(unit, index) / count;
                means.add(new CharacterMean(CharacterClass.of(codePoint), codePoint, count, mean));
            }
        }
        return means;
    }

    /** The mean of a signal after the characters of each class that was read; every sign is one of its own. */
    public List<CharacterMean> classMeans(Signal signal, int layer, int unit) {
        List<CharacterMean> signs = new ArrayList<>();
        Map<CharacterClass, List<CharacterMean>> classes = new LinkedHashMap<>();
        for (CharacterMean mean : characterMeans(signal, layer, unit)) {
            if (mean.kind() == CharacterClass.SIGN) {
                signs.add(mean);
            } else {
                classes.computeIfAbsent(mean.kind(), kind -> new ArrayList<>()).add(mean);
            }
        }
        List<CharacterMean> all = new ArrayList<>();
        classes.forEach((kind, means) -> all.add(pooled(kind, means)));
        all.addAll(signs);
        return all;
    }

    private static CharacterMean pooled(CharacterClass kind, List<CharacterMean> means) {
        int count = means.stream().mapToInt(CharacterMean::count).sum();
        double sum =
                means.stream().mapToDouble(mean -> mean.mean() * mean.count()).sum();
        return new CharacterMean(kind, -1, count, sum / count);
    }

    /** How long a unit keeps what it holds; empty for cells without a gate that keeps. */
    public Optional<Memory> memory(int layer, int unit) {
        return tallies.runs().get(layer).map(runs -> runs.memory(unit));
    }

    /** The mean of i·|g|, how much is written into a unit; empty for cells without these gates. */
    public Optional<Double> writeEnergy(int layer, int unit) {
        double[] written = tallies.written().get(layer);
        return written.length == 0 ? Optional.empty() : Optional.of(written[unit] / basis.characters());
    }

    /** Passages around the greatest values, the greatest first, that do not overlap. */
    public List<Passage> mostActive(int layer, int unit) {
        return tallies.most().get(layer).get(unit);
    }

    /** Passages around the least values, the least first, that do not overlap. */
    public List<Passage> leastActive(int layer, int unit) {
        return tallies.least().get(layer).get(unit);
    }

    /** The map of all cells. */
    public CellMap map() {
        return map;
    }
}
