package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** How long every unit keeps what it holds: of an atlas the {@link Memory} alone, which takes less time. */
public final class MemoryReader {
    /** How many characters are counted unless others are asked for: enough for all but the longest memories. */
    public static final int CHARACTERS = 50_000;

    private final Reading reading;
    private final Optional<Signal> keepGate;
    private final List<KeepRuns> runs = new ArrayList<>();
    private final float[] gates;

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param charactersAtMost about how many to count; as many as {@link AtlasReader#CHARACTERS} give the atlas's numbers
     * @throws IllegalArgumentException if the text is shorter than {@link AtlasReader#SHORTEST_TEXT}
     */
    public MemoryReader(Network network, EncodedText text, int charactersAtMost) {
        if (text.length() < AtlasReader.SHORTEST_TEXT) {
            throw new IllegalArgumentException("How long cells keep takes at least " + AtlasReader.SHORTEST_TEXT
                    + " characters of text to tell, not " + text.length());
        }
        reading = Reading.of(network, text, charactersAtMost);
        keepGate = network.keepGate();
        gates = new float[network.configuration().hiddenSize()];
        for (int layer = 0;
                keepGate.isPresent() && layer < network.configuration().layerCount();
                layer++) {
            boolean fromLeft = layer < network.configuration().layers();
            int counted = reading.stretches().counted();
            runs.add(new KeepRuns(gates.length, reading.streams(), counted, fromLeft));
        }
    }

    /**
     * Reads; only once.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return for each layer the memory of each unit, no layers for cells without a gate that keeps; nothing if cancelled
     */
    public Optional<List<List<Memory>>> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        if (keepGate.isEmpty()) {
            return Optional.of(List.of());
        }
        boolean ended = reading.readStates(
                (pass, firstRow, step) -> {
                    for (int stream = 0; step >= 0 && stream < reading.streams(); stream++) {
                        for (int layer = 0; layer < runs.size(); layer++) {
                            pass.copySignal(keepGate.orElseThrow(), layer, firstRow + stream, gates);
                            runs.get(layer).add(stream, step, gates);
                        }
                    }
                },
                progress,
                cancelled);
        return ended
                ? Optional.of(runs.stream()
                        .map(of -> IntStream.range(0, gates.length)
                                .mapToObj(of::memory)
                                .toList())
                        .toList())
                : Optional.empty();
    }
}
