package dev.unrolled.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    @Test
    void readsWhatAnotherProgramWrote() throws IOException {
        byte[] bytes;
        try (InputStream golden = SafetensorsTest.class.getResourceAsStream("golden.safetensors")) {
            bytes = golden.readAllBytes();
        }
        Safetensors file = Safetensors.parse(bytes, "golden");
        assertThat(file.metadata()).containsEntry("made", "by hand");
        assertThat(values(file.tensors().get("single"))).containsExactly(0.5, -1.25, 3.0, (double) 1e-7f, 2.0, -0.0);
        assertThat(file.tensors().get("single").shape()).containsExactly(2, 3);
        assertThat(values(file.tensors().get("double"))).containsExactly(0.1, -1e300);
    }

    @Test
    void readsBackWhatItWroteInSinglePrecision() {
        Safetensors.Array array = new Safetensors.Array(new int[] {2, 2}, new double[] {1, -2.5, 1e-20, 3});
        Safetensors.Array vector = new Safetensors.Array(new int[] {1}, new double[] {7});
        byte[] bytes = new Safetensors(Map.of("a", array, "b", vector), Map.of("note", "é")).toBytes();
        Safetensors file = Safetensors.parse(bytes, "file");
        assertThat(file.metadata()).containsEntry("note", "é");
        assertThat(values(file.tensors().get("a"))).containsExactly(1, -2.5, (double) 1e-20f, 3);
        assertThat(values(file.tensors().get("b"))).containsExactly(7);
    }

    @Test
    void beginsTheNumbersAtAMultipleOfEightBytes() {
        Safetensors.Array array = new Safetensors.Array(new int[] {1}, new double[] {7});
        byte[] bytes = new Safetensors(Map.of("name", array), Map.of()).toBytes();
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 1000, Long.MAX_VALUE, Long.MIN_VALUE, 200_000_000L})
    void refusesAHeaderLengthThatCannotBe(long length) {
        ByteBuffer bytes =
                ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        assertThatThrownBy(() -> Safetensors.parse(bytes.array(), "w"))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("its header claims");
    }

    @Test
    void refusesAFileThatIsCutShort() {
        Safetensors.Array array = new Safetensors.Array(new int[] {4}, new double[] {1, 2, 3, 4});
        byte[] bytes = new Safetensors(Map.of("name", array), Map.of()).toBytes();
        assertThatThrownBy(() -> Safetensors.parse(Arrays.copyOf(bytes, bytes.length - 1), "w"))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("cut short");
        assertThatThrownBy(() -> Safetensors.parse(new byte[3], "w")).isInstanceOf(SessionException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[0,4]}} | of type “BF16”",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,4]}} | do not agree",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | its shape is",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999,99999,99999],\"data_offsets\":[0,4]}} | its shape is",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}} | outside the file",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | outside the file",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} | outside the file",
                "[1,2] | not a JSON object",
                "{\"a\": | not JSON",
            })
    void refusesAHeaderThatDoesNotFitTheNumbers(String header, String reason) {
        byte[] text = header.strip().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        assertThatThrownBy(() -> Safetensors.parse(bytes.array(), "w"))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(reason);
    }

    private static double[] values(Safetensors.Array array) {
        double[] values = new double[array.length()];
        Arrays.setAll(values, array::value);
        return values;
    }
}
