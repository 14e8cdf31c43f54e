package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The values of one cell on a few passages of a text, all read side by side from the zero state after the warm-up. */
public final class PassageValues {
    private static final int STEPS = 50;

    private PassageValues() {}

    /**
     * Reads.
     *
     * @param passages where they begin and how long they are; all of one length
     * @return for each passage the value after each of its characters; nothing where there are no passages
     */
    public static float[][] read(Network network, EncodedText text, List<CellAtlas.Passage> passages, Cell cell) {
        return read(network, text, passages, cell, () -> false);
    }

    /** A cell's signal. */
    public record Cell(Signal signal, int layer, int unit) {}

    /**
     * The same.
     *
     * @param cancelled asked now and then; what was not read then is 0
     */
    public static float[][] read(
            Network network, EncodedText text, List<CellAtlas.Passage> passages, Cell cell, BooleanSupplier cancelled) {
        if (passages.isEmpty()) {
            return new float[0][];
        }
        int length = passages.get(0).length();
        int warmUp = PassageReader.WARM_UP;
        float[][] found = new float[passages.size()][length];
        float[] row = new float[network.configuration().hiddenSize()];
        int[] starts = passages.stream()
                .mapToInt(passage -> Math.max(0, passage.from() - warmUp))
                .toArray();
        int read = Math.min(text.length(), warmUp + length);
        new StreamReader(network, new Span(starts.length, STEPS))
                .read(
                        (stream, position) -> text.indexAt(Math.min(text.length() - 1, starts[stream] + position)),
                        new StreamReader.Extent(read, warmUp),
                        (pass, from, steps) -> {
                            for (int at = 0; at < steps * starts.length; at++) {
                                int stream = at % starts.length;
                                int place = starts[stream]
                                        + from
                                        + at / starts.length
                                        - passages.get(stream).from();
                                if (place >= 0 && place < length) {
                                    pass.copySignal(cell.signal(), cell.layer(), at, row);
                                    found[stream][place] = row[cell.unit()];
                                }
                            }
                        },
                        cancelled);
        return found;
    }
}
