package dev.unrolled.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Finding;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notebook of a session file, {@code notebook.json}. */
final class NotebookEntry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NotebookEntry() {}

    static String toJson(Notebook notebook) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode cells = root.putArray("cells");
        for (CellNote note : notebook.cells()) {
            ObjectNode cell = cells.addObject()
                    .put("layer", note.layer())
                    .put("unit", note.unit())
                    .put("name", note.name())
                    .put("hypothesis", note.hypothesis());
            note.finding().ifPresent(found -> cell.putObject("finding")
                    .put("concept", found.concept())
                    .put("measure", found.measure())
                    .put("value", found.value())
                    .put("iteration", found.iteration()));
            ArrayNode evidence = cell.putArray("evidence");
            note.evidence().forEach(passage -> evidence.addObject()
                    .put("offset", passage.offset())
                    .put("text", passage.text())
                    .put("iteration", passage.iteration()));
        }
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads a notebook, and checks it against the network and the text that it speaks of.
     *
     * @throws SessionException if it does not fit them
     */
    static Notebook parse(String json, NetworkConfiguration network, EncodedText heldOut, String name) {
        try {
            JsonNode cells = JsonFields.required(JSON.readTree(json), "cells");
            List<CellNote> notes = new ArrayList<>();
            for (JsonNode cell : cells) {
                notes.add(note(cell, network, heldOut));
            }
            return new Notebook(notes);
        } catch (JsonProcessingException exception) {
            throw new SessionException(
                    name + " is damaged: its notebook.json is not JSON; use another copy.", exception);
        } catch (IllegalArgumentException | ArithmeticException exception) {
            throw new SessionException(
                    name + " is damaged: in its notebook.json, " + Manifest.withoutCapital(exception.getMessage())
                            + "; use another copy.",
                    exception);
        }
    }

    private static CellNote note(JsonNode cell, NetworkConfiguration network, EncodedText heldOut) {
        int layer = Math.toIntExact(JsonFields.whole(cell, "layer"));
        int unit = Math.toIntExact(JsonFields.whole(cell, "unit"));
        if (layer >= network.layerCount() || unit >= network.hiddenSize()) {
            throw new IllegalArgumentException(
                    "there is a note on cell " + layer + ":" + unit + ", which " + network.label() + " has not");
        }
        Optional<Finding> finding = Optional.ofNullable(cell.get("finding"))
                .map(found -> new Finding(
                        JsonFields.text(found, "concept"),
                        JsonFields.text(found, "measure"),
                        JsonFields.required(found, "value").asDouble(Double.NaN),
                        JsonFields.whole(found, "iteration")));
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode passage : JsonFields.required(cell, "evidence")) {
            evidence.add(passage(passage, heldOut));
        }
        return new CellNote(
                layer, unit, JsonFields.text(cell, "name"), JsonFields.text(cell, "hypothesis"), finding, evidence);
    }

    private static Evidence passage(JsonNode node, EncodedText heldOut) {
        Evidence passage = new Evidence(
                JsonFields.whole(node, "offset"), JsonFields.text(node, "text"), JsonFields.whole(node, "iteration"));
        boolean fits = passage.isTyped() || Session.stands(passage, heldOut);
        if (!fits) {
            throw new IllegalArgumentException(
                    "the passage of evidence at " + passage.offset() + " is not what heldout.txt says there");
        }
        return passage;
    }
}
