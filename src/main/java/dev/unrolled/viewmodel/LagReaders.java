package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.LagQuestion;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.analysis.gradients.LagReport;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.text.EncodedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Reads gradients by lag again and again, and keeps the memory that this takes as long as it is wanted: making it anew takes as long as
 * a third of the reading. Thread safe; each reader is used by one at a time.
 */
final class LagReaders {
    private final Map<NetworkConfiguration, LagReader> idle = new HashMap<>();
    /** Which text the idle ones read. */
    private EncodedText read;

    private boolean kept;

    /** Whether memory is kept from now on; what is kept now is given back if not. */
    synchronized void keep(boolean keep) {
        kept = keep;
        if (!keep) {
            idle.clear();
        }
    }

    /**
     * Reads.
     *
     * @return nothing if cancelled
     * @throws IllegalArgumentException if the text is too short, or the network reads both ways
     */
    Optional<LagReport> read(Network network, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled) {
        LagReader reader = take(network, text);
        Optional<LagReport> report = reader.read(network, progress, cancelled);
        giveBack(reader, network.configuration(), text);
        return report;
    }

    // Another text of the same characters is another text all the same.
    @SuppressWarnings("ReferenceEquality")
    private synchronized LagReader take(Network network, EncodedText text) {
        if (text != read) {
            idle.clear();
            read = text;
        }
        LagReader known = idle.remove(network.configuration());
        return known == null ? new LagReader(network, text, LagQuestion.DEFAULT) : known;
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized void giveBack(LagReader reader, NetworkConfiguration configuration, EncodedText text) {
        if (kept && text == read && idle.size() <= Companion.MOST) {
            idle.put(configuration, reader);
        }
    }
}
