package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * All weights and biases of a network in a fixed order: {@code weight_ih_l0} [G·H × I], {@code weight_hh_l0} [G·H × H],
 * {@code bias_l0} [1 × G·H] and what else its cell needs for each layer, then {@code output.weight} [V × H] and {@code output.bias} [1 × V], where G
 * is the number of gate blocks; a Jordan network's top layer has weight_hh [H × V]. Layers that read from the right have the same with
 * {@code _reverse} behind the name, and the output is then [V × 2H]. The same type holds gradients and an optimiser's moments.
 */
public final class Parameters {
    /** The vectors that stand for the characters, [V × D], for networks that have them. */
    public static final String EMBEDDING = "embedding.weight";

    public static final String OUTPUT_WEIGHT = "output.weight";
    public static final String OUTPUT_BIAS = "output.bias";

    private final Precision precision;
    private final List<Parameter> all;

    private Parameters(Precision precision, List<Parameter> all) {
        this.precision = precision;
        this.all = List.copyOf(all);
    }

    /** Zeros in the shapes that a configuration asks for. */
    public static Parameters zeros(NetworkConfiguration configuration, Precision precision) {
        List<Parameter> all = new ArrayList<>();
        if (configuration.embeddingSize() > 0) {
            Tensor embedding = new Tensor(precision, configuration.vocabularySize(), configuration.embeddingSize());
            all.add(new Parameter(EMBEDDING, Parameter.Role.EMBEDDING, embedding));
        }
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            all.addAll(configuration.cell().parameters(configuration.layer(layer), precision));
        }
        all.addAll(output(configuration.vocabularySize(), configuration, precision));
        return new Parameters(precision, all);
    }

    /** Zeros for a {@link NumberNetwork}: its output layer has one row. */
    static Parameters zerosForNumbers(NetworkConfiguration configuration, Precision precision) {
        List<Parameter> all = new ArrayList<>();
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            all.addAll(configuration.cell().parameters(configuration.layer(layer), precision));
        }
        all.addAll(output(1, configuration, precision));
        return new Parameters(precision, all);
    }

    private static List<Parameter> output(int rows, NetworkConfiguration configuration, Precision precision) {
        Tensor weight = new Tensor(precision, rows, configuration.outputInputSize());
        Tensor bias = new Tensor(precision, 1, rows);
        return List.of(
                new Parameter(OUTPUT_WEIGHT, Parameter.Role.OUTPUT_WEIGHT, weight),
                new Parameter(OUTPUT_BIAS, Parameter.Role.OUTPUT_BIAS, bias));
    }

    public static String inputWeight(int layer) {
        return "weight_ih_l" + layer;
    }

    public static String recurrentWeight(int layer) {
        return "weight_hh_l" + layer;
    }

    public static String bias(int layer) {
        return "bias_l" + layer;
    }

    /** The bias inside the candidate's reset gate, for the cells that have one: b_hn of a GRU. */
    public static String candidateBias(int layer) {
        return "bias_hn_l" + layer;
    }

    /** The weights through which the gates see the cell state, for the cells that have them. */
    public static String peepholes(int layer) {
        return "weight_peephole_l" + layer;
    }

    public Precision precision() {
        return precision;
    }

    public List<Parameter> all() {
        return all;
    }

    boolean has(String name) {
        return all.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** The values of the parameter of that name. */
    public Tensor get(String name) {
        return all.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter is called " + name))
                .values();
    }

    /** The number of weights and biases. */
    public int count() {
        return all.stream().mapToInt(parameter -> parameter.values().length()).sum();
    }

    /** Zeros in the same shapes, for gradients or moments. */
    public Parameters zerosLike() {
        List<Parameter> zeros = all.stream()
                .map(parameter -> new Parameter(
                        parameter.name(),
                        parameter.role(),
                        new Tensor(
                                precision,
                                parameter.values().rows(),
                                parameter.values().columns())))
                .toList();
        return new Parameters(precision, zeros);
    }

    /** Copies all values from parameters of the same shapes, and on to the matrix products' side. */
    public void copyFrom(Parameters source) {
        copyValuesFrom(source);
        push();
    }

    /** Copies all values from parameters of the same shapes, for keeping: the matrix products' side stays as it was. */
    public void copyValuesFrom(Parameters source) {
        for (int k = 0; k < all.size(); k++) {
            all.get(k).values().copyFrom(source.all.get(k).values());
        }
    }

    /** Takes over all values from parameters of the same shapes in any precision, and on to the matrix products' side. */
    void convertFrom(Parameters source) {
        for (int k = 0; k < all.size(); k++) {
            Tensor target = all.get(k).values();
            Tensor values = source.all.get(k).values();
            for (int at = 0; at < target.length(); at++) {
                target.set(at, values.get(at));
            }
        }
        push();
    }

    /** Makes the Java arrays' values those that matrix products see; call it after changing any. */
    public void push() {
        for (Parameter parameter : all) {
            parameter.values().push();
        }
    }

    /** Whether every weight and bias is a finite number. */
    public boolean areFinite() {
        return NonFinite.parameter(this).isEmpty();
    }
}
