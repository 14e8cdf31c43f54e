package dev.unrolled.bench.worker;

import dev.unrolled.nn.CellKind;
import java.util.List;
import java.util.Locale;

/**
 * What is timed: training steps, in single precision with Adam and clipping by norm, on a text of
 * {@value #VOCABULARY} different characters.
 *
 * @param cell the kind of cell
 * @param layers the number of layers
 * @param hiddenSize H
 * @param batchSize B, the number of streams
 * @param sequenceLength T, the characters of a stream that one step reads
 */
public record Workload(CellKind cell, int layers, int hiddenSize, int batchSize, int sequenceLength) {
    public static final int VOCABULARY = 65;

    /** The characters that one step learns from. */
    public int charactersPerStep() {
        return batchSize * sequenceLength;
    }

    /** Such as {@code LSTM 1×128 b32 t64}. */
    public String label() {
        return String.format(
                Locale.ROOT, "%s %d×%d b%d t%d", cell.label(), layers, hiddenSize, batchSize, sequenceLength);
    }

    /** For a worker's command line: cell, layers, hidden size, batch size, sequence length. */
    public List<String> words() {
        return List.of(
                cell.id(),
                Integer.toString(layers),
                Integer.toString(hiddenSize),
                Integer.toString(batchSize),
                Integer.toString(sequenceLength));
    }

    /** What {@link #words} were made of. */
    public static Workload ofWords(List<String> words) {
        return new Workload(
                CellKind.byId(words.get(0)).orElseThrow(),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Integer.parseInt(words.get(4)));
    }
}
