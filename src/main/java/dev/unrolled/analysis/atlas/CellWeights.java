package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Through which weights a cell hears and is heard: of other cells through W_hh, and W_ih between layers, of characters
 * through W_ih, and by the output through W_y. The values are copied when asked.
 */
public final class CellWeights {
    private final NetworkConfiguration configuration;
    private final Parameters parameters;
    private final int units;

    /** @param network its parameters must not change meanwhile */
    public CellWeights(Network network) {
        configuration = network.configuration();
        parameters = network.parameters();
        units = configuration.hiddenSize();
    }

    /**
     * The weights between two ends, one for each gate they go to.
     *
     * @param layer the other cell's layer; −1 for a character
     * @param unit the other cell's unit, or the index of the character
     * @param gates what each weight goes to, such as {@code f}
     * @param weights with their signs
     */
    public record Link(int layer, int unit, List<String> gates, List<Double> weights) {
        public Link {
            gates = List.copyOf(gates);
            weights = List.copyOf(weights);
        }

        /** Σ|w| over the gates. */
        public double total() {
            return weights.stream().mapToDouble(Math::abs).sum();
        }

        /** The weight to one gate; NaN where there is none. */
        public double weight(String gate) {
            int at = gates.indexOf(gate);
            return at < 0 ? Double.NaN : weights.get(at);
        }
    }

    /** The gates that cells hear each other by, in the order of the weights' blocks. */
    public List<String> gates() {
        return configuration.cell().inputBlockNames();
    }

    /** Every cell that a cell hears: those of its layer, and of the layer below. */
    public List<Link> fedBy(int layer, int unit) {
        List<Link> links = new ArrayList<>();
        if (hearsUnits(layer)) {
            Tensor recurrent = parameters.get(recurrentName(layer));
            for (int from = 0; from < units; from++) {
                links.add(link(layer, from, recurrent, unit, recurrentGates()));
            }
        }
        if (level(layer) > 0) {
            Tensor input = parameters.get(inputName(layer));
            for (int from = 0; from < units; from++) {
                links.add(link(layer - 1, from, input, unit, gates()));
            }
        }
        return links;
    }

    /** Every cell that hears a cell: those of its layer, and of the layer above. */
    public List<Link> feeds(int layer, int unit) {
        List<Link> links = new ArrayList<>();
        if (hearsUnits(layer)) {
            Tensor recurrent = parameters.get(recurrentName(layer));
            for (int to = 0; to < units; to++) {
                Link link = link(layer, unit, recurrent, to, recurrentGates());
                links.add(new Link(layer, to, link.gates(), link.weights()));
            }
        }
        if (level(layer) < configuration.layers() - 1) {
            Tensor input = parameters.get(inputName(layer + 1));
            for (int to = 0; to < units; to++) {
                Link link = link(layer, unit, input, to, gates());
                links.add(new Link(layer + 1, to, link.gates(), link.weights()));
            }
        }
        return links;
    }

    /** Each character as a cell of the lowest layer hears it, through the embedding if there is one; else nothing. */
    public List<Link> heard(int layer, int unit) {
        List<Link> links = new ArrayList<>();
        if (level(layer) > 0) {
            return links;
        }
        Tensor input = parameters.get(inputName(layer));
        for (int character = 0; character < configuration.vocabularySize(); character++) {
            List<Double> weights = new ArrayList<>();
            for (int gate = 0; gate < gates().size(); gate++) {
                weights.add(inputWeight(input, gate * units + unit, character));
            }
            links.add(new Link(-1, character, gates(), weights));
        }
        return links;
    }

    private double inputWeight(Tensor input, int row, int character) {
        if (configuration.embeddingSize() == 0) {
            return input.get(row, character);
        }
        Tensor embedding = parameters.get(Parameters.EMBEDDING);
        double sum = 0;
        for (int k = 0; k < input.columns(); k++) {
            sum += input.get(row, k) * embedding.get(character, k);
        }
        return sum;
    }

    /** How much h of a cell of the highest layer adds to the logit of each character; nothing for other layers. */
    public List<Link> promoted(int layer, int unit) {
        List<Link> links = new ArrayList<>();
        if (level(layer) < configuration.layers() - 1) {
            return links;
        }
        Tensor output = parameters.get(Parameters.OUTPUT_WEIGHT);
        int column = readsFromRight(layer) ? units + unit : unit;
        for (int character = 0; character < configuration.vocabularySize(); character++) {
            links.add(new Link(-1, character, List.of("y"), List.of(output.get(character, column))));
        }
        return links;
    }

    private Link link(int fromLayer, int from, Tensor matrix, int to, List<String> gates) {
        List<Double> weights = new ArrayList<>();
        for (int gate = 0; gate < gates.size(); gate++) {
            weights.add(matrix.get(gate * units + to, from));
        }
        return new Link(fromLayer, from, gates, weights);
    }

    /** The top layer of a Jordan network hears what was said, and no cells. */
    private boolean hearsUnits(int layer) {
        return configuration.cell() != CellKind.JORDAN || level(layer) < configuration.layers() - 1;
    }

    private List<String> recurrentGates() {
        return configuration.cell().recurrentBlockNames();
    }

    private boolean readsFromRight(int layer) {
        return layer >= configuration.layers();
    }

    private int level(int layer) {
        return layer % configuration.layers();
    }

    private String recurrentName(int layer) {
        return Parameters.recurrentWeight(level(layer)) + (readsFromRight(layer) ? "_reverse" : "");
    }

    private String inputName(int layer) {
        return Parameters.inputWeight(level(layer)) + (readsFromRight(layer) ? "_reverse" : "");
    }
}
