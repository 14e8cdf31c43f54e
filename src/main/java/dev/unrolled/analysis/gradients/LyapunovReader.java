package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Lyapunov exponents of a network along a text. */
public final class LyapunovReader {
    public LyapunovReader(Network network, EncodedText text, LyapunovQuestion question) {
        GradientPass.requireLeftToRight(network);
    }

    public Optional<LyapunovReport> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        return Optional.empty();
    }
}
