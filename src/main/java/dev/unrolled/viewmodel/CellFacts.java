package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.CellWeights;
import dev.unrolled.analysis.atlas.CharacterClass;
import dev.unrolled.analysis.atlas.CharacterMean;
import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an atlas knows of one cell, as its page says it. */
public final class CellFacts {
    /** The entry that stands for all gates. */
    public static final String ALL_GATES = "all";

    private final AtlasAnswer answer;
    private final CellWeights weights;
    private final int layer;
    private final int unit;

    /** @param answer has the cell */
    public CellFacts(AtlasAnswer answer, int layer, int unit) {
        this.answer = answer;
        this.layer = layer;
        this.unit = unit;
        weights = new CellWeights(answer.copy().network());
    }

    /**
     * The mean value after some characters.
     *
     * @param label the class, or the character itself
     * @param codePoint the character; −1 for a class
     * @param count how often it was read
     */
    public record MeanRow(String label, int codePoint, int count, double mean) {}

    /**
     * Another end of a weight.
     *
     * @param layer the other cell's; −1 for a character
     * @param unit the other cell's
     * @param codePoint the character; −1 for a cell
     * @param gate where the weight goes
     * @param weight of all gates the largest in size
     * @param size |w|, or Σ|w| over all gates
     */
    public record LinkRow(int layer, int unit, int codePoint, String gate, double weight, double size) {}

    /** How the values of each signal are spread, the one shown by default first. */
    public List<AtlasAnswer.SpreadRow> spreads() {
        return answer.signals().stream()
                .map(signal -> answer.spread(signal, layer, unit))
                .toList();
    }

    /** How many of its values are no numbers, or infinite. */
    public int notFinite() {
        return spreads().stream().mapToInt(AtlasAnswer.SpreadRow::notFinite).sum();
    }

    /** The means of a signal after each class of characters, the greatest first. */
    public List<MeanRow> classMeans(Signal signal) {
        return rows(answer.atlas().classMeans(signal, layer, unit));
    }

    /** The means of a signal after each character, the greatest first. */
    public List<MeanRow> characterMeans(Signal signal) {
        return rows(answer.atlas().characterMeans(signal, layer, unit));
    }

    private static List<MeanRow> rows(List<CharacterMean> means) {
        return means.stream()
                .sorted(Comparator.comparingDouble((CharacterMean mean) -> -mean.mean()))
                .map(mean -> new MeanRow(label(mean), mean.codePoint(), mean.count(), mean.mean()))
                .toList();
    }

    private static String label(CharacterMean mean) {
        boolean whole = mean.codePoint() < 0 || mean.kind() == CharacterClass.NEWLINE;
        return whole ? mean.kind().label() : Character.toString(mean.codePoint());
    }

    /** How long it keeps what it holds. */
    public String memoryInWords() {
        Optional<Memory> known = answer.memory(layer, unit);
        if (known.isEmpty()) {
            return "These cells have no gate that says how much is kept: how long they remember lies in all their weights"
                    + " together.";
        }
        Memory memory = known.get();
        if (Double.isInfinite(memory.halfLife())) {
            return "It keeps everything: the gate is always 1.";
        }
        return String.format(Locale.ROOT, "What it holds halves every %s", characters(memory.halfLife()))
                + runs(memory);
    }

    private static String runs(Memory memory) {
        if (memory.medianSteps() == Memory.NOT_MEASURED) {
            return " on average.";
        }
        return memory.medianSteps() == Memory.LONGER
                ? String.format(
                        Locale.ROOT,
                        " on average; from a character anywhere, more than half is left for more than %,d in the median.",
                        memory.horizon())
                : String.format(
                        Locale.ROOT,
                        " on average; from a character anywhere, half is gone after %,d in the median.",
                        memory.medianSteps());
    }

    private static String characters(double count) {
        String figure = String.format(Locale.ROOT, count >= 10 ? "%,.0f" : count >= 1 ? "%.1f" : "%.2f", count);
        return figure + (figure.equals("1") || figure.equals("1.0") ? " character" : " characters");
    }

    /** The numbers behind the words. */
    public List<Figure> memoryFigures() {
        Optional<Memory> known = answer.memory(layer, unit);
        if (known.isEmpty()) {
            return List.of();
        }
        Memory memory = known.get();
        String median =
                switch (memory.medianSteps()) {
                    case Memory.LONGER -> String.format(Locale.ROOT, "> %,d", memory.horizon());
                    case Memory.NOT_MEASURED -> "–";
                    default -> String.format(Locale.ROOT, "%,d", memory.medianSteps());
                };
        String outlasting =
                memory.beginnings() == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * memory.outlasting());
        Figure written = new Figure(
                "E[i·|g|], written a character",
                answer.atlas()
                        .writeEnergy(layer, unit)
                        .map(energy -> String.format(Locale.ROOT, "%.3f", energy))
                        .orElse("–"));
        return List.of(
                new Figure("τ = −1/E[ln " + keepSymbol() + "]", number(memory.timeConstant())),
                new Figure("half-life ln 2·τ", number(memory.halfLife())),
                new Figure("median steps until ∏" + keepSymbol() + " < ½", median),
                new Figure(String.format(Locale.ROOT, "still ≥ ½ after %,d", memory.horizon()), outlasting),
                written);
    }

    private String keepSymbol() {
        return answer.signals().stream()
                .filter(Signal::isKeepGate)
                .map(Signal::symbol)
                .findFirst()
                .orElse("f");
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    /** The gates that weights go to, {@link #ALL_GATES} first. */
    public List<String> gates() {
        List<String> gates = new ArrayList<>(weights.gates());
        if (gates.size() > 1) {
            gates.add(0, ALL_GATES);
        }
        return gates;
    }

    /** The cells that feed this one most. */
    public List<LinkRow> fedBy(String gate, int most) {
        return foremost(weights.fedBy(layer, unit), gate, most);
    }

    /** The cells that this one feeds most. */
    public List<LinkRow> feeds(String gate, int most) {
        return foremost(weights.feeds(layer, unit), gate, most);
    }

    /** The characters that it hears most; empty above the lowest layer. */
    public List<LinkRow> heard(String gate, int most) {
        return foremost(weights.heard(layer, unit), gate, most);
    }

    /** The characters that it promotes or suppresses most when h is positive; empty below the highest layer. */
    public List<LinkRow> promoted(int most) {
        return foremost(weights.promoted(layer, unit), ALL_GATES, most);
    }

    private List<LinkRow> foremost(List<CellWeights.Link> links, String gate, int most) {
        return links.stream()
                .map(link -> row(link, gate))
                .filter(row -> row.size() > 0)
                .sorted(Comparator.comparingDouble((LinkRow row) -> -row.size()))
                .limit(most)
                .toList();
    }

    private LinkRow row(CellWeights.Link link, String gate) {
        String named = gate.equals(ALL_GATES)
                ? link.gates().stream()
                        .max(Comparator.comparingDouble(each -> Math.abs(link.weight(each))))
                        .orElseThrow()
                : gate;
        double weight = link.weight(named);
        double size = gate.equals(ALL_GATES) ? link.total() : Math.abs(weight);
        Vocabulary vocabulary = answer.heldOut().vocabulary();
        return new LinkRow(
                link.layer(),
                link.layer() < 0 ? -1 : link.unit(),
                link.layer() < 0 ? vocabulary.codePointAt(link.unit()) : -1,
                named,
                weight,
                Double.isNaN(size) ? 0 : size);
    }
}
