package dev.unrolled.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.text.Concept;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.TextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How cells came about, in a session file: {@code emergence.json}. */
final class EmergenceEntry {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A correlation may pass 1 by what was rounded. */
    private static final double ROUNDING = 1e-9;

    private EmergenceEntry() {}

    static String toJson(Emergence emergence) {
        ObjectNode root = JSON.createObjectNode();
        write(emergence.looks(), root.putArray("looks"));
        write(emergence.hunts(), root.putArray("hunts"));
        return root + "\n";
    }

    private static void write(CellEmergence emergence, ArrayNode looks) {
        for (CellEmergence.Look look : emergence.looks()) {
            ObjectNode written = looks.addObject().put("iteration", look.iteration());
            ObjectNode best = written.putObject("best");
            look.best().forEach((concept, point) -> write(List.of(point), best.putArray(concept.id())));
            ObjectNode watched = written.putObject("watched");
            look.pinned().forEach((concept, points) -> write(points, watched.putArray(concept.id())));
        }
    }

    private static void write(List<CellEmergence.Point> points, ArrayNode cells) {
        for (CellEmergence.Point point : points) {
            if (!Double.isNaN(point.strength())) {
                cells.addObject()
                        .put("layer", point.layer())
                        .put("unit", point.unit())
                        .put("strength", point.strength());
            }
        }
    }

    /**
     * Reads how cells came about, and checks it against the network that it speaks of.
     *
     * @throws SessionException if it does not fit it
     */
    static Emergence parse(String json, NetworkConfiguration network, String name) {
        try {
            JsonNode root = JSON.readTree(json);
            return new Emergence(
                    looks(JsonFields.required(root, "looks"), network),
                    looks(JsonFields.required(root, "hunts"), network));
        } catch (JsonProcessingException exception) {
            throw new SessionException(
                    name + " is damaged: its emergence.json is not JSON; use another copy.", exception);
        } catch (IllegalArgumentException | ArithmeticException | TextException exception) {
            throw new SessionException(
                    name + " is damaged: in its emergence.json, " + Manifest.withoutCapital(exception.getMessage())
                            + "; use another copy.",
                    exception);
        }
    }

    private static CellEmergence looks(JsonNode nodes, NetworkConfiguration network) {
        List<CellEmergence.Look> looks = new ArrayList<>();
        for (JsonNode node : nodes) {
            Map<Concept, CellEmergence.Point> best = new LinkedHashMap<>();
            cells(JsonFields.required(node, "best"), network)
                    .forEach((concept, cells) -> cells.stream().limit(1).forEach(cell -> best.put(concept, cell)));
            looks.add(new CellEmergence.Look(
                    JsonFields.whole(node, "iteration"), best, cells(JsonFields.required(node, "watched"), network)));
        }
        return new CellEmergence(looks);
    }

    private static Map<Concept, List<CellEmergence.Point>> cells(JsonNode node, NetworkConfiguration network) {
        Map<Concept, List<CellEmergence.Point>> cells = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(concept -> {
            List<CellEmergence.Point> points = new ArrayList<>();
            node.get(concept).forEach(point -> points.add(point(point, network)));
            cells.put(Concepts.byId(concept), List.copyOf(points));
        });
        return cells;
    }

    private static CellEmergence.Point point(JsonNode node, NetworkConfiguration network) {
        int layer = Math.toIntExact(JsonFields.whole(node, "layer"));
        int unit = Math.toIntExact(JsonFields.whole(node, "unit"));
        double strength = JsonFields.required(node, "strength").asDouble(Double.NaN);
        if (layer < 0 || layer >= network.layerCount() || unit < 0 || unit >= network.hiddenSize()) {
            throw new IllegalArgumentException(
                    "there is a score of cell " + layer + ":" + unit + ", which " + network.label() + " has not");
        }
        if (!(Math.abs(strength) <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("a score lies in −1 … 1, not at " + strength);
        }
        return new CellEmergence.Point(layer, unit, strength);
    }
}
