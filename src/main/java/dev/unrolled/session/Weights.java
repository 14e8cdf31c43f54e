package dev.unrolled.session;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carries a network's parameters to safetensors and back. */
final class Weights {
    private static final String NOTE =
            "PyTorch's names and layout (outputs x inputs; LSTM rows i, f, g, o); bias_lN is the"
                    + " one bias of layer N, the sum of PyTorch's bias_ih_lN and bias_hh_lN; output is the linear layer behind"
                    + " the last recurrent one; names that end in _reverse are those of layers that read from the right, which"
                    + " read only one another, and output then reads h_t from the left beside h_{t+2} from the right";

    private Weights() {}

    static Safetensors of(Network network) {
        Map<String, Safetensors.Array> arrays = new LinkedHashMap<>();
        for (Parameter parameter : network.parameters().all()) {
            double[] values = new double[parameter.values().length()];
            for (int k = 0; k < values.length; k++) {
                values[k] = parameter.values().get(k);
            }
            arrays.put(parameter.name(), new Safetensors.Array(shape(parameter), values));
        }
        return new Safetensors(arrays, Map.of("layout", NOTE));
    }

    private static int[] shape(Parameter parameter) {
        Tensor values = parameter.values();
        boolean bias = parameter.role() == Parameter.Role.BIAS || parameter.role() == Parameter.Role.OUTPUT_BIAS;
        return bias ? new int[] {values.columns()} : new int[] {values.rows(), values.columns()};
    }

    /** @throws SessionException if an array is missing, has another shape, or holds a number that is not finite */
    static Network network(NetworkConfiguration configuration, Safetensors weights, String name) {
        Parameters parameters = Parameters.zeros(configuration, Precision.FLOAT);
        for (Parameter parameter : parameters.all()) {
            Safetensors.Array array = weights.tensors().get(parameter.name());
            if (array == null) {
                throw new SessionException(name + " has no weights called " + parameter.name()
                        + "; it does not belong to " + configuration.label() + ".");
            }
            if (!Arrays.equals(array.shape(), shape(parameter))) {
                throw new SessionException(name + ": " + parameter.name() + " has the shape "
                        + Arrays.toString(array.shape()) + ", but " + configuration.label() + " with "
                        + configuration.vocabularySize() + " characters needs "
                        + Arrays.toString(shape(parameter)) + ".");
            }
            fill(parameter, array, name);
        }
        parameters.push();
        return new Network(configuration, parameters);
    }

    private static void fill(Parameter parameter, Safetensors.Array array, String name) {
        for (int k = 0; k < array.length(); k++) {
            if (!Double.isFinite((float) array.value(k))) {
                throw new SessionException(name + ": " + parameter.name() + " holds " + array.value(k) + " at index "
                        + k + ", which is no finite number; use a session that was saved before its training failed.");
            }
            parameter.values().set(k, array.value(k));
        }
    }
}
