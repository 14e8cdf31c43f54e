package dev.unrolled.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.optim.Clipping;
import dev.unrolled.text.TextException;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;

/** The manifest of a session file, {@code manifest.json}: all of a session that is neither weights, text nor curve. */
record Manifest(
        TrainingConfiguration configuration,
        Vocabulary vocabulary,
        Session.Progress progress,
        Session.TextOrigin text) {
    private static final String FORMAT = "unrolled-session";
    /** 2 since {@code history.csv} has the norm after clipping; those of version 1 are read too. */
    private static final int VERSION = 2;

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
                .put("reading", architecture.reading().id())
                .put("hiddenSize", architecture.hiddenSize())
                .put("embeddingSize", architecture.embeddingSize())
                .put("initialisation", architecture.initialWeights().scheme().id())
                .put("forgetBias", architecture.forgetBias())
                .put("longestMemory", architecture.initialWeights().longestMemory())
                .put("recurrentScale", architecture.initialWeights().recurrentScale());
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
                .put("recurrentL2", hyperparameters.penalties().recurrentL2())
                .put("inputL1", hyperparameters.penalties().inputL1())
                .put("inputL2", hyperparameters.penalties().inputL2())
                .put("proximalL1", hyperparameters.penalties().proximal())
                .put("dropout", hyperparameters.dropout());
        ObjectNode made = root.putObject("progress")
                .put("iteration", progress.iteration())
                .put("epoch", progress.epoch())
                .put("characters", progress.characters());
        putNumber(made, "loss", progress.loss());
        putNumber(made, "validationLoss", progress.validationLoss());
        if (!progress.failure().isEmpty()) {
            made.put("failure", progress.failure());
        }
        ObjectNode origin =
                root.putObject("text").put("name", text.name()).put("trainingCharacters", text.trainingCharacters());
        text.source().forEach(origin.putArray("source")::add);
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
            return new ManifestFields(root).manifest();
        } catch (JsonProcessingException exception) {
            throw new SessionException(
                    name + " is damaged: its manifest.json is not JSON; use another copy.", exception);
        } catch (IllegalArgumentException | ArithmeticException | TextException exception) {
            throw new SessionException(
                    name + " is damaged: in its manifest.json, " + withoutCapital(exception.getMessage()), exception);
        }
    }

    static String withoutCapital(String sentence) {
        return sentence == null || sentence.isEmpty()
                ? "a number is out of its range."
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
