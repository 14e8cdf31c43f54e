package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Multiplies step Jacobians along a text and gives the greatest singular values of the products by lag. */
public final class JacobianReader {
    public JacobianReader(Network network, EncodedText text, JacobianQuestion question) {
        GradientPass.requireLeftToRight(network);
    }

    public Optional<JacobianReport> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        return Optional.empty();
    }
}
