package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Small networks in double precision with known or random weights, and a random text for them. */
final class LabNetworks {
    static final String LETTERS = "abcdefgh";
    static final EncodedText TEXT = text(3_000);

    private LabNetworks() {}

    static EncodedText text(int length) {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return EncodedText.encode(text.toString(), Vocabulary.of(LETTERS));
    }

    /** Every kind of cell with one and two layers. */
    static Stream<Arguments> kindsAndLayers() {
        return Arrays.stream(CellKind.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, 1), Arguments.of(kind, 2)));
    }

    /** All weights zero. */
    static Network zeros(CellKind kind, int layers, int hidden) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(kind, layers, hidden, TEXT.vocabulary().size(), 1);
        return new Network(configuration, Parameters.zeros(configuration, Precision.DOUBLE));
    }

    /** All weights up to ±{@code bound}. */
    static Network random(CellKind kind, int layers, int hidden, double bound) {
        Network network = zeros(kind, layers, hidden);
        fill(network, bound);
        return network;
    }

    static void fill(Network network, double bound) {
        SplittableRandom random = new SplittableRandom(11);
        network.parameters().all().forEach(parameter -> {
            for (int k = 0; k < parameter.values().length(); k++) {
                parameter.values().set(k, random.nextDouble(-bound, bound));
            }
        });
        network.parameters().push();
    }

    /** Sets one parameter from a matrix. */
    static void set(Network network, String name, double[][] values) {
        Tensor target = network.parameters().get(name);
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                target.set(row * target.columns() + column, values[row][column]);
            }
        }
        network.parameters().push();
    }

    static double[][] matrix(Network network, String name) {
        Tensor values = network.parameters().get(name);
        double[][] matrix = new double[values.rows()][values.columns()];
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.columns(); column++) {
                matrix[row][column] = values.get(row, column);
            }
        }
        return matrix;
    }

    static double[][] scaledIdentity(int size, double factor) {
        double[][] matrix = new double[size][size];
        for (int k = 0; k < size; k++) {
            matrix[k][k] = factor;
        }
        return matrix;
    }

    /**
     * A network that is linear where it lives: h = ReLU(W h₋ + b) without input, with the given W and b = h − W h for h = 1, so that it stays at
     * h = 1 where the slope of ReLU is 1.
     */
    static Network linear(double[][] recurrent) {
        int hidden = recurrent.length;
        Network network = random(CellKind.RNN_RELU, 1, hidden, 0.5);
        set(network, Parameters.inputWeight(0), new double[hidden][LETTERS.length()]);
        set(network, Parameters.recurrentWeight(0), recurrent);
        double[][] bias = new double[1][hidden];
        for (int unit = 0; unit < hidden; unit++) {
            bias[0][unit] = 1 - Arrays.stream(recurrent[unit]).sum();
        }
        set(network, Parameters.bias(0), bias);
        return network;
    }

    /** A random orthogonal matrix times a factor. */
    static double[][] orthogonal(int size, double factor) {
        double[][] rows = OrthogonalRows.random(size, size);
        for (double[] row : rows) {
            for (int k = 0; k < size; k++) {
                row[k] *= factor;
            }
        }
        return rows;
    }

    /** A random state. */
    static StreamState state(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return StreamState.of(
                random.doubles(StreamState.zero(network).size(), -0.9, 0.9).toArray());
    }

    /** The state after reading characters. */
    static StreamState after(Network network, StreamState before, int... characters) {
        if (characters.length == 0) {
            return before;
        }
        GradientPass pass = new GradientPass(network, new Span(1, characters.length));
        pass.start(0, before);
        pass.forward(characters, none(characters.length));
        return pass.stateAfter(characters.length, 0);
    }

    /** −ln p(target) after reading characters. */
    static double loss(Network network, StreamState before, int target, int... characters) {
        GradientPass pass = new GradientPass(network, new Span(1, characters.length));
        pass.start(0, before);
        int[] targets = none(characters.length);
        targets[targets.length - 1] = target;
        return pass.forward(characters, targets);
    }

    static int[] none(int count) {
        int[] targets = new int[count];
        Arrays.fill(targets, -1);
        return targets;
    }

    static StreamState moved(StreamState state, int index, double by) {
        double[] values = state.toArray();
        values[index] += by;
        return StreamState.of(values);
    }

    static double[] jacobian(Network network, StreamState before, int character) {
        StepJacobian jacobian = new StepJacobian(network);
        double[] target = new double[jacobian.size() * jacobian.size()];
        jacobian.compute(before, character, target);
        return target;
    }

    static double[][] square(double[] values) {
        int size = (int) Math.round(Math.sqrt(values.length));
        double[][] matrix = new double[size][];
        Arrays.setAll(matrix, row -> Arrays.copyOfRange(values, row * size, (row + 1) * size));
        return matrix;
    }

    static List<Integer> characters(int from, int to) {
        List<Integer> characters = new ArrayList<>();
        for (int position = from; position < to; position++) {
            characters.add(TEXT.indexAt(position));
        }
        return characters;
    }
}
