package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Compares gradients with central differences of the loss, in double precision. The loss is the mean cross entropy plus
 * random multiples of the final h and c of every layer, so that nothing in the network is without influence.
 */
final class GradientCheck {
    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-4;

    private final RandomChunk chunk;
    private final Network network;
    private final NetworkPass pass;
    private final List<StateGradient> finalWeights = new ArrayList<>();
    private double worst;
    private String worstPlace = "nothing was checked";

    GradientCheck(RandomChunk chunk) {
        this.chunk = chunk;
        network = chunk.network(Precision.DOUBLE, 0.8);
        pass = chunk.pass(network);
        SplittableRandom random = new SplittableRandom(3);
        for (int layer = 0; layer < chunk.configuration.layerCount(); layer++) {
            Tensor cell = pass.hasCellState() ? finalWeight(random) : null;
            finalWeights.add(new StateGradient(finalWeight(random), cell));
            pass.layer(layer).addFinalStateGradient(finalWeights.get(layer));
        }
    }

    private Tensor finalWeight(SplittableRandom random) {
        Tensor weight =
                new Tensor(Precision.DOUBLE, chunk.span.batch(), chunk.configuration.hiddenSize(), Tensor.Home.JAVA);
        RandomChunk.fill(weight, RandomChunk.floats(random, weight.length(), 0.1));
        return weight;
    }

    /** With numbers dropped between the layers, the same ones every time. */
    GradientCheck withDropout(double rate, long seed) {
        pass.dropOut(rate, seed);
        return this;
    }

    /** Checks every parameter and every number of the initial state. */
    GradientCheck run() {
        loss();
        pass.backward(1.0 / chunk.span.characters());
        for (Parameter parameter : network.parameters().all()) {
            double[] gradient = RandomChunk.values(pass.gradients().get(parameter.name()));
            check(parameter.name(), parameter.values(), gradient);
        }
        for (int layer = 0; layer < chunk.configuration.layerCount(); layer++) {
            LayerPass layerPass = pass.layer(layer);
            StateGradient initial = layerPass.initialStateGradient();
            double[] hidden = RandomChunk.values(initial.hiddenState());
            for (int k = 0; k < hidden.length; k++) {
                // What reads the state before the first time step beside the layer itself: the output layer, from the
                // right.
                hidden[k] += layerPass.hiddenStateGradient.get(k);
            }
            check("h0 of layer " + layer, layerPass.hiddenStateAt[0], hidden);
            if (pass.hasCellState()) {
                Tensor cell = layerPass.cellState().rows(0, chunk.span.batch());
                check("c0 of layer " + layer, cell, RandomChunk.values(initial.cellState()));
            }
        }
        return this;
    }

    private void check(String name, Tensor values, double[] gradient) {
        for (int k = 0; k < values.length(); k++) {
            double before = values.get(k);
            values.set(k, before + STEP);
            double above = loss();
            values.set(k, before - STEP);
            double below = loss();
            values.set(k, before);
            double numeric = (above - below) / (2 * STEP);
            double scale = Math.max(FLOOR, Math.max(Math.abs(numeric), Math.abs(gradient[k])));
            double error = Math.abs(numeric - gradient[k]) / scale;
            if (!(error <= worst)) {
                worst = error;
                worstPlace = name + "[" + k + "]: " + gradient[k] + " instead of " + numeric;
            }
        }
    }

    private double loss() {
        network.parameters().push();
        for (int layer = 0; layer < finalWeights.size(); layer++) {
            pass.layer(layer).hiddenStateAt[0].push();
        }
        double loss = pass.forward(chunk.characters, chunk.targets) / chunk.span.characters();
        for (int layer = 0; layer < finalWeights.size(); layer++) {
            LayerPass layerPass = pass.layer(layer);
            int from = chunk.span.characters();
            loss += dot(finalWeights.get(layer).hiddenState(), layerPass.hiddenState.rows(from, chunk.span.batch()));
            if (pass.hasCellState()) {
                loss += dot(
                        finalWeights.get(layer).cellState(),
                        layerPass.cellState().rows(from, chunk.span.batch()));
            }
        }
        return loss;
    }

    private static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int k = 0; k < a.length(); k++) {
            sum += a.get(k) * b.get(k);
        }
        return sum;
    }

    /** The largest |a − n|/max(|a|, |n|, 1e-4). */
    double worstError() {
        return worst;
    }

    /** Where that was. */
    String worstPlace() {
        return worstPlace;
    }
}
