package dev.unrolled.training;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.Span;
import dev.unrolled.optim.Gradients;
import dev.unrolled.trace.GradientNorms;
import java.util.ArrayList;
import java.util.List;

/**
 * One chunk forward and backward, the streams of the batch dealt out to a few workers. Each worker sums its own
 * gradients; they are added in a fixed order, so the same number of workers gives the same numbers bit for bit.
 */
final class ParallelPass implements AutoCloseable {
    private final List<Part> parts = new ArrayList<>();
    private final WorkTeam team;
    private final double factor;
    private final double gradientFactor;
    private final Network network;
    /** Whether the next chunk starts from zero states wherever it lies in the text. */
    private boolean forgetful;

    private boolean hasRun;
    /** What the parts read now. */
    private TextStreams streams;

    private double dropoutRate;
    private long dropoutSeed;

    ParallelPass(Network network, Span span, int threads) {
        this(network, span, threads, LossReduction.MEAN);
    }

    ParallelPass(Network network, Span span, int threads, LossReduction loss) {
        this.network = network;
        factor = 1.0 / span.characters();
        gradientFactor = loss.factor(span);
        int count = Math.min(threads, span.batch());
        int stream = 0;
        for (int part = 0; part < count; part++) {
            int streams = (span.batch() - stream) / (count - part);
            parts.add(new Part(network, new Span(streams, span.steps()), stream));
            stream += streams;
        }
        team = new WorkTeam(count, part -> parts.get(part).run());
    }

    private final class Part {
        final NetworkPass pass;
        final int firstStream;
        final int[] characters;
        final int[] targets;
        /** The summed loss of the last chunk, in nats. */
        double loss;

        Part(Network network, Span span, int firstStream) {
            pass = NetworkPass.forTraining(network, span);
            pass.resetState();
            this.firstStream = firstStream;
            characters = new int[span.characters()];
            targets = new int[span.characters()];
        }

        void run() {
            pass.dropOut(dropoutRate, dropoutSeed + firstStream);
            streams.copyChunk(firstStream, characters, targets);
            if (forgetful || streams.atStart()) {
                pass.resetState();
            } else {
                pass.carryState();
            }
            loss = pass.forward(characters, targets);
            pass.backward(gradientFactor);
        }
    }

    /** Drops numbers between the layers from the next chunk on, as {@link NetworkPass#dropOut} does. */
    void dropOut(double rate, long seed) {
        dropoutRate = rate;
        dropoutSeed = seed;
    }

    /** Runs the next chunk and returns its mean loss in nats per character. */
    double run(TextStreams streams) {
        this.streams = streams;
        team.run();
        double loss = parts.get(0).loss;
        for (int part = 1; part < parts.size(); part++) {
            loss += parts.get(part).loss;
            Gradients.add(gradients(), parts.get(part).pass.gradients());
        }
        forgetful = false;
        hasRun = true;
        return loss * factor;
    }

    /** Lets the next chunk start from zero states: those of the last one may be no numbers. */
    void forgetStates() {
        forgetful = true;
    }

    /** Whether a chunk has been run. */
    boolean hasRun() {
        return hasRun;
    }

    /** The gradients of the last chunk's loss, its mean or its sum. */
    Parameters gradients() {
        return parts.get(0).pass.gradients();
    }

    /** The passes that share the streams, with all of the last chunk in them. */
    List<NetworkPass> passes() {
        return parts.stream().map(part -> part.pass).toList();
    }

    /** The mean loss of a time step of the last chunk over the streams, nats per character. */
    double meanLoss(int timeStep) {
        double sum = 0;
        int streams = 0;
        for (Part part : parts) {
            int batch = part.pass.span().batch();
            for (int stream = 0; stream < batch; stream++) {
                sum += part.pass.loss(timeStep * batch + stream);
            }
            streams += batch;
        }
        return sum / streams;
    }

    /** ‖∂L/∂h_t‖ and ‖∂L/∂c_t‖ of the last chunk. */
    GradientNorms gradientNorms() {
        int layers = network.configuration().layerCount();
        boolean hasCellState = parts.get(0).pass.hasCellState();
        int steps = parts.get(0).pass.span().steps();
        float[][] hidden = new float[layers][steps];
        float[][] cell = new float[hasCellState ? layers : 0][steps];
        for (int layer = 0; layer < layers; layer++) {
            for (int timeStep = 0; timeStep < steps; timeStep++) {
                hidden[layer][timeStep] = norm(layer, timeStep, false);
                if (hasCellState) {
                    cell[layer][timeStep] = norm(layer, timeStep, true);
                }
            }
        }
        return new GradientNorms(hidden, cell, network.configuration().layerNames());
    }

    private float norm(int layer, int timeStep, boolean cellState) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.pass.squaredGradientNorm(layer, timeStep, cellState);
        }
        return (float) Math.sqrt(sum);
    }

    @Override
    public void close() {
        team.close();
    }
}
