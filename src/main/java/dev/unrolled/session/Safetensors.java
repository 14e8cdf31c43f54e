package dev.unrolled.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named arrays of numbers in the safetensors format: eight bytes with the header's length, little-endian; the header, a
 * JSON object that gives each array's type, shape and place; the numbers, little-endian, row-major.
 *
 * @param tensors by name, in the order of the file
 * @param metadata free strings that belong to the file
 */
public record Safetensors(Map<String, Array> tensors, Map<String, String> metadata) {
    private static final String METADATA = "__metadata__";
    /** The longest header that is believed, in bytes, as in the reference implementation. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    public Safetensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** An array of numbers: read from F32 or F64, written as F32. Immutable. */
    public static final class Array {
        private final int[] shape;
        private final double[] values;

        /** @param values row-major, as many as the product of {@code shape} */
        public Array(int[] shape, double[] values) {
            this.shape = shape.clone();
            this.values = values.clone();
            if (values.length != product(this.shape)) {
                throw new IllegalArgumentException(
                        "An array of shape " + Arrays.toString(shape) + " cannot hold " + values.length);
            }
        }

        public int[] shape() {
            return shape.clone();
        }

        public int length() {
            return values.length;
        }

        /** The value at a row-major index. */
        public double value(int index) {
            return values[index];
        }
    }

    private static long product(int[] shape) {
        long product = 1;
        for (int size : shape) {
            product *= size;
        }
        return product;
    }

    /** The bytes of a file with these arrays in single precision. */
    public byte[] toBytes() {
        ObjectNode header = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode node = header.putObject(METADATA);
            metadata.forEach(node::put);
        }
        int end = 0;
        for (Map.Entry<String, Array> entry : tensors.entrySet()) {
            ObjectNode node = header.putObject(entry.getKey());
            node.put("dtype", "F32");
            ArrayNode shape = node.putArray("shape");
            for (int size : entry.getValue().shape) {
                shape.add(size);
            }
            ArrayNode offsets = node.putArray("data_offsets").add(end);
            end += Float.BYTES * entry.getValue().length();
            offsets.add(end);
        }
        byte[] text = padded(header.toString());
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + text.length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        for (Array array : tensors.values()) {
            for (double value : array.values) {
                bytes.putFloat((float) value);
            }
        }
        return bytes.array();
    }

    /** Numbers begin at a multiple of eight bytes; JSON does not mind spaces at its end. */
    private static byte[] padded(String header) {
        int length = header.getBytes(StandardCharsets.UTF_8).length;
        return (header + " ".repeat((Long.BYTES - length % Long.BYTES) % Long.BYTES)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file's bytes.
     *
     * @param name what to call the file in an error
     * @throws SessionException if they are not safetensors, cut short, or hold other numbers than F32 and F64
     */
    public static Safetensors parse(byte[] bytes, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < Long.BYTES) {
            throw broken(name, "it has only " + bytes.length + " bytes");
        }
        long length = buffer.getLong();
        if (length < 2 || length > LONGEST_HEADER || length > buffer.remaining()) {
            throw broken(
                    name, "its header claims " + Long.toUnsignedString(length) + " bytes of " + buffer.remaining());
        }
        JsonNode header = header(bytes, (int) length, name);
        ByteBuffer data = buffer.slice(Long.BYTES + (int) length, bytes.length - Long.BYTES - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Array> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        header.properties().forEach(field -> {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .properties()
                        .forEach(entry ->
                                metadata.put(entry.getKey(), entry.getValue().asText()));
            } else {
                tensors.put(field.getKey(), array(field.getValue(), data, name + ": " + field.getKey()));
            }
        });
        return new Safetensors(tensors, metadata);
    }

    private static JsonNode header(byte[] bytes, int length, String name) {
        try {
            JsonNode header = JSON.readTree(new String(bytes, Long.BYTES, length, StandardCharsets.UTF_8));
            if (header != null && header.isObject()) {
                return header;
            }
        } catch (JsonProcessingException exception) {
            throw new SessionException(broken(name, "its header is not JSON").getMessage(), exception);
        }
        throw broken(name, "its header is not a JSON object");
    }

    private static Array array(JsonNode node, ByteBuffer data, String name) {
        String type = node.path("dtype").asText();
        if (!type.equals("F32") && !type.equals("F64")) {
            throw broken(name, "its numbers are of type “" + type + "”, where F32 or F64 is needed");
        }
        int[] shape = shape(node.path("shape"), name);
        int width = type.equals("F32") ? Float.BYTES : Double.BYTES;
        long begin = node.path("data_offsets").path(0).asLong(-1);
        long end = node.path("data_offsets").path(1).asLong(-1);
        if (begin < 0 || end < begin || end > data.capacity()) {
            throw broken(name, "its numbers lie outside the file, which may be cut short");
        }
        if (end - begin != product(shape) * width) {
            throw broken(name, "its shape and the number of its bytes do not agree");
        }
        double[] values = new double[(int) product(shape)];
        for (int k = 0; k < values.length; k++) {
            int at = (int) begin + k * width;
            values[k] = width == Float.BYTES ? data.getFloat(at) : data.getDouble(at);
        }
        return new Array(shape, values);
    }

    private static int[] shape(JsonNode node, String name) {
        List<Integer> sizes = new ArrayList<>();
        long product = 1;
        for (JsonNode size : node) {
            product *= size.asLong(-1);
            if (!size.canConvertToInt() || size.asInt() < 0 || product > Integer.MAX_VALUE) {
                throw broken(name, "its shape is " + node);
            }
            sizes.add(size.asInt());
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static SessionException broken(String name, String why) {
        return new SessionException("The weights in " + name + " cannot be read: " + why + ".");
    }
}
