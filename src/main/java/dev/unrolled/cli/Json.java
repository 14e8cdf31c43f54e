package dev.unrolled.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unrolled.analysis.causal.Interval;
import java.util.List;

/** JSON objects with the shortest decimal numbers that read back exactly. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts numbers under their names. */
    static void putNumbers(ObjectNode object, List<String> names, double... values) {
        for (int k = 0; k < values.length; k++) {
            object.set(names.get(k), number(values[k]));
        }
    }

    /** The two ends of an interval, in an array. */
    static ArrayNode interval(Interval interval) {
        return JsonNodeFactory.instance.arrayNode().add(number(interval.low())).add(number(interval.high()));
    }

    /** A number; null where it is NaN or infinite, which JSON does not have. */
    static JsonNode number(double value) {
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
    }
}
