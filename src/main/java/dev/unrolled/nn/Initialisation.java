package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;

/** Fills a network's parameters before training. */
final class Initialisation {
    private Initialisation() {}

    /** U(−1/√H, 1/√H) for everything, as PyTorch does, then the forget gates' bias (the second block of H) set. */
    static void uniform(NetworkConfiguration configuration, Parameters parameters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = 1 / Math.sqrt(configuration.hiddenSize());
        for (Parameter parameter : parameters.all()) {
            Tensor values = parameter.values();
            for (int k = 0; k < values.length(); k++) {
                values.set(k, (2 * random.nextDouble() - 1) * bound);
            }
        }
        int hidden = configuration.hiddenSize();
        int forgetful = configuration.cell().hasForgetGate() ? configuration.layers() : 0;
        for (int layer = 0; layer < forgetful; layer++) {
            Tensor bias = parameters.get(Parameters.bias(layer));
            for (int unit = 0; unit < hidden; unit++) {
                bias.set(hidden + unit, configuration.forgetBias());
            }
        }
        parameters.push();
    }
}
