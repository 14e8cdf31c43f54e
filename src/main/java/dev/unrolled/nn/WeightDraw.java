package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Fills a network's parameters before training as its {@link Initialisation} says; the same seed, the same numbers. */
final class WeightDraw {
    private static final double UNIFORM_BOUND = 0.08;
    private static final double NORMAL_DEVIATION = 0.01;
    private static final double IDENTITY_DEVIATION = 0.001;
    /** Where the forget gate's or the update gate's rows stand, and those of an LSTM's input gate. */
    static final int KEEP_BLOCK = 1;

    private static final int INPUT_BLOCK = 0;

    private final NetworkConfiguration configuration;
    private final SplittableRandom random;

    private WeightDraw(NetworkConfiguration configuration, long seed) {
        this.configuration = configuration;
        random = new SplittableRandom(seed);
    }

    static void fill(NetworkConfiguration configuration, Parameters parameters, long seed) {
        WeightDraw draw = new WeightDraw(configuration, seed);
        for (Parameter parameter : parameters.all()) {
            draw.fill(parameter);
        }
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            draw.setGateBiases(parameters.get(configuration.layer(layer).bias()));
        }
        parameters.push();
    }

    private void fill(Parameter parameter) {
        Tensor values = parameter.values();
        boolean recurrent = parameter.role() == Parameter.Role.RECURRENT_WEIGHT;
        switch (configuration.initialWeights().scheme()) {
            case TORCH, CHRONO -> each(values, uniform(1 / Math.sqrt(fanIn(parameter))));
            case UNIFORM -> each(values, uniform(UNIFORM_BOUND));
            case NORMAL -> weights(parameter, NORMAL_DEVIATION);
            case GLOROT -> glorot(parameter);
            case ORTHOGONAL -> {
                if (recurrent) {
                    orthogonal(values);
                } else {
                    glorot(parameter);
                }
            }
            case IDENTITY -> {
                if (recurrent) {
                    identity(values);
                } else {
                    weights(parameter, IDENTITY_DEVIATION);
                }
            }
        }
    }

    /** The width that PyTorch takes for all of a layer's parameters. */
    private int fanIn(Parameter parameter) {
        return switch (parameter.role()) {
            case OUTPUT_WEIGHT, OUTPUT_BIAS -> configuration.outputInputSize();
            default -> configuration.hiddenSize();
        };
    }

    private DoubleSupplier uniform(double bound) {
        return () -> (2 * random.nextDouble() - 1) * bound;
    }

    private static void each(Tensor values, DoubleSupplier source) {
        for (int k = 0; k < values.length(); k++) {
            values.set(k, source.getAsDouble());
        }
    }

    private void weights(Parameter parameter, double deviation) {
        if (!isBias(parameter)) {
            each(parameter.values(), () -> deviation * random.nextGaussian());
        }
    }

    private static boolean isBias(Parameter parameter) {
        return parameter.role() == Parameter.Role.BIAS || parameter.role() == Parameter.Role.OUTPUT_BIAS;
    }

    private void glorot(Parameter parameter) {
        if (!isBias(parameter)) {
            Tensor values = parameter.values();
            boolean whole =
                    parameter.role() == Parameter.Role.OUTPUT_WEIGHT || parameter.role() == Parameter.Role.EMBEDDING;
            int outputs = whole ? values.rows() : configuration.hiddenSize();
            each(values, uniform(Math.sqrt(6.0 / (values.columns() + outputs))));
        }
    }

    private void identity(Tensor values) {
        int hidden = configuration.hiddenSize();
        for (int row = 0; row < values.rows(); row++) {
            values.set(row * values.columns() + row % hidden, 1);
        }
    }

    private void orthogonal(Tensor values) {
        int hidden = configuration.hiddenSize();
        int columns = values.columns();
        for (int first = 0; first < values.rows(); first += hidden) {
            double[][] block = OrthogonalMatrix.draw(hidden, columns, random);
            for (int k = 0; k < hidden * columns; k++) {
                values.set(first * columns + k, block[k / columns][k % columns]);
            }
        }
    }

    private void setGateBiases(Tensor bias) {
        int hidden = configuration.hiddenSize();
        CellKind cell = configuration.cell();
        InitialWeights initial = configuration.initialWeights();
        for (int unit = 0; unit < hidden; unit++) {
            if (initial.scheme() == Initialisation.CHRONO) {
                double keep = Math.log(1 + random.nextDouble() * (initial.longestMemory() - 2));
                bias.set(KEEP_BLOCK * hidden + unit, cell.keepSign() * keep);
                if (cell.hasForgetGate()) {
                    bias.set(INPUT_BLOCK * hidden + unit, -keep);
                }
            } else if (cell.hasForgetGate()) {
                bias.set(KEEP_BLOCK * hidden + unit, initial.forgetBias());
            }
        }
    }
}
