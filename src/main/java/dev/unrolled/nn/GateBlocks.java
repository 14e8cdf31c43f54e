package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/**
 * The pre-activations of G gates (or their gradients) for a chunk: side by side as one matrix [T·B × G·H] for the
 * products, and each by itself in the places of the states [(T+1)·B × H] for the loops.
 */
final class GateBlocks {
    private final Span span;
    private final int hidden;
    private final Tensor joined;
    private final Tensor[] joinedAt;
    private final Tensor[] gates;

    /** @param gates where each gate's values are wanted, in the places of the states */
    GateBlocks(Precision precision, Span span, Tensor... gates) {
        this.span = span;
        this.gates = gates.clone();
        hidden = gates[0].columns();
        joined = new Tensor(precision, span.characters(), gates.length * hidden, Tensor.Home.ND4J);
        joinedAt = joined.blocks(span.batch());
    }

    /** All gates of all time steps, [T·B × G·H], on the products' side. */
    Tensor joined() {
        return joined;
    }

    /** All gates of one time step, [B × G·H], on the products' side. */
    Tensor at(int timeStep) {
        return joinedAt[timeStep];
    }

    /** Copies one time step from the products' side into the gates. */
    void pull(int timeStep) {
        for (int stream = 0; stream < span.batch(); stream++) {
            int source = (timeStep * span.batch() + stream) * gates.length * hidden;
            int target = ((timeStep + 1) * span.batch() + stream) * hidden;
            for (int gate = 0; gate < gates.length; gate++) {
                gates[gate].pullFrom(joined, source + gate * hidden, target, hidden);
            }
        }
    }

    /** Copies one time step from the gates to the products' side. */
    void push(int timeStep) {
        for (int stream = 0; stream < span.batch(); stream++) {
            int source = ((timeStep + 1) * span.batch() + stream) * hidden;
            int target = (timeStep * span.batch() + stream) * gates.length * hidden;
            for (int gate = 0; gate < gates.length; gate++) {
                gates[gate].pushInto(joined, source, target + gate * hidden, hidden);
            }
        }
    }
}
