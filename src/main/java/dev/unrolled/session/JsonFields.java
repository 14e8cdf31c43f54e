package dev.unrolled.session;

import com.fasterxml.jackson.databind.JsonNode;

/** Fields that an entry of a session file must have; each refuses in words what is not there. */
final class JsonFields {
    private JsonFields() {}

    static JsonNode required(JsonNode node, String field) {
        JsonNode found = node == null ? null : node.get(field);
        if (found == null) {
            throw new IllegalArgumentException("“" + field + "” is missing");
        }
        return found;
    }

    static String text(JsonNode node, String field) {
        JsonNode found = required(node, field);
        if (!found.isTextual()) {
            throw new IllegalArgumentException("“" + field + "” is not a text");
        }
        return found.asText();
    }

    static long whole(JsonNode node, String field) {
        JsonNode found = required(node, field);
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw new IllegalArgumentException("“" + field + "” is not a whole number");
        }
        return found.asLong();
    }
}
