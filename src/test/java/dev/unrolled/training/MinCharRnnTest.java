package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The preset against a run of the same equations in NumPy; the script that made it lies beside the numbers. */
class MinCharRnnTest {
    private static final TrainingConfiguration RECIPE = Preset.MIN_CHAR_RNN.configuration();

    @Test
    void hasTheFirstHundredLossesOfAnIndependentRun() throws IOException {
        JsonNode golden = golden();
        EncodedText text = Texts.encode(golden.path("text").asText());
        int vocabulary = text.vocabulary().size();
        try (Trainer trainer = new Trainer(text, RECIPE, network(vocabulary), 0)) {
            SmoothedLoss smoothed = new SmoothedLoss(vocabulary);
            long clipped = 0;
            for (int k = 0; k < 100; k++) {
                StepResult step = trainer.step(RECIPE.hyperparameters());
                round(trainer.network().parameters());
                smoothed.add(step.loss());
                clipped += step.update().clipping().elements();
                assertThat(step.loss() * 25)
                        .as("loss %d", k)
                        .isCloseTo(golden.path("losses").get(k).asDouble(), within(1e-9));
                assertThat(smoothed.value() * 25)
                        .as("smooth loss %d", k)
                        .isCloseTo(golden.path("smoothLosses").get(k).asDouble(), within(1e-9));
            }
            assertThat(clipped).isEqualTo(golden.path("clippedElements").asLong());
        }
    }

    /**
     * To multiples of 2^−14, as the script does: this recipe magnifies rounding errors so much that without it no two
     * programs agree for long.
     */
    private static void round(Parameters parameters) {
        for (Parameter parameter : parameters.all()) {
            Tensor weights = parameter.values();
            for (int k = 0; k < weights.length(); k++) {
                weights.set(k, Math.rint(weights.get(k) * (1 << 14)) / (1 << 14));
            }
        }
        parameters.push();
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file = MinCharRnnTest.class.getResourceAsStream("min-char-rnn.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    /** Weights by the script's rule, biases 0. */
    private static Network network(int vocabulary) {
        NetworkConfiguration configuration = RECIPE.architecture().forVocabulary(vocabulary);
        Parameters parameters = Parameters.zeros(configuration, Precision.DOUBLE);
        long seed = 1;
        for (String name : new String[] {"weight_ih_l0", "weight_hh_l0", "output.weight"}) {
            Tensor weights = parameters.get(name);
            for (int k = 0; k < weights.length(); k++) {
                double sum = 0;
                for (int draw = 0; draw < 12; draw++) {
                    seed = (1_664_525 * seed + 1_013_904_223) % (1L << 32);
                    sum += (double) seed / (1L << 32);
                }
                weights.set(k, 0.01 * (sum - 6));
            }
        }
        parameters.push();
        return new Network(configuration, parameters);
    }
}
