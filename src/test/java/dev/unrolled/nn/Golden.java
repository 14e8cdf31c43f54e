package dev.unrolled.nn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unrolled.nn.tensor.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Values that PyTorch computed in double precision; the script that made them lies beside them. */
public final class Golden {
    private final CellKind kind;
    private final ReadingDirection reading;
    private final JsonNode root;

    private Golden(CellKind kind, ReadingDirection reading, JsonNode root) {
        this.kind = kind;
        this.reading = reading;
        this.root = root;
    }

    /** The values for a kind of cell and so many layers. */
    public static Golden of(CellKind kind, int layers) {
        return read(kind, ReadingDirection.LEFT_TO_RIGHT, kind.id() + "-" + layers);
    }

    /** The values for ten steps of every optimiser. */
    public static Golden ofSteps(CellKind kind, int layers) {
        return read(kind, ReadingDirection.LEFT_TO_RIGHT, "steps-" + kind.id() + "-" + layers);
    }

    /** The values for a batch of the adding task. */
    static Golden ofAdding(CellKind kind, int layers) {
        return read(kind, ReadingDirection.LEFT_TO_RIGHT, "adding-" + kind.id() + "-" + layers);
    }

    /** The values for LSTMs of so many layers that read both ways. */
    static Golden bothWays(int layers) {
        return read(CellKind.LSTM, ReadingDirection.BOTH_WAYS, "both-ways-" + layers);
    }

    private static Golden read(CellKind kind, ReadingDirection reading, String name) {
        try (InputStream file = Golden.class.getResourceAsStream(name + ".json")) {
            return new Golden(kind, reading, new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The network with the parameters that stand at a path, in double precision. */
    public Network network(String path) {
        NetworkConfiguration configuration = new NetworkConfiguration(
                        kind, size("layers"), size("hidden"), size("vocabulary"), 1)
                .withReading(reading);
        Parameters parameters = Parameters.zeros(configuration, Precision.DOUBLE);
        for (Parameter parameter : parameters.all()) {
            RandomChunk.fill(parameter.values(), numbers(path + "/" + parameter.name()));
        }
        parameters.push();
        return new Network(configuration, parameters);
    }

    /** The network that reads numbers, with the parameters that stand at a path, in double precision. */
    NumberNetwork numberNetwork(String path) {
        NumberNetwork network = NumberNetwork.zeros(
                new NetworkConfiguration(kind, size("layers"), size("hidden"), size("vocabulary"), 1),
                Precision.DOUBLE);
        for (Parameter parameter : network.parameters().all()) {
            RandomChunk.fill(parameter.values(), numbers(path + "/" + parameter.name()));
        }
        network.parameters().push();
        return network;
    }

    public Span span() {
        return new Span(size("batch"), size("steps"));
    }

    private int size(String name) {
        return root.at("/sizes/" + name).asInt();
    }

    public double number(String path) {
        return root.at(path).asDouble();
    }

    /** All the numbers of a list. */
    public double[] numbers(String path) {
        JsonNode list = root.at(path);
        if (!list.isArray()) {
            throw new IllegalArgumentException("No list at " + path);
        }
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** All the whole numbers of a list. */
    public int[] integers(String path) {
        return Arrays.stream(numbers(path)).mapToInt(value -> (int) value).toArray();
    }
}
