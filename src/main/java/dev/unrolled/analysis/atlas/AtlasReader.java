package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Makes the atlas of a network's cells in one pass over a text: in up to 16 stretches side by side, each from the zero
 * state with 1,000 characters of warm-up. What is kept does not grow with the text.
 */
public final class AtlasReader {
    /** How many characters are counted unless fewer are asked for. */
    public static final int CHARACTERS = 200_000;

    /** A text must be as long as this. */
    public static final int SHORTEST_TEXT = 200;

    private static final int BEFORE_PEAK = 40;
    /** The part of the work that is done when everything has been read. */
    private static final double READING = 0.95;

    private final Reading reading;
    private final List<Signal> signals;
    private final List<LayerTally> layers = new ArrayList<>();
    private final int[] characterCounts;
    private final PatternSample patterns;
    private final float[] values;

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param text what it has not learned from
     * @param charactersAtMost about how many to count
     * @throws IllegalArgumentException if the text is too short
     */
    public AtlasReader(Network network, EncodedText text, int charactersAtMost) {
        if (text.length() < SHORTEST_TEXT) {
            throw new IllegalArgumentException(
                    "An atlas of cells needs at least " + SHORTEST_TEXT + " characters of text, not " + text.length());
        }
        NetworkConfiguration configuration = network.configuration();
        reading = Reading.of(network, text, charactersAtMost);
        signals = network.signals();
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            layers.add(new LayerTally(reading, layer));
        }
        characterCounts = new int[configuration.vocabularySize()];
        values = new float[configuration.hiddenSize()];
        patterns = new PatternSample(
                configuration.layerCount() * configuration.hiddenSize(),
                reading.streams(),
                reading.stretches().counted());
    }

    /**
     * Reads; only once.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return nothing if cancelled
     */
    public Optional<CellAtlas> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        boolean ended = reading.read(this::visit, done -> progress.accept(READING * done), cancelled);
        if (!ended) {
            return Optional.empty();
        }
        CellAtlas.Basis basis = new CellAtlas.Basis(
                signals, layers.size(), values.length, reading.stretches().characters());
        CellMap map = CellMap.of(layers.size() * values.length, patterns);
        progress.accept(1);
        CellAtlas.Tallies tallies = new CellAtlas.Tallies(
                layers.stream().map(LayerTally::bySignal).toList(),
                layers.stream().map(LayerTally::runs).toList(),
                layers.stream().map(layer -> passages(layer.most())).toList(),
                layers.stream().map(layer -> passages(layer.least())).toList(),
                layers.stream().map(LayerTally::written).toList(),
                Arrays.stream(characterCounts).boxed().toList());
        return Optional.of(new CellAtlas(basis, reading.text().vocabulary(), tallies, map));
    }

    private void visit(NetworkPass pass, int firstRow, int step) {
        if (step < 0) {
            return;
        }
        boolean sampled = patterns.wants(step);
        for (int stream = 0; stream < reading.streams(); stream++) {
            int character = reading.character(stream, step);
            characterCounts[character]++;
            for (int layer = 0; layer < layers.size(); layer++) {
                layers.get(layer).add(pass, new LayerTally.Moment(firstRow + stream, stream, step, character));
                if (sampled) {
                    pass.copySignal(signals.get(0), layer, firstRow + stream, values);
                    patterns.add(layer * values.length, patterns.number(stream, step, reading.streams()), values);
                }
            }
        }
    }

    private List<List<CellAtlas.Passage>> passages(ExtremePlaces places) {
        List<List<CellAtlas.Passage>> all = new ArrayList<>();
        for (int unit = 0; unit < values.length; unit++) {
            all.add(places.places(unit).stream().map(this::passage).toList());
        }
        return all;
    }

    private CellAtlas.Passage passage(ExtremePlaces.Place place) {
        int peak = reading.position(place.stream(), place.step());
        int last = reading.text().length() - ExtremePlaces.BLOCK;
        int from = Math.max(0, Math.min(last, peak - BEFORE_PEAK));
        return new CellAtlas.Passage(from, ExtremePlaces.BLOCK, peak, place.value());
    }
}
