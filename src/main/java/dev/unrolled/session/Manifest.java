package dev.unrolled.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.TextException;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.LossReduction;
import dev.unrolled.training.TrainingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** The manifest of a session file, {@code manifest.json}: all of a session that is neither weights, text nor curve. */
record Manifest(
        TrainingConfiguration configuration,
        Vocabulary vocabulary,
        Session.Progress progress,
        Session.TextOrigin text) {
    private static final String FORMAT = "unrolled-session";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifest of(Session session) {
        return new Manifest(session.configuration(), session.vocabulary(), session.progress(), session.text());
    }

    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        TrainingConfiguration.Architecture architecture = configuration.architecture();
        root.putObject("network")
                .put("cell", architecture.cell().id())
                .put("layers", architecture.layers())
                .put("hiddenSize", architecture.hiddenSize())
                .put("embeddingSize", architecture.embeddingSize())
                .put("initialisation", architecture.initialWeights().scheme().id())
                .put("forgetBias", architecture.forgetBias())
                .put("longestMemory", architecture.initialWeights().longestMemory());
        root.putObject("training")
                .put("batchSize", configuration.batchSize())
                .put("sequenceLength", configuration.sequenceLength())
                .put("loss", configuration.loss().id())
                .put("optimizer", configuration.optimizer().id())
                .put("seed", configuration.seed())
                .put("threads", configuration.threads());
        Hyperparameters hyperparameters = configuration.hyperparameters();
        root.putObject("hyperparameters")
                .put("learningRate", hyperparameters.learningRate())
                .put("decay", hyperparameters.decay().factor())
                .put("decayAfter", hyperparameters.decay().firstEpoch())
                .put("clipNorm", hyperparameters.clipNorm())
                .put("clipValue", clipValue(hyperparameters.clipping()))
                .put("recurrentL1", hyperparameters.recurrentL1())
                .put("dropout", hyperparameters.dropout());
        ObjectNode made = root.putObject("progress")
                .put("iteration", progress.iteration())
                .put("epoch", progress.epoch())
                .put("characters", progress.characters());
        putNumber(made, "loss", progress.loss());
        putNumber(made, "validationLoss", progress.validationLoss());
        ObjectNode origin =
                root.putObject("text").put("name", text.name()).put("trainingCharacters", text.trainingCharacters());
        text.remarks().forEach(origin.putArray("remarks")::add);
        vocabulary.characters().forEach(root.putArray("vocabulary")::add);
        return root.toPrettyString() + "\n";
    }

    private static double clipValue(Clipping clipping) {
        return clipping.kind() == Clipping.Kind.VALUE ? clipping.threshold() : 0;
    }

    private static void putNumber(ObjectNode node, String field, double value) {
        // JSON has no NaN.
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }

    /** @throws SessionException if it is not a manifest that this version can read */
    static Manifest parse(String json, String name) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!FORMAT.equals(root.path("format").asText())) {
                throw new SessionException(name + " is not a session of Unrolled; choose a file that Unrolled saved.");
            }
            if (root.path("version").asInt() > VERSION) {
                throw new SessionException(name + " was saved by a newer Unrolled (session format "
                        + root.path("version").asInt() + ", this one reads up to " + VERSION
                        + "); open it with that one.");
            }
            return new Fields(root).manifest();
        } catch (JsonProcessingException exception) {
            throw new SessionException(
                    name + " is damaged: its manifest.json is not JSON; use another copy.", exception);
        } catch (IllegalArgumentException | ArithmeticException | TextException exception) {
            throw new SessionException(
                    name + " is damaged: in its manifest.json, " + exception.getMessage(), exception);
        }
    }

    /** Takes the fields of a manifest, each of which must be there and of the right type. */
    private record Fields(JsonNode root) {
        Manifest manifest() {
            TrainingConfiguration.Architecture architecture = new TrainingConfiguration.Architecture(
                    CellKind.byId(text("network", "cell")).orElseThrow(() -> unknown("network", "cell")),
                    Math.toIntExact(whole("network", "layers")),
                    Math.toIntExact(whole("network", "hiddenSize")),
                    has("network", "embeddingSize") ? Math.toIntExact(whole("network", "embeddingSize")) : 0,
                    initialWeights());
            TrainingConfiguration configuration = new TrainingConfiguration(
                    architecture,
                    Math.toIntExact(whole("training", "batchSize")),
                    Math.toIntExact(whole("training", "sequenceLength")),
                    loss(),
                    OptimizerKind.byId(text("training", "optimizer"))
                            .orElseThrow(() -> unknown("training", "optimizer")),
                    seed(),
                    Math.toIntExact(whole("training", "threads")),
                    hyperparameters());
            Session.Progress progress = new Session.Progress(
                    whole("progress", "iteration"),
                    number("progress", "epoch"),
                    whole("progress", "characters"),
                    numberOrNaN("progress", "loss"),
                    numberOrNaN("progress", "validationLoss"));
            Session.TextOrigin origin = new Session.TextOrigin(
                    text("text", "name"),
                    strings(root.at("/text/remarks")),
                    Math.toIntExact(whole("text", "trainingCharacters")));
            return new Manifest(
                    configuration, Vocabulary.ofCharacters(strings(root.path("vocabulary"))), progress, origin);
        }

        /** A session without the two later fields was drawn as usual. */
        private InitialWeights initialWeights() {
            InitialWeights usual = InitialWeights.DEFAULT.withForgetBias(number("network", "forgetBias"));
            if (!has("network", "initialisation")) {
                return usual;
            }
            return new InitialWeights(
                    Initialisation.byId(text("network", "initialisation"))
                            .orElseThrow(() -> unknown("network", "initialisation")),
                    usual.forgetBias(),
                    Math.toIntExact(whole("network", "longestMemory")));
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
                    number(group, "recurrentL1"),
                    has(group, "dropout") ? number(group, "dropout") : 0);
        }

        /** A session without the field made the mean smaller. */
        private LossReduction loss() {
            return has("training", "loss")
                    ? LossReduction.byId(text("training", "loss")).orElseThrow(() -> unknown("training", "loss"))
                    : LossReduction.MEAN;
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
}
