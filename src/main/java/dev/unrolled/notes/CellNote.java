package dev.unrolled.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is noted of a pinned cell.
 *
 * @param layer from 0
 * @param unit from 0
 * @param name what the user calls it, one line of at most {@value #LONGEST_NAME} characters; empty for no name
 * @param hypothesis what it might do; empty for none
 * @param finding what it was best for when it was pinned, if that was known
 * @param evidence passages that speak for the hypothesis, in the order in which they were pinned
 */
public record CellNote(
        int layer, int unit, String name, String hypothesis, Optional<Finding> finding, List<Evidence> evidence) {
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_HYPOTHESIS = 4_000;

    /** @throws IllegalArgumentException if there is no such cell anywhere, or a text is too long */
    public CellNote {
        if (layer < 0 || unit < 0) {
            throw new IllegalArgumentException("Layers and cells count from 0; there is no cell " + layer + ":" + unit);
        }
        if (name.length() > LONGEST_NAME || !name.equals(oneLine(name))) {
            throw new IllegalArgumentException("The name of cell " + layer + ":" + unit + " is not one line of at most "
                    + LONGEST_NAME + " characters");
        }
        if (hypothesis.length() > LONGEST_HYPOTHESIS) {
            throw new IllegalArgumentException("The hypothesis on cell " + layer + ":" + unit + " is longer than "
                    + LONGEST_HYPOTHESIS + " characters");
        }
        evidence = List.copyOf(evidence);
    }

    /** A cell that is pinned, of which nothing is said yet. */
    public static CellNote of(int layer, int unit, Optional<Finding> finding) {
        return new CellNote(layer, unit, "", "", finding, List.of());
    }

    public boolean isOf(int otherLayer, int otherUnit) {
        return layer == otherLayer && unit == otherUnit;
    }

    /** The same with a name, of which as much is kept as fits in one line. */
    public CellNote named(String wanted) {
        String line = oneLine(wanted);
        String kept =
                line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
        return new CellNote(layer, unit, kept, hypothesis, finding, evidence);
    }

    /** The same with what the cell is best for, unless that is known already. */
    public CellNote orBestFor(Optional<Finding> found) {
        return new CellNote(layer, unit, name, hypothesis, finding.or(() -> found), evidence);
    }

    /** The same with a hypothesis, of which as much is kept as there is room for. */
    public CellNote supposing(String wanted) {
        String words = wanted.strip();
        String kept = words.length() > LONGEST_HYPOTHESIS ? words.substring(0, LONGEST_HYPOTHESIS) : words;
        return new CellNote(layer, unit, name, kept, finding, evidence);
    }

    /** The same with one more passage; with none more if it is there already. */
    public CellNote with(Evidence passage) {
        boolean known = evidence.stream()
                .anyMatch(there ->
                        there.offset() == passage.offset() && there.text().equals(passage.text()));
        List<Evidence> more = new ArrayList<>(evidence);
        if (!known) {
            more.add(passage);
        }
        return new CellNote(layer, unit, name, hypothesis, finding, more);
    }

    public CellNote without(Evidence passage) {
        return new CellNote(
                layer,
                unit,
                name,
                hypothesis,
                finding,
                evidence.stream().filter(there -> !there.equals(passage)).toList());
    }

    /** The cell's place, with its name if it has one: {@code 0:45 opens at quotes}. */
    public String label() {
        return (layer + ":" + unit + " " + name).strip();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
