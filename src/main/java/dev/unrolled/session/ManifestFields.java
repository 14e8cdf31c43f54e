package dev.unrolled.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.optim.Penalties;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of a manifest, each of which must be there and of the right type. */
record ManifestFields(JsonNode root) {
    Manifest manifest() {
        TrainingConfiguration.Architecture architecture = new TrainingConfiguration.Architecture(
                CellKind.byId(text("network", "cell")).orElseThrow(() -> unknown("network", "cell")),
                Math.toIntExact(whole("network", "layers")),
                Math.toIntExact(whole("network", "hiddenSize")),
                has("network", "embeddingSize") ? Math.toIntExact(whole("network", "embeddingSize")) : 0,
                initialWeights(),
                reading());
        TrainingConfiguration configuration = new TrainingConfiguration(
                architecture,
                Math.toIntExact(whole("training", "batchSize")),
                Math.toIntExact(whole("training", "sequenceLength")),
                loss(),
                OptimizerKind.byId(text("training", "optimizer")).orElseThrow(() -> unknown("training", "optimizer")),
                seed(),
                Math.toIntExact(whole("training", "threads")),
                hyperparameters());
        Session.Progress progress = new Session.Progress(
                whole("progress", "iteration"),
                number("progress", "epoch"),
                whole("progress", "characters"),
                numberOrNaN("progress", "loss"),
                numberOrNaN("progress", "validationLoss"),
                has("progress", "failure") ? text("progress", "failure") : "");
        Session.TextOrigin origin = new Session.TextOrigin(
                text("text", "name"),
                strings(root.at("/text/remarks")),
                Math.toIntExact(whole("text", "trainingCharacters")),
                // Earlier sessions did not know where their text came from.
                strings(root.at("/text/source")));
        return new Manifest(configuration, Vocabulary.ofCharacters(strings(root.path("vocabulary"))), progress, origin);
    }

    /** A session without the field read left to right. */
    private ReadingDirection reading() {
        return has("network", "reading")
                ? ReadingDirection.byId(text("network", "reading")).orElseThrow(() -> unknown("network", "reading"))
                : ReadingDirection.LEFT_TO_RIGHT;
    }

    /** A session without the later fields was drawn as usual, and its recurrent weights left so. */
    private InitialWeights initialWeights() {
        InitialWeights usual = InitialWeights.DEFAULT.withForgetBias(number("network", "forgetBias"));
        if (!has("network", "initialisation")) {
            return usual;
        }
        return new InitialWeights(
                Initialisation.byId(text("network", "initialisation"))
                        .orElseThrow(() -> unknown("network", "initialisation")),
                usual.forgetBias(),
                Math.toIntExact(whole("network", "longestMemory")),
                has("network", "recurrentScale") ? number("network", "recurrentScale") : 0);
    }

    /** A session without the later fields had neither decay nor dropout and clipped by norm. */
    private Hyperparameters hyperparameters() {
        String group = "hyperparameters";
        double clipValue = has(group, "clipValue") ? number(group, "clipValue") : 0;
        LearningRateDecay decay = has(group, "decay")
                ? new LearningRateDecay(number(group, "decay"), Math.toIntExact(whole(group, "decayAfter")))
                : LearningRateDecay.NONE;
        return new Hyperparameters(
                number(group, "learningRate"),
                decay,
                clipValue > 0 ? Clipping.byValue(clipValue) : Clipping.byNorm(number(group, "clipNorm")),
                penalties(),
                has(group, "dropout") ? number(group, "dropout") : 0);
    }

    /** A session without the field made the mean smaller. */
    private LossReduction loss() {
        return has("training", "loss")
                ? LossReduction.byId(text("training", "loss")).orElseThrow(() -> unknown("training", "loss"))
                : LossReduction.MEAN;
    }

    /** A session without the later fields had the recurrent L1 in the loss and nothing else. */
    private Penalties penalties() {
        String group = "hyperparameters";
        double recurrentL1 = number(group, "recurrentL1");
        if (!has(group, "proximalL1")) {
            return Penalties.NONE.withRecurrentL1(recurrentL1);
        }
        if (!node(group, "proximalL1").isBoolean()) {
            throw unknown(group, "proximalL1");
        }
        return new Penalties(
                recurrentL1,
                number(group, "recurrentL2"),
                number(group, "inputL1"),
                number(group, "inputL2"),
                node(group, "proximalL1").asBoolean());
    }

    private boolean has(String group, String field) {
        return root.path(group).has(field);
    }

    private JsonNode node(String group, String field) {
        JsonNode node = root.path(group).path(field);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(group + "." + field + " is missing.");
        }
        return node;
    }

    private double number(String group, String field) {
        JsonNode node = node(group, field);
        if (!node.isNumber() || (node.asDouble() < 0 && !field.equals("forgetBias"))) {
            throw unknown(group, field);
        }
        return node.asDouble();
    }

    private long whole(String group, String field) {
        double number = number(group, field);
        if (number != Math.rint(number)) {
            throw unknown(group, field);
        }
        return (long) number;
    }

    private long seed() {
        if (!node("training", "seed").canConvertToLong()) {
            throw unknown("training", "seed");
        }
        return node("training", "seed").asLong();
    }

    private double numberOrNaN(String group, String field) {
        return node(group, field).isNull() ? Double.NaN : number(group, field);
    }

    private String text(String group, String field) {
        return node(group, field).asText();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    private IllegalArgumentException unknown(String group, String field) {
        return new IllegalArgumentException(
                group + "." + field + " is " + node(group, field) + ", which this version does not understand.");
    }
}
