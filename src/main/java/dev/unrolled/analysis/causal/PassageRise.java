package dev.unrolled.analysis.causal;

import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How much harder each character of a passage is to predict while cells are held at values. */
public final class PassageRise {
    private static final int STEPS = 50;

    private PassageRise() {}

    /**
     * Reads a passage twice, with the cells held and without, both after the usual warm-up.
     *
     * @param network its parameters must not change meanwhile
     * @param offset where the passage begins in the text
     * @param length its length in characters; it ends within the text
     * @return for each character the rise of −ln p of it, in nats; NaN for the text's first character, which nothing predicts
     */
    public static float[] of(Network network, EncodedText text, Clamps held, int offset, int length) {
        int first = Math.max(0, offset - PassageReader.WARM_UP);
        // The last character is only predicted, not read.
        int read = offset + length - 1 - first;
        float[] rises = new float[length];
        Arrays.fill(rises, Float.NaN);
        if (read < 1) {
            return rises;
        }
        StreamReader reader = new StreamReader(network, new Span(2, STEPS));
        List<Clamps.Clamp> second = new ArrayList<>();
        held.all()
                .forEach(clamp -> second.add(
                        new Clamps.Clamp(clamp.layer(), clamp.unit(), clamp.value(), new Clamps.Streams(1, 2))));
        reader.clamp(new Clamps(second));
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        int behind = bothWays ? Math.min(StreamReader.BEHIND, text.length() - first - read) : 0;
        reader.read(
                new Twice(text, first),
                new StreamReader.Extent(read, behind),
                (pass, position, steps) -> {
                    for (int step = Math.max(0, offset - 1 - first - position); step < steps; step++) {
                        double rise = pass.loss(2 * step + 1) - pass.loss(2 * step);
                        rises[first + position + step + 1 - offset] = (float) rise;
                    }
                },
                () -> false);
        return rises;
    }

    /** The same text in every stream. */
    private record Twice(EncodedText text, int first) implements StreamReader.Text {
        @Override
        public int character(int stream, int position) {
            return text.indexAt(first + position);
        }

        @Override
        public int target(int stream, int position) {
            int next = first + position + 1;
            return next < text.length() ? text.indexAt(next) : -1;
        }
    }
}
