package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.nn.Clamps;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets variants of a network, each with other units held, read the same stretches side by side in one pass: variant v
 * reads stretch s in stream v·S + s. Units are held from the first character of the warm-up on.
 */
final class VariantReader {
    private static final int STEPS = 50;

    private final EncodedText text;
    private final Stretches stretches;
    private final int variants;
    private final StreamReader reader;

    /** Who looks at each counted character. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Looks at a character.
         *
         * @param pass holds what was computed, until this returns
         * @param row the row of the pass that belongs to the character
         * @param place its place among the counted characters, stretch after stretch
         */
        void visit(NetworkPass pass, int row, int variant, int place);
    }

    /** @param variants for each variant what is held in it */
    VariantReader(Network network, EncodedText text, Stretches stretches, List<Clamps> variants) {
        this.text = text;
        this.stretches = stretches;
        this.variants = variants.size();
        reader = new StreamReader(network, new Span(variants.size() * stretches.streams(), STEPS));
        List<Clamps.Clamp> held = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            int from = variant * stretches.streams();
            Clamps.Streams streams = new Clamps.Streams(from, from + stretches.streams());
            variants.get(variant)
                    .all()
                    .forEach(clamp -> held.add(new Clamps.Clamp(clamp.layer(), clamp.unit(), clamp.value(), streams)));
        }
        reader.clamp(new Clamps(held));
    }

    /** The characters that one variant reads, with its warm-up. */
    static long characters(Stretches stretches) {
        return (long) stretches.streams() * (stretches.warmUp() + stretches.counted());
    }

    /** @throws java.util.concurrent.CancellationException if cancelled */
    void read(Visitor visitor, Progress progress) {
        int length = stretches.warmUp() + stretches.counted();
        reader.read(
                new Streams(),
                new StreamReader.Extent(length, stretches.behind()),
                (pass, position, steps) -> {
                    visit(pass, position, steps, visitor);
                    progress.add((long) steps * stretches.streams() * variants);
                },
                progress.cancelled());
        progress.check();
    }

    /** The stretches, once for each variant, with the characters to predict. */
    private final class Streams implements StreamReader.Text {
        @Override
        public int character(int stream, int position) {
            return text.indexAt(stretches.start(stream % stretches.streams()) + position);
        }

        @Override
        public int target(int stream, int position) {
            int next = stretches.start(stream % stretches.streams()) + position + 1;
            return next < text.length() && position >= stretches.warmUp() ? text.indexAt(next) : -1;
        }
    }

    private void visit(NetworkPass pass, int position, int steps, Visitor visitor) {
        int streams = stretches.streams() * variants;
        for (int step = Math.max(0, stretches.warmUp() - position); step < steps; step++) {
            for (int stream = 0; stream < streams; stream++) {
                int stretch = stream % stretches.streams();
                int place = stretch * stretches.counted() + position + step - stretches.warmUp();
                visitor.visit(pass, step * streams + stream, stream / stretches.streams(), place);
            }
        }
    }

    /** Where a counted character stands in the text. */
    static int position(Stretches stretches, int place) {
        int stretch = place / stretches.counted();
        return stretches.start(stretch) + stretches.warmUp() + place % stretches.counted();
    }
}
